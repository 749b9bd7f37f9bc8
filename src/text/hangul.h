// Syllables of Hangul by their letters, as Unicode composes them (15.0, section 3.12): every initial has 21 vowels,
// and every vowel 27 finals and none.
#ifndef TAMIS_TEXT_HANGUL_H_
#define TAMIS_TEXT_HANGUL_H_

namespace tamis::text {

[[nodiscard]] constexpr bool is_hangul_syllable(char32_t c) noexcept { return c >= 0xAC00 && c <= 0xD7A3; }

// Numbers of letters in the order of Unicode's conjoining jamo, U+1100, U+1161 and U+11A7 on.
struct HangulLetters {
  char32_t initial = 0;  // 0 to 18
  char32_t vowel = 0;    // 0 to 20
  char32_t final = 0;    // 1 to 27; 0: none

  bool operator==(const HangulLetters&) const = default;
};

inline constexpr char32_t kSilentInitial = 11;  // ㅇ

// Of a syllable for which is_hangul_syllable() holds.
[[nodiscard]] constexpr HangulLetters hangul_letters(char32_t syllable) noexcept {
  constexpr char32_t kFinals = 28;
  constexpr char32_t kOfInitial = 21 * kFinals;
  const char32_t index = syllable - 0xAC00;
  return {index / kOfInitial, index % kOfInitial / kFinals, index % kFinals};
}

}  // namespace tamis::text

#endif  // TAMIS_TEXT_HANGUL_H_
