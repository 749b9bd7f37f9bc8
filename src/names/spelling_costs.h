// What an alignment of a native and a Latin word pays for what the table of spellings does not know; in tenths of bits.
#ifndef TAMIS_NAMES_SPELLING_COSTS_H_
#define TAMIS_NAMES_SPELLING_COSTS_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace tamis::names {

// A letter of one side that the other does not account for, a letter that stands for a unit although the table lacks it there, a
// letter written twice. Vowels change most.
inline constexpr std::int16_t kUnexplained = -60;
inline constexpr std::int16_t kUnexplainedVowel = -35;
inline constexpr std::int16_t kUnwrittenVowel = -5;
inline constexpr std::int16_t kSubstitute = -75;
inline constexpr std::int16_t kSubstituteVowel = -30;
inline constexpr std::int16_t kDoubled = -15;
inline constexpr std::int16_t kUnknownUnit = -20;
// Far below what any way to write a word costs.
inline constexpr std::int16_t kNever = -16000;

constexpr bool is_spelt_vowel(char c) noexcept {
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y' || c == 'h' || c == 'w';
}

// What letter `j` of a Latin word costs when nothing stands for it.
constexpr std::int16_t left_over(std::string_view latin, std::size_t j, bool unvowelled) noexcept {
  return j > 0 && latin[j] == latin[j - 1] ? kDoubled
         : !is_spelt_vowel(latin[j])       ? kUnexplained
         : unvowelled                      ? kUnwrittenVowel
                                           : kUnexplainedVowel;
}
// ... at most, wherever it stands.
constexpr std::int16_t most_left_over(char letter, bool unvowelled) noexcept {
  return !is_spelt_vowel(letter) ? kUnexplained
         : unvowelled            ? std::min(kUnwrittenVowel, kDoubled)
                                 : std::min(kUnexplainedVowel, kDoubled);
}

}  // namespace tamis::names

#endif  // TAMIS_NAMES_SPELLING_COSTS_H_
