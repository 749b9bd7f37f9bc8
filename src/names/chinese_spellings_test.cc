#include "names/chinese_spellings.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

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
}

TEST(ChineseSpellings, Hokkien) {
  EXPECT_TRUE(spells("Tan Ah Kow", "Chen Yajiu"));
  EXPECT_TRUE(spells("Lim Boon Keng", "Lin Wenqing"));
  EXPECT_TRUE(spells("Ng Teck Huat", "Huang Defa"));
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
