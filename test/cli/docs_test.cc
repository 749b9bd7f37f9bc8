// The outputs that docs/cli.md shows are those that its commands give. After a change that is meant, write them there
// anew.
#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <string>
#include <vector>

#include "test/cli/run_tamis.h"

namespace tamis::test {
namespace {

struct Sample {
  std::string command;              // behind "$ "
  std::vector<std::string> output;  // up to the next command or the end of the block
};

// The commands of the page's blocks, in their order.
std::vector<Sample> samples_of(const std::string& page) {
  std::vector<Sample> samples;
  bool in_sample = false;
  for (const std::string& line : lines(page)) {
    if (line.starts_with("$ ")) {
      samples.push_back({line.substr(2), {}});
      in_sample = true;
    } else if (line.starts_with("```")) {
      in_sample = false;
    } else if (in_sample) {
      samples.back().output.push_back(line);
    }
  }
  return samples;
}

// The words of a command line; quotation marks hold blanks together.
std::vector<std::string> words_of(const std::string& command) {
  std::vector<std::string> words;
  bool quoted = false;
  bool open = false;  // a word
  for (const char c : command) {
    if (c == '"') {
      quoted = !quoted;
      if (!open) words.emplace_back();
      open = true;
    } else if (c == ' ' && !quoted) {
      open = false;
    } else {
      if (!open) words.emplace_back();
      open = true;
      words.back() += c;
    }
  }
  return words;
}

// Without what differs from day to day: hashes, sizes, times.
std::string lasting(const std::string& line) {
  static const std::regex hash("[0-9a-f]{64}");
  static const std::regex size("[0-9.,]+ [kM]B");
  static const std::regex seconds("[0-9.,]+ s(, [0-9,]+ rows/s)?$");
  std::string out = std::regex_replace(line, hash, "HASH");
  out = std::regex_replace(out, size, "SIZE");
  return std::regex_replace(out, seconds, "SECONDS");
}

// Where `output` is not what `shown` says, in which "..." stands for any lines; empty when it is.
std::string difference(const std::vector<std::string>& shown, const std::vector<std::string>& output) {
  std::size_t at = 0;
  bool skip = false;
  for (const std::string& line : shown) {
    if (line == "..." || line == "  ...") {
      skip = true;
      continue;
    }
    const auto same = [&](const std::string& own) { return lasting(own) == lasting(line); };
    const auto begin = output.begin() + static_cast<std::ptrdiff_t>(at);
    const auto found = skip ? std::find_if(begin, output.end(), same) : begin;
    if (found == output.end() || !same(*found))
      return "shown: " + line + "\nnow:   " + (found == output.end() ? "(no such line)" : *found);
    at = static_cast<std::size_t>(found - output.begin()) + 1;
    skip = false;
  }
  return at == output.size() || skip ? "" : "not shown: " + output[at];
}

using DocsTest = CliTest;

TEST_F(DocsTest, SamplesOfTheCommandLineAreTrue) {
  std::ifstream file(repository("docs/cli.md"));
  const std::string page{std::istreambuf_iterator<char>(file), {}};
  ASSERT_FALSE(page.empty());
  std::filesystem::create_directory_symlink(repository("examples"), folder() / "examples");
  const std::string un = "examples/lists/un_sample.xml";
  ASSERT_EQ(tamis({"compile", "--out", "un.tamis", un}).status, 0);
  ASSERT_EQ(tamis({"compile", "--out", "uneu.tamis", un, "examples/lists/eu_fsf_sample.xml"}).status, 0);
  std::size_t compared = 0;
  for (const Sample& sample : samples_of(page)) {
    if (sample.command == "cat pairs.csv") {
      std::string content;
      for (const std::string& line : sample.output) content += line + "\n";
      write("pairs.csv", content);
      continue;
    }
    std::vector<std::string> words = words_of(sample.command);
    ASSERT_EQ(words.front(), "tamis") << sample.command;
    // The files of the first two are nowhere; what reading finds is told by the tests of pages.
    if (words[1] == "calibrate" || words[1] == "tune") continue;
    if (words[1] == "read" && sample.output.size() > 1) continue;
    const auto pipe = std::find(words.begin(), words.end(), "|");  // "| head -n 1"
    const bool first_line = pipe != words.end();
    words.erase(pipe, words.end());
    words.erase(words.begin());
    const RunResult run = tamis(words);
    std::vector<std::string> output = lines(run.status == 0 ? run.out : run.err);
    if (first_line) output.resize(1);
    EXPECT_EQ(difference(sample.output, output), "") << "docs/cli.md: $ " << sample.command;
    ++compared;
  }
  EXPECT_GE(compared, 15U);
}

TEST(DocsSamples, DifferencesAreFound) {
  EXPECT_EQ(difference({"a", "...", "c"}, {"a", "b", "b", "c"}), "");
  EXPECT_EQ(difference({"a", "..."}, {"a", "b"}), "");
  EXPECT_EQ(difference({"0.22 s, 91 rows/s"}, {"1.0 s"}), "");
  EXPECT_EQ(difference({"a"}, {"a", "b"}), "not shown: b");
  EXPECT_EQ(difference({"a", "b"}, {"a"}), "shown: b\nnow:   (no such line)");
  EXPECT_EQ(difference({"a"}, {"b"}), "shown: a\nnow:   b");
  EXPECT_EQ(words_of("tamis match \"A B\" c"), (std::vector<std::string>{"tamis", "match", "A B", "c"}));
}

}  // namespace
}  // namespace tamis::test
