// The words that times are told by, data/time_words.tsv and time_zone_words.tsv, and the calendar.
#ifndef TAMIS_DOCUMENTS_TIMES_TIME_WORDS_H_
#define TAMIS_DOCUMENTS_TIMES_TIME_WORDS_H_

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "documents/words/word_classes.h"

namespace tamis::documents::times {

// The classes of data/time_words.tsv, in the order of their names in time_words.cc.
enum Class : std::uint8_t {
  kWeekday,       // value 1 (Monday) to 7
  kWeekdayShort,  // counts beside a date only
  kWeekdays,      // "on Mondays"
  kMonth,
  kJalali,       // month of the Iranian calendar
  kPart,         // of the day
  kAmPm,         // behind the hour; hours to add
  kAmPmPre,      // before the hour
  kClock,        // "noon": hour * 100 + minute
  kDay,          // "yesterday": days from the publication
  kDayPart,      // "tonight": part of today
  kDayPartPast,  // "last night": part of yesterday
  kMod,          // last -1, this 0, next 1
  kThisUnit,     // "last year" in one word: (n + 8) * 16 + unit
  kUnit,         // of a duration
  kUnitAdjective,
  kDays,  // "이틀": so many days
  kDual,  // "ساعتين": two of a unit
  kAgoPre,
  kAgoPost,
  kInPre,
  kInPost,
  kBefore,  // relation to an event
  kAfter,
  kBetween,
  kAnd,
  kFrom,
  kTo,
  kClockMark,  // "Uhr"
  kClockPre,   // "um"
  kClockHour,  // 时: hour mark of Chinese, Japanese, Korean
  kClockMinute,
  kClockHalf,
  kLocal,     // "Ortszeit"
  kLocalPre,  // 当地时间
  kZone,      // words of data/time_zone_words.tsv: value indexes them
  kZonePre,   // "heure de": some zone
  kQualifier,
  kYearPre,    // may stand before a year
  kYearPost,   // makes a number a year
  kDatePre,    // may stand before a month
  kMonthPost,  // "ayında"
  kYearMark,   // 年
  kMonthMark,
  kDayMark,
  kSome,  // "several"
  kHalf,
  kHalfUnit,  // "полчаса": half of a unit
  kOne,
  kEvery,
  kSeason,
  kQuarter,
  kHalfYear,
  kDecadeMark,
  kDecadePre,
  kOf,
  kFuture,
  kPast,
  kStop,  // function word: ends the words for an event
  kArticle,
  kEraBc,
  kQualifierPost,  // behind the date: "yılından beri"
  kOrdinal,        // "first" to "fourth": of a quarter or half year
  kOneUnit,        // "неделю": one of a unit
  kClasses
};
static_assert(kClasses <= 64, "classes are kept as bits");

enum Unit : std::uint8_t {
  kYears,
  kMonths,
  kWeeks,
  kDaysUnit,
  kHours,
  kMinutes,
  kSeconds,
  kDecades,
  kCenturies
};
inline constexpr std::array<std::string_view, 9> kUnitNames = {"Y",   "M", "W",  "D", "H",
                                                               "MIN", "S", "DE", "C"};
inline constexpr std::array<std::string_view, 5> kPartNames = {"", "MO", "AF", "EV", "NI"};
inline constexpr std::array<std::string_view, 5> kSeasonNames = {"", "SP", "SU", "FA", "WI"};
inline constexpr std::array<std::string_view, 11> kQualifierNames = {
    "", "since", "until", "from", "by", "after", "before", "about", "start", "mid", "end"};

[[nodiscard]] inline Unit unit_of(const ClassHit& hit) noexcept {
  return static_cast<Unit>(static_cast<int>(hit.value));
}

template <std::size_t N>
[[nodiscard]] int index_of(const std::array<std::string_view, N>& names, std::string_view name) noexcept {
  for (std::size_t i = 0; i < N; ++i) {
    if (names[i] == name) return static_cast<int>(i);
  }
  return -1;
}

struct Tables {
  WordClasses words;
  std::vector<std::string_view> zones;
};

// Valid for ever; thread-safe.
[[nodiscard]] const Tables& tables();

// Appends the decimal digits of `value`, at least `width` of them.
void append_number(std::string& out, int value, int width);
// "P18M", "PT2H30M"; of decades and centuries the years.
[[nodiscard]] std::string duration(double count, Unit unit);
// "PTXH": not said how many.
[[nodiscard]] std::string some_duration(Unit unit);

// A day of the Iranian calendar; exact for 1178 to 1633 (1799 to 2254) by the 33-year rule.
[[nodiscard]] std::chrono::sys_days from_jalali(int year, int month, int day);
[[nodiscard]] bool leap(int year) noexcept;
// Days of a month; year 0: not known, February may have 29. 0: no such month.
[[nodiscard]] int days_of(int year, int month) noexcept;

}  // namespace tamis::documents::times

#endif  // TAMIS_DOCUMENTS_TIMES_TIME_WORDS_H_
