// The cleaning of list text. Everything works on code points (UTF-32) between one decoding and one encoding;
// what is looked up (entities, look-alikes, known words, labels) stands in data/.
#include "lists/repair.h"
#include "base/ascii.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <map>
#include <set>
#include <utility>

#include "base/data_table.h"
#include "lists/code_points.h"

namespace tamis::lists {

namespace {

// Normal forms through ICU; the text itself when ICU has no data, which its own library always has.
std::u32string normalize(const icu::Normalizer2* form, std::u32string_view text) {
  if (form == nullptr) return std::u32string(text);
  icu::UnicodeString in;
  for (const char32_t c : text) in.append(static_cast<UChar32>(c));
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString out = form->normalize(in, status);
  if (U_FAILURE(status)) return std::u32string(text);
  std::u32string result;
  result.reserve(static_cast<std::size_t>(out.length()));
  for (std::int32_t at = 0; at < out.length();) {
    const UChar32 c = out.char32At(at);
    result.push_back(static_cast<char32_t>(c));
    at += U16_LENGTH(c);
  }
  return result;
}

const icu::Normalizer2* nfc() {
  static const icu::Normalizer2* const form = [] {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* found = icu::Normalizer2::getNFCInstance(status);
    return U_SUCCESS(status) ? found : nullptr;
  }();
  return form;
}

const icu::Normalizer2* nfd() {
  static const icu::Normalizer2* const form = [] {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* found = icu::Normalizer2::getNFDInstance(status);
    return U_SUCCESS(status) ? found : nullptr;
  }();
  return form;
}

const icu::Normalizer2* nfkc() {
  static const icu::Normalizer2* const form = [] {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* found = icu::Normalizer2::getNFKCInstance(status);
    return U_SUCCESS(status) ? found : nullptr;
  }();
  return form;
}

bool is_white(char32_t c) {
  return (c >= 9 && c <= 13) || c == ' ' || (c >= 0x80 && u_isUWhiteSpace(static_cast<UChar32>(c)));
}

bool is_invisible(char32_t c) {
  return c == 0xAD || c == 0x34F || c == 0x61C || c == 0x180E || (c >= 0x200B && c <= 0x200F) ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF;
}

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

bool is_letter_or_mark(char32_t c) {
  const auto mask = U_MASK(u_charType(static_cast<UChar32>(c)));
  return (mask & (U_GC_L_MASK | U_GC_M_MASK)) != 0;
}

// What a numeric reference to a C1 control means on the web: the Windows-1252 character of that byte (HTML
// Living Standard, 13.2.5.80, numeric character reference end state).
constexpr std::array<char32_t, 32> kWindows1252 = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

const std::map<std::string_view, char32_t>& entity_table() {
  static const std::map<std::string_view, char32_t> table = [] {
    std::map<std::string_view, char32_t> out;
    base::for_each_row(base::data_table("html_entities.tsv"), [&](const auto& column, std::size_t) {
      std::uint32_t value = 0;
      std::from_chars(column[1].data(), column[1].data() + column[1].size(), value, 16);
      out.emplace(column[0], static_cast<char32_t>(value));
    });
    return out;
  }();
  return table;
}

// The character of the reference between '&' and ';', or 0.
char32_t entity_value(std::string_view name) {
  if (name.empty()) return 0;
  if (name.front() != '#') {
    const auto found = entity_table().find(name);
    return found == entity_table().end() ? 0 : found->second;
  }
  name.remove_prefix(1);
  int radix = 10;
  if (!name.empty() && (name.front() == 'x' || name.front() == 'X')) {
    radix = 16;
    name.remove_prefix(1);
  }
  std::uint32_t value = 0;
  const auto [end, problem] = std::from_chars(name.data(), name.data() + name.size(), value, radix);
  if (problem != std::errc() || end != name.data() + name.size()) return 0;
  if (value >= 0x80 && value < 0xA0) return kWindows1252[value - 0x80];
  if (value == 0 || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000)) return 0;
  return value;
}

constexpr std::size_t kLongestEntityName = 10;  // "thetasym" is 8, "#x10FFFF" 8, with room for leading zeros

bool decode_entities(std::string& text) {
  if (text.find('&') == std::string::npos) return false;
  bool changed = false;
  std::string out;
  out.reserve(text.size());
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t amp = text.find('&', at);
    if (amp == std::string::npos) break;
    out.append(text, at, amp - at);
    const std::string_view rest = std::string_view(text).substr(amp + 1, kLongestEntityName + 1);
    const std::size_t semicolon = rest.find(';');
    const char32_t value = semicolon == std::string_view::npos ? 0 : entity_value(rest.substr(0, semicolon));
    if (value == 0) {
      out.push_back('&');
      at = amp + 1;
    } else {
      out += encode_utf8(std::u32string_view(&value, 1));
      at = amp + 1 + semicolon + 1;
      changed = true;
    }
  }
  if (!changed) return false;
  out.append(text, at);
  text = std::move(out);
  return true;
}

