#include "documents/times/readable_times.h"

#include <gtest/gtest.h>

namespace tamis::documents {
namespace {

TEST(ReadableTimesTest, SaysWhatIsKnownAndWhatIsNot) {
  EXPECT_EQ(readable_time("XXXX-WXX-3"), "a Wednesday, date not known");
  EXPECT_EQ(readable_time("XXXX-WXX-7T09:30"), "09:30 on a Sunday, date not known");
  EXPECT_EQ(readable_time("XXXX-07"), "July, year not known");
  EXPECT_EQ(readable_time("XXXX-07-05"), "5 July, year not known");
  EXPECT_EQ(readable_time("XXXX"), "year not known");
  EXPECT_EQ(readable_time("PT4H"), "4 hours");
  EXPECT_EQ(readable_time("PT1M"), "1 minute");
  EXPECT_EQ(readable_time("P18M"), "18 months");
  EXPECT_EQ(readable_time("PTXH"), "some hours");
  EXPECT_EQ(readable_time("XXXX-XX-XXT11:43+09:00/XXXX-XX-XXT11:53+09:00"),
            "11:43 to 11:53 (UTC+09:00), date not known");
  EXPECT_EQ(readable_time("XXXX-XX-XXT07:15Z"), "07:15 (UTC), date not known");
  EXPECT_EQ(readable_time("XXXX-XX"), "month not known");
  EXPECT_EQ(readable_time("XXXX-XX-XX"), "date not known");
  EXPECT_EQ(readable_time("XXXX-XX-12"), "day 12, month not known");
  EXPECT_EQ(readable_time("XXXX-WXX"), "a week, date not known");
  EXPECT_EQ(readable_time("PXY"), "some years");
  EXPECT_EQ(readable_time("P2Y6M"), "2 years 6 months");
  EXPECT_EQ(readable_time("P1DT2H"), "1 day 2 hours");
}

TEST(ReadableTimesTest, SaysIntervalsInWords) {
  EXPECT_EQ(readable_time("XXXX-WXX-7/XXXX-WXX-1"), "a Sunday to a Monday, date not known");
  EXPECT_EQ(readable_time("XXXX-WXX-4T06:20+09:00/XXXX-WXX-4T06:34+09:00"),
            "06:20 to 06:34 (UTC+09:00) on a Thursday, date not known");
  EXPECT_EQ(readable_time("2019/2025"), "2019 to 2025");
  EXPECT_EQ(readable_time("2023-09/XXXX-01"), "2023-09 to January, year not known");
  EXPECT_EQ(readable_time("XXXX-07/XXXX-09"), "July to September, year not known");
}

// ISO 8601: the week of the fourth of January is the first.
TEST(ReadableTimesTest, NamesAWeekByItsMonday) {
  EXPECT_EQ(readable_time("2023-W37"), "week from 2023-09-11");
  EXPECT_EQ(readable_time("2024-W01"), "week from 2024-01-01");
  EXPECT_EQ(readable_time("2026-W01"), "week from 2025-12-29");
  EXPECT_EQ(readable_time("2020-W53"), "week from 2020-12-28");
}

TEST(ReadableTimesTest, LeavesTheRest) {
  for (const char* value : {"",
                            "2023-09-13",
                            "2023-W",
                            "2023-W54",
                            "P",
                            "PT",
                            "PTH",
                            "P3",
                            "XXXX-",
                            "XXXX-13",
                            "XXXX-00-00",
                            "XXXX-WXX-",
                            "XXXX-WXX-9",
                            "XXXX-WXX-3TMO",
                            "XXXX-XX-XXT",
                            "XXXX-XX-XXT/",
                            "XXXX-XX-XXT11:43/",
                            "XXXX-XX-XXT1143",
                            "/",
                            "2023/",
                            "P3M4",
                            "XXXX-XX-32",
                            "\xFF"}) {
    EXPECT_EQ(readable_time(value), value);
  }
}

}  // namespace
}  // namespace tamis::documents
