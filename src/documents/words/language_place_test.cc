#include "documents/words/language_place.h"

#include <gtest/gtest.h>

#include "documents/words/grammar_words.h"
#include "documents/words/word_order.h"

namespace tamis::documents {
namespace {

TEST(LanguagePlace, IsOneOfEachCodeOfTwoSmallLetters) {
  EXPECT_EQ(language_place("aa"), 0U);
  EXPECT_EQ(language_place("zz"), kLanguagePlaces - 1);
  EXPECT_NE(language_place("de"), language_place("ed"));
  for (const char* other : {"", "d", "DE", "d1", "deu", "zh-Hant"})
    EXPECT_EQ(language_place(other), kLanguagePlaces) << other;
}

TEST(LanguagePlace, TablesByLanguageAnswerForAnyCode) {
  EXPECT_TRUE(has_order("de", WordOrder::kVerbClauseLast));
  EXPECT_FALSE(has_order("xx", WordOrder::kVerbClauseLast));
  EXPECT_FALSE(has_order("", WordOrder::kVerbClauseLast));
  EXPECT_EQ(&grammar_words("xx"), &grammar_words("unknown"));
  EXPECT_NE(&grammar_words("xx"), &grammar_words("de"));
}

}  // namespace
}  // namespace tamis::documents
