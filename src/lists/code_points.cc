#include "lists/code_points.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>

namespace tamis::lists {

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"  // inside ICU's macro
std::u32string decode_utf8(std::string_view text, bool* ill_formed) {
  std::u32string out;
  out.reserve(text.size());
  std::size_t at = 0;
  while (at < text.size()) {
    UChar32 c = 0;
    U8_NEXT(text.data(), at, text.size(), c);
    if (c < 0) {
      if (ill_formed != nullptr) *ill_formed = true;
      c = 0xFFFD;
    }
    out.push_back(static_cast<char32_t>(c));
  }
  return out;
}
#pragma GCC diagnostic pop

std::string encode_utf8(std::u32string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 2);
  for (const char32_t code_point : text) {
    const auto c = static_cast<UChar32>(code_point);
    char buffer[U8_MAX_LENGTH];
    std::int32_t size = 0;
    U8_APPEND_UNSAFE(buffer, size, c);
    out.append(buffer, static_cast<std::size_t>(size));
  }
  return out;
}

std::u32string lower_case(std::u32string_view text) {
  std::u32string out(text);
  for (char32_t& c : out) c = static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
  return out;
}

std::string lower_case(std::string_view text) { return encode_utf8(lower_case(decode_utf8(text))); }

bool has_letter_or_digit(std::string_view text) {
  const std::u32string points = decode_utf8(text);
  return std::any_of(points.begin(), points.end(),
                     [](char32_t c) { return u_isalnum(static_cast<UChar32>(c)) != 0; });
}

}  // namespace tamis::lists
