#include "names/brand_syllables.h"

#include <gtest/gtest.h>

namespace tamis::names {
namespace {

TEST(BrandSyllablesTest, KnowsAllFormsOfACharacterWhereItStands) {
  EXPECT_EQ(brand_syllable("芯", BrandPlace::kLast), "chip chips");
  EXPECT_EQ(brand_syllable("芯", BrandPlace::kFirst), "chip");
  EXPECT_EQ(brand_syllable("华", BrandPlace::kFirst), brand_syllable("華", BrandPlace::kFirst));
  EXPECT_EQ(brand_syllable("华", BrandPlace::kLast), "");
  EXPECT_EQ(brand_syllable("", BrandPlace::kLast), "");
}

}  // namespace
}  // namespace tamis::names
