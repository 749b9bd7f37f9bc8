#include "documents/times/readable_times.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdio>
#include <iterator>

namespace tamis::documents {

namespace {

constexpr std::array<std::string_view, 7> kDays = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                   "Friday", "Saturday", "Sunday"};
constexpr std::array<std::string_view, 12> kMonths = {"January",   "February", "March",    "April",
                                                      "May",       "June",     "July",     "August",
                                                      "September", "October",  "November", "December"};
constexpr std::string_view kNoYear = "XXXX-";
constexpr std::string_view kWeekday = "XXXX-WXX-";
constexpr std::string_view kNoDay = "XXXX-XX-XXT";

bool is_number(std::string_view text) noexcept {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Of two digits, from 1 to `most`; 0: no such number.
std::size_t number_of(std::string_view digits, std::size_t most) noexcept {
  if (digits.size() > 2 || !is_number(digits)) return 0;
  std::size_t number = 0;
  for (const char c : digits) number = number * 10 + static_cast<std::size_t>(c - '0');
  return number <= most ? number : 0;
}

// "11:43+09:00": the hour, and the zone if there is one.
struct Hour {
  std::string_view hour;
  std::string_view zone;
};
Hour hour_of(std::string_view text) noexcept {
  const std::size_t zone = text.find_first_of("+-Z");
  Hour out{text.substr(0, zone), zone == std::string_view::npos ? std::string_view{} : text.substr(zone)};
  const bool clock = out.hour.size() == 5 && out.hour[2] == ':' && is_number(out.hour.substr(0, 2)) &&
                     is_number(out.hour.substr(3));
  return clock ? out : Hour{};
}

std::string zone_words(std::string_view zone) {
  if (zone.empty()) return {};
  return zone == "Z" ? " (UTC)" : " (UTC" + std::string(zone) + ")";
}

struct Unit {
  char letter;
  bool time;  // behind the T
  std::string_view one;
};
constexpr Unit kUnits[] = {{'Y', false, "year"}, {'M', false, "month"}, {'W', false, "week"},
                           {'D', false, "day"},  {'H', true, "hour"},   {'M', true, "minute"},
                           {'S', true, "second"}};

// "PT4H", "P18M", "P2Y6M", "PTXH"
std::string duration(std::string_view value) {
  std::string out;
  bool time = false;
  value.remove_prefix(1);
  while (!value.empty()) {
    if (!time && value.starts_with('T')) {
      time = true;
      value.remove_prefix(1);
      continue;
    }
    const std::size_t end = value.find_first_not_of("0123456789X");
    if (end == 0 || end == std::string_view::npos) return {};
    const std::string_view amount = value.substr(0, end);
    const auto* unit = std::find_if(std::begin(kUnits), std::end(kUnits), [&](const Unit& each) {
      return each.letter == value[end] && each.time == time;
    });
    if (unit == std::end(kUnits) || (amount != "X" && !is_number(amount))) return {};
    if (!out.empty()) out += ' ';
    out += (amount == "X" ? "some" : std::string(amount)) + " " + std::string(unit->one) +
           (amount == "1" ? "" : "s");
    value.remove_prefix(end + 1);
  }
  return out;
}

// A point of time: what is known of it, and what is not ("11:43 (UTC+09:00)", "date not known").
struct Point {
  std::string known;  // empty: not understood, unless something is unknown
  std::string_view unknown;
};

constexpr std::string_view kDateUnknown = "date not known";
constexpr std::string_view kYearUnknown = "year not known";

// What stands behind "XXXX-": "07", "07-05", "07-XX", "XX-12".
Point without_year(std::string_view rest) {
  if (rest == "XX") return {{}, "month not known"};
  if (rest == "XX-XX") return {{}, kDateUnknown};
  const bool with_day = rest.size() == 5 && rest[2] == '-';
  if (rest.size() != 2 && !with_day) return {};
  const std::size_t day = with_day ? number_of(rest.substr(3), 31) : 0;
  if (rest.substr(0, 2) == "XX")
    return day == 0 ? Point{} : Point{"day " + std::to_string(day), "month not known"};
  const std::size_t month = number_of(rest.substr(0, 2), kMonths.size());
  if (month == 0) return {};
  const std::string name(kMonths[month - 1]);
  if (!with_day || rest.substr(3) == "XX") return {name, kYearUnknown};
  return day == 0 ? Point{} : Point{std::to_string(day) + " " + name, kYearUnknown};
}

// What stands behind "XXXX-WXX-": "3", "3T09:30+09:00".
Point weekday(std::string_view rest) {
  const std::size_t day = number_of(rest.substr(0, 1), kDays.size());
  if (day == 0) return {};
  const std::string name(kDays[day - 1]);
  if (rest.size() == 1) return {"a " + name, kDateUnknown};
  if (rest[1] != 'T') return {};
  const Hour hour = hour_of(rest.substr(2));
  if (hour.hour.empty()) return {};
  return {std::string(hour.hour) + zone_words(hour.zone) + " on a " + name, kDateUnknown};
}

// "2023-W37": named by its Monday.
Point week(std::string_view value) {
  if (value.size() != 8 || value.substr(4, 2) != "-W" || !is_number(value.substr(0, 4))) return {};
  const std::size_t number = number_of(value.substr(6), 53);
  if (number == 0) return {};
  int year = 0;
  for (const char c : value.substr(0, 4)) year = year * 10 + (c - '0');
  using std::chrono::January;
  // The fourth of January is in week 1.
  const std::chrono::sys_days fourth{std::chrono::year(year) / January / 4};
  const std::chrono::sys_days monday =
      fourth - (std::chrono::weekday(fourth) - std::chrono::Monday) + std::chrono::weeks(number - 1);
  const std::chrono::year_month_day date{monday};
  std::array<char, 40> text{};
  std::snprintf(text.data(), text.size(), "week from %04d-%02u-%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return {text.data(), {}};
}

Point point_of(std::string_view value) {
  if (value == "XXXX") return {{}, kYearUnknown};
  if (value == "XXXX-WXX") return {"a week", kDateUnknown};
  if (value.starts_with(kWeekday)) return weekday(value.substr(kWeekday.size()));
  if (value.starts_with(kNoDay)) {
    const Hour at = hour_of(value.substr(kNoDay.size()));
    if (at.hour.empty()) return {};
    return {std::string(at.hour) + zone_words(at.zone), kDateUnknown};
  }
  if (value.starts_with(kNoYear)) return without_year(value.substr(kNoYear.size()));
  return week(value);
}

std::string words_of(const Point& point) {
  if (point.unknown.empty()) return point.known;
  return point.known + (point.known.empty() ? "" : ", ") + std::string(point.unknown);
}

bool starts_with_year(std::string_view value) noexcept {
  return value.size() >= 4 && is_number(value.substr(0, 4));
}

// "XXXX-WXX-7/XXXX-WXX-1", "2019/2025"
std::string interval(std::string_view from, std::string_view to) {
  Point first = point_of(from);
  const Point last = point_of(to);
  const auto words = [](const Point& point, std::string_view value) {
    const std::string known = words_of(point);
    return !known.empty() ? known : starts_with_year(value) ? std::string(value) : std::string();
  };
  if (first.unknown == last.unknown && !first.known.empty() && !last.known.empty()) {
    // What both have is said once: the zone, and that the date is not known.
    const std::size_t zone = first.known.find(" (UTC");
    if (zone != std::string::npos && last.known.ends_with(first.known.substr(zone))) first.known.resize(zone);
    first.unknown = {};
  }
  const std::string begin = words(first, from);
  const std::string end = words(last, to);
  return begin.empty() || end.empty() ? std::string() : begin + " to " + end;
}

std::string words_of(std::string_view value) {
  if (value.starts_with("P")) return duration(value);
  const std::size_t slash = value.find('/');
  if (slash != std::string_view::npos) return interval(value.substr(0, slash), value.substr(slash + 1));
  return words_of(point_of(value));
}

}  // namespace

std::string readable_time(std::string_view value) {
  std::string words = words_of(value);
  return words.empty() ? std::string(value) : words;
}

}  // namespace tamis::documents
