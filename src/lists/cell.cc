// Cells are read with hand-written rules over bytes and, where scripts matter, code points: what is an
// explanation and what a name differs by list, and data/name_annotations.tsv holds the words.
#include "lists/cell.h"
#include "base/ascii.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <utility>

#include "base/data_table.h"
#include "lists/code_points.h"
#include "lists/repair.h"
#include "model/country.h"

namespace tamis::lists {

namespace {

using Use = CellName::Use;

constexpr std::size_t kMaxDepth = 4;             // brackets in brackets in a name cell
constexpr std::size_t kLargestCellBytes = 4096;  // brackets are looked for from the end again and again

bool is_space(char c) noexcept { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }
bool is_lower(char c) noexcept { return c >= 'a' && c <= 'z'; }

// Scripts as far as two names of one cell differ by them.
enum class ScriptGroup : std::uint8_t { kNone, kLatin, kCyrillic, kGreek, kArabic, kEastAsian, kOther };

ScriptGroup group_of(char32_t point) noexcept {
  if (point < 0x80) {
    return (point | 0x20) >= 'a' && (point | 0x20) <= 'z' ? ScriptGroup::kLatin : ScriptGroup::kNone;
  }
  const auto c = static_cast<UChar32>(point);
  if (!u_isalpha(c)) return ScriptGroup::kNone;
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(c, &status)) {
    case USCRIPT_LATIN:
      return ScriptGroup::kLatin;
    case USCRIPT_CYRILLIC:
      return ScriptGroup::kCyrillic;
    case USCRIPT_GREEK:
      return ScriptGroup::kGreek;
    case USCRIPT_ARABIC:
      return ScriptGroup::kArabic;
    case USCRIPT_HAN:
    case USCRIPT_HANGUL:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
      return ScriptGroup::kEastAsian;
    case USCRIPT_COMMON:
    case USCRIPT_INHERITED:
      return ScriptGroup::kNone;
    default:
      return ScriptGroup::kOther;
  }
}

// The script of most letters.
ScriptGroup script_of(std::string_view text) {
  std::array<int, 7> count{};
  for (const char32_t point : decode_utf8(text)) ++count[static_cast<std::size_t>(group_of(point))];
  count[0] = 0;
  const auto best = std::max_element(count.begin(), count.end());
  return *best == 0 ? ScriptGroup::kNone : static_cast<ScriptGroup>(best - count.begin());
}

std::string_view word_of(ScriptGroup group) noexcept {
  switch (group) {
    case ScriptGroup::kLatin:
      return "latin";
    case ScriptGroup::kCyrillic:
      return "cyrillic";
    case ScriptGroup::kGreek:
      return "greek";
    case ScriptGroup::kArabic:
      return "arabic";
    case ScriptGroup::kEastAsian:
      return "east_asian";
    case ScriptGroup::kOther:
      return "other";
    case ScriptGroup::kNone:
      break;
  }
  return {};
}

char32_t folded(char32_t point) noexcept {
  return static_cast<char32_t>(u_foldCase(static_cast<UChar32>(point), U_FOLD_CASE_DEFAULT));
}
bool is_alnum(char32_t point) noexcept { return u_isalnum(static_cast<UChar32>(point)) != 0; }
bool is_letter(char32_t point) noexcept { return u_isalpha(static_cast<UChar32>(point)) != 0; }
bool is_capital(char32_t point) noexcept { return u_isupper(static_cast<UChar32>(point)) != 0; }

// Letters and digits of `points`, case folded.
std::u32string folded_word(std::u32string_view points) {
  std::u32string out;
  for (const char32_t point : points) {
    if (is_alnum(point)) out += folded(point);
  }
  return out;
}

// True when `word` stands in `text` as a word of its own, case ignored.
bool has_word(std::string_view text, std::string_view word) {
  const std::u32string wanted = folded_word(decode_utf8(word));
  std::u32string current;
  for (const char32_t point : decode_utf8(text) + U' ') {
    if (is_alnum(point)) {
      current += folded(point);
      continue;
    }
    if (!current.empty() && current == wanted) return true;
    current.clear();
  }
  return false;
}

bool is_legal_form(std::string_view lower) {
  static const std::set<std::string_view, std::less<>> table = [] {
    std::set<std::string_view, std::less<>> out;
    base::for_each_row(base::data_table("list_legal_forms.tsv"),
                       [&](const auto& columns, std::size_t) { out.insert(columns[0]); });
    return out;
  }();
  return table.contains(lower);
}

// True when `candidate` ("AQAP", "JuA", "ЦИК") abbreviates `name`: one word of 2 to 12 letters, mostly
// capitals, that begins like a word of the name and whose letters stand in the name from there on in order.
// That word must stand early: "base ... of the Islamic Revolutionary Guard (IRG)" is not called IRG. Neither
// a country nor a word of the name abbreviates it.
bool is_acronym_of(std::string_view candidate, std::string_view name) {
  constexpr double kLeastShare = 0.6;  // of the name's words that the acronym begins at or before
  if (candidate.size() > 48 || candidate.find_first_of(" ,") != std::string_view::npos ||
      name.find('(') != std::string_view::npos)
    return false;
  const std::u32string points = decode_utf8(candidate);
  const auto letters = std::count_if(points.begin(), points.end(), is_letter);
  const auto capitals = std::count_if(points.begin(), points.end(), is_capital);
  if (letters < 2 || letters > 12 || capitals < 2 || capitals * 2 < letters) return false;
  const std::u32string wanted = folded_word(points);
  std::size_t matched = 0;
  std::size_t words = 0;
  std::size_t begin = 0;  // number of the word with which the acronym begins
  std::size_t total = 0;
  bool at_word = true;
  for (const char32_t point : decode_utf8(name)) {
    const bool letter = is_alnum(point);
    if (letter) {
      ++total;
      if (at_word) ++words;
      if (matched < wanted.size() && folded(point) == wanted[matched] && (matched > 0 || at_word)) {
        if (matched++ == 0) begin = words;
      }
    }
    at_word = !letter;
  }
  if (matched != wanted.size() || total <= wanted.size()) return false;
  const double share = static_cast<double>(words - begin + 1) / static_cast<double>(words);
  const bool country = wanted.size() > 3 && !model::country_code(candidate).empty();
  return share >= kLeastShare && !country && !has_word(name, candidate) &&
         !is_legal_form(encode_utf8(wanted));
}

enum class Effect : std::uint8_t { kFormer, kWeak, kDrop };

const std::map<std::string_view, Effect, std::less<>>& annotations() {
  static const auto table = [] {
    std::map<std::string_view, Effect, std::less<>> out;
    base::for_each_row(base::data_table("name_annotations.tsv"), [&](const auto& columns, std::size_t count) {
      if (count < 2) return;
      out.emplace(columns[0], columns[1] == "former" ? Effect::kFormer
                              : columns[1] == "weak" ? Effect::kWeak
                                                     : Effect::kDrop);
    });
    return out;
  }();
  return table;
}

std::optional<Effect> annotation(std::string_view text) {
  const auto found = annotations().find(base::ascii_lower(base::trim(text)));
  if (found == annotations().end()) return std::nullopt;
  return found->second;
}

// True when the semicolon at `at` ends an HTML entity ("&amp;", "&#8217;") that was left in the text.
bool ends_entity(std::string_view text, std::size_t at) noexcept {
  std::size_t begin = at;
  while (begin > 0 && at - begin < 10) {
    const char c = text[--begin];
    if (c == '&') return begin + 1 < at;
    if (!base::is_ascii_digit(c) && !base::is_ascii_upper(c) && !is_lower(c) && c != '#') return false;
  }
  return false;
}

// Pieces of `text` at semicolons that a blank or the end follows, outside brackets. ("„;Föderales" is a
// misprint inside one name.)
std::vector<std::string_view> split_semicolons(std::string_view text) {
  std::vector<std::string_view> out;
  std::size_t begin = 0;
  int depth = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '(') ++depth;
    if (c == ')' && depth > 0) --depth;
    if (c == ';' && depth == 0 && (at + 1 == text.size() || is_space(text[at + 1])) &&
        !ends_entity(text, at)) {
      out.push_back(base::trim(text.substr(begin, at - begin)));
      begin = at + 1;
    }
  }
  out.push_back(base::trim(text.substr(begin)));
  std::erase_if(out, [](std::string_view piece) { return piece.empty(); });
  return out;
}

