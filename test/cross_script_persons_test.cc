// Persons that lists name in Latin letters, as the press of other scripts writes them.

#include <gtest/gtest.h>

#include <array>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include "base/data_table.h"
#include "tamis/screener.h"

namespace tamis {
namespace {

constexpr std::array<std::string_view, 10> kScripts = {"zh", "zh-Hant", "ja", "ko", "hi",
                                                       "he", "th",      "my", "lo", "am"};

struct Counted {
  std::array<double, kScripts.size()> found{};
  std::array<double, kScripts.size()> all{};
  [[nodiscard]] double share(std::string_view script) const {
    for (std::size_t i = 0; i < kScripts.size(); ++i) {
      if (kScripts[i] == script) return found[i] / all[i];
    }
    return 0;
  }
};

Counted count(const std::string& file, bool show) {
  std::ifstream lines(std::string(TAMIS_SOURCE_DIR) + "/test/" + file);
  Counted out;
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line.front() == '#') continue;
    std::vector<std::string> cells;
    base::for_each_part(line, '\t', [&](std::string_view cell) { cells.emplace_back(cell); });
    EXPECT_EQ(cells.size(), kScripts.size() + 1) << line;
    for (std::size_t i = 0; i + 1 < cells.size() && i < kScripts.size(); ++i) {
      if (cells[i + 1] == "-") continue;
      ++out.all[i];
      const double score = compare_names("Person", cells[i + 1], cells[0]).score;
      if (score >= Options().threshold)
        ++out.found[i];
      else if (show)
        std::cout << "not met: " << cells[0] << " " << cells[i + 1] << " " << score << "\n";
    }
  }
  for (std::size_t i = 0; i < kScripts.size(); ++i) {
    EXPECT_GT(out.all[i], 5) << kScripts[i];
    std::cout << kScripts[i] << " " << out.found[i] << "/" << out.all[i] << "\n";
  }
  return out;
}

TEST(CrossScriptPersons, AreMetInOtherScripts) {
  const Counted seen = count("cross_script_persons_seen.tsv", true);
  for (const std::string_view script : {"zh", "zh-Hant", "ja", "ko", "hi", "he", "am"})
    EXPECT_GE(seen.share(script), 0.9) << script;
  EXPECT_GE(seen.share("th"), 0.7);
}

TEST(CrossScriptPersons, AreMetInTheHeldOutHalf) {
  const Counted held_out = count("cross_script_persons_held_out.tsv", false);
  for (const std::string_view script : {"zh", "zh-Hant", "ja", "hi", "am"})
    EXPECT_GE(held_out.share(script), 0.9) << script;
  for (const std::string_view script : {"ko", "he", "th"}) EXPECT_GE(held_out.share(script), 0.8) << script;
}

}  // namespace
}  // namespace tamis
