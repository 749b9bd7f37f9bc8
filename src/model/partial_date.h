// Dates as lists and customers have them: a year, a month or a day, circa, between two years.
// Written as a subset of EDTF (ISO 8601-2, Library of Congress 2019-02-04), levels 0 and 1:
//   1948   1948-05   1948-05-03   1948~ (circa)   1948/1950 (between)   1948~/1950~
#ifndef TAMIS_MODEL_PARTIAL_DATE_H_
#define TAMIS_MODEL_PARTIAL_DATE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tamis::model {

struct PartialDate {
  std::int16_t year = 0;     // 1000 to 2999
  std::uint8_t month = 0;    // 0: unknown
  std::uint8_t day = 0;      // 0: unknown; month is known then
  bool circa = false;
  std::int16_t last_year = 0;  // of an interval of years; 0: none

  [[nodiscard]] std::string to_string() const;
  friend bool operator==(const PartialDate&, const PartialDate&) = default;
};

// Order of day and month in dates of two numbers ("03/05/1948").
enum class DateOrder : std::uint8_t { kDayFirst, kMonthFirst };

// Reads what lists print, repairing what is certain: EDTF as above; "1960-01-01-05:00" and "1960-01-01T00:00:00Z"
// (zone dropped); "03/05/1948", "00/00/1975", "dd/mm/1970", "3.5.1948"; "07 Jul 1977", "Jul 1977", "July 7, 1977",
// "circa 1961", "c. 1961", "approximately 1965"; "between 1958 and 1963", "1958 to 1963", "1958-1963" (years);
// "1948-00-00"; year ranges that cover exactly one year or month collapse. No value: nullopt (the caller reports it).
// Impossible days (1948-02-31) are nullopt. Excel serials only with parse_excel_serial. Total, thread-safe.
[[nodiscard]] std::optional<PartialDate> parse_date(std::string_view text,
                                                    DateOrder order = DateOrder::kDayFirst);

// Days since 1899-12-30 (Excel's 1900 system): "25569" is 1970-01-01. Serials 1 to 73050.
[[nodiscard]] std::optional<PartialDate> parse_excel_serial(std::string_view text);

}  // namespace tamis::model

#endif  // TAMIS_MODEL_PARTIAL_DATE_H_
