#include "names/word_script.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "text/utf8.h"

namespace tamis::names {
namespace {

// Optimal string alignment, letter by letter.
std::size_t edits(const std::u32string& a, const std::u32string& b) {
  std::vector<std::vector<std::size_t>> rows(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        rows[i][j] = i + j;
        continue;
      }
      rows[i][j] = std::min(
          {rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        rows[i][j] = std::min(rows[i][j], rows[i - 2][j - 2] + 1);
    }
  }
  return rows[a.size()][b.size()];
}

std::string utf8(const std::u32string& word) {
  std::string out;
  for (const char32_t letter : word) text::append_utf8(out, letter);
  return out;
}

bool is_far(const std::string& a, const std::string& b) {
  AbjadWord word;
  word.prepare(a);
  return word.is_far_from(b);
}

TEST(AbjadWord, IsFarBeyondAThirdOfTheLettersOfTheShorterWord) {
  const std::u32string letters[] = {U"ابتثجحخدذرزسشصضطظعغفقكلمنهويءپچژگ", U"אבגדהוזחטיכלמנסעפצקרשת"};
  std::mt19937 random(3);
  std::size_t far = 0;
  for (int round = 0; round < 20000; ++round) {
    const std::u32string& of = letters[round % 2];
    std::u32string a;
    for (std::size_t i = 1 + random() % 8; i > 0; --i) a += of[random() % of.size()];
    std::u32string b = a;
    for (std::size_t i = random() % 5; i > 0 && !b.empty(); --i) {
      const std::size_t at = random() % b.size();
      switch (random() % 3) {
        case 0:
          b[at] = of[random() % of.size()];
          break;
        case 1:
          b.erase(at, 1);
          break;
        default:
          b.insert(at, 1, of[random() % of.size()]);
      }
    }
    if (b.empty()) continue;
    const bool wanted = edits(a, b) > std::max<std::size_t>(std::min(a.size(), b.size()) / 3, 1);
    ASSERT_EQ(is_far(utf8(a), utf8(b)), wanted) << utf8(a) << ' ' << utf8(b);
    ASSERT_EQ(is_far(utf8(b), utf8(a)), wanted) << utf8(a) << ' ' << utf8(b);
    far += wanted ? 1U : 0U;
  }
  EXPECT_GT(far, 1000U);
}

TEST(AbjadWord, LettersThatAreWrittenForEachOtherAreOne) {
  EXPECT_FALSE(is_far("یی", "يى"));
  EXPECT_FALSE(is_far("כם", "ךמ"));
  EXPECT_TRUE(is_far("سهيل", "صالح"));
  EXPECT_TRUE(is_far("جمال", "جمعة"));
  EXPECT_FALSE(is_far("بوتين", "بوتن"));
  EXPECT_TRUE(is_far("שמעון", "רחל"));
}

TEST(AbjadWord, SaysNothingOfOtherScripts) {
  EXPECT_FALSE(is_far("سهيل", "שמעון"));
  EXPECT_FALSE(is_far("سهيل", "шойгу"));
  EXPECT_FALSE(is_far("шойгу", "سهيل"));
  EXPECT_FALSE(is_far("", "سهيل"));
  EXPECT_FALSE(is_far("سهيل", ""));
}

TEST(OtherEndVowels, LongVowelsAndThoseAWordBeginsWithAreWritten) {
  EXPECT_EQ(other_end_vowels("نجار", "angar"), 1U);
  EXPECT_EQ(other_end_vowels("النجار", "angar"), 1U);
  EXPECT_EQ(other_end_vowels("شامي", "sham"), 1U);
  EXPECT_EQ(other_end_vowels("خطيب", "khatiba"), 1U);
  EXPECT_EQ(other_end_vowels("حمادي", "ahmad"), 2U);
}

TEST(OtherEndVowels, UsualSpellingsAgree) {
  EXPECT_EQ(other_end_vowels("أحمدي", "ahmadi"), 0U);
  EXPECT_EQ(other_end_vowels("نجار", "annajjar"), 0U);
  EXPECT_EQ(other_end_vowels("نجار", "alnajjar"), 0U);
  EXPECT_EQ(other_end_vowels("النجار", "annajjar"), 0U);
  EXPECT_EQ(other_end_vowels("الشام", "ashsham"), 0U);
  EXPECT_EQ(other_end_vowels("فاطمة", "fatima"), 0U);
  EXPECT_EQ(other_end_vowels("شركة", "sherkat"), 0U);
  EXPECT_EQ(other_end_vowels("موسى", "musa"), 0U);
  EXPECT_EQ(other_end_vowels("كوري", "curie"), 0U);
  EXPECT_EQ(other_end_vowels("جورج", "george"), 0U);
  EXPECT_EQ(other_end_vowels("عويس", "oweis"), 0U);
}

TEST(OtherEndVowels, SaysNothingOfOtherScripts) {
  EXPECT_EQ(other_end_vowels("שפירא", "shapir"), 0U);
  EXPECT_EQ(other_end_vowels("иванов", "ivanova"), 0U);
  EXPECT_EQ(other_end_vowels("", "sham"), 0U);
}

}  // namespace
}  // namespace tamis::names
