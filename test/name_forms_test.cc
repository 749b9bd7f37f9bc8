// Names as lists print them beside other forms of theirs, and beside names of others that look alike.

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
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

struct Shares {
  double found = 0;  // of the pairs that are the same, the share that reaches the threshold
  double false_alerts = 0;
};

double share(int part, int all) { return all == 0 ? 0 : static_cast<double>(part) / all; }

// Of the other spellings that match asks for, too, the better counts.
double score_of(const std::string& schema, const std::string& query, const std::string& listed) {
  std::vector<screen::OtherSpelling> asked{{query, 0, false}};
  if (schema == "Person") screen::append_other_spellings(query, asked);
  screen::append_usual_names(query, schema == "Person", asked);
  double bits = -100;
  for (const screen::OtherSpelling& one : asked)
    bits = std::max(bits, compare_names(one.persons ? "Person" : schema, one.name, listed).bits +
                              static_cast<double>(one.bits));
  return score_of_bits(bits);
}

Shares shares_of(const std::string& file, bool show) {
  std::ifstream lines(std::string(TAMIS_SOURCE_DIR) + "/test/" + file);
  std::array<int, 2> all{};
  std::array<int, 2> alerts{};
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line.front() == '#') continue;
    std::array<std::string, 5> cells;
    std::size_t count = 0;
    base::for_each_part(line, '\t', [&](std::string_view cell) {
      if (count < cells.size()) cells[count++] = cell;
    });
    const double score = score_of(cells[1], cells[4], cells[3]);
    const std::size_t same = cells[2] == "same" ? 1 : 0;
    const bool alert = score >= Options().threshold;
    ++all[same];
    alerts[same] += alert ? 1 : 0;
    if (show && alert != (same == 1)) std::cout << score << " " << line << "\n";
  }
  EXPECT_GT(all[0] + all[1], 100) << file;
  std::cout << file << " found " << alerts[1] << "/" << all[1] << ", false " << alerts[0] << "/" << all[0] << "\n";
  return {share(alerts[1], all[1]), share(alerts[0], all[0])};
}

TEST(NameForms, AreFoundAndOthersAreNot) {
  const Shares shares = shares_of("name_forms_seen.tsv", true);
  EXPECT_GE(shares.found, 0.88);
  EXPECT_LE(shares.false_alerts, 0.2);
}

TEST(NameForms, AreFoundAndOthersAreNotInTheHeldOutHalf) {
  const Shares shares = shares_of("name_forms_held_out.tsv", false);
  EXPECT_GE(shares.found, 0.76);
  EXPECT_LE(shares.false_alerts, 0.34);
}

}  // namespace
}  // namespace tamis
