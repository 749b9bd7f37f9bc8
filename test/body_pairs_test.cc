// Bodies as they are written at home, beside their English names: both ways round.

#include <gtest/gtest.h>

#include <array>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>

#include "base/data_table.h"
#include "tamis/screener.h"

namespace tamis {
namespace {

bool is_met(std::string_view query, std::string_view listed) {
  return score_of_bits(compare_names("Organization", query, listed).bits) >= Options().threshold;
}

// The share of a table's pairs, asked from both sides, that reach the threshold.
double share_met(const std::string& file, bool show) {
  std::ifstream lines(std::string(TAMIS_SOURCE_DIR) + "/test/" + file);
  double met = 0;
  double all = 0;
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line.front() == '#') continue;
    std::array<std::string, 3> cells;
    std::size_t count = 0;
    base::for_each_part(line, '\t', [&](std::string_view cell) {
      if (count < cells.size()) cells[count++] = cell;
    });
    const bool native_met = is_met(cells[1], cells[2]);
    const bool english_met = is_met(cells[2], cells[1]);
    met += (native_met ? 1 : 0) + (english_met ? 1 : 0);
    all += 2;
    if (show && (!native_met || !english_met))
      std::cout << cells[0] << " not met: " << cells[1] << ", " << cells[2] << "\n";
  }
  EXPECT_GT(all, 100) << file;
  std::cout << file << " " << met << "/" << all << "\n";
  return met / all;
}

TEST(BodyPairs, AreMet) { EXPECT_GE(share_met("body_pairs_seen.tsv", true), 0.85); }

TEST(BodyPairs, AreMetInTheHeldOutHalf) { EXPECT_GE(share_met("body_pairs_held_out.tsv", false), 0.83); }

}  // namespace
}  // namespace tamis
