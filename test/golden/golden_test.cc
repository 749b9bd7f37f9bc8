// The explanations of forty instructive pairs (pairs.tsv) stand in explanations.txt, for people to read: a change of
// weights or of words shows there as a diff. `./dev golden` writes the file anew.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "test/cli/run_tamis.h"

namespace tamis::test {
namespace {

constexpr std::size_t kPairs = 40;
constexpr std::string_view kRefresh =
    "If the change is meant: run `./dev golden`, read the diff of test/golden/explanations.txt as a "
    "compliance "
    "officer would, and commit it.";

std::string file_text(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

std::vector<std::string> cells(std::string_view line) {
  std::vector<std::string> out;
  for (;;) {
    const std::size_t end = line.find('\t');
    out.emplace_back(line.substr(0, end));
    if (end == std::string_view::npos) return out;
    line.remove_prefix(end + 1);
  }
}

class GoldenTest : public CliTest {
 protected:
  void add(const std::string& title, const std::string& asked, const RunResult& run) {
    EXPECT_EQ(run.err, "") << title;
    text_ += "\n" + std::to_string(++sections_) + ". " + title + "\n" + asked + "\n\n";
    // Not what it was screened against: the hash of the index is another one with each version of the format.
    const std::string shown = run.out.substr(0, run.out.find("\nScreened against "));
    for (const std::string& line : lines(shown)) text_ += "    " + line + "\n";
  }
  std::string text_ =
      "What tamis says of instructive pairs of names (pairs.tsv), and of a weak alias. Written by `./dev "
      "golden`; do not "
      "edit.\nBits add up: +1 doubles the odds that the names mean the same, -1 halves them. See "
      "docs/scoring.md.\n";
  int sections_ = 0;
};

TEST_F(GoldenTest, Explanations) {
  std::set<std::string> seen;
  for (const std::string& line : lines(file_text(repository("test/golden/pairs.tsv")))) {
    if (line.empty() || line.starts_with('#')) continue;
    const std::vector<std::string> pair = cells(line);
    ASSERT_EQ(pair.size(), 5U) << "expected schema, two names, a verdict and a reason in pairs.tsv, found: "
                               << line;
    const std::string& person = pair[3];
    ASSERT_TRUE(person == "match" || person == "no match" || person == "either") << line;
    EXPECT_TRUE(seen.insert(pair[1] + '\t' + pair[2]).second) << "twice in pairs.tsv: " << line;
    const RunResult run = tamis({"compare", "--schema", pair[0], "--", pair[1], pair[2]});
    ASSERT_EQ(run.status, 0) << run.err;
    // A wrong verdict is shown, not hidden, and fails nothing: the recall and precision tests judge the weights.
    const std::string_view verdict = run.out.starts_with("no match  ") ? "no match" : "match";
    const bool wrong = person != "either" && person != verdict;
    add(pair[4],
        pair[0] + ": " + pair[1] + " | " + pair[2] +
            (wrong ? "\nTamis is wrong here: the right answer is " + person + "." : ""),
        run);
  }
  EXPECT_EQ(seen.size(), kPairs);

  const RunResult compiled =
      tamis({"compile", "--quiet", "--out", "un.tamis", repository("examples/lists/un_sample.xml")});
  ASSERT_EQ(compiled.status, 0) << compiled.err;
  add("A weak alias alone stays below the threshold, whatever its bits.",
      "Person: Hafiz Ji | the UN's sample list",
      tamis({"match", "--index", "un.tamis", "--cutoff", "0.4", "Hafiz Ji"}));
  add("With the birth date of the listed man it is an alert.",
      "Person: Hafiz Ji, born 1950-06-05 | the UN's sample list",
      tamis({"match", "--index", "un.tamis", "--cutoff", "0.4", "--birth-date", "1950-06-05", "Hafiz Ji"}));

  const std::string path = repository("test/golden/explanations.txt");
  const char* refresh = std::getenv("TAMIS_GOLDEN");
  if (refresh != nullptr && std::string_view(refresh) == "write") {
    std::ofstream stream(path, std::ios::binary);
    stream << text_;
    ASSERT_TRUE(stream.flush()) << "cannot write " << path;
    return;
  }
  const std::string golden = file_text(path);
  if (golden == text_) return;
  const std::vector<std::string> want = lines(golden);
  const std::vector<std::string> got = lines(text_);
  std::size_t first = 0;
  while (first < want.size() && first < got.size() && want[first] == got[first]) ++first;
  ADD_FAILURE() << path << ":" << first + 1 << ": the explanation is another one now"
                << "\n  file:  " << (first < want.size() ? want[first] : "(ends)")
                << "\n  tamis: " << (first < got.size() ? got[first] : "(ends)") << "\n"
                << kRefresh;
}

}  // namespace
}  // namespace tamis::test
