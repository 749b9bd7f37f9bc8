// Calibration as users run it: labelled pairs in, a profile out, and the profile in every command that takes one.
#include <simdjson.h>

#include <cmath>
#include <string>
#include <vector>

#include "test/cli/run_tamis.h"

namespace tamis::test {
namespace {

class CalibrateTest : public CliTest {
 protected:
  simdjson::dom::element json(const std::string& text) {
    simdjson::dom::element out;
    EXPECT_EQ(parser_.parse(text).get(out), simdjson::SUCCESS) << text;
    return out;
  }

  // Persons: each name turned around, and beside it another with the same given name. Of every nine labels one is wrong,
  // so that scores claim too much.
  std::string pairs() {
    const std::vector<std::string> given{"Anna",  "Olaf",   "Rashid", "Ivan",
                                         "Mateo", "Chiara", "Tuan",   "Amina"};
    const std::vector<std::string> family{"Lindqvist", "Petrov", "Haddad",   "Castillo",
                                          "Okonkwo",   "Rossi",  "Yamamoto", "Bergstrom"};
    std::string out = "schema,name1,name2,is_match\n";
    int row = 0;
    for (std::size_t i = 0; i < given.size(); ++i) {
      for (std::size_t j = 0; j < family.size(); ++j) {
        const auto label = [&](bool is_match) { return is_match != (++row % 9 == 0) ? "true\n" : "false\n"; };
        const std::string name = "Person," + given[i] + " " + family[j] + ",";
        out += name + "\"" + family[j] + ", " + given[i] + "\"," + label(true);
        out += name + given[i] + " " + family[(j + 3) % family.size()] + "," + label(false);
      }
    }
    out += "Company,Acme Trading Ltd,Acme Trading Limited,yes\nLegalEntity,Anna Rossi,Rossi Anna,yes\n";
    return write("pairs.csv", out);
  }

  std::string profile_hash() {
    const RunResult run = tamis({"calibrate", pairs(), "--out", "profile.toml", "--json"});
    EXPECT_EQ(run.status, 0) << run.err;
    return std::string(std::string_view(json(run.out)["profile"]));
  }

