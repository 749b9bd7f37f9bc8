#include "lists/islamic_calendar.h"

#include <gtest/gtest.h>

namespace tamis::lists {
namespace {

TEST(IslamicCalendar, LunarAndSolar) {
  // The EU list prints this day of the lunar calendar as 1982-04-19.
  EXPECT_EQ(islamic_to_gregorian(1402, 6, 24, false), "1982-04");
  EXPECT_EQ(islamic_to_gregorian(1343, 0, 0, true), "1964/1965");
  EXPECT_EQ(islamic_to_gregorian(1343, 1, 20, true), "1964-04");
  EXPECT_EQ(islamic_to_gregorian(1343, 12, 25, true), "1965-03");
  EXPECT_EQ(islamic_to_gregorian(1400, 0, 0, false), "1979/1980");
  EXPECT_EQ(islamic_to_gregorian(1982, 4, 19, false), "");
  EXPECT_EQ(islamic_to_gregorian(1402, 13, 1, false), "");
}

}  // namespace
}  // namespace tamis::lists
