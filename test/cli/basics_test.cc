#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "test/cli/run_tamis.h"

namespace tamis::test {
namespace {

TEST_F(CliTest, HelpNamesEveryCommand) {
  const RunResult run = tamis({"--help"});
  EXPECT_EQ(run.status, 0) << run.err;
  for (const char* command : {"compile", "match", "compare", "eval", "calibrate", "tune", "info", "verify",
                              "selftest", "show", "diff", "lists"}) {
    EXPECT_NE(run.out.find(command), std::string::npos) << command << "\n" << run.out;
    EXPECT_EQ(tamis({command, "--help"}).status, 0) << command;
  }
}

TEST_F(CliTest, UnusableInputIsStatusTwoAndSaysWhatIsWrong) {
  const RunResult no_index = tamis({"match", "--index", "none.tamis", "Sergej Schoigu"});
  EXPECT_EQ(no_index.status, 2);
  for (const char* part : {"none.tamis", "`tamis compile --out FILE LISTS` makes an index"})
    EXPECT_NE(no_index.err.find(part), std::string::npos) << no_index.err;
  for (const auto& [arguments, expected] : std::vector<std::pair<std::vector<std::string>, std::string>>{
           {{}, "tamis: a subcommand is required; `tamis --help` shows what is expected\n"},
           {{"compile", "x.csv"},
            "tamis: --out is required; `tamis compile --help` shows what is expected\n"},
           {{"lists", "fetch"},
            "tamis: --out is required; `tamis lists fetch --help` shows what is expected\n"},
           {{"compare", ".", "Anna"},
            "tamis: the name \".\" holds no letter or digit, so there is nothing to compare\n"}}) {
    const RunResult run = tamis(arguments);
    EXPECT_EQ(run.status, 2) << expected;
    EXPECT_EQ(run.err, expected);
  }
  EXPECT_EQ(tamis({"nonsense"}).status, 2);
}

TEST_F(CliTest, TheExampleListsCompileAndAnswer) {
  const RunResult compile = tamis({"compile", "--out", "demo.tamis", repository("examples/lists")});
  ASSERT_EQ(compile.status, 0) << compile.out << compile.err;
  const RunResult match = tamis({"match", "--index", "demo.tamis", "--json", "Sergej Schoigu"});
  EXPECT_EQ(match.status, 0) << match.err;
  EXPECT_EQ(lines(match.out).size(), 1U) << match.out;
  EXPECT_NE(match.out.find("ofac-"), std::string::npos) << match.out;
}

}  // namespace
}  // namespace tamis::test
