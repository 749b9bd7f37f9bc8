#include "lists/islamic_calendar.h"

#include <utility>

namespace tamis::lists {

std::string islamic_to_gregorian(int year, int month, int day, bool solar) {
  if (year < 1200 || year > 1500 || month < 0 || month > 12 || day < 0 || day > 31) return {};
  const auto print = [](long y, long m) {
    std::string out = std::to_string(y) + "-";
    if (m < 10) out += '0';
    return out + std::to_string(m);
  };
  if (solar) {
    // The Iranian year begins on 20 or 21 March; its months begin on the 19th to 23rd of a Gregorian month.
    if (month == 0 || day == 0) return std::to_string(year + 621) + "/" + std::to_string(year + 622);
    const long m = 2 + month + (day > 10 ? 1 : 0);
    return print(m > 12 ? year + 622 : year + 621, m > 12 ? m - 12 : m);
  }
  // Julian day of a date of the tabular calendar, then the Gregorian date of that day (Fliegel and Van
  // Flandern).
  const auto gregorian = [](long y, long m, long d) {
    const long julian_day = (11 * y + 3) / 30 + 354 * y + 30 * m - (m - 1) / 2 + d + 1948440 - 385;
    long l = julian_day + 68569;
    const long n = 4 * l / 146097;
    l -= (146097 * n + 3) / 4;
    const long i = 4000 * (l + 1) / 1461001;
    l = l - 1461 * i / 4 + 31;
    const long j = 80 * l / 2447;
    const long k = j / 11;
    return std::pair<long, long>(100 * (n - 49) + i + k, j + 2 - 12 * k);
  };
  if (month != 0 && day != 0) {
    const auto [y, m] = gregorian(year, month, day);
    return print(y, m);
  }
  const long from = gregorian(year, 1, 1).first;
  const long to = gregorian(year, 12, 29).first;
  return from == to ? std::to_string(from) : std::to_string(from) + "/" + std::to_string(to);
}

}  // namespace tamis::lists
