// Whether two words are the same, in some ns less than memcmp() takes for a call.
#ifndef TAMIS_NAMES_SAME_LETTERS_H_
#define TAMIS_NAMES_SAME_LETTERS_H_

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace tamis::names {

// Most words that are not equal begin otherwise; calling memcmp() costs more than most comparisons.
inline bool same_bytes(const char* a, const char* b, std::size_t size) noexcept {
  const auto differ = [&]<class Number>(Number, std::size_t at) noexcept {
    Number left;
    Number right;
    std::memcpy(&left, a + at, sizeof left);
    std::memcpy(&right, b + at, sizeof right);
    return left != right;
  };
  if (size >= 8) {
    for (std::size_t i = 0; i + 8 < size; i += 8) {
      if (differ(std::uint64_t{}, i)) return false;
    }
    return !differ(std::uint64_t{}, size - 8);
  }
  if (size >= 4) return !differ(std::uint32_t{}, 0) && !differ(std::uint32_t{}, size - 4);
  for (std::size_t i = 0; i < size; ++i) {
    if (a[i] != b[i]) return false;
  }
  return true;
}
inline bool same_letters(std::string_view a, std::string_view b) noexcept {
  return a.size() == b.size() && same_bytes(a.data(), b.data(), a.size());
}

}  // namespace tamis::names

#endif  // TAMIS_NAMES_SAME_LETTERS_H_