// The bracket group at the end of `text`: start of its '(' or npos.
std::size_t last_group(std::string_view text) noexcept {
  if (text.empty() || text.back() != ')') return std::string_view::npos;
  int depth = 0;
  for (std::size_t at = text.size(); at-- > 0;) {
    if (text[at] == ')') ++depth;
    if (text[at] == '(' && --depth == 0) return at;
  }
  return std::string_view::npos;
}

// Text behind one of `prefixes` (lower case), or empty.
std::string_view behind(std::string_view text, std::initializer_list<std::string_view> prefixes) {
  for (const std::string_view prefix : prefixes) {
    if (text.size() > prefix.size() && base::starts_with_any_case(text, prefix))
      return base::trim(text.substr(prefix.size()));
  }
  return {};
}

constexpr std::string_view kContactEnds = " ,;|:()<>[]\n\t\r\"";

// Pieces of `text` between any of `ends`, trimmed, without empty ones.
std::vector<std::string_view> split_any(std::string_view text, std::string_view ends) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(ends), text.size());
    if (const std::string_view piece = base::trim(text.substr(0, end)); !piece.empty()) out.push_back(piece);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

// An address without the full stop of its sentence.
std::string_view bare_address(std::string_view token) noexcept {
  while (!token.empty() && (token.back() == '.' || token.back() == '/')) token.remove_suffix(1);
  while (!token.empty() && token.front() == '.') token.remove_prefix(1);
  return token;
}