// "_x000D_": how spreadsheets write a control character into XML (ECMA-376, 22.9.2.19).
bool drop_spreadsheet_escapes(std::string& text) {
  bool changed = false;
  std::size_t at = 0;
  std::string out;
  while (true) {
    const std::size_t found = text.find("_x00", at);
    if (found == std::string::npos) break;
    std::uint32_t value = 0x100;
    if (text.size() - found >= 7 && text[found + 6] == '_') {
      const char* digits = text.data() + found + 4;
      if (std::from_chars(digits, digits + 2, value, 16).ptr != digits + 2) value = 0x100;
    }
    if (value >= 0x20) {
      out.append(text, at, found + 4 - at);
      at = found + 4;
      continue;
    }
    out.append(text, at, found - at);
    out.push_back(' ');
    at = found + 7;
    changed = true;
  }
  if (!changed) return false;
  out.append(text, at);
  text = std::move(out);
  return true;
}

void note(Repair& repair, std::string_view code) {
  if (std::find(repair.done.begin(), repair.done.end(), code) == repair.done.end())
    repair.done.push_back(code);
}

bool plain_ascii(std::string_view text) {
  bool blank = true;  // also refuses leading, trailing and double blanks
  for (const char c : text) {
    if (c < 0x20 || c > 0x7E || c == '&' || c == '_') return false;
    if (c == ' ' && blank) return false;
    blank = c == ' ';
  }
  return text.empty() || !blank;
}

// The three scripts with look-alike letters.
enum Alike : std::size_t { kLatinColumn, kCyrillicColumn, kGreekColumn, kNoColumn };

Alike column_of(char32_t c) {
  switch (UErrorCode status = U_ZERO_ERROR; uscript_getScript(static_cast<UChar32>(c), &status)) {
    case USCRIPT_LATIN:
      return kLatinColumn;
    case USCRIPT_CYRILLIC:
      return kCyrillicColumn;
    case USCRIPT_GREEK:
      return kGreekColumn;
    default:
      return kNoColumn;
  }
}

// The letters of data/homoglyphs.tsv by script; letters of Cyrillic and Greek meet over the Latin one.
struct LookAlikes {
  std::map<char32_t, std::array<char32_t, 3>> rows;
  LookAlikes() {
    std::map<char32_t, std::array<char32_t, 3>> by_latin;
    base::for_each_row(base::data_table("homoglyphs.tsv"), [&](const auto& column, std::size_t) {
      const Alike script = column[1] == "Cyrl"   ? kCyrillicColumn
                           : column[1] == "Grek" ? kGreekColumn
                                                 : kNoColumn;
      const std::u32string letter = decode_utf8(column[0]);
      const std::u32string latin = decode_utf8(column[2]);
      if (script == kNoColumn || letter.size() != 1 || latin.size() != 1) return;
      std::array<char32_t, 3>& row = by_latin[latin.front()];
      row[kLatinColumn] = latin.front();
      // Only letters of the modern Slavic and Greek alphabets are written in place of others: the historic and
      // Asian ones (U+0460 on, U+03D0 to U+03FF) are not what a typist missed.
      const bool modern = letter.front() < 0x3D0 || (letter.front() >= 0x400 && letter.front() < 0x460);
      if (row[script] == 0 && modern) row[script] = letter.front();
      rows[letter.front()][kLatinColumn] = latin.front();
    });
    for (auto& [letter, row] : rows) row = by_latin[row[kLatinColumn]];
    for (const auto& [latin, row] : by_latin) rows.emplace(latin, row);
  }
};

char32_t look_alike(char32_t letter, Alike target) {
  static const LookAlikes table;
  const auto found = table.rows.find(letter);
  return found == table.rows.end() ? 0 : found->second[target];
}

using Counts = std::array<std::size_t, 3>;

// The script with most letters; kNoColumn on a tie.
Alike majority(const Counts& counts) {
  const std::size_t most = *std::max_element(counts.begin(), counts.end());
  if (std::count(counts.begin(), counts.end(), most) != 1) return kNoColumn;
  for (std::size_t i = 0; i < 3; ++i) {
    if (counts[i] == most) return static_cast<Alike>(i);
  }
  return kNoColumn;
}