  simdjson::dom::parser parser_;
};

TEST_F(CalibrateTest, FitsWhatHasPairsEnoughAndSaysWhatHasNot) {
  const std::string input = pairs();
  const RunResult run = tamis({"calibrate", input, "--out", "profile.toml", "--json"});
  ASSERT_EQ(run.status, 0) << run.err;
  const simdjson::dom::element report = json(run.out);
  EXPECT_EQ(std::uint64_t(report["pairs"]), 129U);
  EXPECT_EQ(std::uint64_t(report["left_out"]), 1U) << "a legal entity may be of two kinds";
  const simdjson::dom::element person = report["kinds"]["person"];
  EXPECT_TRUE(bool(person["fitted"]));
  EXPECT_EQ(std::uint64_t(person["pairs"]), 128U);
  EXPECT_GT(double(person["slope"]), 0.05);
  EXPECT_LT(double(person["slope"]), 0.9) << "one label of nine is wrong";
  EXPECT_FALSE(bool(report["kinds"]["organization"]["fitted"]));
  EXPECT_EQ(double(report["kinds"]["organization"]["slope"]), 1.0);
  EXPECT_NE(std::string(std::string_view(report["kinds"]["organization"]["reason"])).find("at least 20"),
            std::string::npos);
  for (const char* part : {"all", "held_out"}) {
    const double before = report[part]["before"]["person"]["log_loss"];
    const double after = report[part]["after"]["person"]["log_loss"];
    EXPECT_LT(after, before) << part;
    EXPECT_EQ(std::uint64_t(report[part]["before"]["all"]["pairs"]),
              std::uint64_t(report[part]["after"]["all"]["pairs"]));
  }
  EXPECT_LT(std::uint64_t(report["held_out"]["before"]["all"]["pairs"]), 129U);
  const std::string profile = read("profile.toml");
  EXPECT_NE(profile.find("pairs_sha256 = \"" + std::string(std::string_view(report["pairs_sha256"]))),
            std::string::npos);
  const RunResult text = tamis({"calibrate", input, "--out", "again.toml", "--jobs", "3"});
  EXPECT_EQ(text.status, 0) << text.err;
  EXPECT_NE(text.out.find("held out"), std::string::npos) << text.out;
  EXPECT_NE(text.out.find("Brier"), std::string::npos) << text.out;
  EXPECT_EQ(read("again.toml"), profile) << "the same pairs give the same bytes";
}

TEST_F(CalibrateTest, ThePriorShiftsTheOffsetAlone) {
  const std::string input = pairs();
  const RunResult common = tamis({"calibrate", input, "--out", "profile.toml", "--json"});
  ASSERT_EQ(common.status, 0) << common.err;
  simdjson::dom::parser parser;
  const simdjson::dom::element person = parser.parse(common.out)["kinds"]["person"];
  const RunResult rare = tamis({"calibrate", input, "--out", "rare.toml", "--prior", "0.001"});
  ASSERT_EQ(rare.status, 0) << rare.err;
  EXPECT_NE(read("rare.toml").find("prior = 0.001000000"), std::string::npos) << read("rare.toml");
  const auto bits = [&](const std::string& profile) {
    const RunResult run =
        tamis({"compare", "--json", "--schema", "Person", "--profile", profile, "Anna Rossi", "Rossi, Anna"});
    EXPECT_EQ(run.status, 0) << run.err;
    return double(json(run.out)["bits"]);
  };
  const double matches = double(std::uint64_t(person["matches"]));
  const double others = double(std::uint64_t(person["pairs"])) - matches;
  EXPECT_NEAR(bits("rare.toml"),
              bits("profile.toml") + std::log2(0.001 / 0.999) - std::log2(matches / others), 0.02);
  EXPECT_EQ(tamis({"calibrate", input, "--out", "x.toml", "--prior", "0"}).status, 2);
  EXPECT_EQ(tamis({"calibrate", input, "--out", "x.toml", "--prior", "1"}).status, 2);
}

TEST_F(CalibrateTest, PairsThatAreNotEnoughLeaveNoProfile) {
  write(
      "few.csv",
      "schema,name1,name2,is_match\nPerson,Anna Rossi,Rossi Anna,true\nPerson,Anna Rossi,Olaf Berg,false\n");
  write("profile.toml", "my notes\n");
  const RunResult run = tamis({"calibrate", "few.csv", "--out", "profile.toml"});
  EXPECT_EQ(run.status, 2);
  EXPECT_NE(run.err.find("few.csv"), std::string::npos) << run.err;
  EXPECT_NE(run.err.find("at least 20"), std::string::npos) << run.err;
  EXPECT_EQ(read("profile.toml"), "my notes\n");
  EXPECT_EQ(tamis({"calibrate", "none.csv", "--out", "profile.toml"}).status, 2);
  EXPECT_EQ(tamis({"calibrate", pairs(), "--out", "no/such/folder.toml"}).status, 2);
}

TEST_F(CalibrateTest, AnswersNameTheProfileAndExplainIt) {
  const std::string hash = profile_hash();
  ASSERT_EQ(hash.size(), 64U);
  ASSERT_EQ(tamis({"compile", "--out", "un.tamis", repository("examples/lists/un_sample.xml")}).status, 0);
  const RunResult match = tamis({"match", "--index", "un.tamis", "--profile", "profile.toml", "--cutoff",
                                 "0.1", "--json", "Ri Pyong Chol"});
  ASSERT_EQ(match.status, 0) << match.err;
  const simdjson::dom::element answer = json(match.out);
  EXPECT_EQ(std::string_view(answer["profile"]), hash);
  const simdjson::dom::element best = answer["results"].at(0);
  double sum = 0;
  bool found = false;
  for (const simdjson::dom::element piece : simdjson::dom::array(best["evidence"])) {
    sum += double(piece["bits"]);
    found = found || std::string_view(piece["operation"]) == "calibration";
  }
  EXPECT_TRUE(found) << match.out;
  EXPECT_NEAR(sum, double(best["bits"]), 0.05) << "pieces are rounded to two decimals";
  EXPECT_NE(
      tamis({"match", "--index", "un.tamis", "--profile", "profile.toml", "--cutoff", "0.1", "Ri Pyong Chol"})
          .out.find("the calibration profile moves the sum"),
      std::string::npos);
  EXPECT_EQ(tamis({"match", "--index", "un.tamis", "--json", "Ri Pyong Chol"}).out.find("\"profile\""),
            std::string::npos);

  write(
      "some.csv",
      "schema,name1,name2,is_match\nPerson,Anna Rossi,Rossi Anna,true\nPerson,Anna Rossi,Olaf Berg,false\n");
  EXPECT_EQ(std::string_view(
                json(tamis({"eval", "some.csv", "--json", "--profile", "profile.toml"}).out)["profile"]),
            hash);
  EXPECT_NE(tamis({"eval", "some.csv", "--profile", "profile.toml"}).out.find(hash), std::string::npos);
  const RunResult tune =
      tamis({"tune", "--index", "un.tamis", "--input", repository("examples/customers.csv"), "--json",
             "--names", "5", "--profile", "profile.toml"});
  EXPECT_EQ(std::string_view(json(tune.out)["profile"]), hash) << tune.err;
}

TEST_F(CalibrateTest, AnOutputOfAnotherProfileIsNotContinued) {
  profile_hash();
  ASSERT_EQ(tamis({"compile", "--out", "un.tamis", repository("examples/lists/un_sample.xml")}).status, 0);
  const std::string customers = repository("examples/customers.csv");
  ASSERT_EQ(tamis({"match", "--index", "un.tamis", "--input", customers, "--output", "hits.jsonl"}).status,
            0);
  const std::string before = read("hits.jsonl");
  EXPECT_EQ(tamis({"match", "--index", "un.tamis", "--input", customers, "--output", "hits.jsonl",
                   "--profile", "profile.toml"})
                .status,
            2);
  EXPECT_EQ(read("hits.jsonl"), before);
}

TEST_F(CalibrateTest, WhatIsNoProfileIsRefusedEverywhere) {
  profile_hash();
  std::string damaged = read("profile.toml");
  damaged.replace(damaged.find("slope = 0.") + 10, 1, "9");
  write("damaged.toml", damaged);
  write("foreign.toml", "[columns]\nname = \"Wer\"\n");
  for (const std::string profile : {"damaged.toml", "foreign.toml", "none.toml"}) {
    const std::vector<std::vector<std::string>> commands{
        {"compare", "--profile", profile, "a b", "a b"},
        {"match", "--profile", profile, "a b"},
        {"eval", "pairs.csv", "--profile", profile},
        {"tune", "--input", "pairs.csv", "--profile", profile}};
    for (const std::vector<std::string>& command : commands) {
      const RunResult run = tamis(command);
      EXPECT_EQ(run.status, 2) << command[0];
      EXPECT_NE(run.err.find(profile), std::string::npos) << command[0] << run.err;
      EXPECT_EQ(run.out, "") << command[0];
    }
  }
  const RunResult said = tamis({"compare", "--profile", "damaged.toml", "a b", "a b"});
  EXPECT_NE(said.err.find("damaged.toml:"), std::string::npos) << said.err;
  EXPECT_NE(said.err.find("tamis calibrate"), std::string::npos) << said.err;
  const RunResult ofac = tamis({"compare", "--algorithm", "ofac", "--profile", "profile.toml", "a b", "a b"});
  EXPECT_EQ(ofac.status, 2);
  EXPECT_NE(ofac.err.find("do not go together"), std::string::npos) << ofac.err;
}

}  // namespace
}  // namespace tamis::test
