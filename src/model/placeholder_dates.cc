#include "model/placeholder_dates.h"

#include <algorithm>
#include <vector>

#include "base/data_table.h"

namespace tamis::model {

bool is_placeholder_birth_date(const PartialDate& date) {
  constexpr std::int16_t kFirstYear = 1850;
  constexpr std::int16_t kBehindLastYear = 2100;
  if (std::max(date.year, date.last_year) < kFirstYear || date.year >= kBehindLastYear) return true;
  static const std::vector<PartialDate> kPlaceholders = [] {
    std::vector<PartialDate> out;
    base::for_each_row(base::data_table("placeholder_dates.tsv"), [&](const auto& column, std::size_t) {
      if (const auto one = parse_date(column[0])) out.push_back(*one);
    });
    return out;
  }();
  return std::find(kPlaceholders.begin(), kPlaceholders.end(), date) != kPlaceholders.end();
}

}  // namespace tamis::model
