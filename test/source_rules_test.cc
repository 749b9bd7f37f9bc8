#include "test/source_rules.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace tamis::test {
namespace {

const std::vector<SourceFile>& repository() {
  static const std::vector<SourceFile> kFiles = read_sources(TAMIS_SOURCE_DIR);
  return kFiles;
}

std::string joined(const Findings& findings) {
  std::string text;
  for (const std::string& finding : findings) text += finding + "\n";
  return text;
}

// Applies a rule to the whole repository.
std::string check_all(Findings (*rule)(const SourceFile&)) {
  std::string all;
  for (const SourceFile& file : repository()) all += joined(rule(file));
  return all;
}

TEST(SourceRules, TheRepositoryIsReadAtAll) {
  bool error_header = false;
  for (const SourceFile& file : repository()) error_header |= file.path == "include/tamis/error.h";
  EXPECT_TRUE(error_header);
  EXPECT_GT(repository().size(), 40U);
}

TEST(CodeOnly, CommentsAndStringsGoLinesStay) {
  const std::string text = "a // b\nc /* d\n */ e \"//f\\\"\" 1'000 'x' R\"q(/* g\n)\" )q\" h";
  EXPECT_EQ(code_only(text, false), "a     \nc     \n    e \"//f\\\"\" 1'000 'x' R\"q(/* g\n)\" )q\" h");
  EXPECT_EQ(code_only(text, true), "a     \nc     \n    e         1'000             \n       h");
}

TEST(Layering, ArrowsThatRunUpOrSidewaysAreFound) {
  EXPECT_EQ(joined(layering(
                {"src/text/a.cc", "#include \"base/b.h\"\n#include \"text/a.h\"\n#include <unicode/x.h>\n"})),
            "");
  EXPECT_NE(joined(layering({"src/text/a.cc", "\n#include \"model/b.h\"\n"})).find("src/text/a.cc:2: "),
            std::string::npos);
  EXPECT_NE(joined(layering({"src/text/a.cc", "# include \"screen/b.h\"\n"})).find("points up"),
            std::string::npos);
  EXPECT_NE(joined(layering({"src/names/a.h", "#include \"lists/b.h\"\n"})).find("points sideways"),
            std::string::npos);
  EXPECT_FALSE(layering({"src/attic/a.cc", ""}).empty());
  EXPECT_FALSE(layering({"src/text/a.cc", "#include \"b.h\"\n"}).empty());
  EXPECT_FALSE(layering({"src/text/a.cc", "#include \"tamis/screener.h\"\n"}).empty());
  EXPECT_TRUE(layering({"src/screen/a.cc", "#include \"tamis/screener.h\"\n"}).empty());
}

TEST(Layering, AStageOfDocumentsKnowsThoseBeforeIt) {
  const std::string page = "#include \"documents/page/page.h\"\n";
  EXPECT_TRUE(layering({"src/documents/events/a.cc", page}).empty());
  EXPECT_TRUE(layering({"src/documents/page/a.h", page}).empty());
  EXPECT_TRUE(layering({"src/documents/a.cc", page}).empty());
  EXPECT_TRUE(layering({"src/documents/words/a_test.cc", page}).empty());
  EXPECT_NE(joined(layering({"src/documents/words/a.cc", page})).find("points up from the stage words"),
            std::string::npos);
  EXPECT_FALSE(layering({"src/documents/events/a.cc", "#include \"documents/reader.h\"\n"}).empty());
  EXPECT_FALSE(layering({"src/documents/attic/a.cc", ""}).empty());
}

TEST(Layering, ThirdPartyHeadersStayInSources) {
  EXPECT_FALSE(layering({"src/lists/a.h", "#include <expat.h>\n"}).empty());
  EXPECT_TRUE(layering({"src/lists/a.h", "#include <vector>\n#include <tl/expected.hpp>\n"}).empty());
  EXPECT_FALSE(layering({"include/tamis/a.h", "#include \"base/b.h\"\n"}).empty());
  EXPECT_FALSE(layering({"src/lists/a.cc", "#include \"test/shared_data.h\"\n"}).empty());
  EXPECT_TRUE(layering({"src/lists/a_test.cc", "#include \"test/shared_data.h\"\n"}).empty());
}

TEST(Layering, HoldsInTheRepository) {
  const std::string findings = check_all(layering);
  EXPECT_TRUE(findings.empty()) << findings;
}

TEST(VisibleAscii, TextInCodeAndUnseenCharactersAreFound) {
  EXPECT_TRUE(visible_ascii({"src/text/a.cc", "int a;  // \u041a\u043e\n"}).empty());
  EXPECT_EQ(visible_ascii({"src/text/a.cc", "int a = f(\"\u041a\u043e\u043b\");\n"}).size(), 1U);
  EXPECT_TRUE(
      visible_ascii({"src/text/a.cc", "f(\"\u201c\u201d \u00b0 \u5e74\", U\"\u041a\u043e\");\n"}).empty());
  EXPECT_TRUE(visible_ascii({"src/text/a_test.cc", "int a = f(\"\u041a\u043e\");\n"}).empty());
  EXPECT_EQ(visible_ascii({"src/text/a_test.cc", "// a\u200bb\n"}).size(), 1U);
  EXPECT_EQ(visible_ascii({"src/text/a.h", "// a\u202eb\n"}).size(), 1U);
  EXPECT_EQ(visible_ascii({"dev", "\ufeff#!\n"}).size(), 1U);
}

TEST(VisibleAscii, HoldsInTheRepository) {
  const std::string findings = check_all(visible_ascii);
  EXPECT_TRUE(findings.empty()) << findings;
}

TEST(Nodiscard, ForgottenOnesAreFound) {
  const auto count = [](const std::string& text) { return nodiscard_results({"src/base/a.h", text}).size(); };
  EXPECT_EQ(count("Result<int> f();\n"), 1U);
  EXPECT_EQ(count("struct S {\n  static Result<std::vector<int>> open(int a);\n};\n"), 1U);
  EXPECT_EQ(count("[[nodiscard]] static Result<std::vector<int>>\n open(int a);\n"), 0U);
  EXPECT_EQ(count("// Result<int> f();\nResult<int> (*read)(int);\nstd::vector<Result<int>> x{f()};\n"), 0U);
  EXPECT_EQ(count("[[nodiscard]] int g();\nResult<int> f();\n"), 1U);
}

TEST(Nodiscard, HoldsInTheRepository) {
  const std::string findings = check_all(nodiscard_results);
  EXPECT_TRUE(findings.empty()) << findings;
}

TEST(IncludeGuard, WrongOnesAreFound) {
  EXPECT_TRUE(
      include_guard({"src/base/a_b.h", "#ifndef TAMIS_BASE_A_B_H_\n#define TAMIS_BASE_A_B_H_\n"}).empty());
  EXPECT_TRUE(include_guard({"include/tamis/e.h", "#ifndef TAMIS_E_H_\n#define TAMIS_E_H_\n"}).empty());
  EXPECT_FALSE(include_guard({"src/base/c.h", "#ifndef TAMIS_BASE_A_H_\n#define TAMIS_BASE_A_H_\n"}).empty());
}

TEST(IncludeGuard, HoldsInTheRepository) {
  const std::string findings = check_all(include_guard);
  EXPECT_TRUE(findings.empty()) << findings;
}

TEST(LocalPaths, AreFound) {
  const std::string home = "/home";
  EXPECT_FALSE(local_paths({"docs/a.md", "see " + home + "/me/x"}).empty());
  EXPECT_TRUE(local_paths({"docs/a.md", "see https://example.org" + home + "/me"}).empty());
}

TEST(LocalPaths, HoldsInTheRepository) {
  const std::string findings = check_all(local_paths);
  EXPECT_TRUE(findings.empty()) << findings;
}

TEST(UnlistedSources, AreFound) {
  const SourceFile list{"src/base/CMakeLists.txt",
                        "tamis_module(base\n  SOURCES a.cc  # b.cc\n  TESTS a_test.cc)\n"};
  EXPECT_TRUE(unlisted_sources({list, {"src/base/a.cc", ""}, {"src/base/a_test.cc", ""}}).empty());
  EXPECT_EQ(unlisted_sources({list, {"src/base/b.cc", ""}, {"src/base/test.cc", ""}}).size(), 2U);
  EXPECT_EQ(unlisted_sources({{"src/text/a.cc", ""}}).size(), 1U);
}

TEST(UnlistedSources, HoldsInTheRepository) {
  const std::string findings = joined(unlisted_sources(repository()));
  EXPECT_TRUE(findings.empty()) << findings;
}

TEST(RepeatedRows, AreFound) {
  EXPECT_EQ(repeated_rows({"data/a.tsv", "# a\n# a\nx\ty\n\n\nz\tw\nx\ty\n"}).size(), 1U);
  EXPECT_TRUE(repeated_rows({"data/a.tsv", "x\ty\nx\tz\n"}).empty());
  EXPECT_TRUE(repeated_rows({"docs/a.tsv", "x\nx\n"}).empty());
}

TEST(RepeatedRows, AreNowhereInTheRepository) {
  const std::string findings = check_all(repeated_rows);
  EXPECT_TRUE(findings.empty()) << findings;
}

TEST(DeadLinks, AreFound) {
  const SourceFile page{
      "docs/a.md",
      "# A page\n[b](b.md) [head](#a-page) [x](https://x.org/y) [lists](lists/) [up](../README.md)\n"};
  const SourceFile other{"docs/b.md", "## How to `go` on\n[a](a.md#a-page)\n"};
  const std::vector<SourceFile> sound{
      page, other, {"docs/lists/c.md", "[b](../b.md#how-to-go-on)"}, {"README.md", ""}};
  EXPECT_EQ(joined(dead_links(sound)), "");
  EXPECT_EQ(dead_links({page, {"README.md", ""}}).size(), 2U);
  EXPECT_EQ(joined(dead_links({other, {"docs/c.md", "\n[b](b.md#how)"}, {"docs/a.md", "# A page"}})),
            "docs/c.md:2: leads nowhere: b.md#how\n");
  EXPECT_EQ(dead_links({other, {"docs/a.md", "# A page"}, {"src/a/a.cc", "// docs/b.md, docs/lists/none.md"}})
                .size(),
            1U);
}

TEST(DeadLinks, AreNowhereInTheRepository) {
  const std::string findings = joined(dead_links(repository()));
  EXPECT_TRUE(findings.empty()) << findings;
}

}  // namespace
}  // namespace tamis::test
