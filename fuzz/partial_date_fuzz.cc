// Dates of any bytes: parse_date is total, what it answers is a real date, and what is written is read back.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "model/partial_date.h"

namespace {

using tamis::model::DateOrder;
using tamis::model::PartialDate;

void check(const PartialDate& date) {
  if (date.year < 1000 || date.year > 2999 || date.month > 12 || date.day > 31) std::abort();
  if (date.month == 0 && date.day != 0) std::abort();
  if (date.last_year != 0 && (date.last_year <= date.year || date.last_year > 2999 || date.month != 0))
    std::abort();
  for (const DateOrder order : {DateOrder::kDayFirst, DateOrder::kMonthFirst}) {
    if (tamis::model::parse_date(date.to_string(), order) != date) std::abort();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  for (const DateOrder order : {DateOrder::kDayFirst, DateOrder::kMonthFirst}) {
    const auto date = tamis::model::parse_date(text, order);
    if (date) check(*date);
    const auto dates = tamis::model::parse_dates(text, order);
    if (date && (dates.size() != 1 || dates[0] != *date)) std::abort();
    for (const PartialDate& each : dates) check(each);
  }
  if (const auto serial = tamis::model::parse_excel_serial(text)) check(*serial);
  return 0;
}
