#include "documents/page/date_line.h"

#include <gtest/gtest.h>

#include <string_view>
#include <vector>

namespace tamis::documents {
namespace {

struct Line {
  std::string_view language;
  std::string_view text;
};

TEST(DateLine, AsOutletsOfManyLanguagesPrintIt) {
  const std::vector<Line> lines{
      {"fa", "۴ آذر ۱۴۰۴"},
      {"fa", "سه\u200cشنبه ۴ آذر ۱۴۰۴ ساعت ۱۰:۱۵"},
      {"fa", "۱۴۰۴/۰۹/۰۴ - ۱۰:۱۵"},
      {"fa", "منتشر شده در ۲۵ نوامبر ۲۰۲۵"},
      {"fa", "۲۵ نوامبر ۲۰۲۵ - ۴ آذر ۱۴۰۴"},
      {"it", "martedì 25 novembre 2025"},
      {"fr", "le 25 novembre 2025 à 10:15, modifié à 11:20"},
      {"ru", "вторник, 25 ноября 2025 г."},
      {"zh", "发布时间：2025-11-25 10:15"},
      {"zh", "发布于 2025 年 11 月 25 日 上午 10:15"},
      {"zh", "更新于2025年11月25日星期二"},
      {"ja", "2025年11月25日（火）10時15分"},
      {"ja", "令和7年11月25日"},
      {"ko", "입력 2025년 11월 25일 오전 10:15"},
      {"ar", "الثلاثاء 25 تشرين الثاني 2025"},
      {"ar", "٢٥ نوفمبر ٢٠٢٥"},
      {"ar", "الثلاثاء، 25 نوفمبر/تشرين الثاني 2025"},
      {"pl", "wtorek, 25 listopada 2025, 10:15"},
      {"cs", "25. listopadu 2025"},
      {"hr", "25. studenoga 2025."},
      {"hi", "25 नवम्बर 2025, 10:15 IST"},
      {"vi", "Thứ ba, ngày 25 tháng 11 năm 2025"},
      {"vi", "25 tháng 11, 2025"},
      {"th", "25 พฤศจิกายน 2568"},
      {"th", "25 พ.ย. 2568"},
      {"he", "25 בנובמבר 2025"},
      {"id", "Terakhir diperbarui: 25 Nov 2025 21:05 WIB"},
      {"en", "Tuesday, November 25, 2025"},
      {"en", "Updated 10:15 AM EST, Tue November 25, 2025"},
      {"hu", "2025. november 25."},
  };
  for (const Line& line : lines) EXPECT_EQ(date_in_line(line.text, line.language), "2025-11-25") << line.text;
}

// November in Poland, October in Croatia.
TEST(DateLine, TheLanguageDecidesBetweenMonthsOfOneName) {
  EXPECT_EQ(date_in_line("25 listopada 2025", "pl"), "2025-11-25");
  EXPECT_EQ(date_in_line("25. listopada 2025.", "hr"), "2025-10-25");
  EXPECT_EQ(date_in_line("25 listopada 2025", ""), "");
}

TEST(DateLine, PersianYears) {
  EXPECT_EQ(date_in_line("۱ فروردین ۱۴۰۰", "fa"), "2021-03-21");
  EXPECT_EQ(date_in_line("۳۰ اسفند ۱۴۰۳", "fa"), "2025-03-20");
  EXPECT_EQ(date_in_line("۳۰ اسفند ۱۴۰۴", "fa"), "");
  EXPECT_EQ(date_in_line("۲۹ اسفند ۱۴۰۴", "fa"), "2026-03-20");
  EXPECT_EQ(date_in_line("۳۱ شهریور ۱۳۹۹", "fa"), "2020-09-21");
}

TEST(DateLine, WhatIsNoDateIsNone) {
  for (const std::string_view line :
       {"", "Jan Nowak", "25 Schüler in 2025 Stunden", "1404/13/04", "31 آذر ۱۴۰۴", "99 tháng 99 năm 2025",
        "2025年13月45日", "Tel. 030 2025 1125", "25 listopadium 2025", "\xFF\xFE\x80 2025"})
    EXPECT_EQ(date_in_line(line, "fa"), "") << line;
}

}  // namespace
}  // namespace tamis::documents
