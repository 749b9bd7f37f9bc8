#include "documents/times/quantity_words.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>

#include "base/data_table.h"

namespace tamis::documents::quantity_words {

namespace {

constexpr std::array<std::string_view, 17> kClassNames = {
    "about",          "more_than",      "less_than",     "at_least",     "at_most", "about_post",
    "more_than_post", "less_than_post", "at_least_post", "at_most_post", "each",    "each_one",
    "between",        "from",           "and",           "to",           "dual"};

}  // namespace

const Tables& tables() {
  static const Tables kTables = [] {
    Tables made;
    base::for_each_row(base::data_table("units.tsv"), [&](const auto& columns, std::size_t count) {
      if (count < 5) return;
      std::size_t unit = 0;
      while (unit < made.units.size() && made.units[unit].code != columns[0]) ++unit;
      if (unit == made.units.size())
        made.units.push_back({columns[0], columns[1], std::strtod(std::string(columns[2]).c_str(), nullptr)});
      made.words.add(columns[3], columns[4], kUnit, static_cast<double>(unit));
    });
    base::for_each_row(base::data_table("quantity_words.tsv"), [&](const auto& columns, std::size_t count) {
      if (count < 3) return;
      const auto found = std::find(kClassNames.begin(), kClassNames.end(), columns[1]);
      if (found == kClassNames.end()) return;
      made.words.add(columns[0], columns[2], static_cast<std::uint8_t>(found - kClassNames.begin()), 0);
    });
    base::for_each_row(base::data_table("time_words.tsv"), [&](const auto& columns, std::size_t count) {
      if (count < 4) return;
      if (columns[1] == "stop") made.words.add(columns[0], columns[3], kStop, 0);
      if (columns[1] == "unit" || columns[1] == "unit_adjective" || columns[1] == "dual")
        made.words.add(columns[0], columns[3], kTimeUnit, 0);
      if (columns[1] == "month") made.words.add(columns[0], columns[3], kMonth, 0);
      if (columns[1] == "particle") made.words.add_particles(columns[0], columns[3]);
    });
    return made;
  }();
  return kTables;
}

}  // namespace tamis::documents::quantity_words
