#include "names/usual_brands.h"

#include <gtest/gtest.h>

namespace tamis::names {
namespace {

TEST(UsualBrandsTest, FindsFirmsInAllTheirCharacters) {
  EXPECT_EQ(usual_brands("保利"), "poly");
  EXPECT_EQ(usual_brands("联想"), usual_brands("聯想"));
  EXPECT_EQ(usual_brands("海康威视"), "hikvision");
  EXPECT_EQ(usual_brands("保"), "");
  EXPECT_EQ(usual_brands(""), "");
}

}  // namespace
}  // namespace tamis::names
