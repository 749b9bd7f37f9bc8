// Persons and bodies as the press of some thirty languages names them, asked alone: whole names, surnames, beside a title.

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include "base/data_table.h"
#include "screen/other_spellings.h"
#include "tamis/screener.h"

namespace tamis {
namespace {

// The best of the names of the lists, '|' between.
double best_score(std::string_view schema, const std::string& name, std::string_view listed) {
  std::vector<screen::OtherSpelling> spellings{{name, 0, false}};
  const bool person = schema == "Person";
  if (person) screen::append_other_spellings(name, spellings);
  screen::append_usual_names(name, person, spellings);
  double best = 0;
  base::for_each_part(listed, '|', [&](std::string_view one) {
    for (const screen::OtherSpelling& spelling : spellings) {
      const double bits = compare_names(schema, spelling.name, one).bits;
      best = std::max(best, score_of_bits(bits + static_cast<double>(spelling.bits)));
    }
  });
  return best;
}

// The share of a table's names that reach the threshold against the name in its first column.
double share_found(const std::string& file, bool show) {
  std::ifstream lines(std::string(TAMIS_SOURCE_DIR) + "/test/" + file);
  double found = 0;
  double all = 0;
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line.front() == '#') continue;
    std::vector<std::string> cells;
    base::for_each_part(line, '\t', [&](std::string_view cell) { cells.emplace_back(cell); });
    for (std::size_t i = 2; i < cells.size(); ++i) {
      const std::string_view cell = cells[i];
      const std::size_t colon = cell.find(':');
      base::for_each_part(cell.substr(colon + 1), ',', [&](std::string_view name) {
        const double score =
            best_score(cells[1] == "p" ? "Person" : "Organization", std::string(name), cells[0]);
        ++all;
        if (score >= Options().threshold)
          ++found;
        else if (show)
          std::cout << cell.substr(0, colon) << " not met: " << cells[0] << ", " << name << " " << score
                    << "\n";
      });
    }
  }
  EXPECT_GT(all, 250) << file;
  std::cout << file << " " << found << "/" << all << "\n";
  return found / all;
}

TEST(PressAsks, AreMet) { EXPECT_GE(share_found("press_asks_seen.tsv", true), 0.97); }

TEST(PressAsks, AreMetInTheHeldOutHalf) { EXPECT_GE(share_found("press_asks_held_out.tsv", false), 0.88); }

}  // namespace
}  // namespace tamis
