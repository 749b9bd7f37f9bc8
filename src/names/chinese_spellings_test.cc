#include "names/chinese_spellings.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace tamis::names {
namespace {

bool spells(std::string_view name, std::string_view pinyin) {
  const auto all = other_chinese_spellings(name);
  return std::find(all.begin(), all.end(), pinyin) != all.end();
}

TEST(ChineseSpellings, WadeGiles) {
  EXPECT_EQ(other_chinese_spellings("Teng Hsiao-p'ing").front(), "Deng Xiao Ping");
  EXPECT_EQ(other_chinese_spellings("Teng Hsiao-p’ing").size(), 1U) << "what lacks the mark is meant so";
  EXPECT_TRUE(spells("Mao Tse-tung", "Mao Ze Dong"));
  EXPECT_TRUE(spells("Hsi Chin-p'ing", "Xi Jin Ping"));
  EXPECT_TRUE(spells("KUO, Tai-chun", "Guo, Dai Jun"));
  EXPECT_TRUE(spells("Chiang Ching-kuo", "Jiang Jing Guo"));
  EXPECT_TRUE(spells("Hsiao-ping Teng", "Xiao Ping Deng"));
}

TEST(ChineseSpellings, Cantonese) {
  EXPECT_TRUE(spells("Wong Kar Wai", "Wang Jia Wei"));
  EXPECT_TRUE(spells("Chan Siu Ming", "Chen Xiao Ming"));
  EXPECT_TRUE(spells("Cheung Tze-keung", "Zhang Zi Qiang"));
  EXPECT_TRUE(spells("Siu Ming Chan", "Xiao Ming Chen"));
  EXPECT_TRUE(spells("Tony Leung Chiu-wai", "Tony Liang Zhao Wei"));
}

TEST(ChineseSpellings, Hokkien) {
  EXPECT_TRUE(spells("Tan Ah Kow", "Chen Ya Jiu"));
  EXPECT_TRUE(spells("Lim Boon Keng", "Lin Wen Qing"));
  EXPECT_TRUE(spells("Ng Teck Huat", "Huang De Fa"));
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