// One '@' with something before it and a dot inside what follows.
bool is_email(std::string_view text) noexcept {
  const std::size_t at = text.find('@');
  if (at == std::string_view::npos || at == 0 || text.find('@', at + 1) != std::string_view::npos)
    return false;
  const std::size_t dot = text.rfind('.');
  return dot != std::string_view::npos && dot > at + 1 && dot + 1 < text.size();
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kQuotes = {{
    {"\"", "\""},
    {"“", "”"},
    {"«", "»"},
    {"»", "«"},
    {"„", "“"},
    {"„", "”"},
    {"„", "\""},
}};

class CellReader {
 public:
  explicit CellReader(NameCell& out) : out_(out) {}

  void read(std::string_view cell) {
    const std::string text = collapse_space(cell);
    take(text, Use::kGiven, {}, 0);
    std::stable_sort(out_.names.begin(), out_.names.end(), [](const CellName& a, const CellName& b) {
      return (a.use == Use::kGiven) > (b.use == Use::kGiven);
    });
  }

 private:
  void did(std::string_view code) {
    if (std::find(out_.done.begin(), out_.done.end(), code) == out_.done.end()) out_.done.push_back(code);
  }

  void add(std::string_view text, Use use, std::string_view language) {
    text = base::trim(text);
    if (text.empty()) return;
    for (const CellName& name : out_.names) {
      if (name.text == text) return;
    }
    out_.names.push_back({use, std::string(text), std::string(language)});
  }

  // Punctuation around a name that belongs to the cell and not to the name.
  std::string_view bare(std::string_view text) {
    const std::string_view before = text = base::trim(text);
    while (!text.empty() &&
           (text.back() == ',' || (text.back() == ';' && !ends_entity(text, text.size() - 1))))
      text = base::trim(text.substr(0, text.size() - 1));
    const auto opened = std::count(text.begin(), text.end(), '(');
    const auto closed = std::count(text.begin(), text.end(), ')');
    if (!text.empty() && text.front() == ')') text = base::trim(text.substr(1));
    if (!text.empty() && text.back() == ')' && opened == 0 && closed == 1)
      text = base::trim(text.substr(0, text.size() - 1));
    if (text != before) did("punctuation");
    for (const auto& [open, close] : kQuotes) {
      if (text.size() <= open.size() + close.size() || !text.starts_with(open) || !text.ends_with(close))
        continue;
      const std::string_view inner = text.substr(open.size(), text.size() - open.size() - close.size());
      if (inner.find(open) != std::string_view::npos || inner.find(close) != std::string_view::npos) continue;
      did("quotes");
      return base::trim(inner);
    }
    return text;
  }

  void take(std::string_view text, Use use, std::string_view language, std::size_t depth) {
    const std::vector<std::string_view> pieces = split_semicolons(text);
    if (pieces.size() > 1) did("several_names");
    for (const std::string_view piece : pieces) take_piece(piece, use, language, depth);
  }

  // Brackets at the end first, then what remains.
  void take_piece(std::string_view piece, Use use, std::string_view language, std::size_t depth) {
    piece = bare(piece);
    while (depth < kMaxDepth) {
      const std::size_t open = last_group(piece);
      if (open == std::string_view::npos || open == 0) break;
      const std::string_view inner = base::trim(piece.substr(open + 1, piece.size() - open - 2));
      const std::string_view outer = base::trim(piece.substr(0, open));
      if (inner.empty() || outer.empty()) break;
      if (const std::optional<Effect> effect = annotation(inner)) {
        if (*effect == Effect::kFormer) use = Use::kFormer;
        if (*effect == Effect::kWeak) use = Use::kWeak;
        did("annotation");
      } else if (const std::string_view script_name = behind(
                     inner, {"original script:", "in original script:", "in arabic script:", "in arabic:"});
                 !script_name.empty()) {
        did("several_names");
        inner_names(script_name, use, depth);
      } else if (const std::string_view former = behind(
                     inner, {"formerly known as ", "formerly ", "f.k.a. ", "f.k.a ", "fka ", "previously "});
                 !former.empty()) {
        did("several_names");
        take(former, Use::kFormer, {}, depth + 1);
      } else if (const std::string_view other =
                     behind(inner, {"a.k.a. ", "a.k.a ", "aka ", "also known as ", "alias "});
                 !other.empty()) {
        did("several_names");
        inner_names(other, use, depth);
      } else if (base::starts_with_any_case(inner, "born ")) {
        note(inner);
      } else if (differs_in_script(outer, inner) && has_name(inner)) {
        did("several_names");
        inner_names(inner, use, depth);
      } else if (is_long_remark(inner)) {
        note(inner);
      } else if (is_acronym_of(inner, outer)) {
        acronym(piece, outer, inner, use, language, depth);
        return;
      } else if (outer.find(' ') == std::string_view::npos && inner.find(' ') != std::string_view::npos &&
                 has_word(inner, outer)) {
        // NOVATOR (RESEARCH DESIGN BUREAU "NOVATOR"): a short and a full name.
        did("several_names");
        inner_names(inner, use, depth);
      } else if (outer.find(' ') == std::string_view::npos && inner.find(' ') != std::string_view::npos &&
                 is_acronym_of(outer, inner)) {
        acronym(piece, inner, outer, use, language, depth);
        return;
      } else {
        break;
      }
      piece = bare(outer);
    }
    take_plain(piece, use, language);
  }

  void inner_names(std::string_view inner, Use use, std::size_t depth) {
    // "X - sub-unit name": an explanation behind a dash.
    for (const std::string_view name : split_semicolons(inner)) {
      std::string_view text = name;
      const std::size_t dash = text.rfind(" - ");
      if (dash != std::string_view::npos && annotation(text.substr(dash + 3))) text = text.substr(0, dash);
      take_piece(text, use == Use::kGiven ? Use::kAlias : use, {}, depth + 1);
    }
  }

  void acronym(std::string_view printed, std::string_view full, std::string_view acronym, Use use,
               std::string_view language, std::size_t depth) {
    did("acronym");
    add(printed, use, language);
    const std::size_t names = out_.names.size();
    take_piece(full, use == Use::kGiven ? Use::kAlias : use, language, depth + 1);
    // The full name of a bracket in Latin letters is in no other language than the printed one.
    if (out_.names.size() > names && use == Use::kFormer) out_.names.back().use = Use::kFormer;
    add(bare(acronym), Use::kWeak, {});
  }

  static bool differs_in_script(std::string_view outer, std::string_view inner) {
    const ScriptGroup a = script_of(outer);
    const ScriptGroup b = script_of(inner);
    return a != ScriptGroup::kNone && b != ScriptGroup::kNone && a != b;
  }

  // Whether a piece of `inner` may be a name in another script: it begins with a capital, or its script has
  // none, and it is more than an acronym. ("Al-Haramain (нидерландски клон)" is no second name, nor is
  // "(IRGC)" behind a Bulgarian one.)
  static bool has_name(std::string_view inner) {
    for (const std::string_view piece : split_semicolons(inner)) {
      const std::u32string points = decode_utf8(piece);
      const auto first = std::find_if(points.begin(), points.end(), is_alnum);
      if (first == points.end() || u_islower(static_cast<UChar32>(*first))) continue;
      const bool capitals = std::all_of(points.begin(), points.end(), [](char32_t point) {
        return u_isupper(static_cast<UChar32>(point)) || !u_isalpha(static_cast<UChar32>(point));
      });
      if (capitals && points.size() < 8 && piece.find(' ') == std::string_view::npos) continue;
      return true;
    }
    return false;
  }

  // Brackets with a number of five digits among words tell of a paper and are no part of a name.
  static bool is_long_remark(std::string_view inner) noexcept {
    std::size_t digits = 0;
    std::size_t run = 0;
    for (const char c : inner) {
      run = base::is_ascii_digit(c) ? run + 1 : 0;
      digits = std::max(digits, run);
    }
    return digits >= 5 && std::count(inner.begin(), inner.end(), ' ') > 3;
  }

  void note(std::string_view text) {
    did("annotation");
    out_.notes.emplace_back(text);
  }

  // No brackets of interest at the end any more.
  void take_plain(std::string_view text, Use use, std::string_view language) {
    const std::string lower = base::ascii_lower(text);
    for (const std::string_view cue : {", born ", " born in ", " born on "}) {
      const std::size_t at = lower.find(cue);
      if (at == std::string::npos || at == 0) continue;
      note(base::trim(text.substr(cue.front() == ',' ? at + 1 : at)));
      text = bare(text.substr(0, at));
      break;
    }
    for (const std::string_view cue : {" son of ", " s/o "}) {
      const std::size_t at = base::ascii_lower(text).find(cue);
      if (at == std::string::npos || at == 0 || out_.names.size() > 8) continue;
      if (out_.father.empty()) out_.father = std::string(base::trim(text.substr(at + cue.size())));
      did("annotation");
      text = base::trim(text.substr(0, at));
      break;
    }
    // "HARAKAT UL-MUJAHIDIN / HUM"
    if (const std::size_t slash = text.rfind(" / "); slash != std::string_view::npos && use != Use::kWeak) {
      const std::string_view before = base::trim(text.substr(0, slash));
      const std::string_view after = base::trim(text.substr(slash + 3));
      if (is_acronym_of(after, before)) {
        did("acronym");
        add(text, use, language);
        add(before, use == Use::kGiven ? Use::kAlias : use, language);
        add(after, Use::kWeak, {});
        return;
      }
    }
    // A semicolon that is left is a misprint inside one name.
    const std::vector<NamePiece> pieces = text.find(';') == std::string_view::npos
                                              ? split_names(text)
                                              : std::vector<NamePiece>{{std::string(text), {}, false}};
    if (pieces.size() > 1) did("several_names");
    for (const NamePiece& piece : pieces) {
      const Use piece_use = piece.former ? Use::kFormer : use;
      const std::string_view piece_language =
          piece.language.empty() ? language : std::string_view(piece.language);
      if (!split_scripts(piece.text, piece_use)) add(bare(piece.text), piece_use, piece_language);
    }
  }

  // "Agha Jan Alizai اغا جان عالیزی": one run of Latin words and one of another script, two words or more
  // each. Not for Cyrillic and Greek, whose company names hold Latin words.
  bool split_scripts(std::string_view text, Use use) {
    const std::u32string points = decode_utf8(text);
    std::size_t boundary = 0;
    ScriptGroup before = ScriptGroup::kNone;
    for (std::size_t at = 0; at < points.size(); ++at) {
      const ScriptGroup group = group_of(points[at]);
      if (group == ScriptGroup::kNone) continue;
      if (group == ScriptGroup::kCyrillic || group == ScriptGroup::kGreek) return false;
      if (before != ScriptGroup::kNone && group != before) {
        if (boundary != 0) return false;
        boundary = at;
      }
      before = group;
    }
    if (boundary == 0 || points[boundary - 1] != U' ') return false;
    const std::string head = encode_utf8(std::u32string_view(points).substr(0, boundary));
    const std::string tail = encode_utf8(std::u32string_view(points).substr(boundary));
    const std::string_view first = base::trim(head);
    const std::string_view second = base::trim(tail);
    if (first.find(' ') == std::string_view::npos || second.find(' ') == std::string_view::npos) return false;
    did("several_names");
    add(bare(first), use, {});
    add(bare(second), use == Use::kGiven ? Use::kAlias : use, {});
    return true;
  }

  NameCell& out_;
};

bool has_value(Record& record, std::string_view property, std::string_view text) {
  const std::vector<model::Value>& values = record.entity().values;
  return std::any_of(values.begin(), values.end(), [&](const model::Value& value) {
    return value.property == property && value.value == text;
  });
}

std::string_view done_message(std::string_view code) noexcept {
  if (code == "several_names") return "one cell holds several names; each was taken by itself";
  if (code == "annotation")
    return "an explanation stands in the name; it was taken off and kept where it says something";
  if (code == "acronym")
    return "an acronym stands in brackets; the name was taken with and without it, the acronym as weak alias";
  if (code == "quotes") return "the name stands in quotation marks; they were taken off";
  return "punctuation stands around the name; it was taken off";
}

}  // namespace

