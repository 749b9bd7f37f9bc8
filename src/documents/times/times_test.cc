#include "documents/times/times.h"

#include <gtest/gtest.h>

#include <chrono>
#include <string>

#include "documents/samples.h"
#include "documents/testing.h"
#include "documents/times/time_zones.h"

namespace tamis::documents {
namespace {

std::string as_text(const TestPage& page) {
  std::string out;
  for (const TimeExpression& time : page.document.times) {
    if (!out.empty()) out += "; ";
    out += time.value;
    if (!time.end.empty()) out += ".." + time.end;
    if (!time.part_of_day.empty()) out += " part=" + time.part_of_day;
    if (!time.zone.empty()) out += " zone=" + time.zone;
    if (!time.relation.empty()) {
      out += " rel=" + time.relation;
      if (!time.anchor.empty()) out += "{" + page.at(time.anchor) + "}";
    }
    if (!time.qualifier.empty()) out += " q=" + time.qualifier;
  }
  return out;
}

std::string times_of(std::string_view language, std::string_view published, std::string_view text) {
  TestPage page(text, language, published);
  find_times(page.work);
  for (const TimeExpression& time : page.document.times) {
    EXPECT_FALSE(time.span.empty()) << text;
    EXPECT_LE(time.span.end, page.document.text.size());
  }
  return as_text(page);
}

TEST(Times, AGermanWeekdayJoinedToAPartOfTheDayMayStandAlone) {
  EXPECT_EQ(times_of("de", "2026-02-18", "Lawrow ist am Dienstagabend in Minsk eingetroffen."),
            "2026-02-17 part=EV");
  EXPECT_EQ(times_of("de", "2026-02-18", "Der Fortschritt kam in Minsk an."), "");
}

TEST(Times, SamplesInSixteenLanguages) {
  for (const auto& row : read_samples("time_samples.tsv")) {
    ASSERT_EQ(row.size(), 4U) << row[0] << ": " << row.back();
    EXPECT_EQ(times_of(row[0], row[1] == "-" ? "" : row[1], row[2]), row[3]) << row[0] << ": " << row[2];
  }
}

TEST(Times, WeekdaysGoBackFromTheDayOfPublication) {
  // 2023-09-13 was a Wednesday.
  EXPECT_EQ(times_of("de", "2023-09-13", "Er kam am Mittwoch."), "2023-09-13");
  EXPECT_EQ(times_of("de", "2023-09-13", "Er kam am Donnerstag."), "2023-09-07");
  EXPECT_EQ(times_of("de", "2023-09-13", "Er kam am vergangenen Mittwoch."), "2023-09-06");
  EXPECT_EQ(times_of("de", "2023-09-13", "Er reist am kommenden Mittwoch."), "2023-09-20");
  EXPECT_EQ(times_of("en", "2023-09-13T23:30:00Z", "He left on Monday."), "2023-09-11");
  EXPECT_EQ(times_of("en", "2023-09-13", "He will leave on Monday."), "2023-09-18");
}

TEST(Times, APastPlanForADayOfTheNextWeeksIsNotOfLastYear) {
  EXPECT_EQ(times_of("en", "2019-11-19", "The ministry had planned to impose a tariff on Dec. 15."),
            "2019-12-15");
  EXPECT_EQ(times_of("en", "2019-12-20", "The talks were due to open on January 8."), "2020-01-08");
  EXPECT_EQ(times_of("en", "2019-11-19", "The army attacked the port on March 3."), "2019-03-03");
  EXPECT_EQ(times_of("en", "2019-11-19", "The army attacked the port on October 3."), "2019-10-03");
}

TEST(Times, NothingIsGuessedWithoutADayOfPublication) {
  EXPECT_EQ(times_of("de", "", "am Mittwoch, im Juli, gestern, in diesem Jahr, am 3. Mai"),
            "XXXX-WXX-3; XXXX-07; XXXX-XX-XX rel=before; XXXX rel=on; XXXX-05-03");
  EXPECT_EQ(times_of("de", "someday", "am Mittwoch"), "XXXX-WXX-3");
  EXPECT_EQ(times_of("de", "2023-02-31", "am Mittwoch"), "XXXX-WXX-3");
}

TEST(Times, AnHourTakesTheOnlyDayOfItsSentence) {
  EXPECT_EQ(
      times_of("de", "2023-09-13", "Am Mittwoch feuerte das Land zwischen 11:43 und 11:53 Uhr Ortszeit."),
      "2023-09-13; 2023-09-13T11:43..2023-09-13T11:53 zone=local");
  EXPECT_EQ(times_of("en", "", "It began at 11:43 a.m. local time."), "XXXX-XX-XXT11:43 zone=local");
  EXPECT_EQ(times_of("en", "2023-09-13", "It ran from 11 a.m. to 1 p.m. on Tuesday."),
            "2023-09-12T11:00..2023-09-12T13:00");
}

TEST(Times, NumbersThatAreNoTimes) {
  EXPECT_EQ(times_of("en", "2023-09-13", "The score was 3:2, the ratio 16:9, resolution 2371, room 1945."),
            "");
  EXPECT_EQ(times_of("de", "2023-09-13", "Su-35, Hwasong-18, Artikel 1718, 12.500 Euro, 192.168.1.1"), "");
  EXPECT_EQ(times_of("en", "2023-09-13", "They may march in may, and he may be second."), "");
  EXPECT_EQ(times_of("en", "2023-09-13", "on 31 February 2023"), "2023-02");
  // Day or month first? Only the year is certain.
  EXPECT_EQ(times_of("en", "2023-09-13", "on 03/04/2021 and on 13/04/2021"), "2021; 2021-04-13");
}

TEST(Times, IranianYears) {
  EXPECT_EQ(times_of("fa", "", "۱ فروردین ۱۴۰۰"), "2021-03-21");
  EXPECT_EQ(times_of("fa", "", "۲۹ اسفند ۱۴۰۲"), "2024-03-19");
  EXPECT_EQ(times_of("fa", "", "۲۲ بهمن ۱۳۵۷"), "1979-02-11");
}

TEST(Times, ZonesOfPlaces) {
  TestPage page("Der Start war am 13. September 2023 um 11:43 Uhr Ortszeit.", "de");
  find_times(page.work);
  ASSERT_EQ(page.document.times.size(), 1U);
  TimeExpression time = page.document.times[0];
  EXPECT_EQ(time.zone, "local");
  TimeExpression russian = time;
  EXPECT_FALSE(set_local_zone(russian, "ru"));  // eleven zones
  EXPECT_EQ(russian.zone, "local");
  EXPECT_FALSE(set_local_zone(russian, "xx"));
  ASSERT_TRUE(set_local_zone(time, "kr"));
  EXPECT_EQ(time.value, "2023-09-13T11:43+09:00");
  EXPECT_FALSE(set_local_zone(time, "kr"));  // it has one now
  EXPECT_EQ(utc_offset("Europe/Berlin", "2023-07-01T12:00"), 120);
  EXPECT_EQ(utc_offset("Europe/Berlin", "2023-12-01T12:00"), 60);
  EXPECT_EQ(utc_offset("Europe/Berlin", "XXXX-07-01T12:00"), std::nullopt);
  EXPECT_EQ(utc_offset("Asia/Seoul", "XXXX-XX-XXT12:00"), 540);
  EXPECT_EQ(utc_offset("Asia/Pyongyang", "2017-08-29T05:57"), 510);  // Pyongyang time
  EXPECT_EQ(utc_offset("Asia/Pyongyang", "2023-09-13T11:43"), 540);
  EXPECT_EQ(utc_offset("Europe/Moscow", "2012-06-01"), 240);
  EXPECT_EQ(utc_offset("Europe/Moscow", "1990-06-01"), std::nullopt);
  EXPECT_TRUE(zone_of_country("de")->sure);
  EXPECT_FALSE(zone_of_country("us")->sure);
}

TEST(Times, ADayOfThePastWithoutAYearIsOfLastYear) {
  EXPECT_EQ(times_of("ru", "2025-06-20", "Российская армия 12 сентября нанесла удар по Одессе."),
            "2024-09-12");
  EXPECT_EQ(times_of("ru", "2025-06-20", "Путин приедет в Тегеран 12 сентября."), "2025-09-12");
  EXPECT_EQ(times_of("ko", "2025-06-20", "러시아군은 9월 12일 오데사를 공격했다."), "2024-09-12");
  EXPECT_EQ(times_of("ko", "2025-06-20", "푸틴 대통령은 9월 12일 방중한다고 크렘린이 밝혔다."), "2025-09-12");
  EXPECT_EQ(times_of("zh", "2025-06-20", "美国财政部在11月3日制裁了两家公司。"), "2024-11-03");
  EXPECT_EQ(times_of("zh", "2025-06-20", "为了在9月12日举行演习，两国正在磋商。"), "2025-09-12");
  EXPECT_EQ(times_of("ja", "2025-06-20", "ロシア軍は9月12日にオデッサを攻撃した。"), "2024-09-12");
}

TEST(Times, ABitIsNoHourInChinese) {
  EXPECT_EQ(times_of("zh", "2025-06-20", "林剑否认了这一点。"), "");
  EXPECT_EQ(times_of("zh", "2025-06-20", "会谈于下午一点开始。"), "XXXX-XX-XXT13:00");
}

// The subject of the clause behind "after" is no part of the time.
TEST(Times, AClauseMayFollowAfter) {
  const auto last_of = [](std::string_view text) {
    TestPage page(text, "en");
    find_times(page.work);
    const auto& times = page.document.times;
    return times.empty() ? std::string() : std::string(page.at(times.back().span));
  };
  EXPECT_EQ(last_of("The drill came a day after Iran fired two missiles."), "a day after");
  EXPECT_EQ(last_of("The visit came two days after the North fired a missile."), "two days after");
  EXPECT_EQ(last_of("They met two days after the alleged attack."), "two days after the alleged attack");
  EXPECT_EQ(last_of("They met two days after talks held in Moscow."), "two days after talks held");
}

TEST(Times, InThreeDaysOfThePastIsALength) {
  EXPECT_EQ(times_of("uk", "2025-06-20", "За три дні війська обстріляли Харків двічі."), "P3D rel=after");
  EXPECT_EQ(times_of("ar", "2025-06-20", "بعد ثلاثة أيام تعقد القمة في موسكو."), "2025-06-23");
  EXPECT_EQ(times_of("ar", "2025-06-20", "توفي القائد بعد ثلاثين عاماً قضاها في الحزب."), "P30Y rel=after");
}

// What is no text, and what is too much of it: no crash, and time that grows with the size alone.
TEST(Times, HostileText) {
  for (const std::string_view piece :
       {"13. ", "zwischen ", "11:43 ", "2023-09-13 ", "vor zwei ", "Stunden vor ", "am Mittwoch ", "und bis ",
        "1 ", "von 2014 bis ", "12.-", "\xFF\xFE", "(", "zwei hundert "}) {
    const auto measure = [&](std::size_t count) {
      std::string text;
      for (std::size_t i = 0; i < count; ++i) text += piece;
      TestPage page(text, "de", "2023-09-13");
      const auto begin = std::chrono::steady_clock::now();
      find_times(page.work);
      return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    };
    measure(100);
    EXPECT_LT(measure(40000), 10.0) << piece;  // linear work takes some 20 ms
  }
  for (const std::string_view language : {"de", "zh", "ko", "ar", ""}) {
    EXPECT_EQ(times_of(language, "2023-09-13", ""), "");
    (void)times_of(language, "2023-09-13",
                   "99999999999999999999999999.99.9999 99:99 年月日 时 시 00.00.0000");
  }
}

}  // namespace
}  // namespace tamis::documents
