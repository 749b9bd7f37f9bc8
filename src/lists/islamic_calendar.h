// Birth dates that lists print by the lunar Islamic or the Iranian calendar.
#ifndef TAMIS_LISTS_ISLAMIC_CALENDAR_H_
#define TAMIS_LISTS_ISLAMIC_CALENDAR_H_

#include <string>

namespace tamis::lists {

// Of a date of the lunar Islamic calendar (tabular, civil epoch, so a day may be off by one) the Gregorian
// month as "1982-04", or of a year alone the years it touches as "1923/1924". With `solar`, of the Iranian
// calendar. Month and day 0 are unknown. Empty when it is no date of that calendar between 1200 and 1500.
// Source: E. M. Reingold and N. Dershowitz, Calendrical Calculations, chapters 7 and 15.
[[nodiscard]] std::string islamic_to_gregorian(int year, int month, int day, bool solar);

}  // namespace tamis::lists

#endif  // TAMIS_LISTS_ISLAMIC_CALENDAR_H_
