#include "names/korean_spellings.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace tamis::names {
namespace {

using Names = std::vector<std::string>;

TEST(KoreanSpellings, RevisedRomanisation) {
  EXPECT_EQ(other_korean_spellings("Kim Jeong-eun"), Names{"kim jong-un"});
  EXPECT_EQ(other_korean_spellings("Gim Yeongnam"), Names{"kim yong-nam"});
  EXPECT_EQ(other_korean_spellings("I Hakcheol"), Names{"ri hak-chol"});
  EXPECT_EQ(other_korean_spellings("Gim Jeongeun"), (Names{"kim jong-un", "kim jon-kun"}))
      << "either is possible";
}

TEST(KoreanSpellings, SpellingsOfSeoul) {
  EXPECT_EQ(other_korean_spellings("Park Jeong-cheon"), Names{"pak jong-chon"});
  EXPECT_EQ(other_korean_spellings("Lee Byung Chul"), Names{"ri pyong-chol"});
  EXPECT_EQ(other_korean_spellings("CHOI, Sun-hee"), Names{"choe son-hui"});
  EXPECT_EQ(other_korean_spellings("Sun-hee Choi"), Names{"choe son-hui"}) << "the family name last";
}

TEST(KoreanSpellings, NothingOfOtherNames) {
  EXPECT_TRUE(other_korean_spellings("Kim Jong Un").empty()) << "spelt so already";
  EXPECT_TRUE(other_korean_spellings("KIM Jong-un").empty());
  EXPECT_EQ(other_korean_spellings("Seong Il-jung"), Names{"song il-jong"})
      << "nobody's family name is Jung here";
  EXPECT_EQ(other_korean_spellings("Seong Il jung"), Names{"song il-jong"});
  for (const char* name :
       {"", "Kim", "Kim Kardashian", "Robert Lee", "Jackie Chan", "Park Avenue Holding Ltd", "Sergei Shoigu",
        "김정은", "Lee, , -", "Kim Jong Un Il"})
    EXPECT_TRUE(other_korean_spellings(name).empty()) << name;
}

TEST(KoreanSpellings, IsAKoreanName) {
  EXPECT_TRUE(is_korean_name("so", "sang", "kuk"));
  EXPECT_TRUE(is_korean_name("pak", "in", "su"));
  EXPECT_TRUE(is_korean_name("lee", "byung", "chul"));
  EXPECT_FALSE(is_korean_name("so", "in", "love"));
  EXPECT_FALSE(is_korean_name("in", "the", "no"));
  EXPECT_FALSE(is_korean_name("", "", ""));
}

}  // namespace
}  // namespace tamis::names
