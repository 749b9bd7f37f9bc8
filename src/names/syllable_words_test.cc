#include "names/syllable_words.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace tamis::names {
namespace {

// The words of a name joined by '|'; empty when it is not cut.
std::string cut(std::string_view text) {
  text::TokenBuffer buffer;
  SyllableWords words;
  if (!words.cut(buffer.tokenize(text))) return {};
  std::string out;
  for (const text::Token& token : words.tokens()) {
    if (!out.empty()) out += '|';
    out += token.native.empty() ? token.latin : token.native;
  }
  return out;
}

TEST(SyllableWords, WordsOfTheTablesAndWhatIsBetween) {
  EXPECT_EQ(cut("上海蓝山国际贸易有限公司"), "上海|蓝山|国际|贸易|有限公司");
  EXPECT_EQ(cut("조선국제무역은행"), "조선|국제|무역|은행");
}

TEST(SyllableWords, WhatSpellsAForeignNameStaysTogether) {
  EXPECT_EQ(cut("武汉思凯沃克科技有限公司"), "武汉|思凯沃克|科技|有限公司");
}

TEST(SyllableWords, BrandsStandFirst) {
  EXPECT_EQ(cut("北京洛艾通航空科技有限公司"),
            "北京|洛艾通|航空|科技|有限公司");  // not 通航, general aviation
}

TEST(SyllableWords, TraditionalAndJapaneseCharactersAreTheSameWords) {
  EXPECT_EQ(cut("寧波歐騰機械設備有限公司"), "寧波|歐騰|機械|設備|有限公司");
}

TEST(SyllableWords, SyllablesOfMyanmarAreWordsToo) {  // as the pipeline folds them, without tones
  EXPECT_EQ(cut("ကာကွယ်ရေးဝန်ကြီးဌာန"), "ကာကွယ်ရေ|ဝန်ကြီဌာန");
  EXPECT_EQ(cut("မြန်မာ့စီးပွားရေးဘဏ်"), "မြန်မာ|စီပွာရေ|ဘဏ်");
}

TEST(SyllableWords, WordsOfScriptsWithoutBlanksAreCut) {
  EXPECT_EQ(cut("ธนาคารกรุงไทย"), "ธนาคาร|กรุง|ไทย");
  EXPECT_EQ(cut("ທະນາຄານ ພັດທະນາ"), "");
  text::TokenBuffer buffer;
  SyllableWords words;
  ASSERT_TRUE(words.cut(buffer.tokenize("ธนาคารกรุงไทย")));
  std::vector<Part> parts;
  words.parse(NameKind::kOrganization, parts);
  ASSERT_EQ(parts.size(), 3U);
  EXPECT_EQ(parts[0].role, Role::kGeneric);
  EXPECT_EQ(parts[1].role, Role::kOrdinary);
  EXPECT_EQ(parts[1].flags & kBrand, 0);
  EXPECT_EQ(words.tokens()[1].begin, 18U);
  EXPECT_EQ(words.tokens()[1].end, 30U);
}

TEST(SyllableWords, LettersByNameStayTogetherBeforeAWord) {
  EXPECT_EQ(cut("제이케이상사"), "제이케이|상사");
  EXPECT_EQ(cut("케이티무역"), "케이티|무역");
  EXPECT_EQ(cut("제이과학원"), "제이|과학원");  // the second, no letter
}

TEST(SyllableWords, BrandsAreReadInSeveralLanguages) {
  text::TokenBuffer buffer;
  SyllableWords words;
  ASSERT_TRUE(words.cut(buffer.tokenize("香港華盛貿易有限公司")));
  std::vector<Part> parts;
  words.parse(NameKind::kOrganization, parts);
  ASSERT_GE(parts.size(), 3U);
  EXPECT_TRUE((parts[1].flags & kBrand) != 0);
  EXPECT_TRUE((parts[0].flags & kBrand) == 0);
  EXPECT_EQ(words.tokens()[1].latin, "huasheng");
  const auto readings = words.tokens()[1].alternatives;
  EXPECT_NE(std::find(readings.begin(), readings.end(), "washing"), readings.end());
}

TEST(SyllableWords, KnownFirmsAreOneWordWithTheirUsualName) {
  EXPECT_EQ(cut("杭州海康威视数字技术股份有限公司"), "杭州|海康威视|数字|技术|股份有限公司");
  text::TokenBuffer buffer;
  SyllableWords words;
  ASSERT_TRUE(words.cut(buffer.tokenize("保利科技有限公司")));
  const auto readings = words.tokens()[0].alternatives;
  EXPECT_NE(std::find(readings.begin(), readings.end(), "poly"), readings.end());
}

TEST(SyllableWords, NamesWithoutSuchWordsAreNotCut) {
  EXPECT_EQ(cut("王小明"), "");
  EXPECT_EQ(cut("블라디미르"), "");
  EXPECT_EQ(cut("Gazprom Bank"), "");
  EXPECT_EQ(cut(""), "");
}

TEST(SyllableWords, WordsMayHaveABlankInThem) {
  EXPECT_EQ(cut("조선남강무 역회사"), cut("조선남강무역회사"));
  EXPECT_EQ(cut("上海蓝山国际贸易有 限公司"), cut("上海蓝山国际贸易有限公司"));
  // ... but unknown syllables on both sides of one are no word.
  EXPECT_EQ(cut("대성호 남강무역회사"), "대성호|남강|무역회사");
}

TEST(SyllableWords, PartsFollowTheWords) {
  text::TokenBuffer buffer;
  SyllableWords words;
  ASSERT_TRUE(words.cut(buffer.tokenize("上海蓝山国际贸易有限公司")));
  std::vector<Part> parts;
  words.parse(NameKind::kOrganization, parts);
  ASSERT_EQ(parts.size(), words.tokens().size());
  EXPECT_EQ(parts[0].role, Role::kPlace);
  EXPECT_EQ(parts[1].role, Role::kOrdinary);
  EXPECT_EQ(parts[2].role, Role::kGeneric);
  EXPECT_EQ(parts.back().role, Role::kLegalForm);
  for (std::size_t i = 0; i < parts.size(); ++i) EXPECT_EQ(parts[i].token, i);
}

TEST(SyllableWords, LongNamesStayWithinLimits) {
  std::string text;
  for (int i = 0; i < 200; ++i) text += "国际海";
  text::TokenBuffer buffer;
  SyllableWords words;
  ASSERT_TRUE(words.cut(buffer.tokenize(text)));
  EXPECT_LE(words.tokens().size(), text::kMaxTokens);
  for (const text::Token& token : words.tokens()) EXPECT_LE(token.latin.size(), text::kMaxTokenBytes);
}

}  // namespace
}  // namespace tamis::names
