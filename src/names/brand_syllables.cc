#include "names/brand_syllables.h"

#include <algorithm>
#include <tuple>
#include <vector>

#include "base/data_table.h"

namespace tamis::names {

std::string_view brand_syllable(std::string_view character, BrandPlace place) noexcept {
  using Row = std::tuple<std::string_view, BrandPlace, std::string_view>;
  static const std::vector<Row> kRows = [] {
    std::vector<Row> rows;
    base::for_each_row(base::data_table("brand_syllables.tsv"), [&](const auto& column, std::size_t count) {
      if (count < 3) return;
      const BrandPlace where = column[1] == "first" ? BrandPlace::kFirst : BrandPlace::kLast;
      base::for_each_part(column[0], '|',
                          [&](std::string_view written) { rows.emplace_back(written, where, column[2]); });
    });
    std::sort(rows.begin(), rows.end());
    return rows;
  }();
  const auto at = std::lower_bound(kRows.begin(), kRows.end(), Row{character, place, {}});
  const bool found = at != kRows.end() && std::get<0>(*at) == character && std::get<1>(*at) == place;
  return found ? std::get<2>(*at) : std::string_view();
}

}  // namespace tamis::names
