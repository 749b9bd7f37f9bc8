#include "screen/mutation_letters.h"

#include <cstddef>

#include "text/utf8.h"

namespace tamis::screen::mutations {

using text::Script;

std::u32string decode(std::string_view utf8) {
  std::u32string out;
  for (std::size_t at = 0; at < utf8.size();) {
    const text::Decoded decoded = text::decode_utf8(utf8, at);
    out.push_back(decoded.code_point);
    at += decoded.bytes;
  }
  return out;
}

std::string encode(std::u32string_view points) {
  std::string out;
  for (const char32_t c : points) text::append_utf8(out, c);
  return out;
}

bool is_blank(char32_t c) noexcept { return c == ' ' || c == '\t' || c == 0xA0 || c == 0x3000; }
bool is_upper(char32_t c) noexcept { return text::character(c).upper; }
char32_t to_lower(char32_t c) noexcept {
  const text::Character& character = text::character(c);
  return character.upper && character.expansion == 1 ? character.folded : c;
}
char32_t to_upper(char32_t c) noexcept {
  if (c >= 'a' && c <= 'z') return c - 32;
  if (c >= 0x430 && c <= 0x44F) return c - 32;
  if (c >= 0x450 && c <= 0x45F) return c - 80;
  if (c >= 0x3B1 && c <= 0x3C9 && c != 0x3C2) return c - 32;
  return c;
}
bool is_alphabet(Script script) noexcept {
  switch (script) {
    case Script::kLatin:
    case Script::kCyrillic:
    case Script::kGreek:
    case Script::kArmenian:
    case Script::kGeorgian:
    case Script::kArabic:
    case Script::kHebrew:
      return true;
    default:
      return false;
  }
}
bool is_letter(char32_t c) noexcept {
  const text::Character& character = text::character(c);
  return character.kind == text::CharKind::kLetter && is_alphabet(character.script);
}
bool is_ascii_letter(char32_t c) noexcept { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_vowel(char32_t c) noexcept {
  return std::u32string_view(U"aeiouy").find(c) != std::u32string_view::npos;
}

std::u32string in_case_of(std::u32string lower, std::u32string_view model) {
  std::size_t letters = 0;
  std::size_t capitals = 0;
  for (const char32_t c : model) {
    letters += is_letter(c) ? 1 : 0;
    capitals += is_letter(c) && is_upper(c) ? 1 : 0;
  }
  if (letters == 0 || capitals == 0) return lower;
  if (capitals == letters && letters > 1) {
    for (char32_t& c : lower) c = to_upper(c);
  } else if (!model.empty() && is_upper(model.front()) && !lower.empty()) {
    lower.front() = to_upper(lower.front());
  }
  return lower;
}

}  // namespace tamis::screen::mutations