std::string collapse_space(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    if (!is_space(c)) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::string field_key(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (base::is_ascii_upper(c)) {
      out += static_cast<char>(c - 'A' + 'a');
    } else if (is_lower(c) || base::is_ascii_digit(c)) {
      out += c;
    }
  }
  return out;
}

NameCell read_name_cell(std::string_view cell) {
  NameCell out;
  if (cell.size() > kLargestCellBytes) {
    out.names.push_back({Use::kGiven, collapse_space(cell), {}});
  } else {
    CellReader(out).read(cell);
  }
  return out;
}

void add_name_cell(Record& record, std::string_view property, std::string_view cell,
                   std::string_view language) {
  const bool weak = property == "weakAlias";
  const NameCell parsed = read_name_cell(cell);
  for (const std::string_view code : parsed.done) {
    record.issue(Severity::kRepaired, code,
                 std::string(done_message(code)) + ": \"" + collapse_space(cell) + "\"");
  }
  for (const CellName& name : parsed.names) {
    std::string_view to = property;
    if (weak || name.use == Use::kWeak) {
      to = "weakAlias";
    } else if (name.use == Use::kFormer) {
      to = "previousName";
    } else if (name.use == Use::kAlias && property == "name") {
      to = "alias";
    }
    // A full name of the bearer needs no second mention as an alias.
    const bool known = (to == "alias" || to == "weakAlias") &&
                       (has_value(record, "name", name.text) ||
                        (to == "weakAlias" && has_value(record, "alias", name.text)));
    if (!known)
      record.name(to, name.text, name.language.empty() ? language : std::string_view(name.language));
  }
  if (!parsed.father.empty()) record.name("fatherName", parsed.father);
  for (const std::string& note : parsed.notes) {
    record.text("notes", parsed.names.empty() ? note : parsed.names.front().text + ": " + note);
  }
}

