#include "names/usual_brands.h"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "base/data_table.h"
#include "base/hashed_words.h"

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
  static const base::HashedWords kPlaces("usual_brands", [](const base::HashedWords::Add& add) {
    for (std::uint32_t i = 0; i < kRows.size(); ++i) add(kRows[i].first, i, 0);
  });
  std::uint32_t place = 0;
  return kPlaces.find(native, place) && kRows[place].first == native ? kRows[place].second
                                                                     : std::string_view();
}

}  // namespace tamis::names
