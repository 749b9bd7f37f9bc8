#include "model/partial_date.h"

#include <gtest/gtest.h>

#include <cstddef>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <string_view>

#include "base/data_table.h"
#include "test/shared_data.h"

namespace tamis::model {
namespace {

std::string read(std::string_view text, DateOrder order = DateOrder::kDayFirst) {
  const auto date = parse_date(text, order);
  return date ? date->to_string() : "-";
}

TEST(ParseDate, Edtf) {
  for (const std::string_view text :
       {"1948", "1948-05", "1948-05-03", "1948~", "1948-05~", "1948-05-03~", "1948/1950", "1948~/1950~"}) {
    EXPECT_EQ(read(text), text);
  }
}

TEST(ParseDate, ZonesAndTimesAreDropped) {
  EXPECT_EQ(read("1960-01-01-05:00"), "1960-01-01");
  EXPECT_EQ(read("1960-01-01+02:00"), "1960-01-01");
  EXPECT_EQ(read("1960-01-01Z"), "1960-01-01");
  EXPECT_EQ(read("1960-01-01T00:00:00Z"), "1960-01-01");
  EXPECT_EQ(read("2020-11-30T20:31:19.923-05:00"), "2020-11-30");
  EXPECT_EQ(read("1960-01-01 00:00:00"), "1960-01-01");
  EXPECT_EQ(read("07/10/1952 00:00"), "1952-10-07");
  EXPECT_EQ(read("7.10.1952 0:00:00"), "1952-10-07");
  EXPECT_EQ(read("Oct 7, 1952 12:00:00 AM"), "1952-10-07");
  EXPECT_EQ(read("1952-10-07 00:00:00.000"), "1952-10-07");
  EXPECT_EQ(read("1960-05:00"), "1960");
  EXPECT_EQ(read("1960-01-05:00"), "1960-01");
  EXPECT_EQ(read("1960Z"), "1960");
  EXPECT_EQ(read("1960-01-01T"), "-");
  EXPECT_EQ(read("1960-01-01T25"), "-");
}

TEST(ParseDate, Numbers) {
  EXPECT_EQ(read("03/05/1948"), "1948-05-03");
  EXPECT_EQ(read("03/05/1948", DateOrder::kMonthFirst), "1948-03-05");
  EXPECT_EQ(read("3.5.1948", DateOrder::kMonthFirst), "1948-05-03");
  EXPECT_EQ(read("05/13/1948"), "1948-05-13");
  EXPECT_EQ(read("13/05/1948", DateOrder::kMonthFirst), "1948-05-13");
  EXPECT_EQ(read("00/00/1975"), "1975");
  EXPECT_EQ(read("00/05/1975"), "1975-05");
  EXPECT_EQ(read("dd/mm/1970"), "1970");
  EXPECT_EQ(read("dd/05/1970"), "1970-05");
  EXPECT_EQ(read("XX/XX/1970"), "1970");
  EXPECT_EQ(read("1948-00-00"), "1948");
  EXPECT_EQ(read("1948-05-00"), "1948-05");
  EXPECT_EQ(read("1948/05/03"), "1948-05-03");
  EXPECT_EQ(read("1948.05.03"), "1948-05-03");
  EXPECT_EQ(read("05/1948"), "1948-05");
  EXPECT_EQ(read("19480503"), "1948-05-03");
  EXPECT_EQ(read("1948年5月3日"), "1948-05-03");
  EXPECT_EQ(read("1948년 5월"), "1948-05");
  EXPECT_EQ(read("١٩٤٨-٠٥-٠٣"), "1948-05-03");
  EXPECT_EQ(read("1948–05–03"), "1948-05-03");
}

TEST(ParseDate, Words) {
  EXPECT_EQ(read("07 Jul 1977"), "1977-07-07");
  EXPECT_EQ(read("Jul 1977"), "1977-07");
  EXPECT_EQ(read("July 7, 1977"), "1977-07-07");
  EXPECT_EQ(read("7th July 1977"), "1977-07-07");
  EXPECT_EQ(read("1st of May 1960"), "1960-05-01");
  EXPECT_EQ(read("07-JUL-1977"), "1977-07-07");
  EXPECT_EQ(read("1977 Jul 07"), "1977-07-07");
  EXPECT_EQ(read("1977 7 Jul"), "1977-07-07");
  EXPECT_EQ(read("Nov. 1973"), "1973-11");
  EXPECT_EQ(read("Sept. 3, 1973"), "1973-09-03");
  EXPECT_EQ(read("3. März 1950"), "1950-03-03");
  EXPECT_EQ(read("1er août 1950"), "1950-08-01");
  EXPECT_EQ(read("7 de julio de 1977"), "1977-07-07");
  EXPECT_EQ(read("3 мая 1948 г."), "1948-05-03");
  EXPECT_EQ(read("3 МАЯ 1948"), "1948-05-03");
}

TEST(ParseDate, Circa) {
  for (const std::string_view text :
       {"circa 1961", "c. 1961", "ca. 1961", "ca 1961", "approximately 1961", "approx. 1961",
        "Approximately 1961", "1961 (approximately)", "about 1961", "~1961", "1961?", "um 1961"}) {
    EXPECT_EQ(read(text), "1961~") << text;
  }
  EXPECT_EQ(read("circa 07 Jul 1966"), "1966-07-07~");
  EXPECT_EQ(read("circa 1979-1982"), "1979~/1982~");
}

TEST(ParseDate, Intervals) {
  for (const std::string_view text :
       {"between 1958 and 1963", "Between 1958 and 1963", "1958 to 1963", "1958-1963", "1958 - 1963",
        "1958–1963", "1958/1963", "from 1958 to 1963", "1958-63", "01 Jan 1958 to 31 Dec 1963",
        "Mar 1958 to Feb 1963", "zwischen 1958 und 1963"}) {
    EXPECT_EQ(read(text), text.starts_with("zwischen") ? "-" : "1958/1963") << text;
  }
  EXPECT_EQ(read("01 Jan 1961 to 31 Dec 1961"), "1961");
  EXPECT_EQ(read("01 Feb 1960 to 29 Feb 1960"), "1960-02");
  EXPECT_EQ(read("01.02.1960 - 29.02.1960"), "1960-02");
  EXPECT_EQ(read("26 Sep 1946 to 07 Dec 1946"), "1946");
  EXPECT_EQ(read("Between Aug. and Sep. 1977"), "1977");
  EXPECT_EQ(read("1960 to 1960"), "1960");
  EXPECT_EQ(read("1963 or 1964"), "1963/1964");
  EXPECT_EQ(read("1970s"), "1970/1979");
  EXPECT_EQ(read("born in the early 1970s"), "1970/1979");
  EXPECT_EQ(read("197X"), "1970/1979");
}

TEST(ParseDate, WhatIsNoDate) {
  for (const std::string_view text : {"",
                                      " ",
                                      "unknown",
                                      "1948-02-31",
                                      "1949-02-29",
                                      "1948-13-01",
                                      "32/01/1948",
                                      "03/05/48",
                                      "Sep-99",
                                      "12",
                                      "123",
                                      "12345",
                                      "0000",
                                      "0999",
                                      "3000",
                                      "00/00/0000",
                                      "1963 to 1958",
                                      "1960 or 1965",
                                      "1972-08-10 or 1972-08-11",
                                      "24/06/1402 (Hijri Calendar)",
                                      "29 years old",
                                      "30-35 years old",
                                      "before 1960",
                                      "Sep.",
                                      "1948-",
                                      "-1948",
                                      "1948--05",
                                      "/1948",
                                      "1948 1949",
                                      "1948-05-03-04",
                                      "May June 1948",
                                      "99999999",
                                      "1948-05-03T10:00:00Z junk",
                                      "~",
                                      "()",
                                      "......",
                                      "1-2-3-4-5-6-7-8-9-10-11-12-13-14-15-16"}) {
    EXPECT_EQ(read(text), "-") << text;
  }
  EXPECT_EQ(read(std::string(100'000, '1')), "-");
  EXPECT_EQ(read("\xff\xfe 1948"), "-");
}

TEST(ParseDate, LeapYears) {
  EXPECT_EQ(read("29/02/1948"), "1948-02-29");
  EXPECT_EQ(read("29 Feb 2000"), "2000-02-29");
  EXPECT_EQ(read("29 Feb 1900"), "-");
}

// What is written is read back as the same date, for every kind of date there is.
TEST(ParseDate, RoundTrip) {
  std::size_t count = 0;
  for (int year = 1000; year <= 2999; year += 37) {
    for (int month = 0; month <= 12; ++month) {
      for (int day = 0; day <= (month == 0 ? 0 : 28); ++day) {
        for (const bool circa : {false, true}) {
          PartialDate date;
          date.year = static_cast<std::int16_t>(year);
          date.month = static_cast<std::uint8_t>(month);
          date.day = static_cast<std::uint8_t>(day);
          date.circa = circa;
          EXPECT_EQ(parse_date(date.to_string()), date) << date.to_string();
          ++count;
        }
      }
    }
    PartialDate interval;
    interval.year = static_cast<std::int16_t>(year);
    interval.last_year = static_cast<std::int16_t>(year + 1);
    if (interval.last_year <= 2999) {
      EXPECT_EQ(parse_date(interval.to_string()), interval);
    }
  }
  EXPECT_GT(count, 30'000U);
}

TEST(ParseDates, Alternatives) {
  const auto texts = [](std::string_view text) {
    std::string out;
    for (const PartialDate& date : parse_dates(text)) {
      if (!out.empty()) out.push_back(' ');
      out.append(date.to_string());
    }
    return out;
  };
  EXPECT_EQ(texts("1965-07-15 OR 1969-09-28"), "1965-07-15 1969-09-28");
  EXPECT_EQ(texts("1972-08-10 or 1972-08-11"), "1972-08-10 1972-08-11");
  EXPECT_EQ(texts("1963 or 1964"), "1963/1964");
  EXPECT_EQ(texts("1960 or 1965"), "1960 1965");
  EXPECT_EQ(texts("1965; 1967;"), "1965 1967");
  EXPECT_EQ(texts("July 7, 1977"), "1977-07-07");
  EXPECT_EQ(texts("July 7, 1977, July 8, 1977"), "1977-07-07 1977-07-08");
  EXPECT_EQ(texts("1965; unknown"), "");
  EXPECT_EQ(texts(""), "");
  EXPECT_EQ(texts(";;;"), "");
}

TEST(ExcelSerial, KnownDays) {
  const auto text = [](std::string_view serial) {
    const auto date = parse_excel_serial(serial);
    return date ? date->to_string() : "-";
  };
  EXPECT_EQ(text("25569"), "1970-01-01");
  EXPECT_EQ(text("1"), "1900-01-01");
  EXPECT_EQ(text("59"), "1900-02-28");
  EXPECT_EQ(text("60"), "-");
  EXPECT_EQ(text("61"), "1900-03-01");
  EXPECT_EQ(text("45658"), "2025-01-01");
  EXPECT_EQ(text("45658.75"), "2025-01-01");
  EXPECT_EQ(text("73050"), "2099-12-31");
  for (const std::string_view bad : {"0", "73051", "-1", "", "1.", "a", "999999999999", "1948-05"}) {
    EXPECT_EQ(text(bad), "-") << bad;
  }
}

TEST(MonthNames, NoNameOfTwoMonths) {
  std::set<std::string> seen;
  std::size_t rows = 0;
  base::for_each_row(base::data_table("month_names.tsv"), [&](const auto& column, std::size_t count) {
    ASSERT_EQ(count, 2U);
    ++rows;
    for (std::string_view list = column[1]; !list.empty();) {
      const std::size_t bar = list.find('|');
      const std::string name(list.substr(0, bar));
      EXPECT_TRUE(seen.insert(name).second) << name;
      const auto date = parse_date(name + " 1950");
      ASSERT_TRUE(date) << name;
      EXPECT_EQ(std::to_string(unsigned{date->month}), column[0]) << name;
      list.remove_prefix(bar == std::string_view::npos ? list.size() : bar + 1);
    }
  });
  EXPECT_EQ(rows, 12U);
}

// The cells between `open` and any character of `close` that are no date; counts those seen.
std::set<std::string> unread(const std::string& path, std::string_view open, std::string_view close,
                             std::size_t& seen) {
  std::ifstream in(path, std::ios::binary);
  const std::string bytes((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  std::set<std::string> out;
  for (std::size_t at = bytes.find(open); at != std::string::npos; at = bytes.find(open, at + 1)) {
    const std::size_t from = at + open.size();
    const std::size_t end = bytes.find_first_of(close, from);
    if (end == std::string::npos) break;
    const std::string cell = bytes.substr(from, end - from);
    if (cell.empty()) continue;
    ++seen;
    if (parse_dates(cell).empty()) out.insert(cell);
  }
  return out;
}

TEST(DateLists, EveryDateOfTheListsIsRead) {
  TAMIS_SHARED_OR_SKIP(lists, "lists");
  using Set = std::set<std::string>;
  std::size_t seen = 0;
  EXPECT_EQ(unread(lists + "/current/un/consolidated_2026-02-27.xml", "<DATE>", "<", seen), Set());
  EXPECT_EQ(unread(lists + "/current/un/consolidated_2026-02-27.xml", "<LISTED_ON>", "<", seen), Set());
  EXPECT_EQ(unread(lists + "/other/un_consolidated_2020-11-30.xml", "<DATE>", "<", seen), Set());
  EXPECT_EQ(unread(lists + "/current/eu/xmlFullSanctionsList_1_1.xml", " birthdate=\"", "\"", seen), Set());
  EXPECT_EQ(unread(lists + "/current/uk/UK-Sanctions-List.xml", "<DateDesignated>", "<", seen), Set());
  EXPECT_EQ(unread(lists + "/current/ca/sema-lmes.xml", "<DateOfListing>", "<", seen), Set());
  EXPECT_EQ(unread(lists + "/other/ofac_consolidated_2025-03-28.xml", "<dateOfBirth>", "<", seen), Set());
  // A year of two digits: the century is the Canadian reader's to know.
  for (const std::string& cell :
       unread(lists + "/current/ca/sema-lmes.xml", "<DateOfBirthOrShipBuildDate>", "<", seen)) {
    EXPECT_EQ(cell.size(), 6U) << cell;
  }
  // OFAC remarks: "DOB 01 Jan 1961 to 31 Dec 1962; alt. DOB circa 1961;".
  EXPECT_EQ(unread(lists + "/other/ofac_sdn_2021_csv/sdn.csv", "DOB ", ";.\"", seen), Set());
  EXPECT_GT(seen, 20'000U);
}

}  // namespace
}  // namespace tamis::model