Counts count_scripts(std::u32string_view text) {
  Counts counts{};
  for (const char32_t c : text) {
    if (!is_letter_or_mark(c)) continue;
    if (const Alike column = column_of(c); column != kNoColumn) ++counts[column];
  }
  return counts;
}

// `word` with every letter of `target`'s script; empty when a letter has no look-alike there.
std::u32string rewritten(std::u32string_view word, Alike target) {
  std::u32string parts = normalize(nfd(), word);
  for (char32_t& c : parts) {
    const Alike column = column_of(c);
    if (column == kNoColumn || column == target) continue;
    c = look_alike(c, target);
    if (c == 0) return {};
  }
  return normalize(nfc(), parts);
}

bool replace_look_alikes(std::u32string& text) {
  const Counts all = count_scripts(text);
  if (std::count(all.begin(), all.end(), 0U) >= 2) return false;
  const Alike whole = majority(all);
  bool changed = false;
  std::u32string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_letter_or_mark(text[end])) ++end;
    if (end == at) {
      out.push_back(text[at++]);
      continue;
    }
    const std::u32string_view word = std::u32string_view(text).substr(at, end - at);
    at = end;
    const Counts counts = count_scripts(word);
    if (std::count(counts.begin(), counts.end(), 0U) >= 2) {
      out += word;
      continue;
    }
    Alike target = majority(counts);
    if (target == kNoColumn) target = whole;
    const std::u32string fixed = target == kNoColumn ? std::u32string() : rewritten(word, target);
    changed = changed || !fixed.empty();
    out += fixed.empty() ? word : std::u32string_view(fixed);
  }
  if (changed) text = std::move(out);
  return changed;
}

const std::set<std::u32string>& known_names() {
  static const std::set<std::u32string> table = [] {
    std::set<std::u32string> out;
    base::for_each_row(base::data_table("known_names.tsv"),
                       [&](const auto& column, std::size_t) { out.insert(decode_utf8(column[0])); });
    return out;
  }();
  return table;
}

constexpr std::size_t kShortestKnownName = 5;  // of data/known_names.tsv: shorter joins would meet by chance
constexpr std::size_t kMostPieces = 4;

bool known_name(std::u32string_view word) { return known_names().contains(lower_case(word)); }

// Pieces of one word go on in the same case: "Влади мир", "ПУ ТИН", not "Анна Толий".
bool goes_on(std::u32string_view first, std::u32string_view next) {
  const auto upper = [](char32_t c) { return u_isupper(static_cast<UChar32>(c)) != 0; };
  if (std::none_of(next.begin(), next.end(), upper)) return true;
  return std::all_of(next.begin(), next.end(), upper) && std::all_of(first.begin(), first.end(), upper);
}

bool join_broken_words(std::u32string& text) {
  std::vector<std::u32string_view> pieces;
  const std::u32string_view whole(text);
  for (std::size_t at = 0; at <= whole.size();) {
    const std::size_t blank = std::min(whole.find(U' ', at), whole.size());
    pieces.push_back(whole.substr(at, blank - at));
    at = blank + 1;
  }
  bool changed = false;
  std::u32string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < pieces.size();) {
    std::u32string joined(pieces[at]);
    std::size_t take = 1;
    bool all_known = known_name(pieces[at]);
    for (std::size_t size = 2; size <= kMostPieces && at + size <= pieces.size(); ++size) {
      const std::u32string_view next = pieces[at + size - 1];
      if (next.empty() || !std::all_of(next.begin(), next.end(), is_letter_or_mark) ||
          !goes_on(pieces[at], next)) {
        break;
      }
      joined += next;
      all_known = all_known && known_name(next);
      if (!all_known && joined.size() >= kShortestKnownName && known_name(joined)) take = size;
    }
    if (at > 0) out.push_back(U' ');
    for (std::size_t i = 0; i < take; ++i) out += pieces[at + i];
    changed = changed || take > 1;
    at += take;
  }
  if (changed) text = std::move(out);
  return changed;
}

bool is_space(char c) { return c == ' ' || (c >= 9 && c <= 13); }

std::string_view trimmed(std::string_view text, std::string_view also = {}) {
  const auto drop = [&](char c) { return is_space(c) || also.find(c) != std::string_view::npos; };
  while (!text.empty() && drop(text.front())) text.remove_prefix(1);
  while (!text.empty() && drop(text.back())) text.remove_suffix(1);
  return text;
}

