#include "text/hangul.h"

#include <gtest/gtest.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <cstdint>

namespace tamis::text {
namespace {

// Oracle: ICU's canonical decomposition of every syllable.
TEST(Hangul, LettersAreThoseOfTheDecomposition) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* decomposer = icu::Normalizer2::getNFDInstance(status);
  ASSERT_TRUE(U_SUCCESS(status));
  for (char32_t c = 0xAC00; c <= 0xD7A3; ++c) {
    ASSERT_TRUE(is_hangul_syllable(c));
    const icu::UnicodeString jamo =
        decomposer->normalize(icu::UnicodeString(static_cast<UChar32>(c)), status);
    const HangulLetters letters = hangul_letters(c);
    ASSERT_EQ(jamo.length(), letters.final == 0 ? 2 : 3) << std::hex << std::uint32_t{c};
    ASSERT_EQ(jamo[0], 0x1100 + letters.initial) << std::hex << std::uint32_t{c};
    ASSERT_EQ(jamo[1], 0x1161 + letters.vowel) << std::hex << std::uint32_t{c};
    if (letters.final != 0) {
      ASSERT_EQ(jamo[2], 0x11A7 + letters.final) << std::hex << std::uint32_t{c};
    }
  }
  EXPECT_TRUE(U_SUCCESS(status));
}

TEST(Hangul, SilentInitialAndNeighbours) {
  EXPECT_EQ(hangul_letters(U'아').initial, kSilentInitial);
  EXPECT_EQ(hangul_letters(U'각'), (HangulLetters{0, 0, 1}));
  for (const char32_t c : {U'\uABFF', U'\uD7A4', U'ㄱ', U'韓', U'a'}) EXPECT_FALSE(is_hangul_syllable(c));
}

}  // namespace
}  // namespace tamis::text
