#include "documents/event_age.h"

#include <algorithm>

namespace tamis::documents {

namespace {

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

}  // namespace tamis::documents
