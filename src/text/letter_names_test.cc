#include "text/letter_names.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/data_table.h"

namespace tamis::text {
namespace {

std::string letters_of(std::string_view text) {
  TokenBuffer buffer;
  const auto tokens = buffer.tokenize(text, Cut::kOther);
  return tokens.size() == 1 ? latin_letters_of_word(tokens[0].native, tokens[0].script) : "";
}

TEST(LetterNames, WordsThatNameLatinLetters) {
  EXPECT_EQ(letters_of("에스케이"), "sk");
  EXPECT_EQ(letters_of("제이케이"), "jk");
  EXPECT_EQ(letters_of("ビーエスシー"), "bsc");
  EXPECT_EQ(letters_of("ทีเอเอ็นเอคิว"), "tanaq");
  EXPECT_EQ(letters_of("เอบีบี"), "abb");
  EXPECT_EQ(letters_of("АйБиЭм"), "ibm");
  EXPECT_EQ(letters_of("एसबीआई"), "sbi");
}

TEST(LetterNames, OtherWordsNameNone) {
  for (const std::string_view word :
       {"이유비", "이오시디", "비오", "Диана", "Сиси", "سيسي", "ティナ", "सीमा", "ดีมาก", "SK", ""})
    EXPECT_EQ(letters_of(word), "") << word;
  EXPECT_EQ(latin_letters(std::string(1000, 'a')), "");
}

TEST(LetterNames, AWordHasItsLettersAmongItsRomanisations) {
  TokenBuffer buffer;
  for (const auto& [word, latin] :
       {std::pair<std::string_view, std::string_view>{"ทีเอเอ็นเอคิว", "tanaq"}, {"ビーエスシー", "bsc"}}) {
    const auto tokens = buffer.tokenize(word);
    ASSERT_EQ(tokens.size(), 1U) << word;
    const auto& forms = tokens[0].alternatives;
    EXPECT_NE(std::find(forms.begin(), forms.end(), latin), forms.end()) << word;
  }
}

TEST(LetterNames, NamesAreWrittenAsTokensHaveThem) {
  TokenBuffer buffer;
  base::for_each_row(base::data_table("letter_names.tsv"), [&](const auto& column, std::size_t) {
    base::for_each_part(column[1], ' ', [&](std::string_view name) {
      std::string native;
      for (const Token& token : buffer.tokenize(name)) native += token.native;
      EXPECT_EQ(native, name);
    });
  });
}

}  // namespace
}  // namespace tamis::text
