// Persons that lists name as English does, as the press of nineteen languages writes them.

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

#include "base/data_table.h"
#include "screen/other_spellings.h"
#include "tamis/screener.h"

namespace tamis {
namespace {

std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells;
  base::for_each_part(line, '\t', [&](std::string_view cell) { cells.emplace_back(cell); });
  return cells;
}

double best_score(const std::string& name, const std::string& listed) {
  double best = compare_names("Person", name, listed).score;
  std::vector<screen::OtherSpelling> spellings;
  screen::append_other_spellings(name, spellings);
  for (const screen::OtherSpelling& spelling : spellings) {
    const double bits =
        compare_names("Person", spelling.name, listed).bits + static_cast<double>(spelling.bits);
    best = std::max(best, score_of_bits(bits));
  }
  return best;
}

// The share of a table's names that reach the threshold against the name in its first column.
double share_found(const std::string& file, bool show) {
  std::ifstream lines(std::string(TAMIS_SOURCE_DIR) + "/test/" + file);
  std::vector<std::string> languages;
  double found = 0;
  double all = 0;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("#en")) languages = cells_of(line);
    if (line.empty() || line.front() == '#') continue;
    const std::vector<std::string> cells = cells_of(line);
    EXPECT_EQ(cells.size(), languages.size()) << line;
    for (std::size_t i = 1; i < std::min(cells.size(), languages.size()); ++i) {
      const double score = best_score(cells[i], cells[0]);
      ++all;
      if (score >= Options().threshold)
        ++found;
      else if (show)
        std::cout << languages[i] << " not met: " << cells[0] << ", " << cells[i] << " " << score << "\n";
    }
  }
  EXPECT_GT(all, 300) << file;
  std::cout << file << " " << found << "/" << all << "\n";
  return found / all;
}

TEST(PressSpellingsOfPersons, AreMet) { EXPECT_GE(share_found("press_spellings_seen.tsv", true), 0.97); }

TEST(PressSpellingsOfPersons, AreMetInTheHeldOutHalf) {
  EXPECT_GE(share_found("press_spellings_held_out.tsv", false), 0.93);
}

}  // namespace
}  // namespace tamis
