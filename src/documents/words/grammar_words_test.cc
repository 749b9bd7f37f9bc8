#include "documents/words/grammar_words.h"

#include <gtest/gtest.h>

#include <string_view>

#include "base/data_table.h"

namespace tamis::documents {
namespace {

TEST(GrammarWords, AreThoseOfTheLanguageAndOfEveryLanguage) {
  EXPECT_TRUE(grammar_words("de").has(WordUse::kPluralUnit, "jahre"));
  EXPECT_FALSE(grammar_words("ru").has(WordUse::kPluralUnit, "jahre"));
  EXPECT_TRUE(grammar_words("de").has(WordUse::kOrdinalMark, "th"));
  EXPECT_TRUE(grammar_words("xx").has(WordUse::kOrdinalMark, "th"));
  EXPECT_TRUE(grammar_words("").has(WordUse::kWhom, "to"));
  EXPECT_FALSE(grammar_words("xx").has(WordUse::kPluralUnit, "jahre"));
}

TEST(GrammarWords, EndingsWantSomethingBeforeThem) {
  EXPECT_TRUE(grammar_words("es").ends(WordUse::kFutureEnd, "habrá"));
  EXPECT_TRUE(grammar_words("es").ends(WordUse::kFutureEnd, "habrá", 3));
  EXPECT_FALSE(grammar_words("es").ends(WordUse::kFutureEnd, "habrá", 4));
  EXPECT_FALSE(grammar_words("es").ends(WordUse::kFutureEnd, "hablan"));
  EXPECT_FALSE(grammar_words("de").ends(WordUse::kFutureEnd, "habrá"));
  EXPECT_EQ(grammar_words("es").ending_bytes(WordUse::kFutureEnd, "habrá"), 3U);
  EXPECT_EQ(grammar_words("es").ending_bytes(WordUse::kFutureEnd, "rá", 1), 0U);
}

TEST(GrammarWords, ARowMayBeOfSeveralLanguages) {
  for (const std::string_view language : {"ru", "uk"})
    EXPECT_TRUE(grammar_words(language).ends(WordUse::kFeminineVerbEnd, "заявила")) << language;
  EXPECT_FALSE(grammar_words("pl").ends(WordUse::kFeminineVerbEnd, "заявила"));
  EXPECT_TRUE(grammar_words("pt").ends(WordUse::kFieldAdjectiveEnd, "policiais militar"));
}

// A use that is misspelt in the table would be passed over in silence.
TEST(GrammarWords, EveryRowIsRead) {
  std::size_t rows = 0;
  base::for_each_row(base::data_table("grammar_words.tsv"), [&](const auto& columns, std::size_t count) {
    ASSERT_EQ(count, 3U) << columns[0];
    ++rows;
    const std::string_view first = columns[2].substr(0, columns[2].find(' '));
    ASSERT_FALSE(first.empty()) << columns[0];
    const std::string_view language = columns[1].substr(0, columns[1].find(','));
    std::size_t use = 0;
    while (use < static_cast<std::size_t>(WordUse::kUses) &&
           use_name(static_cast<WordUse>(use)) != columns[0])
      ++use;
    ASSERT_LT(use, static_cast<std::size_t>(WordUse::kUses)) << columns[0] << " is no use";
    EXPECT_TRUE(grammar_words(language).has(static_cast<WordUse>(use), first))
        << columns[0] << ' ' << columns[1];
  });
  EXPECT_GT(rows, 40U);
}

}  // namespace
}  // namespace tamis::documents
