#include <gtest/gtest.h>

#include <string>

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
  EXPECT_NE(no_index.err.find("none.tamis"), std::string::npos) << no_index.err;
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
