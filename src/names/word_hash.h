// The hash of a folded word for tables in memory: nothing stored outside of the program depends on it.
#ifndef TAMIS_NAMES_WORD_HASH_H_
#define TAMIS_NAMES_WORD_HASH_H_

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace tamis::names {

[[nodiscard]] inline std::uint64_t mix_hash(std::uint64_t a, std::uint64_t b) noexcept {
  __extension__ using Wide = unsigned __int128;
  const Wide product = Wide{a} * b;
  return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

// Some ns for a word of up to 16 bytes. Total.
[[nodiscard]] inline std::uint64_t word_hash(std::string_view word) noexcept {
  const char* at = word.data();
  const std::size_t size = word.size();
  const auto load8 = [](const char* from) noexcept {
    std::uint64_t out = 0;
    std::memcpy(&out, from, 8);
    return out;
  };
  const auto load4 = [](const char* from) noexcept {
    std::uint32_t out = 0;
    std::memcpy(&out, from, 4);
    return std::uint64_t{out};
  };
  constexpr std::uint64_t kFirst = 0x9E3779B97F4A7C15ULL;
  constexpr std::uint64_t kSecond = 0xD1B54A32D192ED03ULL;
  std::uint64_t head = size;
  std::uint64_t tail = 0;
  if (size >= 8) {
    for (std::size_t i = 0; i + 16 < size; i += 8) head = mix_hash(head ^ load8(at + i) ^ kFirst, kSecond);
    if (size >= 16) head = mix_hash(head ^ load8(at + size - 16) ^ kFirst, kSecond);
    head ^= load8(at);
    tail = load8(at + size - 8);
  } else if (size >= 4) {
    head |= load4(at) << 8;
    tail = load4(at + size - 4);
  } else {
    for (std::size_t i = 0; i < size; ++i)
      tail |= std::uint64_t{static_cast<unsigned char>(at[i])} << (8 * i);
  }
  return mix_hash(head ^ kFirst, tail ^ kSecond);
}

}  // namespace tamis::names

#endif  // TAMIS_NAMES_WORD_HASH_H_
