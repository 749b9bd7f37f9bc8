#include "lists/letters.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <cstddef>

#include "lists/code_points.h"

namespace tamis::lists {

namespace {

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

}  // namespace

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

ScriptGroup script_of(std::string_view text) {
  std::array<int, 7> count{};
  for (const char32_t point : decode_utf8(text)) ++count[static_cast<std::size_t>(group_of(point))];
  count[0] = 0;
  const auto best = std::max_element(count.begin(), count.end());
  return *best == 0 ? ScriptGroup::kNone : static_cast<ScriptGroup>(best - count.begin());
}

std::string_view script_name(std::string_view text) { return word_of(script_of(text)); }

bool has_script(std::string_view text, std::string_view script) {
  const std::u32string points = decode_utf8(text);
  return std::any_of(points.begin(), points.end(),
                     [&](char32_t point) { return word_of(group_of(point)) == script; });
}

char32_t folded(char32_t point) noexcept {
  return static_cast<char32_t>(u_foldCase(static_cast<UChar32>(point), U_FOLD_CASE_DEFAULT));
}
bool is_letter_or_digit(char32_t point) noexcept { return u_isalnum(static_cast<UChar32>(point)) != 0; }
bool is_letter(char32_t point) noexcept { return u_isalpha(static_cast<UChar32>(point)) != 0; }
bool is_capital(char32_t point) noexcept { return u_isupper(static_cast<UChar32>(point)) != 0; }

std::u32string folded_word(std::u32string_view points) {
  std::u32string out;
  for (const char32_t point : points) {
    if (is_letter_or_digit(point)) out += folded(point);
  }
  return out;
}

bool has_word(std::string_view text, std::string_view word) {
  const std::u32string wanted = folded_word(decode_utf8(word));
  std::u32string current;
  for (const char32_t point : decode_utf8(text) + U' ') {
    if (is_letter_or_digit(point)) {
      current += folded(point);
      continue;
    }
    if (!current.empty() && current == wanted) return true;
    current.clear();
  }
  return false;
}

}  // namespace tamis::lists