bool says_nothing(std::string_view text) noexcept {
  text = base::trim(text);
  if (text.empty()) return true;
  if (text.size() > 14) return false;
  std::array<char, 14> lower{};
  std::size_t size = 0;
  for (const char c : text) lower[size++] = base::is_ascii_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
  const std::string_view word(lower.data(), size);
  for (const std::string_view nothing : {"-", "--", ".", "n/a", "na", "n.a.", "none", "null", "nil",
                                         "unknown", "not known", "not available", "00"}) {
    if (word == nothing) return true;
  }
  return false;
}

std::string join_parts(std::initializer_list<std::string_view> parts) {
  std::vector<std::string> kept;
  for (const std::string_view part : parts) {
    std::string clean = collapse_space(part);
    while (!clean.empty() && (clean.back() == ',' || clean.back() == ';' || clean.back() == ' '))
      clean.pop_back();
    if (says_nothing(clean) || std::find(kept.begin(), kept.end(), clean) != kept.end()) continue;
    kept.push_back(std::move(clean));
  }
  std::string out;
  for (const std::string& part : kept) {
    // "..., Afghanistan" and the country column once more.
    if (out.size() > part.size() + 2 && out.ends_with(", " + part)) continue;
    if (!out.empty()) out += ", ";
    out += part;
  }
  return out;
}