// True when `c` may stand inside a word: letters, digits and every byte of a non-ASCII character.
bool word_byte(char c) {
  const char l = base::ascii_lower(c);
  return (l >= 'a' && l <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

struct Phrase {
  std::string_view words;
  bool former;
};

// Longest first where one begins another.
constexpr Phrase kAliasPhrases[] = {
    {"also known as", false},
    {"formerly known as", true},
    {"previously known as", true},
    {"now known as", false},
    {"formerly", true},
    {"previously", true},
    {"a.k.a.", false},
    {"f.k.a.", true},
    {"n.k.a.", false},
    {"a.k.a", false},
    {"f.k.a", true},
    {"n.k.a", false},
    {"a/k/a", false},
    {"f/k/a", true},
    {"aka", false},
    {"fka", true},
    {"aliases", false},
    {"alias", false},
};

// An alias phrase at `at`, as a word of its own; its length and the colon or blanks behind it in `size`. The
// abbreviations without stops are also names ("Aka"), so they count only behind another name.
const Phrase* alias_phrase(std::string_view text, std::size_t at, bool first, std::size_t& size) {
  if (at > 0 && word_byte(text[at - 1])) return nullptr;
  for (const Phrase& phrase : kAliasPhrases) {
    if (!base::starts_with_any_case(text.substr(at), phrase.words)) continue;
    if (first && phrase.words.size() == 3) continue;
    size = phrase.words.size();
    if (phrase.words.back() != '.' && at + size < text.size() && word_byte(text[at + size])) continue;
    while (at + size < text.size() && (is_space(text[at + size]) || text[at + size] == ':')) ++size;
    return &phrase;
  }
  return nullptr;
}

struct Label {
  std::string_view words;
  std::string_view language;
};

const std::vector<Label>& language_labels() {
  static const std::vector<Label> table = [] {
    std::vector<Label> out;
    base::for_each_row(base::data_table("language_labels.tsv"), [&](const auto& column, std::size_t) {
      out.push_back(Label{column[0], column[1]});
    });
    return out;
  }();
  return table;
}

// A language label with its colon at `at`; `size` covers both and the blanks behind.
const Label* language_label(std::string_view text, std::size_t at, std::size_t& size) {
  if (at > 0 && word_byte(text[at - 1])) return nullptr;
  for (const Label& label : language_labels()) {
    if (!base::starts_with_any_case(text.substr(at), label.words)) continue;
    std::size_t end = at + label.words.size();
    while (end < text.size() && is_space(text[end])) ++end;
    if (end >= text.size() || text[end] != ':') continue;
    ++end;
    while (end < text.size() && is_space(text[end])) ++end;
    size = end - at;
    return &label;
  }
  return nullptr;
}

// The mark of a list item: "(a)", "a)", "(1)", "1)" or "1." with a blank; its number from 1, else 0.
struct Mark {
  unsigned number = 0;
  bool letter = false;
  std::size_t size = 0;
};

Mark list_mark(std::string_view text, std::size_t at) {
  if (at > 0 && !is_space(text[at - 1]) && text[at - 1] != ';' && text[at - 1] != ',') return {};
  std::size_t end = at;
  const bool bracket = text[end] == '(';
  if (bracket) ++end;
  Mark mark;
  if (end < text.size() && base::ascii_lower(text[end]) >= 'a' && base::ascii_lower(text[end]) <= 'z') {
    mark.letter = true;
    mark.number = static_cast<unsigned>(base::ascii_lower(text[end]) - 'a') + 1;
    ++end;
  } else {
    std::size_t digits = 0;
    while (end < text.size() && digits < 2 && text[end] >= '0' && text[end] <= '9') {
      mark.number = mark.number * 10 + static_cast<unsigned>(text[end] - '0');
      ++end;
      ++digits;
    }
    if (digits == 0) return {};
  }
  if (end >= text.size()) return {};
  if (text[end] == ')') {
    ++end;
  } else if (text[end] == '.' && !bracket && !mark.letter && end + 1 < text.size() &&
             is_space(text[end + 1])) {
    ++end;
  } else {
    return {};
  }
  while (end < text.size() && is_space(text[end])) ++end;
  mark.size = end - at;
  return mark;
}

// True when the marks 1 and 2 of a list both stand in `text`: one alone is a bracket like any other.
bool has_list(std::string_view text, bool letters) {
  unsigned expected = 1;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const Mark mark = list_mark(text, at);
    if (mark.number == expected && mark.letter == letters && ++expected > 2) return true;
  }
  return false;
}

}  // namespace

