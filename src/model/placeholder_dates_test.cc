#include "model/placeholder_dates.h"

#include <gtest/gtest.h>

#include "base/data_table.h"

namespace tamis::model {
namespace {

TEST(PlaceholderDates, AreNobodysBirth) {
  for (const char* date : {"1900-01-01", "01.01.1900", "01/01/1900 00:00", "1899-12-30", "1753-01-01",
                           "1582-10-15", "2999-12-31"})
    EXPECT_TRUE(is_placeholder_birth_date(parse_date(date).value())) << date;
  for (const char* date :
       {"1900", "1900-01", "1900-01-02", "1970-01-01", "1952-10-07", "1850", "2026-01-01", "1849/1851"})
    EXPECT_FALSE(is_placeholder_birth_date(parse_date(date).value())) << date;
}

TEST(PlaceholderDates, TheTableIsSound) {
  base::for_each_row(base::data_table("placeholder_dates.tsv"), [](const auto& column, std::size_t count) {
    EXPECT_EQ(count, 2U) << column[0];
    const auto date = parse_date(column[0]);
    ASSERT_TRUE(date) << column[0];
    EXPECT_EQ(date->to_string(), column[0]);
  });
}

}  // namespace
}  // namespace tamis::model