void add_country_cell(Record& record, std::string_view property, std::string_view cell) {
  const std::string text = collapse_space(cell);
  if (says_nothing(text)) return;
  if (!model::country_code(text).empty()) return record.country(property, text);
  std::string_view rest = text;
  std::string_view remark;
  if (const std::size_t open = rest.find('('); open != std::string_view::npos && open > 0) {
    remark = rest;
    rest = base::trim(rest.substr(0, open));
  } else if (const std::size_t colon = rest.find(':'); colon != std::string_view::npos) {
    remark = rest;
    rest = base::trim(rest.substr(colon + 1));
  }
  std::vector<std::string_view> countries;
  while (!rest.empty()) {
    const std::size_t slash = rest.find_first_of("/;");
    std::string_view one = base::trim(rest.substr(0, slash));
    if (one.starts_with("or ")) one = base::trim(one.substr(3));
    if (!says_nothing(one)) countries.push_back(one);
    if (slash == std::string_view::npos) break;
    rest.remove_prefix(slash + 1);
  }
  for (const std::string_view one : countries) {
    if (model::country_code(one).empty()) return record.country(property, text);
  }
  if (countries.empty()) return record.country(property, text);
  for (const std::string_view one : countries) record.country(property, one);
  if (!remark.empty()) record.text("notes", std::string(property) + ": " + std::string(remark));
}

bool has_script(std::string_view text, std::string_view script) {
  const std::u32string points = decode_utf8(text);
  return std::any_of(points.begin(), points.end(),
                     [&](char32_t point) { return word_of(group_of(point)) == script; });
}

std::string_view registration_property(std::string_view words) {
  static const std::vector<std::pair<std::string_view, std::string_view>> table = [] {
    std::vector<std::pair<std::string_view, std::string_view>> out;
    base::for_each_row(base::data_table("registration_labels.tsv"),
                       [&](const auto& columns, std::size_t) { out.emplace_back(columns[0], columns[1]); });
    return out;
  }();
  if (words.empty()) return {};
  for (const auto& [word, property] : table) {
    if (has_word(words, word)) return property;
  }
  return {};
}

std::string_view script_name(std::string_view text) { return word_of(script_of(text)); }

void add_imo(Record& record, std::string_view text) {
  std::string digits;
  for (const char c : text) {
    if (base::is_ascii_digit(c)) digits += c;
  }
  if (record.entity().schema != "Vessel" && is_company_imo(digits)) {
    record.entity().add("imoNumber", digits);
    return;
  }
  record.identifier("imoNumber", text);
}