Repair repair_text(std::string_view text) {
  Repair out;
  if (plain_ascii(text)) {
    out.value = text;
    return out;
  }
  std::string bytes(text);
  // Twice is what feeds escape; a third round would decode text about entities.
  for (int round = 0; round < 2; ++round) {
    if (!decode_entities(bytes)) break;
    note(out, "entity");
  }
  if (drop_spreadsheet_escapes(bytes)) note(out, "control");

  bool ill_formed = false;
  const std::u32string decoded = decode_utf8(bytes, &ill_formed);
  if (ill_formed) note(out, "invalid_utf8");

  std::u32string kept;
  kept.reserve(decoded.size());
  bool blank = true;
  for (std::size_t at = 0; at < decoded.size();) {
    const char32_t c = decoded[at];
    if (is_white(c) || c == 0x3000) {
      if (!blank) kept.push_back(U' ');
      blank = true;
      ++at;
    } else if (is_invisible(c)) {
      note(out, "zero_width");
      ++at;
    } else if (is_control(c)) {
      note(out, "control");
      ++at;
    } else if (c >= 0xFF01 && c <= 0xFFEE) {
      std::size_t end = at;
      while (end < decoded.size() && decoded[end] >= 0xFF01 && decoded[end] <= 0xFFEE) ++end;
      kept += normalize(nfkc(), std::u32string_view(decoded).substr(at, end - at));
      note(out, "full_width");
      blank = false;
      at = end;
    } else {
      kept.push_back(c);
      blank = false;
      ++at;
    }
  }
  while (!kept.empty() && kept.back() == U' ') kept.pop_back();
  out.value = encode_utf8(normalize(nfc(), kept));
  return out;
}

Repair repair_name(std::string_view text) {
  Repair out = repair_text(text);
  const bool ascii = std::all_of(out.value.begin(), out.value.end(),
                                 [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (ascii) return out;
  std::u32string name = decode_utf8(out.value);
  const bool alike = replace_look_alikes(name);
  const bool joined = join_broken_words(name);
  if (alike) note(out, "homoglyph");
  if (joined) note(out, "broken_spacing");
  if (alike || joined) out.value = encode_utf8(name);
  return out;
}

std::vector<NamePiece> split_names(std::string_view cell, bool comma_splits) {
  std::vector<NamePiece> out;
  std::string_view language;
  bool former = false;
  bool label_in_bracket = false;  // "(Arabic: x)": the closing bracket belongs to the label
  std::size_t begin = 0;
  const auto flush = [&](std::size_t end) {
    std::string_view piece = trimmed(cell.substr(begin, end - begin), ",;");
    if (label_in_bracket && !piece.empty() && piece.back() == ')')
      piece = trimmed(piece.substr(0, piece.size() - 1));
    // A bracket opened just before a separator ("X (a.k.a. Y)") is empty on the left and closes on the right.
    const auto opens = static_cast<std::size_t>(std::count(piece.begin(), piece.end(), '('));
    const auto closes = static_cast<std::size_t>(std::count(piece.begin(), piece.end(), ')'));
    if (opens > closes && piece.back() == '(') piece = trimmed(piece.substr(0, piece.size() - 1), ",");
    if (closes > opens && piece.back() == ')') piece = trimmed(piece.substr(0, piece.size() - 1), ",");
    if (!piece.empty()) out.push_back(NamePiece{std::string(piece), std::string(language), former});
  };

  bool letters = has_list(cell, true);
  // Number of the next list mark; 0: there is no list in the cell.
  unsigned expected = letters || has_list(cell, false) ? 1 : 0;
  for (std::size_t at = 0; at < cell.size();) {
    const char c = cell[at];
    std::size_t size = 0;
    if (c == ';' || c == '\n' || c == '\r' || (comma_splits && c == ',')) {
      flush(at);
      begin = ++at;
      // A label holds for the names behind its commas, a line or a semicolon ends it.
      if (c != ',') {
        language = {};
        former = false;
      }
      label_in_bracket = false;
      continue;
    }
    if (expected != 0) {
      if (const Mark mark = list_mark(cell, at); mark.number == expected && mark.letter == letters) {
        flush(at);
        ++expected;
        begin = at += mark.size;
        language = {};
        former = false;
        label_in_bracket = false;
        continue;
      }
    }
    if (const Phrase* phrase = alias_phrase(cell, at, trimmed(cell.substr(begin, at - begin)).empty(), size);
        phrase != nullptr) {
      flush(at);
      former = phrase->former;
      language = {};
      label_in_bracket = false;
      begin = at += size;
      continue;
    }
    if (const Label* label = language_label(cell, at, size); label != nullptr) {
      const std::string_view before = trimmed(cell.substr(0, at));
      flush(at);
      label_in_bracket = !before.empty() && before.back() == '(';
      language = label->language;
      begin = at += size;
      continue;
    }
    ++at;
  }
  flush(cell.size());
  return out;
}

}  // namespace tamis::lists
