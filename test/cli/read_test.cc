// Pages as users have them read: files, standard input, archives; every format; a run with pages that fail, and one that is
// interrupted.
#include <signal.h>
#include <simdjson.h>

#include <chrono>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

#include "test/cli/run_tamis.h"

namespace tamis::test {
namespace {

constexpr const char* kPage =
    "Sergei Shoigu in Minsk\n\n"
    "The Russian defence minister Sergei Shoigu arrived in Minsk on Tuesday, the ministry said in a "
    "statement that was "
    "published in the evening. He was received at the airport and went on to the palace for talks about "
    "joint exercises.\n\n"
    "Nobody knew for how long he would stay, and the city took little notice of the visit as the rain went "
    "on all day.\n";

class ReadTest : public CliTest {
 protected:
  void SetUp() override {
    CliTest::SetUp();
    const RunResult compile = tamis({"compile", "--out", "lists.tamis", repository("examples/lists")});
    ASSERT_EQ(compile.status, 0) << compile.err;
    write("page.txt", kPage);
    write("other.txt",
          "A page about nothing much.\n\nIt says that the weather is fine today in the whole country.\n");
  }

  static simdjson::dom::element parse(simdjson::dom::parser& parser, const std::string& line) {
    simdjson::dom::element out;
    EXPECT_EQ(parser.parse(line).get(out), simdjson::SUCCESS) << line;
    return out;
  }
};

TEST_F(ReadTest, AnMboxIsARowOfPages) {
  const std::string head =
      "From: a@example.org\nTo: b@example.org\nSubject: News\nContent-Type: text/plain\n\n";
  write("letters.mbox", "From a Tue\n" + head + std::string(kPage) + "\nFrom b Wed\n" + head +
                            "The weather is fine today.\n");
  const RunResult run = tamis({"read", "letters.mbox"});
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_NE(run.out.find("1 sanctioned party  letters.mbox#1\n"), std::string::npos) << run.out;
  EXPECT_NE(run.out.find("no sanctioned party  letters.mbox#2\n"), std::string::npos) << run.out;
}

TEST_F(ReadTest, AGzippedPageIsReadAsThePage) {
  const RunResult plain = tamis({"read", "--format", "json", "page.txt"});
  ASSERT_EQ(std::system(("gzip -k '" + (folder() / "page.txt").string() + "'").c_str()), 0);
  RunResult zipped = tamis({"read", "--format", "json", "page.txt.gz"});
  EXPECT_EQ(zipped.status, 0) << zipped.err;
  const std::size_t name = zipped.out.find("page.txt.gz");
  ASSERT_NE(name, std::string::npos) << zipped.out;
  zipped.out.erase(name + 8, 3);
  EXPECT_EQ(zipped.out, plain.out);
  write("cut.gz", read("page.txt.gz").substr(0, 100));
  const RunResult cut = tamis({"read", "cut.gz"});
  EXPECT_NE(cut.status, 0);
  EXPECT_NE(cut.err.find("ends too early"), std::string::npos) << cut.err;
}

TEST_F(ReadTest, TextSaysTheVerdictFirst) {
  const RunResult run = tamis({"read", "page.txt"});
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_EQ(run.out.rfind("1 sanctioned party  page.txt\n", 0), 0U) << run.out;
  for (const char* part :
       {"Sergei Kuzhugetovich SHOIGU", "us_ofac_sdn", "RUSSIA-EO14024", "| ", "called \"Sergei Shoigu\""})
    EXPECT_NE(run.out.find(part), std::string::npos) << part << "\n" << run.out;
  EXPECT_EQ(run.out.find('\033'), std::string::npos) << "colours only on a terminal";
  const RunResult none = tamis({"read", "other.txt"});
  EXPECT_EQ(none.out.rfind("no sanctioned party  other.txt\n", 0), 0U) << none.out;
}

TEST_F(ReadTest, OptionsGoBeforeWhatThePageSays) {
  const RunResult run =
      tamis({"read", "--format", "json", "--published", "2023-05-24", "--url", "https://example.org/a", "-"},
            kPage);
  EXPECT_EQ(run.status, 0) << run.err;
  simdjson::dom::parser parser;
  const auto report = parse(parser, run.out);
  EXPECT_EQ(std::string_view(report["source"]["name"]), "standard input");
  EXPECT_EQ(std::string_view(report["source"]["url"]), "https://example.org/a");
  EXPECT_EQ(std::string_view(report["published"]), "2023-05-24");
  EXPECT_TRUE(report["story"].error());  // of one page there is none
}

TEST_F(ReadTest, APageThatFailsIsReportedAndTheRunGoesOn) {
  const std::vector<std::string> arguments{"read",     "--output",    "out.jsonl",
                                           "page.txt", "missing.txt", "other.txt"};
  const RunResult run = tamis(arguments);
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_NE(run.err.find("not read: missing.txt"), std::string::npos) << run.err;
  EXPECT_NE(run.err.find("3 pages: 2 read (1 with sanctioned parties), 1 could not be read"),
            std::string::npos)
      << run.err;
  const auto reports = lines(read("out.jsonl"));
  ASSERT_EQ(reports.size(), 3U);
  simdjson::dom::parser parser;
  EXPECT_EQ(std::string_view(parse(parser, reports[1])["error"]["code"]), "not_found");
  EXPECT_EQ(std::string_view(parse(parser, reports[2])["source"]["name"]), "other.txt");

  std::vector<std::string> strict = arguments;
  strict.emplace_back("--strict");
  EXPECT_EQ(tamis(strict).status, 1);
  EXPECT_EQ(tamis({"read", "missing.txt"}).status, 2);
  EXPECT_EQ(tamis({"read"}).status, 2);
  EXPECT_EQ(tamis({"read", "--index", "missing.tamis", "page.txt"}).status, 2);
  EXPECT_EQ(tamis({"read", "--output", "missing/out.jsonl", "page.txt"}).status, 2);
}

TEST_F(ReadTest, ReportsStandInTheOrderOfTheInputWhateverTheJobs) {
  std::vector<std::string> one{"read", "--output", "one.jsonl", "--stories", "one.json", "--jobs", "1"};
  std::vector<std::string> four{"read", "--output", "four.jsonl", "--stories", "four.json", "--jobs", "4"};
  for (int i = 0; i < 60; ++i) {
    std::string text = kPage;
    if (i % 3 != 0)
      text += "\nPage " + std::to_string(i) + " has words that no other page of this run has at its end.\n";
    const std::string name =
        write("p" + std::to_string(i) + ".txt", i % 7 == 0 ? "Short " + std::to_string(i) : text);
    one.push_back(name);
    four.push_back(name);
  }
  EXPECT_EQ(tamis(one).status, 0);
  EXPECT_EQ(tamis(four).status, 0);
  EXPECT_EQ(lines(read("one.jsonl")).size(), 60U);
  EXPECT_TRUE(read("one.jsonl") == read("four.jsonl"));
  EXPECT_TRUE(read("one.json") == read("four.json"));
}

TEST_F(ReadTest, PagesOfOneStoryHaveOneId) {
  write("copy.txt", std::string("Another headline above the same report\n\n") + kPage);
  const RunResult run =
      tamis({"read", "--format", "json", "--stories", "stories.json", "page.txt", "other.txt", "copy.txt"});
  EXPECT_EQ(run.status, 0) << run.err;
  std::vector<std::string> ids;
  simdjson::dom::parser parser;
  for (const std::string& line : lines(run.out))
    ids.emplace_back(std::string_view(parse(parser, line)["story"]));
  ASSERT_EQ(ids.size(), 3U);
  EXPECT_EQ(ids[0], ids[2]);
  EXPECT_NE(ids[0], ids[1]);
  EXPECT_EQ(ids[0].size(), 16U);
  const std::string summary = read("stories.json");
  const auto stories = parse(parser, summary);
  EXPECT_EQ(std::uint64_t(stories["pages"]), 3U);
  ASSERT_EQ(simdjson::dom::array(stories["stories"]).size(), 2U);
  EXPECT_EQ(std::string_view(stories["stories"].at(0)["id"]), ids[0]);
  EXPECT_EQ(simdjson::dom::array(stories["stories"].at(0)["pages"]).size(), 2U);
}

TEST_F(ReadTest, HtmlOfSeveralPagesGoesToAFolder) {
  const RunResult refused = tamis({"read", "--format", "html", "page.txt", "other.txt"});
  EXPECT_EQ(refused.status, 2);
  EXPECT_NE(refused.err.find("name a folder with --output"), std::string::npos) << refused.err;
  const RunResult run =
      tamis({"read", "--format", "html", "--output", "reports", "page.txt", "missing.txt", "other.txt"});
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_NE(read("reports/0001-page-txt.html").find("<!DOCTYPE html>"), std::string::npos);
  const std::string overview = read("reports/index.html");
  EXPECT_NE(overview.find("href=\"0003-other-txt.html\""), std::string::npos);
  EXPECT_NE(overview.find("not read"), std::string::npos);
  const RunResult single = tamis({"read", "--format", "html", "page.txt"});
  EXPECT_EQ(single.out.rfind("<!DOCTYPE html>", 0), 0U);
}

TEST_F(ReadTest, FollowTheMoneyEntitiesAreReadBack) {
  const RunResult run = tamis({"read", "--format", "ftm", "page.txt"});
  EXPECT_EQ(run.status, 0) << run.err;
  simdjson::dom::parser parser;
  const auto entities = lines(run.out);
  ASSERT_GT(entities.size(), 2U);
  EXPECT_EQ(std::string_view(parse(parser, entities[0])["schema"]), "Article");
}

TEST_F(ReadTest, ArchivesAreStreamsOfPages) {
  const auto record = [](const std::string& url, const std::string& body) {
    const std::string http = "HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + body;
    return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + url +
           "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: " +
           std::to_string(http.size()) + "\r\n\r\n" + http + "\r\n\r\n";
  };
  write("crawl.warc", record("https://example.org/1", kPage) +
                          record("https://example.org/2", "Nothing is here to be read."));
  for (const std::vector<std::string>& arguments :
       {std::vector<std::string>{"read", "--format", "json", "--input", "crawl.warc"},
        {"read", "--format", "json", "crawl.warc"}}) {
    const RunResult run = tamis(arguments);
    EXPECT_EQ(run.status, 0) << run.err;
    const auto reports = lines(run.out);
    ASSERT_EQ(reports.size(), 2U) << run.err;
    simdjson::dom::parser parser;
    const auto report = parse(parser, reports[0]);
    EXPECT_EQ(std::string_view(report["source"]["url"]), "https://example.org/1");
    EXPECT_EQ(simdjson::dom::array(report["parties"]).size(), 1U);
  }
  EXPECT_EQ(tamis({"read", "--input", "missing.warc"}).status, 2);
}

TEST_F(ReadTest, AnInterruptedRunLeavesWholeReports) {
  std::string text = kPage;
  for (int i = 0; i < 2000; ++i)
    text += "\nA paragraph that keeps the reader busy, number " + std::to_string(i) + ".\n";
  std::vector<std::string> arguments{"read", "--output", "out.jsonl", "--jobs", "2"};
  write("long.txt", text);
  for (int i = 0; i < 3000; ++i) arguments.emplace_back("long.txt");
  Process process = start(arguments);
  const auto begin = std::chrono::steady_clock::now();
  const auto waited = [&] { return std::chrono::steady_clock::now() - begin > std::chrono::seconds(60); };
  std::error_code error;
  while (!waited() && (!std::filesystem::exists(folder() / "out.jsonl", error) ||
                       std::filesystem::file_size(folder() / "out.jsonl", error) == 0))
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  process.send(SIGINT);
  const RunResult run = process.wait();
  EXPECT_EQ(run.status, 130) << run.err;
  EXPECT_NE(run.err.find("Interrupted after page "), std::string::npos) << run.err;
  const std::string out = read("out.jsonl");
  ASSERT_FALSE(out.empty());
  EXPECT_EQ(out.back(), '\n');
  simdjson::dom::parser parser;
  const auto reports = lines(out);
  EXPECT_LT(reports.size(), 3000U);
  (void)parse(parser, reports.back());
}

TEST_F(ReadTest, AnEmptyArchiveIsSaid) {
  const RunResult run = tamis({"read", "--index", "lists.tamis", write("empty.warc", "")});
  EXPECT_EQ(run.status, 2);
  EXPECT_NE(run.err.find("empty.warc"), std::string::npos) << run.err;
}

TEST_F(ReadTest, MoreTextThanAPageHasIsRefused) {
  std::string text;
  while (text.size() < (std::size_t{4} << 20)) text += "Sergei Shoigu went to Minsk. ";
  write("huge.txt", text);
  const RunResult run = tamis({"read", "--index", "lists.tamis", "huge.txt"});
  EXPECT_EQ(run.status, 2);
  EXPECT_NE(run.err.find("huge.txt"), std::string::npos) << run.err;
  EXPECT_NE(run.err.find("limit"), std::string::npos) << run.err;
}

}  // namespace
}  // namespace tamis::test