bool is_company_imo(std::string_view text) noexcept {
  constexpr std::array<int, 6> kWeights = {8, 6, 4, 2, 9, 7};
  if (text.size() != 7 || !std::all_of(text.begin(), text.end(), base::is_ascii_digit)) return false;
  int sum = 0;
  for (std::size_t i = 0; i < kWeights.size(); ++i) sum += kWeights[i] * (text[i] - '0');
  return (11 - sum % 11) % 10 == text[6] - '0';
}

bool is_ship_imo(std::string_view text) noexcept {
  if (text.size() != 7 || !std::all_of(text.begin(), text.end(), base::is_ascii_digit)) return false;
  int sum = 0;
  for (std::size_t i = 0; i < 6; ++i) sum += (7 - static_cast<int>(i)) * (text[i] - '0');
  return sum % 10 == text[6] - '0';
}

void add_emails(Record& record, std::string_view cell) {
  if (says_nothing(cell)) return;
  bool bad = false;
  for (const std::string_view token : split_any(cell, kContactEnds)) {
    if (token.find('@') == std::string_view::npos) continue;
    const std::string_view address = bare_address(token);
    if (is_email(address)) {
      record.text("email", address);
    } else {
      bad = true;
    }
  }
  if (bad || cell.find('@') == std::string_view::npos) {
    const std::string text = collapse_space(cell);
    record.issue(Severity::kWarning, "bad_email",
                 "\"" + text + "\" is no e-mail address; it is kept in the notes");
    record.text("notes", "email: " + text);
  }
}

void add_emails_in_text(Record& record, std::string_view text) {
  if (text.find('@') == std::string_view::npos) return;
  for (const std::string_view token : split_any(text, kContactEnds)) {
    if (token.find('@') == std::string_view::npos) continue;
    if (const std::string_view address = bare_address(token); is_email(address))
      record.text("email", address);
  }
}

void add_websites(Record& record, std::string_view cell) {
  if (says_nothing(cell)) return;
  for (const std::string_view token : split_any(cell, " ,;|<>\n\t\r")) {
    const std::string lower = base::ascii_lower(token);
    if (lower == "and" || lower == "or" || lower == "website:" || lower == "web:") continue;
    const std::string_view address = bare_address(token);
    const std::size_t dot = address.find('.');
    if (dot != std::string_view::npos && dot > 0 && dot + 1 < address.size() &&
        address.find('@') == std::string_view::npos) {
      record.text("website", address);
    } else {
      record.issue(Severity::kWarning, "bad_url",
                   "\"" + std::string(token) + "\" is no web address; it is kept in the notes");
      record.text("notes", "website: " + std::string(token));
    }
  }
}

void add_phones(Record& record, std::string_view cell) {
  for (const std::string_view phone : split_any(cell, ",;|\n")) {
    const std::string text = collapse_space(phone);
    if (!says_nothing(text)) record.text("phone", text);
  }
}

std::string document_number(std::string_view text) {
  const std::string clean = collapse_space(text);
  std::vector<std::string_view> tokens;
  for (std::string_view rest = clean; !rest.empty();) {
    const std::size_t blank = rest.find(' ');
    tokens.push_back(rest.substr(0, blank));
    if (blank == std::string_view::npos) break;
    rest.remove_prefix(blank + 1);
  }
  const auto has_digit = [](std::string_view token) {
    return std::any_of(token.begin(), token.end(), base::is_ascii_digit);
  };
  // Letters that belong to a number: "A", "OR", "TR-P", "DE-". Not "No", "No.", "SSN" and the like.
  const auto is_series = [](std::string_view token) {
    const std::string key = field_key(token);
    if (key.empty() || key.size() > 4 || token.back() == '.' || token.back() == ':' || token.front() == '(')
      return false;
    for (const std::string_view label :
         {"no", "nr", "ssn", "nif", "nic", "cnic", "id", "nin", "bpa", "dni", "inn", "imo"}) {
      if (key == label) return false;
    }
    return std::all_of(token.begin(), token.end(),
                       [](char c) { return base::is_ascii_upper(c) || c == '-' || c == '/'; });
  };
  std::size_t first = 0;
  while (first < tokens.size() && !has_digit(tokens[first])) ++first;
  if (first == tokens.size()) return {};
  std::size_t begin = first;
  while (begin > 0 && is_series(tokens[begin - 1])) --begin;
  // A series of letters needs a label or the beginning before it: in "CAR diplomatic passport" it is a
  // country.
  std::string out;
  for (std::size_t i = begin; i < tokens.size(); ++i) {
    std::string_view token = tokens[i];
    const bool digits = has_digit(token);
    if (i > first && !digits) {
      const std::string key = field_key(token);
      if (key == "no" || key == "nr") continue;  // "8208 No. 555627"
      const bool goes_on =
          !out.empty() && (out.back() == '/' || out.back() == '-') && base::is_ascii_upper(token.front());
      if (!is_series(token) && !goes_on) break;
    }
    if (i > first && token.front() == '(') break;
    if (token.front() == '(' || token.front() == '#') token.remove_prefix(1);
    bool last = false;
    while (!token.empty() &&
           (token.back() == ',' || token.back() == ';' || token.back() == ')' || token.back() == '.')) {
      last = true;
      token.remove_suffix(1);
    }
    // "No34409/129" and "N°235": the label glued on.
    for (const std::string_view label : {"No.", "No", "N°", "NO"}) {
      if (i == begin && token.size() > label.size() && token.starts_with(label) &&
          base::is_ascii_digit(token[label.size()])) {
        token.remove_prefix(label.size());
        break;
      }
    }
    if (!out.empty()) out += ' ';
    out += token;
    if (last) break;
  }
  return out;
}

