#include "documents/words/hebrew_nouns.h"

#include <gtest/gtest.h>

namespace tamis::documents {
namespace {

TEST(HebrewNouns, WhatIsWrittenOntoADeedNounIsTakenOff) {
  EXPECT_TRUE(is_hebrew_deed_noun("מעצר"));
  EXPECT_TRUE(is_hebrew_deed_noun("להסגרת"));
  EXPECT_FALSE(is_hebrew_deed_noun("מחסן"));
}

}  // namespace
}  // namespace tamis::documents
