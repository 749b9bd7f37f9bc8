// Screening as users run it: one name, customer files, interruption and resumption.
#include <signal.h>
#include <simdjson.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <thread>
#include <vector>

#include "test/cli/run_tamis.h"

namespace tamis::test {
namespace {

class MatchTest : public CliTest {
 protected:
  void SetUp() override {
    CliTest::SetUp();
    const RunResult compile =
        tamis({"compile", "--out", "lists.tamis", repository("examples/lists/un_sample.xml"),
               repository("examples/lists/eu_fsf_sample.xml")});
    ASSERT_EQ(compile.status, 0) << compile.err;
  }

  // A customer file of `rows` rows; every tenth bears a listed name, every 97th has none.
  std::string many_customers(int rows) {
    std::string out = "id,name,birth_date\n";
    for (int i = 1; i <= rows; ++i) {
      const std::string name = i % 97 == 0   ? ""
                               : i % 10 == 0 ? "Ri Pyong Chol"
                                             : "Customer Nobody" + std::to_string(i * 7919 % 10007);
      out += "C" + std::to_string(i) + "," + name + ",1948\n";
    }
    return write("many.csv", out);
  }
};

simdjson::dom::element parse(simdjson::dom::parser& parser, const std::string& line) {
  simdjson::dom::element out;
  EXPECT_EQ(parser.parse(line).get(out), simdjson::SUCCESS) << line;
  return out;
}

TEST_F(MatchTest, AnAnswerSaysVerdictListsProgrammesAndWhy) {
  const RunResult run = tamis({"match", "--index", "lists.tamis", "--birth-date", "1948", "Ri Pyong Chol"});
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_EQ(run.out.rfind("ALERT", 0), 0U) << run.out;
  for (const char* part :
       {"un_sc_sanctions", "eu_fsf", "DPRK", "KPi.076", "score 0.99", "birth date", "bits)"}) {
    EXPECT_NE(run.out.find(part), std::string::npos) << part << "\n" << run.out;
  }
  EXPECT_EQ(run.out.find('\033'), std::string::npos) << "colours only on a terminal";
  const RunResult none = tamis({"match", "--index", "lists.tamis", "Nobody Whatsoever"});
  EXPECT_EQ(none.status, 0);
  EXPECT_TRUE(
      none.out.starts_with("no alert  Nobody Whatsoever\n\nScreened against un_sc_sanctions of 2026-02-27, "))
      << none.out;
  EXPECT_EQ(std::count(none.out.begin(), none.out.end(), '\n'), 3) << none.out;
}

TEST_F(MatchTest, WhatHoldsNoNameIsNotCalledScreened) {
  for (const std::vector<std::string>& asked :
       std::vector<std::vector<std::string>>{{""}, {" . "}, {"--id", "x"}, {"--id", "imo="}}) {
    std::vector<std::string> command{"match", "--index", "lists.tamis"};
    command.insert(command.end(), asked.begin(), asked.end());
    const RunResult run = tamis(command);
    EXPECT_EQ(run.status, 2) << asked[0];
    EXPECT_EQ(run.out.rfind("not screened", 0), 0U) << run.out;
    command.emplace_back("--json");
    EXPECT_NE(tamis(command).out.find("\"error\":{\"code\":\"invalid_argument\""), std::string::npos);
  }
  EXPECT_EQ(tamis({"match", "--index", "lists.tamis", ".", "Anna"}).status, 0);
  EXPECT_EQ(tamis({"match", "--index", "lists.tamis", "--strict", ".", "Anna"}).status, 1);
  write("dots.csv", "id,name\n1,...\n2,Anna\n3,- -\n");
  for (const char* algorithm : {"tamis", "ofac"}) {
    const RunResult file = tamis(
        {"match", "--index", "lists.tamis", "--input", "dots.csv", "--strict", "--algorithm", algorithm});
    EXPECT_EQ(file.status, 1);
    EXPECT_NE(file.out.find("3 rows: 1 screened"), std::string::npos) << file.out;
    EXPECT_NE(file.err.find("row 3"), std::string::npos) << file.err;
  }
}

TEST_F(MatchTest, AFileOfWhichNoRowCanBeScreenedIsUnusable) {
  write("one.csv", "id,name\n1,Ri Pyong Chol\n");
  const RunResult run =
      tamis({"match", "--index", "lists.tamis", "--input", "one.csv", "--input-format", "jsonl"});
  EXPECT_EQ(run.status, 2);
  EXPECT_NE(run.out.find("2 could not be screened"), std::string::npos) << run.out;
}

TEST_F(MatchTest, OptionsThatWouldDoNothingAreRefused) {
  write("one.csv", "name\nRi Pyong Chol\n");
  for (const std::vector<std::string>& options :
       std::vector<std::vector<std::string>>{{"--input", "one.csv", "--birth-date", "1948"},
                                             {"--input", "one.csv", "--country", "kp"},
                                             {"--input", "one.csv", "--id", "imo=9116412"},
                                             {"--input", "one.csv", "--gender", "male"},
                                             {"--input", "one.csv", "Ri Pyong Chol"},
                                             {"--output", "out.jsonl", "Ri Pyong Chol"},
                                             {"--input", "one.csv", "--fresh"},
                                             {"--threshold", "0.5", "--cutoff", "0.9", "Ri Pyong Chol"}}) {
    std::vector<std::string> command{"match", "--index", "lists.tamis"};
    command.insert(command.end(), options.begin(), options.end());
    const RunResult run = tamis(command);
    EXPECT_EQ(run.status, 2) << options[0] << options[1];
    EXPECT_EQ(run.out, "");
  }
}

TEST_F(MatchTest, AddressesOfOptionsAndFilesAreEvidence) {
  write("house.csv",
        "id,schema,name,address\n1,Person,Anna Maria Lindqvist,\"Storgatan 4, Uppsala, Sweden\"\n");
  ASSERT_EQ(tamis({"compile", "--out", "house.tamis", "house.csv"}).status, 0);
  const RunResult option =
      tamis({"match", "--index", "house.tamis", "--address", "4 Storgatan, Upsala", "Anna Maria Lindqvist"});
  EXPECT_NE(option.out.find("\"4 Storgatan, Upsala\""), std::string::npos) << option.out;
  EXPECT_NE(option.out.find("\"Storgatan 4, Uppsala, Sweden\""), std::string::npos) << option.out;
  write("customers.csv", "name,address\nAnna Maria Lindqvist,\"9 Lilac Road, Valletta, Malta\"\n");
  const RunResult file = tamis({"match", "--index", "house.tamis", "--input", "customers.csv", "--json"});
  const std::vector<std::string> answers = lines(file.out);
  ASSERT_EQ(answers.size(), 1U) << file.out << file.err;
  simdjson::dom::parser parser;
  const simdjson::dom::element answer = parse(parser, answers[0]);
  bool found = false;
  for (const simdjson::dom::element evidence : simdjson::dom::array(answer["results"].at(0)["evidence"])) {
    if (std::string_view(evidence["feature"]) != "address") continue;
    found = true;
    EXPECT_EQ(std::string_view(evidence["operation"]), "contradicted");
    EXPECT_LT(double(evidence["bits"]), 0);
    EXPECT_EQ(std::string_view(evidence["entry_id"]), "1");
  }
  EXPECT_TRUE(found) << file.out;
}

TEST_F(MatchTest, JsonHasTheAgreedFields) {
  const RunResult run = tamis({"match", "--index", "lists.tamis", "--json", "--schema", "Person", "--country",
                               "kp", "Ri Pyong Chol", "Nobody Whatsoever"});
  ASSERT_EQ(run.status, 0) << run.err;
  const std::vector<std::string> answers = lines(run.out);
  ASSERT_EQ(answers.size(), 2U);
  simdjson::dom::parser parser;
  const simdjson::dom::element answer = parse(parser, answers[0]);
  EXPECT_EQ(std::string_view(answer["query"]["names"].at(0)), "Ri Pyong Chol");
  EXPECT_EQ(std::string_view(answer["query"]["schema"]), "Person");
  EXPECT_EQ(std::string_view(answer["query"]["countries"].at(0)), "kp");
  EXPECT_EQ(std::string_view(answer["index"]["hash"]).size(), 64U);
  EXPECT_EQ(std::string_view(answer["version"]), "0.1.0");
  const simdjson::dom::array results = answer["results"];
  ASSERT_GE(results.size(), 1U);
  double last_score = 1;
  for (const simdjson::dom::element result : results) {
    for (const char* field :
         {"id", "caption", "schema", "datasets", "programs", "properties", "score", "match", "evidence"}) {
      EXPECT_EQ(result[field].error(), simdjson::SUCCESS) << field;
    }
    EXPECT_LE(double(result["score"]), last_score);
    last_score = double(result["score"]);
    EXPECT_LT(last_score, 1.0);
    EXPECT_EQ(std::string_view(result["schema"]), "Person");
    EXPECT_FALSE(std::string_view(result["caption"]).empty());
    EXPECT_GE(simdjson::dom::array(result["properties"]["name"]).size(), 1U);
    for (const simdjson::dom::element piece : simdjson::dom::array(result["evidence"])) {
      for (const char* field : {"feature", "operation", "query", "listed", "bits"}) {
        EXPECT_EQ(piece[field].error(), simdjson::SUCCESS) << field;
      }
    }
  }
  EXPECT_EQ(simdjson::dom::array(parse(parser, answers[1])["results"]).size(), 0U);
}

TEST_F(MatchTest, EveryRowIsAccountedFor) {
  const RunResult run =
      tamis({"match", "--index", "lists.tamis", "--input", repository("examples/customers.csv")});
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_NE(run.out.find("20 rows: 19 screened"), std::string::npos) << run.out;
  EXPECT_NE(run.out.find("1 could not be screened"), std::string::npos) << run.out;
  EXPECT_NE(run.err.find("customers.csv:14"), std::string::npos) << "the bad row is named with its line\n"
                                                                 << run.err;
  EXPECT_EQ(
      tamis({"match", "--index", "lists.tamis", "--strict", "--input", repository("examples/customers.csv")})
          .status,
      1);

  const RunResult json =
      tamis({"match", "--index", "lists.tamis", "--json", "--input", repository("examples/customers.csv")});
  const std::vector<std::string> answers = lines(json.out);
  ASSERT_EQ(answers.size(), 20U) << "one line a row, the bad one too";
  simdjson::dom::parser parser;
  for (std::size_t i = 0; i < answers.size(); ++i) {
    const simdjson::dom::element answer = parse(parser, answers[i]);
    EXPECT_EQ(std::string_view(answer["query"]["id"]), "C-" + std::to_string(1001 + i));
    EXPECT_EQ(std::int64_t(answer["row"]), static_cast<std::int64_t>(i) + 1);
    EXPECT_EQ(answer["error"].error() == simdjson::SUCCESS, i == 12);
  }
}

TEST_F(MatchTest, StandardInputAndJsonLines) {
  const RunResult run =
      tamis({"match", "--index", "lists.tamis", "--json", "--input", "-"},
            "{\"id\":\"a\",\"name\":\"Ri Pyong Chol\"}\n"
            "{\"id\":\"b\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Nobody\"]}}\n");
  EXPECT_EQ(run.status, 0) << run.err;
  const std::vector<std::string> answers = lines(run.out);
  ASSERT_EQ(answers.size(), 2U);
  EXPECT_NE(answers[0].find("\"results\":[{"), std::string::npos);
  EXPECT_NE(answers[1].find("\"results\":[]"), std::string::npos);
}

TEST_F(MatchTest, TheSameBytesWhateverTheNumberOfThreads) {
  const std::string input = many_customers(1000);
  ASSERT_EQ(
      tamis({"match", "--index", "lists.tamis", "--input", input, "--output", "one.jsonl", "--jobs", "1"})
          .status,
      0);
  for (const char* jobs : {"2", "5"}) {
    ASSERT_EQ(tamis({"match", "--index", "lists.tamis", "--input", input, "--output", "many.jsonl", "--fresh",
                     "--jobs", jobs})
                  .status,
              0);
    EXPECT_EQ(read("one.jsonl"), read("many.jsonl")) << jobs;
  }
  EXPECT_EQ(lines(read("one.jsonl")).size(), 1000U);
}

TEST_F(MatchTest, AnInterruptedRunGoesOnWhereItStopped) {
  const std::string input = many_customers(1000);
  ASSERT_EQ(tamis({"match", "--index", "lists.tamis", "--input", input, "--output", "whole.jsonl"}).status,
            0);
  const std::string whole = read("whole.jsonl");
  const std::vector<std::string> all = lines(whole);
  ASSERT_EQ(all.size(), 1000U);
  // As a kill leaves it: some whole lines and a piece of the next.
  for (const std::size_t kept : {0U, 1U, 97U, 500U, 1000U}) {
    std::size_t bytes = 0;
    for (std::size_t i = 0; i < kept; ++i) bytes += all[i].size() + 1;
    write("part.jsonl",
          whole.substr(0, bytes) + (kept < all.size() ? all[kept].substr(0, all[kept].size() / 2) : ""));
    const RunResult run = tamis({"match", "--index", "lists.tamis", "--input", input, "--output",
                                 "part.jsonl", "--json", "--jobs", "3"});
    EXPECT_EQ(run.status, 0) << run.err;
    EXPECT_EQ(read("part.jsonl"), whole) << kept;
    simdjson::dom::parser parser;
    const simdjson::dom::element summary = parse(parser, run.out);
    EXPECT_EQ(std::uint64_t(summary["rows"]), 1000U);
    EXPECT_EQ(std::uint64_t(summary["resumed"]), kept);
    EXPECT_EQ(std::uint64_t(summary["resumed"]) + std::uint64_t(summary["screened"]) +
                  std::uint64_t(summary["bad"]),
              1000U);
  }
}

TEST_F(MatchTest, ASignalLeavesWholeLines) {
  const std::string input = many_customers(400'000);
  {
    Process process =
        start({"match", "--index", "lists.tamis", "--input", input, "--output", "hits.jsonl", "--jobs", "2"});
    // Once it has written something.
    for (int i = 0; i < 500 && read("hits.jsonl").empty(); ++i)
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
    process.send(SIGINT);
    const RunResult run = process.wait();
    EXPECT_TRUE(run.status == 130 || run.status == 0) << run.status << run.err;
    if (run.status == 130) {
      EXPECT_NE(run.err.find("goes on from there"), std::string::npos) << run.err;
    }
  }
  const std::string part = read("hits.jsonl");
  ASSERT_FALSE(part.empty());
  EXPECT_EQ(part.back(), '\n');
  simdjson::dom::parser parser;
  const std::vector<std::string> written = lines(part);
  EXPECT_EQ(std::uint64_t(parse(parser, written.back())["row"]), written.size());
}

TEST_F(MatchTest, AnOutputOfSomethingElseIsNotTouched) {
  const std::string input = many_customers(100);
  ASSERT_EQ(tamis({"match", "--index", "lists.tamis", "--input", input, "--output", "hits.jsonl"}).status, 0);
  const std::string before = read("hits.jsonl");
  const RunResult threshold = tamis(
      {"match", "--index", "lists.tamis", "--input", input, "--output", "hits.jsonl", "--threshold", "0.5"});
  EXPECT_EQ(threshold.status, 2);
  EXPECT_NE(threshold.err.find("--fresh"), std::string::npos) << threshold.err;
  const RunResult customers = tamis({"match", "--index", "lists.tamis", "--input",
                                     repository("examples/customers.csv"), "--output", "hits.jsonl"});
  EXPECT_EQ(customers.status, 2);
  EXPECT_EQ(read("hits.jsonl"), before);
  write("notes.txt", "my notes\n");
  EXPECT_EQ(tamis({"match", "--index", "lists.tamis", "--input", input, "--output", "notes.txt"}).status, 2);
  EXPECT_EQ(read("notes.txt"), "my notes\n");
}

TEST_F(MatchTest, UnusableInputIsStatusTwo) {
  write("no_names.csv", "alpha,beta\n1,2\n");
  write("empty.csv", "");
  write("utf16.csv", std::string("\xFF\xFEn\0a\0m\0e\0", 10));
  for (const char* file : {"no_names.csv", "empty.csv", "utf16.csv", "missing.csv"}) {
    const RunResult run = tamis({"match", "--index", "lists.tamis", "--input", file});
    EXPECT_EQ(run.status, 2) << file;
    EXPECT_NE(run.err.find(file), std::string::npos) << run.err;
  }
  EXPECT_EQ(tamis({"match", "--index", "lists.tamis"}).status, 2);
  EXPECT_EQ(tamis({"match", "--index", "lists.tamis", "--threshold", "1.5", "X"}).status, 2);
  EXPECT_EQ(tamis({"match", "--index", "lists.tamis", "--schema", "Gizmo", "X"}).status, 2);
  EXPECT_EQ(tamis({"match", "--index", "lists.tamis", "--input", "no_names.csv", "X"}).status, 2);
}

TEST_F(MatchTest, AnIdentifierAloneFindsItsBearer) {
  const RunResult compile =
      tamis({"compile", "--out", "lists.tamis", "--allow-shrink", repository("examples/lists")});
  ASSERT_EQ(compile.status, 0) << compile.err;
  const RunResult run = tamis({"match", "--index", "lists.tamis", "--json", "--id", "imo=9116412"});
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_NE(run.out.find("\"feature\":\"identifier\""), std::string::npos) << run.out;
}

}  // namespace
}  // namespace tamis::test
