#include "names/chinese_spellings.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace tamis::names {
namespace {

bool spells(std::string_view name, std::string_view pinyin) {
  const auto all = other_chinese_spellings(name);
  return std::any_of(all.begin(), all.end(), [&](const auto& one) { return one.name == pinyin; });
}

TEST(ChineseSpellings, WadeGiles) {
  EXPECT_EQ(other_chinese_spellings("Teng Hsiao-p'ing").front().name, "Deng Xiaoping");
  EXPECT_EQ(other_chinese_spellings("Teng Hsiao-p’ing").size(), 1U) << "what lacks the mark is meant so";
  EXPECT_TRUE(spells("Mao Tse-tung", "Mao Zedong"));
  EXPECT_TRUE(spells("Hsi Chin-p'ing", "Xi Jinping"));
  EXPECT_TRUE(spells("KUO, Tai-chun", "Guo, Daijun"));
  EXPECT_TRUE(spells("Chiang Ching-kuo", "Jiang Jingguo"));
  EXPECT_TRUE(spells("Hsiao-ping Teng", "Xiaoping Deng"));
}

TEST(ChineseSpellings, Cantonese) {
  EXPECT_TRUE(spells("Wong Kar Wai", "Wang Jiawei"));
  EXPECT_TRUE(spells("Chan Siu Ming", "Chen Xiaoming"));
  EXPECT_TRUE(spells("Cheung Tze-keung", "Zhang Ziqiang"));
  EXPECT_TRUE(spells("Siu Ming Chan", "Xiaoming Chen"));
  EXPECT_TRUE(spells("Tony Leung Chiu-wai", "Tony Liang Zhaowei"));
  EXPECT_TRUE(spells("Au Yeung Wai Ming", "Ouyang Weiming"));
  EXPECT_TRUE(spells("Sze To Ka-keung", "Situ Jiaqiang"));
}

TEST(ChineseSpellings, Hokkien) {
  EXPECT_TRUE(spells("Tan Ah Kow", "Chen Yajiu"));
  EXPECT_TRUE(spells("Lim Boon Keng", "Lin Wenqing"));
  EXPECT_TRUE(spells("Ng Teck Huat", "Huang Defa"));
}

TEST(ChineseSpellings, ASpellingOfManyNamesCosts) {
  const auto bits = [](std::string_view name) { return other_chinese_spellings(name).front().bits; };
  EXPECT_FLOAT_EQ(bits("Teng Hsiao-p'ing"), 0) << "one name is spelt so";
  EXPECT_LE(bits("Teng Hsiao-ping"), -1) << "bing is spelt so, too";
  EXPECT_LT(bits("Chan Siu Ming"), 0);
  EXPECT_LE(bits("Chen Ming-kuo"), -1) << "may be pinyin";
}

bool differ(std::string_view one, std::string_view other) {
  std::vector<std::string> words[2];
  std::vector<TokenView> views[2];
  for (const std::size_t side : {0U, 1U}) {
    std::string_view rest = side == 0 ? one : other;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find(' '), rest.size());
      words[side].emplace_back(rest.substr(0, end));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    for (const std::string& word : words[side]) {
      const bool latin = static_cast<unsigned char>(word.front()) < 0x80;
      views[side].push_back({latin ? std::string_view(word) : "x", latin ? std::string_view() : word, {}});
    }
  }
  EXPECT_EQ(have_other_syllables(views[0], views[1]), have_other_syllables(views[1], views[0]))
      << one << other;
  return have_other_syllables(views[0], views[1]);
}

TEST(OtherSyllables, OfTwoNamesInPinyin) {
  EXPECT_TRUE(differ("wang junying", "guoying wang"));
  EXPECT_TRUE(differ("liu ying", "liu yang"));
  EXPECT_TRUE(differ("zhang wei", "zheng wei"));
  EXPECT_FALSE(differ("wang junying", "junying wang"));
  EXPECT_FALSE(differ("wang jun ying", "wang junying"));
  EXPECT_FALSE(differ("wang honglei", "wang honkei")) << "no syllable: a slip";
}

TEST(OtherSyllables, OfOneSystem) {
  EXPECT_TRUE(differ("lui wai tung", "lui wai ming"));
  EXPECT_TRUE(differ("wang chun tung", "wang chih tung"));
  EXPECT_FALSE(differ("teng hsiao ping", "deng xiaoping"));
  EXPECT_FALSE(differ("chan siu ming", "chen xiaoming"));
  EXPECT_FALSE(differ("chen ming kuo", "chen mingguo"));
  EXPECT_FALSE(differ("chang lei", "zhang lei"));
  EXPECT_TRUE(differ("li chun cheng", "ri chun song")) << "one is Chinese, the other Korean";
  EXPECT_FALSE(differ("ri pyong chol", "ri byong chul")) << "Koreans spell as they like";
}

TEST(OtherSyllables, TwoAgainstThree) {
  EXPECT_TRUE(differ("lin qing de", "qing lin"));
  EXPECT_TRUE(differ("kang tae min", "min kang"));
  EXPECT_TRUE(differ("王 明", "王 明 山"));
  EXPECT_FALSE(differ("王 明", "王 明"));
}

TEST(OtherSyllables, OfOtherNamesNothingIsSaid) {
  for (const char* name : {"john smith", "sergei shoigu", "ali hassan", "muhammad", "maria de la cruz", "li"})
    EXPECT_FALSE(differ(name, "li ming")) << name;
  EXPECT_FALSE(have_other_syllables({}, {}));
}

TEST(ChineseSpellings, OtherNamesAreLeftAlone) {
  for (const char* name :
       {"", "Xi Jin Ping", "Wang Jia Wei", "Deng Xiao-ping", "Vladimir Putin", "Kim Jong Un", "Lee",
        "Wong Kar", "John Michael Smith", "Ho Chi Minh", "Maria de la Cruz Gomez", "- - -", "\xFF\xFE \xFF a",
        "王家卫", "a-b", "' ' '", "Chan,,,"})
    EXPECT_TRUE(other_chinese_spellings(name).empty()) << name;
  EXPECT_TRUE(other_chinese_spellings(std::string(100'000, 'a')).empty());
  EXPECT_LE(other_chinese_spellings("Chi Chi Chi").size(), kMostChineseSpellings);
}

}  // namespace
}  // namespace tamis::names
