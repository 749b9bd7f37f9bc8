#include "documents/events/event_age.h"

#include <algorithm>
#include <chrono>
#include <string>

namespace tamis::documents {

namespace {

constexpr std::size_t kWholeDate = 10;  // "2023-09-13"

// Months since the year 0; 0: not known.
int months_of(std::string_view date) noexcept {
  const int year = year_of(date);
  if (year == 0 || date.size() < 7 || date[4] != '-' || date[5] < '0' || date[5] > '1' || date[6] < '0' ||
      date[6] > '9')
    return 0;
  return year * 12 + (date[5] - '0') * 10 + (date[6] - '0');
}

int day_of(std::string_view date) noexcept {
  constexpr int kMiddle = 15;
  if (date.size() < 10 || date[7] != '-' || date[8] < '0' || date[8] > '3' || date[9] < '0' || date[9] > '9')
    return kMiddle;
  return (date[8] - '0') * 10 + (date[9] - '0');
}

}  // namespace

int year_of(std::string_view date) noexcept {
  if (date.size() < 4) return 0;
  int year = 0;
  for (const char c : date.substr(0, 4)) {
    if (c < '0' || c > '9') return 0;
    year = year * 10 + (c - '0');
  }
  return year;
}

int months_before(std::string_view page, std::string_view date) noexcept {
  const int its = months_of(date);
  const int whole = months_of(page);
  return whole > 0 && its > 0 && its < whole ? whole - its : 0;
}

int days_before(std::string_view page, std::string_view date) noexcept {
  const int months = months_before(page, date);
  return std::max(0, months * 30 + day_of(page) - day_of(date));
}

std::string later_in_week(std::string_view page, std::string_view day) {
  namespace chrono = std::chrono;
  const auto whole = [](std::string_view date) {
    const int year = year_of(date);
    return chrono::sys_days(chrono::year(year) / (months_of(date) - year * 12) / day_of(date));
  };
  if (months_of(day) == 0 || day.size() < kWholeDate || months_of(page) == 0 || page.size() < kWholeDate)
    return {};
  const auto passed = (whole(page) - whole(day)).count();
  if (passed <= 0 || passed >= 7) return {};
  const chrono::year_month_day date(whole(day) + chrono::days(7));
  const auto two = [](unsigned number) {
    return std::string(number < 10 ? "-0" : "-") + std::to_string(number);
  };
  return std::to_string(static_cast<int>(date.year())) + two(static_cast<unsigned>(date.month())) +
         two(static_cast<unsigned>(date.day())) + std::string(day.substr(kWholeDate));
}

bool same_time(std::string_view a, std::string_view b) noexcept {
  if (a.empty() || b.empty()) return true;
  const bool week_a = a.find('W') != std::string_view::npos;
  const bool week_b = b.find('W') != std::string_view::npos;
  if (week_a != week_b) return true;
  const std::size_t size = std::min(a.size(), b.size());
  const std::size_t cut_a = a.find('T');
  const std::size_t cut_b = b.find('T');
  if (cut_a == 0 || cut_b == 0) return true;
  const std::string_view day_a = a.substr(0, std::min(cut_a, size));
  const std::string_view day_b = b.substr(0, std::min(cut_b, size));
  const std::size_t common = std::min(day_a.size(), day_b.size());
  return day_a.substr(0, common) == day_b.substr(0, common);
}

}  // namespace tamis::documents