std::string islamic_to_gregorian(int year, int month, int day, bool solar) {
  if (year < 1200 || year > 1500 || month < 0 || month > 12 || day < 0 || day > 31) return {};
  const auto print = [](long y, long m) {
    std::string out = std::to_string(y) + "-";
    if (m < 10) out += '0';
    return out + std::to_string(m);
  };
  if (solar) {
    // The Iranian year begins on 20 or 21 March; its months begin on the 19th to 23rd of a Gregorian month.
    if (month == 0 || day == 0) return std::to_string(year + 621) + "/" + std::to_string(year + 622);
    const long m = 2 + month + (day > 10 ? 1 : 0);
    return print(m > 12 ? year + 622 : year + 621, m > 12 ? m - 12 : m);
  }
  // Julian day of a date of the tabular calendar, then the Gregorian date of that day (Fliegel and Van
  // Flandern).
  const auto gregorian = [](long y, long m, long d) {
    const long julian_day = (11 * y + 3) / 30 + 354 * y + 30 * m - (m - 1) / 2 + d + 1948440 - 385;
    long l = julian_day + 68569;
    const long n = 4 * l / 146097;
    l -= (146097 * n + 3) / 4;
    const long i = 4000 * (l + 1) / 1461001;
    l = l - 1461 * i / 4 + 31;
    const long j = 80 * l / 2447;
    const long k = j / 11;
    return std::pair<long, long>(100 * (n - 49) + i + k, j + 2 - 12 * k);
  };
  if (month != 0 && day != 0) {
    const auto [y, m] = gregorian(year, month, day);
    return print(y, m);
  }
  const long from = gregorian(year, 1, 1).first;
  const long to = gregorian(year, 12, 29).first;
  return from == to ? std::to_string(from) : std::to_string(from) + "/" + std::to_string(to);
}

bool refuse_large(Sink& sink, const XmlNode& record, const Where& where, std::size_t most_bytes,
                  std::size_t most_elements) {
  std::size_t bytes = 0;
  std::size_t elements = 0;
  std::vector<const XmlNode*> open = {&record};
  while (!open.empty()) {
    const XmlNode& node = *open.back();
    open.pop_back();
    ++elements;
    bytes += node.text.size();
    for (const auto& [key, value] : node.attributes) bytes += key.size() + value.size();
    for (const XmlNode& child : node.children) open.push_back(&child);
  }
  if (bytes <= most_bytes && elements <= most_elements) return false;
  sink.issue(Issue{Severity::kError, "too_large",
                   "the record has " + std::to_string(elements) + " elements and " + std::to_string(bytes) +
                       " bytes, more than any of an official list; it was not used. Is the file damaged?",
                   where});
  return true;
}

void UnknownFields::report(std::string_view field, const Where& where) {
  if (seen_.find(field) != seen_.end() || seen_.size() > 200) return;
  seen_.emplace(field);
  sink_.issue(
      Issue{Severity::kWarning, "unknown_field",
            "the list has the " + std::string(what_) + " \"" + std::string(field) +
                "\", which this version of tamis does not know; its values were not used. Has the format "
                "changed? Look for a newer version",
            where});
}

std::string UniqueIds::claim(std::string id, bool& repeated) {
  int& copies = copies_[id];
  repeated = ++copies > 1;
  if (!repeated) return id;
  // An id that looks like a copy of another one may have come before.
  std::string unique = id + "-" + std::to_string(copies);
  while (copies_.find(unique) != copies_.end()) unique = id + "-" + std::to_string(++copies);
  copies_.emplace(unique, 1);
  return unique;
}

}  // namespace tamis::lists
