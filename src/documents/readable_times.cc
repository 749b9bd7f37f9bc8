#include "documents/readable_times.h"

#include <algorithm>
#include <array>
#include <cstddef>

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

// "PT4H", "P18M", "PTXH"
std::string duration(std::string_view value) {
  struct Unit {
    char letter;
    bool time;
    std::string_view one;
  };
  static constexpr Unit kUnits[] = {{'Y', false, "year"}, {'M', false, "month"}, {'W', false, "week"},
                                    {'D', false, "day"},  {'H', true, "hour"},   {'M', true, "minute"},
                                    {'S', true, "second"}};
  value.remove_prefix(1);
  const bool time = value.starts_with('T');
  if (time) value.remove_prefix(1);
  if (value.size() < 2) return {};
  const std::string_view amount = value.substr(0, value.size() - 1);
  for (const Unit& unit : kUnits) {
    if (unit.letter != value.back() || unit.time != time) continue;
    if (amount == "X") return "some " + std::string(unit.one) + "s";
    if (!is_number(amount)) return {};
    return std::string(amount) + " " + std::string(unit.one) + (amount == "1" ? "" : "s");
  }
  return {};
}

std::string without_year(std::string_view rest) {
  const std::size_t month = number_of(rest.substr(0, 2), kMonths.size());
  if (month == 0) return {};
  const std::string name(kMonths[month - 1]);
  if (rest.size() == 2) return name + ", year not known";
  if (rest.size() != 5 || rest[2] != '-') return {};
  if (rest.substr(3) == "XX") return name + ", year not known";
  const std::size_t day = number_of(rest.substr(3), 31);
  return day == 0 ? std::string() : std::to_string(day) + " " + name + ", year not known";
}

std::string words_of(std::string_view value) {
  if (value == "XXXX") return "year not known";
  if (value.starts_with("P") && value.size() > 2) return duration(value);
  if (value.starts_with(kWeekday) && value.size() > kWeekday.size()) {
    const std::size_t day = number_of(value.substr(kWeekday.size(), 1), kDays.size());
    if (day == 0) return {};
    const std::string_view rest = value.substr(kWeekday.size() + 1);
    if (rest.empty()) return "a " + std::string(kDays[day - 1]) + ", date not known";
    if (!rest.starts_with('T')) return {};
    const Hour hour = hour_of(rest.substr(1));
    if (hour.hour.empty()) return {};
    return std::string(hour.hour) + zone_words(hour.zone) + " on a " + std::string(kDays[day - 1]) +
           ", date not known";
  }
  if (value.starts_with(kNoDay)) {
    const std::size_t slash = value.find('/');
    const Hour from = hour_of(value.substr(kNoDay.size(), slash - std::min(slash, kNoDay.size())));
    if (slash == std::string_view::npos) {
      const Hour at = hour_of(value.substr(kNoDay.size()));
      return at.hour.empty() ? std::string()
                             : std::string(at.hour) + zone_words(at.zone) + ", date not known";
    }
    std::string_view end = value.substr(slash + 1);
    if (!end.starts_with(kNoDay)) return {};
    const Hour to = hour_of(end.substr(kNoDay.size()));
    if (from.hour.empty() || to.hour.empty() || from.zone != to.zone) return {};
    return std::string(from.hour) + " to " + std::string(to.hour) + zone_words(from.zone) +
           ", date not known";
  }
  if (value.starts_with(kNoYear)) return without_year(value.substr(kNoYear.size()));
  return {};
}

}  // namespace

std::string readable_time(std::string_view value) {
  std::string words = words_of(value);
  return words.empty() ? std::string(value) : words;
}

}  // namespace tamis::documents
