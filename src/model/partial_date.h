// Dates as lists and customers have them: a year, a month or a day, circa, between two years.
// Written as a subset of EDTF (ISO 8601-2, Library of Congress 2019-02-04), levels 0 and 1:
//   1948   1948-05   1948-05-03   1948~ (circa)   1948/1950 (between)   1948~/1950~
#ifndef TAMIS_MODEL_PARTIAL_DATE_H_
#define TAMIS_MODEL_PARTIAL_DATE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tamis::model {

struct PartialDate {
  std::int16_t year = 0;   // 1000 to 2999
  std::uint8_t month = 0;  // 0: unknown
  std::uint8_t day = 0;    // 0: unknown; month is known then
  bool circa = false;
  std::int16_t last_year = 0;  // of an interval of years; 0: none

  [[nodiscard]] std::string to_string() const;
  friend bool operator==(const PartialDate&, const PartialDate&) = default;
};

// Order of day and month in dates of two numbers ("03/05/1948").
enum class DateOrder : std::uint8_t { kDayFirst, kMonthFirst };

// Reads what lists print, repairing what is certain: EDTF as above; "1960-01-01-05:00" and
// "1960-01-01T00:00:00Z", "03/05/1948 00:00" (zone and time dropped); "03/05/1948", "00/00/1975", "dd/mm/1970", "3.5.1948" (dots:
// day first), "05/13/1948" (only one order is possible), "19480503"; "07 Jul 1977", "Jul 1977", "July 7,
// 1977" with the month names of data/month_names.tsv, "1948年5月3日"; "circa 1961", "c. 1961", "approximately
// 1965"; "between 1958 and 1963", "1958 to 1963", "1958-1963", "1958-63", "1963 or 1964" (neighbouring
// years), "early 1970s" (1970/1979). Ends that are not years are widened to what they share: "5 Mar 1962 to
// 20 Mar 1962" is 1962-03, "Mar 1962 to Feb 1963" is 1962/1963. No value: nullopt (the caller reports it),
// also for two-digit years, impossible days (1948-02-31), "before 1960", other calendars, and any word that
// is not understood. At most 80 bytes. Excel serials only with parse_excel_serial. Total, thread-safe, about
// 1 microsecond.
[[nodiscard]] std::optional<PartialDate> parse_date(std::string_view text,
                                                    DateOrder order = DateOrder::kDayFirst);

// A cell of several dates: "1965-07-15 OR 1969-09-28", "1965; 1967", "12 May 1965, 13 May 1965". Each is read
// by parse_date; a cell that is one date is that date alone. Empty when any of them cannot be read.
[[nodiscard]] std::vector<PartialDate> parse_dates(std::string_view text,
                                                   DateOrder order = DateOrder::kDayFirst);

// A day number of a spreadsheet (ECMA-376 part 1, 18.17.4.1, the 1900 system): "25569" is 1970-01-01, "1" is
// 1900-01-01; a fraction is the time of day and dropped. 1 to 73050 (2099-12-31), without the 60 that stands
// for a 29 February 1900 that never was.
[[nodiscard]] std::optional<PartialDate> parse_excel_serial(std::string_view text);

}  // namespace tamis::model

#endif  // TAMIS_MODEL_PARTIAL_DATE_H_
