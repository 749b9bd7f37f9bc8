// The table of spellings: what its rows must be, the units it speaks of, and spelling by sound.
#include "text/spellings.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include "base/data_table.h"
#include "text/romanize.h"
#include "text/tokenize.h"

namespace tamis::text {
namespace {

TEST(Spellings, RowsAreWellFormedAndLikeliestFirst) {
  std::set<std::string> seen;
  std::size_t rows = 0;
  base::for_each_row(base::data_table("spellings.tsv"), [&](const auto& column, std::size_t count) {
    ++rows;
    EXPECT_EQ(count, 2U) << column[0];
    EXPECT_TRUE(seen.insert(std::string(column[0])).second) << "twice: " << column[0];
  });
  EXPECT_GT(rows, 2000U);
  for (const char32_t unit : {U'ш', U'خ', U'ש', U'し', U'斯', char32_t{0x1109}}) {
    const auto spellings = spellings_of(unit);
    ASSERT_FALSE(spellings.empty()) << static_cast<std::uint32_t>(unit);
    for (const Spelling& spelling : spellings) EXPECT_LE(spelling.length, kMaxSpellingLetters);
  }
  EXPECT_EQ(spellings_of(U'ш').front().letters, static_cast<std::uint32_t>('s' | 'h' << 8));
  EXPECT_TRUE(spellings_of(U'Ω').empty());
  EXPECT_TRUE(spellings_of(0).empty());
}

TEST(Spellings, NamesHaveSpellings) {
  std::set<std::string_view> by_convention;
  base::for_each_row(base::data_table("usual_spellings.tsv"), [&](const auto& column, std::size_t) {
    base::for_each_part(column[0], '|', [&](std::string_view name) {
      EXPECT_TRUE(by_convention.insert(name).second) << name << " stands twice";
      EXPECT_EQ(usual_spellings(name), column[1]) << name;
    });
  });
  base::for_each_row(base::data_table("spelled_names.tsv"), [&](const auto& column, std::size_t count) {
    EXPECT_EQ(count, 2U) << column[0];
    if (!by_convention.contains(column[0])) {
      EXPECT_EQ(usual_spellings(column[0]), column[1]);
    }
    for (const char c : column[1]) EXPECT_TRUE(c == ' ' || (c >= 'a' && c <= 'z')) << column[0];
  });
  EXPECT_TRUE(usual_spellings("").empty());
  EXPECT_TRUE(usual_spellings("Шойгуу").empty());
}

TEST(Spellings, UnitsOfHangulAndKana) {
  const SpellingUnits hangul = spelling_units("스윙");  // s, eu; the silent initial left out, wi, ng
  ASSERT_EQ(hangul.size, 4U);
  EXPECT_EQ(hangul.code[0], 0x1109U);
  EXPECT_EQ(hangul.code[1], 0x1173U);
  EXPECT_EQ(hangul.code[2], 0x1171U);
  EXPECT_EQ(hangul.code[3], 0x11BCU);
  const SpellingUnits katakana = spelling_units("スミス");
  const SpellingUnits hiragana = spelling_units("すみす");
  EXPECT_EQ(katakana.size, 3U);
  EXPECT_TRUE(std::equal(katakana.code.begin(), katakana.code.begin() + 3, hiragana.code.begin()));
  EXPECT_EQ(spelling_units(std::string(4000, 'a')).size, kMaxSpellingUnits);
  EXPECT_EQ(spelling_units("\xFF\xC0").size, 2U);  // ill-formed bytes are units that the table lacks
}

TEST(Spellings, BySound) {
  Romanization forms;
  spell_by_sound(U"史密斯", forms);
  ASSERT_GT(forms.count, 1U);
  EXPECT_EQ(forms[0].substr(0, 1), "s");
  for (std::size_t i = 0; i < forms.count; ++i) {
    for (std::size_t k = 0; k < i; ++k) EXPECT_NE(forms[i], forms[k]);
  }
  spell_by_sound(U"ΩΩΩ", forms);
  EXPECT_EQ(forms.count, 0U);
  spell_by_sound(std::u32string(200, U'斯'), forms);  // cut, not overrun
  for (std::size_t i = 0; i < forms.count; ++i) EXPECT_LE(forms[i].size(), kMaxTokenBytes);
}

TEST(Spellings, ConventionGoesBeforeSound) {
  EXPECT_TRUE(usual_spellings("弗拉基米尔").starts_with("vladimir"));
  EXPECT_EQ(usual_spellings("普丁"), usual_spellings("普京")) << "Taiwan's";
  EXPECT_EQ(usual_spellings("普"), "");
  TokenBuffer buffer;
  std::string words;
  for (const Token& token : buffer.tokenize("弗拉基米尔·普京", Cut::kOther)) {
    for (const std::string_view form : token.alternatives) words += std::string(form) + ' ';
    words += std::string(token.latin) + ' ';
  }
  EXPECT_NE(words.find("vladimir"), std::string::npos) << words;
  EXPECT_NE(words.find("putin"), std::string::npos) << words;
}

}  // namespace
}  // namespace tamis::text
