// Cells are read with hand-written rules over bytes and, where scripts matter, code points: what is an explanation and
// what a name differs by list, and data/name_annotations.tsv holds the words.
#include "lists/name_cell.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "base/ascii.h"
#include "base/data_table.h"
#include "lists/cell.h"
#include "lists/code_points.h"
#include "lists/letters.h"
#include "lists/repair.h"
#include "model/country.h"

namespace tamis::lists {

namespace {

using Use = CellName::Use;

constexpr std::size_t kMaxDepth = 4;             // brackets in brackets in a name cell
constexpr std::size_t kLargestCellBytes = 4096;  // brackets are looked for from the end again and again

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
    const bool letter = is_letter_or_digit(point);
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
    if (!base::is_ascii_digit(c) && !base::is_ascii_letter(c) && c != '#') return false;
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
      const auto first = std::find_if(points.begin(), points.end(), is_letter_or_digit);
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

}  // namespace tamis::lists
