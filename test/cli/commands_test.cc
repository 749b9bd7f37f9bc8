// The commands beside match, as users and scripts run them.
#include <simdjson.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "test/cli/run_tamis.h"

namespace tamis::test {
namespace {

class CommandsTest : public CliTest {
 protected:
  void SetUp() override {
    CliTest::SetUp();
    const RunResult compile =
        tamis({"compile", "--json", "--out", "un.tamis", repository("examples/lists/un_sample.xml")});
    ASSERT_EQ(compile.status, 0) << compile.err;
    compiled_ = compile.out;
  }
  simdjson::dom::element json(const std::string& text) {
    simdjson::dom::element out;
    EXPECT_EQ(parser_.parse(text).get(out), simdjson::SUCCESS) << text;
    return out;
  }
  std::string compiled_;
  simdjson::dom::parser parser_;
};

TEST_F(CommandsTest, CompileSaysWhatItRead) {
  const simdjson::dom::element report = json(compiled_);
  EXPECT_EQ(std::string_view(report["lists"].at(0)["dataset"]), "un_sc_sanctions");
  EXPECT_GT(std::uint64_t(report["totals"]["entities"]), 0U);
  const RunResult table =
      tamis({"compile", "--out", "other.tamis", repository("examples/lists/un_sample.xml")});
  EXPECT_NE(table.out.find("un_sc_sanctions"), std::string::npos);
  EXPECT_NE(table.out.find("self-test passed"), std::string::npos) << table.out;
  EXPECT_EQ(read("un.tamis"), read("other.tamis")) << "the same lists give the same bytes";
}

TEST_F(CommandsTest, ADamagedIndexAnswersNothing) {
  std::string bytes = read("un.tamis");
  bytes[bytes.size() / 2] = static_cast<char>(~bytes[bytes.size() / 2]);
  write("damaged.tamis", bytes);
  write("page.txt", "A page about nothing much.\n");
  const std::string id = "un-6908522";
  for (const std::vector<std::string>& command :
       std::vector<std::vector<std::string>>{{"match", "--index", "damaged.tamis", "Ri Pyong Chol"},
                                             {"read", "--index", "damaged.tamis", "page.txt"},
                                             {"show", "--index", "damaged.tamis", id},
                                             {"export", "--index", "damaged.tamis"},
                                             {"info", "--index", "damaged.tamis"},
                                             {"selftest", "--index", "damaged.tamis"},
                                             {"diff", "un.tamis", "damaged.tamis"}}) {
    const RunResult run = tamis(command);
    EXPECT_EQ(run.status, 2) << command[0] << run.out;
    EXPECT_EQ(run.out, "") << command[0];
    EXPECT_NE(run.err.find("checksum"), std::string::npos) << command[0] << run.err;
  }
}

TEST_F(CommandsTest, AnUnknownCommandIsNamed) {
  const RunResult run = tamis({"frobnicate"});
  EXPECT_EQ(run.status, 2);
  EXPECT_NE(run.err.find("frobnicate"), std::string::npos) << run.err;
}

TEST_F(CommandsTest, WhatIsNoNumberIsNoThreshold) {
  for (const char* word : {"nan", "-nan", "inf", "2", "-0.1", "x", ""}) {
    EXPECT_EQ(tamis({"match", "--index", "un.tamis", "--threshold", word, "Ri Pyong Chol"}).status, 2)
        << word;
    EXPECT_EQ(tamis({"compile", "--out", "x.tamis", "--max-shrink", word, "un.tamis"}).status, 2) << word;
  }
}

TEST_F(CommandsTest, AnswersThatCannotBeWrittenAreNotDone) {
  if (!std::filesystem::exists("/dev/full")) GTEST_SKIP() << "no /dev/full here";
  for (const std::vector<std::string>& command :
       std::vector<std::vector<std::string>>{{"info", "--index", "un.tamis"},
                                             {"version"},
                                             {"lists"},
                                             {"--help"},
                                             {"diff", "un.tamis", "un.tamis"},
                                             {"compare", "a", "b"},
                                             {"verify", "--index", "un.tamis"},
                                             {"selftest", "--index", "un.tamis"}}) {
    const RunResult run = tamis_to("/dev/full", command);
    EXPECT_EQ(run.status, 2) << command[0];
    EXPECT_NE(run.err.find("standard output"), std::string::npos) << command[0] << run.err;
  }
}

TEST_F(CommandsTest, WhatIsReadIsNeverWrittenOver) {
  const std::string index = read("un.tamis");
  write("customers.csv", "name\nRi Pyong Chol\n");
  write("page.txt", "A page about nothing much.\n");
  for (const std::vector<std::string>& command : std::vector<std::vector<std::string>>{
           {"match", "--index", "un.tamis", "--input", "customers.csv", "--fresh", "--output",
            "customers.csv"},
           {"match", "--index", "un.tamis", "--input", "customers.csv", "--fresh", "--output", "un.tamis"},
           {"read", "--index", "un.tamis", "--output", "page.txt", "page.txt"},
           {"read", "--index", "un.tamis", "--stories", "./page.txt", "page.txt"},
           {"read", "--index", "un.tamis", "--output", "un.tamis", "page.txt"},
           {"read", "--index", "un.tamis", "--output", "new.json", "--stories", "./new.json", "page.txt"},
           {"tune", "--index", "un.tamis", "--input", "customers.csv", "--misses", "customers.csv"},
           {"export", "--index", "un.tamis", "--output", "un.tamis"}}) {
    const RunResult run = tamis(command);
    EXPECT_EQ(run.status, 2) << command[0];
    EXPECT_NE(run.err.find("another file"), std::string::npos) << command[0] << run.err;
  }
  EXPECT_EQ(read("customers.csv"), "name\nRi Pyong Chol\n");
  EXPECT_EQ(read("page.txt"), "A page about nothing much.\n");
  EXPECT_EQ(read("un.tamis"), index);
}

TEST_F(CommandsTest, AListThatALinkNoLongerFindsIsNotPassedOver) {
  std::filesystem::create_directory(folder() / "lists");
  write("lists/house.csv", "id,name\n1,Anna Maria Lindqvist\n");
  std::filesystem::create_symlink("/nonexistent/sdn.xml", folder() / "lists" / "sdn.xml");
  const RunResult run = tamis({"compile", "--out", "x.tamis", "lists"});
  EXPECT_EQ(run.status, 2) << run.out;
  EXPECT_NE(run.err.find("sdn.xml"), std::string::npos) << run.err;
}

TEST_F(CommandsTest, TwoListsOfOneNameAreNotMixed) {
  for (const char* name : {"a", "b"}) std::filesystem::create_directory(folder() / name);
  write("a/list.csv", "id,name\n1,Anna Maria Lindqvist\n");
  write("b/list.csv", "id,name\n1,Bernardo Quintana\n");
  const RunResult run = tamis({"compile", "--out", "x.tamis", "a", "b"});
  EXPECT_EQ(run.status, 1) << run.out;
  EXPECT_NE(run.err.find("list.csv"), std::string::npos) << run.err;
  write("b/list.toml", "dataset = \"other\"\n");
  EXPECT_EQ(tamis({"compile", "--out", "x.tamis", "a", "b"}).status, 0);
}

TEST_F(CommandsTest, APipeNamedAsAFileDoesNotHang) {
  ASSERT_EQ(::mkfifo((folder() / "pipe").c_str(), 0600), 0);
  for (const std::vector<std::string>& command :
       std::vector<std::vector<std::string>>{{"compile", "--out", "x.tamis", "pipe"},
                                             {"match", "--index", "un.tamis", "--input", "pipe"},
                                             {"match", "--index", "pipe", "A"},
                                             {"read", "--index", "un.tamis", "pipe"}}) {
    const RunResult run = tamis(command);
    EXPECT_EQ(run.status, 2) << command[0];
    EXPECT_NE(run.err.find("pipe"), std::string::npos) << run.err;
  }
}

TEST_F(CommandsTest, ABadListLeavesTheOldIndex) {
  const std::string before = read("un.tamis");
  write("page.xml", "<!DOCTYPE html><html><body>Scheduled maintenance</body></html>");
  const RunResult run = tamis({"compile", "--out", "un.tamis", "page.xml"});
  EXPECT_EQ(run.status, 2);
  EXPECT_NE(run.err.find("page.xml"), std::string::npos) << run.err;
  EXPECT_EQ(read("un.tamis"), before);
  // Another list alone has lost all of the UN's entries: a check that failed, not an unusable input.
  const RunResult shrunk =
      tamis({"compile", "--out", "un.tamis", repository("examples/lists/eu_fsf_sample.xml")});
  EXPECT_EQ(shrunk.status, 1) << shrunk.err;
  EXPECT_EQ(read("un.tamis"), before);
  EXPECT_EQ(tamis({"compile", "--out", "un.tamis", "--allow-shrink",
                   repository("examples/lists/eu_fsf_sample.xml")})
                .status,
            0);
  EXPECT_EQ(tamis({"compile", "--out", "un.tamis", "--format", "gizmo", "page.xml"}).status, 2);
}

TEST_F(CommandsTest, InfoShowsListsAndIssues) {
  const RunResult text = tamis({"info", "--index", "un.tamis"});
  EXPECT_EQ(text.status, 0);
  EXPECT_NE(text.out.find("un_sc_sanctions"), std::string::npos);
  const RunResult run = tamis({"info", "--index", "un.tamis", "--json"});
  const simdjson::dom::element info = json(run.out);
  EXPECT_EQ(std::string_view(info["hash"]).size(), 64U);
  EXPECT_EQ(std::string_view(info["lists"].at(0)["date"]).size(), 10U);
  const RunResult issues = tamis({"info", "--index", "un.tamis", "--json", "--issues"});
  std::uint64_t stated = 0;
  for (const simdjson::dom::element issue :
       simdjson::dom::array(json(lines(issues.out)[0])["lists"].at(0)["issues"])) {
    stated += std::uint64_t(issue["count"]);
  }
  EXPECT_EQ(lines(issues.out).size(), 1 + stated);
}

TEST_F(CommandsTest, VerifySaysWhetherAnIndexIsSound) {
  const RunResult sound = tamis({"verify", "--index", "un.tamis"});
  EXPECT_EQ(sound.status, 0) << sound.err;
  EXPECT_EQ(sound.out.rfind("sound", 0), 0U) << sound.out;
  std::string bytes = read("un.tamis");
  bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 0x10);
  write("damaged.tamis", bytes);
  const RunResult damaged = tamis({"verify", "--index", "damaged.tamis"});
  EXPECT_EQ(damaged.status, 1);
  EXPECT_NE(damaged.err.find("damaged.tamis"), std::string::npos) << damaged.err;
  EXPECT_FALSE(bool(json(tamis({"verify", "--index", "damaged.tamis", "--json"}).out)["ok"]));
  write("foreign.tamis", "not an index");
  EXPECT_EQ(tamis({"verify", "--index", "foreign.tamis"}).status, 1);
  EXPECT_EQ(tamis({"verify", "--index", "missing.tamis"}).status, 2);
}

TEST_F(CommandsTest, SelftestPasses) {
  const RunResult run = tamis({"selftest", "--index", "un.tamis", "--json"});
  EXPECT_EQ(run.status, 0) << run.out;
  EXPECT_TRUE(bool(json(run.out)["ok"]));
  EXPECT_GT(std::uint64_t(json(run.out)["names"]), 0U);
}

TEST_F(CommandsTest, ShowGivesTheWholeEntity) {
  const simdjson::dom::element answer =
      json(tamis({"match", "--index", "un.tamis", "--json", "Ri Pyong Chol"}).out);
  const std::string id(std::string_view(answer["results"].at(0)["id"]));
  const RunResult text = tamis({"show", "--index", "un.tamis", id});
  EXPECT_EQ(text.status, 0) << text.err;
  EXPECT_NE(text.out.find("KPi.076"), std::string::npos) << text.out;
  const simdjson::dom::element entity = json(tamis({"show", "--index", "un.tamis", "--json", id}).out);
  EXPECT_EQ(std::string_view(entity["id"]), id);
  EXPECT_FALSE(std::string_view(entity["caption"]).empty());
  EXPECT_EQ(std::string_view(entity["sanctions"].at(0)["dataset"]), "un_sc_sanctions");
  const RunResult none = tamis({"show", "--index", "un.tamis", "nobody-1"});
  EXPECT_EQ(none.status, 2);
  EXPECT_NE(none.err.find("nobody-1"), std::string::npos);
}

TEST_F(CommandsTest, DiffListsWhatChanged) {
  std::string list;
  {
    const RunResult copy = tamis({"diff", "un.tamis", "un.tamis", "--json"});
    EXPECT_EQ(copy.status, 0);
    ASSERT_EQ(lines(copy.out).size(), 1U);
    EXPECT_EQ(std::uint64_t(json(copy.out)["summary"]["changed"]), 0U);
  }
  ASSERT_EQ(tamis({"compile", "--out", "both.tamis", repository("examples/lists/un_sample.xml"),
                   repository("examples/lists/eu_fsf_sample.xml")})
                .status,
            0);
  const RunResult run = tamis({"diff", "un.tamis", "both.tamis", "--json"});
  EXPECT_EQ(run.status, 0);
  const std::vector<std::string> changes = lines(run.out);
  const std::uint64_t added = std::uint64_t(json(changes.back())["summary"]["added"]);
  EXPECT_GT(added, 0U);
  EXPECT_EQ(changes.size(), added + 1);
  EXPECT_EQ(std::string_view(json(changes[0])["change"]), "added");
  EXPECT_NE(tamis({"diff", "un.tamis", "both.tamis"}).out.find("+ eu-fsf-"), std::string::npos);
}

TEST_F(CommandsTest, CompareExplains) {
  const RunResult respelled = tamis({"compare", "--schema", "Person", "Chan Siu Ming", "CHEN Xiaoming"});
  EXPECT_NE(respelled.out.find("may be \"Chen Xiaoming\", among other names"), std::string::npos)
      << respelled.out;
  EXPECT_NE(respelled.out.find("counted already"), std::string::npos) << "as people's names\n"
                                                                      << respelled.out;
  const RunResult text = tamis({"compare", "--schema", "Person", "Sergej Schoigu", "Sergei Shoigu"});
  EXPECT_EQ(text.status, 0);
  EXPECT_EQ(text.out.rfind("match", 0), 0U) << text.out;
  EXPECT_NE(text.out.find("\"Schoigu\""), std::string::npos) << text.out;
  const simdjson::dom::element run =
      json(tamis({"compare", "--json", "Sergej Schoigu", "Wladimir Putin"}).out);
  EXPECT_LT(double(run["score"]), 0.5);
  EXPECT_FALSE(bool(run["match"]));
  EXPECT_EQ(tamis({"compare", "one name"}).status, 2);
}

TEST_F(CommandsTest, EvalCountsAndScores) {
  write("pairs.csv",
        "group,schema,name1,name2,is_match,quality\n"
        "a,Person,Sergej Schoigu,Sergei Shoigu,true,x\n"
        "a,Person,Sergej Schoigu,\"Shoigu, Sergei\",1,x\n"
        "b,Person,Sergej Schoigu,Anna Lindqvist,false,x\n"
        "b,Company,Acme Ltd,Other Holdings,no,y\n"
        "b,Company,Acme Ltd,Acme Limited,perhaps,y\n");
  const RunResult run = tamis({"eval", "pairs.csv", "--json", "--scores", "out.csv"});
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_NE(run.err.find("pairs.csv:6"), std::string::npos) << run.err;
  const simdjson::dom::element report = json(run.out);
  EXPECT_EQ(std::uint64_t(report["pairs"]), 4U);
  EXPECT_EQ(std::uint64_t(report["tp"]) + std::uint64_t(report["fn"]), 2U);
  EXPECT_EQ(std::uint64_t(report["fp"]) + std::uint64_t(report["tn"]), 2U);
  EXPECT_EQ(double(report["best_f1"]), 1.0);
  EXPECT_EQ(std::uint64_t(report["bad_rows"]), 1U);
  EXPECT_EQ(std::uint64_t(report["groups"]["group"]["a"]["pairs"]), 2U);
  EXPECT_EQ(std::uint64_t(report["groups"]["quality"]["y"]["pairs"]), 1U);
  const std::vector<std::string> scored = lines(read("out.csv"));
  ASSERT_EQ(scored.size(), 5U);
  EXPECT_EQ(scored[0], "group,schema,name1,name2,is_match,quality,score");
  EXPECT_NE(scored[2].find("\"Shoigu, Sergei\""), std::string::npos);
  write("other.csv", "a,b\n1,2\n");
  EXPECT_EQ(tamis({"eval", "other.csv"}).status, 2);
}

TEST_F(CommandsTest, TuneShowsAlertsAndRecall) {
  const std::string customers = repository("examples/customers.csv");
  const std::vector<std::string> arguments{
      "tune", "--index",  "un.tamis",   "--input",     customers, "--seed",
      "7",    "--misses", "missed.csv", "--mutations", "all.csv", "--json"};
  const RunResult run = tamis(arguments);
  ASSERT_EQ(run.status, 0) << run.err;
  EXPECT_NE(run.err.find("customers.csv:14"), std::string::npos) << "bad rows are reported: " << run.err;
  const simdjson::dom::element report = json(run.out);
  const std::uint64_t mutations = std::uint64_t(report["mutations"]);
  EXPECT_GT(mutations, 100U);
  const std::vector<std::string> mutated = lines(read("all.csv"));
  ASSERT_EQ(mutated.size(), mutations + 1);
  EXPECT_EQ(mutated[0], "mutation,culture,kind,list,entity,listed,mutated,score");
  EXPECT_EQ(std::uint64_t(report["bad_rows"]), 1U);
  double recall = 1;
  double alerts = 1000;
  double at_line = -1;
  for (const simdjson::dom::element row : simdjson::dom::array(report["thresholds"])) {
    EXPECT_LE(double(row["recall"]), recall);
    EXPECT_LE(double(row["alerts_per_1000"]), alerts);
    recall = double(row["recall"]);
    alerts = double(row["alerts_per_1000"]);
    if (double(row["threshold"]) == 0.7) at_line = recall;
  }
  EXPECT_GT(at_line, 0.8);
  for (const char* groups : {"kinds_of_mutation", "cultures", "kinds_of_name", "lists"}) {
    std::uint64_t sum = 0;
    for (const auto group : simdjson::dom::object(report[groups]))
      sum += std::uint64_t(group.value["mutations"]);
    EXPECT_EQ(sum, mutations) << groups;
  }
  const std::size_t missed = lines(read("missed.csv")).size() - 1;
  EXPECT_NEAR(static_cast<double>(missed), (1 - at_line) * static_cast<double>(mutations), 0.5);
  // The same again, but for the time it took, whatever the number of threads.
  const auto without_time = [](const std::string& text) { return text.substr(0, text.find("\"seconds\"")); };
  std::vector<std::string> threads = arguments;
  threads.insert(threads.end(), {"--jobs", "3"});
  EXPECT_EQ(without_time(tamis(threads).out), without_time(run.out));

  ASSERT_EQ(tamis({"compile", "--out", "all.tamis", repository("examples/lists")}).status, 0);
  const RunResult text = tamis({"tune", "--index", "all.tamis", "--input", customers, "--threshold", "0.72"});
  EXPECT_EQ(text.status, 0);
  for (const char* part :
       {"alerts per 1,000", "0.72 *", "un_sc_sanctions", "a neighbouring key", "worst cell"}) {
    EXPECT_NE(text.out.find(part), std::string::npos) << part << text.out;
  }
  EXPECT_EQ(tamis({"tune", "--index", "un.tamis", "--input", customers, "--max-alerts", "0"}).status, 1);
  EXPECT_EQ(tamis({"tune", "--index", "un.tamis", "--input", customers, "--min-recall", "1"}).status, 1);
  EXPECT_EQ(tamis({"tune", "--index", "un.tamis", "--input", customers, "--min-recall", "0.5"}).status, 0);
  EXPECT_EQ(tamis({"tune", "--index", "un.tamis"}).status, 2) << "--input is needed";
  EXPECT_EQ(tamis({"tune", "--index", "un.tamis", "--input", "none.csv"}).status, 2);
  write("empty.csv", "name\n");
  EXPECT_EQ(tamis({"tune", "--index", "un.tamis", "--input", "empty.csv"}).status, 2);
}

TEST_F(CommandsTest, ListsShowsFormatsAndSources) {
  const RunResult text = tamis({"lists"});
  EXPECT_EQ(text.status, 0);
  for (const char* part : {"un_sc", "us_ofac_sdn", "https://"})
    EXPECT_NE(text.out.find(part), std::string::npos) << part;
  const simdjson::dom::element report = json(tamis({"lists", "--json"}).out);
  EXPECT_GT(simdjson::dom::array(report["formats"]).size(), 4U);
  EXPECT_GT(simdjson::dom::array(report["lists"]).size(), 5U);
  EXPECT_EQ(tamis({"lists", "fetch"}).status, 2) << "--out is needed";
  EXPECT_EQ(tamis({"lists", "fetch", "--out", "here", "no_such_list"}).status, 2);
}

TEST_F(CommandsTest, ExportIsReadAgain) {
  ASSERT_EQ(tamis({"export", "--index", "un.tamis", "--output", "entities.ftm.json"}).status, 0);
  const std::string exported = read("entities.ftm.json");
  EXPECT_EQ(tamis({"export", "--index", "un.tamis"}).out, exported) << "standard output says the same";
  std::size_t entities = 0;
  std::size_t sanctions = 0;
  std::string last;
  for (const std::string& line : lines(exported)) {
    const simdjson::dom::element entity = json(line);
    if (std::string_view(entity["schema"]) == "Sanction") {
      ++sanctions;
      EXPECT_EQ(std::string_view(entity["properties"]["entity"].at(0)), last);
      continue;
    }
    ++entities;
    last = std::string_view(entity["id"]);
    simdjson::dom::array dates;
    if (entity["properties"]["birthDate"].get(dates) != simdjson::SUCCESS) continue;
    for (const simdjson::dom::element date : dates) {
      EXPECT_EQ(std::string_view(date).find_first_of("~/"), std::string_view::npos) << line;
    }
  }
  EXPECT_EQ(entities, std::uint64_t(json(compiled_)["totals"]["entities"]));
  EXPECT_EQ(sanctions, entities) << "every entry of the sample is one listing";
  const RunResult again = tamis({"compile", "--json", "--out", "again.tamis", "entities.ftm.json"});
  ASSERT_EQ(again.status, 0) << again.err;
  EXPECT_EQ(std::uint64_t(json(again.out)["totals"]["entities"]), entities);
  EXPECT_EQ(std::uint64_t(json(again.out)["totals"]["names"]),
            std::uint64_t(json(compiled_)["totals"]["names"]));
  EXPECT_EQ(tamis({"export", "--index", "none.tamis"}).status, 2);
  EXPECT_EQ(tamis({"export", "--index", "un.tamis", "--output", "no/such/folder/out.json"}).status, 2);
}

TEST_F(CommandsTest, ExportGivesNumbersOnlyToSchemasThatHaveThem) {
  (void)write("shares.csv",
              "id,name,schema,isin\n1,Zimbrali Holding,Organization,US0378331005\n"
              "2,Zimbrali Fund,Organization,\n");
  ASSERT_EQ(tamis({"compile", "--out", "shares.tamis", "shares.csv"}).status, 0);
  const std::vector<std::string> exported = lines(tamis({"export", "--index", "shares.tamis"}).out);
  ASSERT_FALSE(exported.empty());
  for (const std::string& line : exported) {
    const simdjson::dom::element entity = json(line);
    if (std::string_view(entity["schema"]) == "Sanction") continue;
    simdjson::dom::array numbers;
    const bool has = entity["properties"]["isinCode"].get(numbers) == simdjson::SUCCESS;
    EXPECT_EQ(std::string_view(entity["schema"]), has ? "Company" : "Organization") << line;
  }
}

TEST_F(CommandsTest, ExportLeavesLinksAndPipesInPlace) {
  std::filesystem::create_symlink("linked.json", folder() / "link.json");
  (void)write("linked.json", "old");
  ASSERT_EQ(tamis({"export", "--index", "un.tamis", "--output", "link.json"}).status, 0);
  EXPECT_TRUE(std::filesystem::is_symlink(folder() / "link.json"));
  EXPECT_EQ(read("linked.json"), tamis({"export", "--index", "un.tamis"}).out);
}

TEST_F(CommandsTest, OfacScoresEveryListedNameLikeThePairAlone) {
  const RunResult run = tamis({"match", "--index", "un.tamis", "--algorithm", "ofac", "--cutoff", "0.3",
                               "--limit", "100", "--json", "Ri Pyong Chul", "Machine Industry Dept"});
  ASSERT_EQ(run.status, 0) << run.err;
  const std::vector<std::string> answers = lines(run.out);
  ASSERT_EQ(answers.size(), 2U);
  std::size_t compared = 0;
  for (const std::string& line : answers) {
    simdjson::dom::parser parser;
    simdjson::dom::element answer;
    ASSERT_EQ(parser.parse(line).get(answer), simdjson::SUCCESS);
    EXPECT_EQ(std::string_view(answer["options"]["algorithm"]), "ofac");
    double before = 1;
    for (const simdjson::dom::element result : answer["results"]) {
      const double score = double(result["score"]);
      EXPECT_LE(score, before);
      before = score;
      const RunResult pair = tamis({"compare", "--algorithm", "ofac", "--json",
                                    std::string(std::string_view(result["query_name"])),
                                    std::string(std::string_view(result["listed_name"]))});
      EXPECT_NEAR(double(json(pair.out)["score"]), score, 1e-6) << pair.out;
      EXPECT_EQ(double(result["evidence"].at(0)["similarity"]) >= 0, true);
      ++compared;
    }
  }
  EXPECT_GT(compared, 4U);
  const RunResult text = tamis({"compare", "--algorithm", "ofac", "GEORGE BUSH", "HASWANI, George"});
  EXPECT_NE(text.out.find("score 0.500"), std::string::npos) << text.out;
  EXPECT_NE(text.out.find("\"BUSH\" is too unlike \"HASWANI\" and counts 0"), std::string::npos) << text.out;
  EXPECT_EQ(tamis({"compare", "--algorithm", "other", "a", "b"}).status, 2);
}

// docs/cli.md and --help must not drift apart.
TEST_F(CommandsTest, EveryOptionIsDocumented) {
  std::ifstream file(repository("docs/cli.md"));
  const std::string page{std::istreambuf_iterator<char>(file), {}};
  ASSERT_FALSE(page.empty());
  const std::vector<std::vector<std::string>> commands{
      {"compile"}, {"match"}, {"read"},           {"compare"},  {"eval"}, {"calibrate"},
      {"tune"},    {"info"},  {"verify"},         {"selftest"}, {"show"}, {"diff"},
      {"export"},  {"lists"}, {"lists", "fetch"}, {"version"}};
  int options = 0;
  for (std::vector<std::string> command : commands) {
    EXPECT_NE(page.find("## " + command[0]), std::string::npos) << command[0];
    command.push_back("--help");
    for (const std::string& line : lines(tamis(command).out)) {
      const std::size_t begin = line.rfind("  --", 0) == 0 ? 2 : std::string::npos;
      if (begin == std::string::npos) continue;
      const std::string option = line.substr(begin, line.find_first_of(" =,", begin) - begin);
      EXPECT_NE(page.find(option), std::string::npos)
          << command[0] << " " << option << " is not in docs/cli.md";
      ++options;
    }
  }
  EXPECT_GT(options, 40);
}

TEST_F(CommandsTest, VersionAndHelp) {
  EXPECT_EQ(lines(tamis({"version"}).out)[0], "tamis 0.1.0");
  EXPECT_EQ(tamis({"--version"}).out, "tamis 0.1.0\n");
  EXPECT_EQ(std::string_view(json(tamis({"version", "--json"}).out)["version"]), "0.1.0");
  EXPECT_EQ(tamis({}).status, 2);
}

}  // namespace
}  // namespace tamis::test
