#include "names/usual_brands.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/data_table.h"

namespace tamis::names {

std::string_view usual_brands(std::string_view native) noexcept {
  using Row = std::pair<std::string_view, std::string_view>;
  static const std::vector<Row> kRows = [] {
    std::vector<Row> rows;
    base::for_each_row(base::data_table("usual_brands.tsv"), [&](const auto& column, std::size_t count) {
      if (count < 2) return;
      base::for_each_part(column[0], '|', [&](std::string_view name) { rows.emplace_back(name, column[1]); });
    });
    std::sort(rows.begin(), rows.end());
    return rows;
  }();
  const auto at = std::lower_bound(kRows.begin(), kRows.end(), Row{native, {}});
  return at != kRows.end() && at->first == native ? at->second : std::string_view();
}

}  // namespace tamis::names
