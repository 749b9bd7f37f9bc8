#include "documents/readable_times.h"

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
}

TEST(ReadableTimesTest, LeavesTheRest) {
  for (const char* value : {"", "2023-09-13", "2023-W37", "P", "PT", "PTH", "P3", "XXXX-", "XXXX-13",
                            "XXXX-00-00", "XXXX-WXX-", "XXXX-WXX-9", "XXXX-WXX-3TMO", "XXXX-XX-XXT",
                            "XXXX-XX-XXT/", "XXXX-XX-XXT11:43/", "XXXX-XX-XXT1143", "/", "\xFF"}) {
    EXPECT_EQ(readable_time(value), value);
  }
}

}  // namespace
}  // namespace tamis::documents
