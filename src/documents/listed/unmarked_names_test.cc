#include "documents/listed/unmarked_names.h"

#include <gtest/gtest.h>

namespace tamis::documents {
namespace {

TEST(UnmarkedNames, AGivenNameIsTold) {
  EXPECT_EQ(front_of_given_name("محمد"), 0U);
  EXPECT_EQ(front_of_given_name("מוחמד"), 0U);
  EXPECT_EQ(front_of_given_name("ولادیمیر"), 0U);
}

TEST(UnmarkedNames, WhatIsWrittenOntoItIsLeftOut) {
  EXPECT_EQ(front_of_given_name("ومحمد"), 2U);
  EXPECT_EQ(front_of_given_name("لحسين"), 2U);
  EXPECT_EQ(front_of_given_name("ועלי"), 2U);
  EXPECT_EQ(front_of_given_name("לחסן"), 2U);
}

TEST(UnmarkedNames, OrdinaryWordsAreNone) {
  EXPECT_EQ(front_of_given_name("السفينة"), std::nullopt);
  EXPECT_EQ(front_of_given_name("המכלית"), std::nullopt);
  EXPECT_EQ(front_of_given_name("کشتی"), std::nullopt);
  EXPECT_EQ(front_of_given_name("بن"), std::nullopt);
}

TEST(UnmarkedNames, APostpositionClosesAName) {
  EXPECT_TRUE(closes_name("ने"));
  EXPECT_TRUE(closes_name("نے"));
  EXPECT_FALSE(closes_name("मंत्री"));
  EXPECT_FALSE(closes_name("از"));
}

TEST(UnmarkedNames, AKoreanSurnameBeginsTheWord) {
  EXPECT_TRUE(begins_with_korean_surname("김정은"));
  EXPECT_FALSE(begins_with_korean_surname("김"));
}

}  // namespace
}  // namespace tamis::documents
