// UTF-8 <-> code points, total: any bytes decode, ill-formed ones to U+FFFD. Kept apart from ICU because the
// tokenizer decodes byte by byte in its inner loop.
#ifndef TAMIS_TEXT_UTF8_H_
#define TAMIS_TEXT_UTF8_H_

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace tamis::text {

inline constexpr char32_t kReplacement = 0xFFFD;

struct Decoded {
  char32_t code_point;  // kReplacement when the bytes are ill-formed
  std::uint8_t bytes;   // consumed, 1-4
};

// Decodes the code point at `position` (< utf8.size()). An ill-formed sequence consumes its maximal valid prefix, at
// least one byte ("substitution of maximal subparts", Unicode 15 section 3.9, as ICU and browsers do). Overlong
// forms, surrogates and values above U+10FFFF are ill-formed.
[[nodiscard]] Decoded decode_utf8(std::string_view utf8, std::size_t position) noexcept;

// Appends `code_point` as UTF-8; surrogates and values above U+10FFFF as U+FFFD.
void append_utf8(std::string& out, char32_t code_point);

// Bytes of `code_point` written to `out` (room for 4), same substitution.
std::size_t encode_utf8(char32_t code_point, char* out) noexcept;

// Code points of well-formed UTF-8.
[[nodiscard]] inline std::size_t count_code_points(std::string_view utf8) noexcept {
  constexpr std::uint64_t kEach = 0x0101010101010101U;
  std::size_t count = utf8.size();
  std::size_t at = 0;
  for (; at + 8 <= utf8.size(); at += 8) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, utf8.data() + at, 8);
    // A bit for each byte 10xxxxxx; their sum stands in the highest byte.
    count -= ((eight >> 7 & ~(eight >> 6)) & kEach) * kEach >> 56;
  }
  for (; at < utf8.size(); ++at) count -= (static_cast<unsigned char>(utf8[at]) & 0xC0U) == 0x80U ? 1 : 0;
  return count;
}

}  // namespace tamis::text

#endif  // TAMIS_TEXT_UTF8_H_
