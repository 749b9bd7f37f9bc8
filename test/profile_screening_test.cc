// A calibration profile in a whole screening: the sum stays a sum, limits stay scores, and policies hold.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "screen/testing.h"
#include "tamis/pair_score.h"
#include "tamis/screener.h"
#include "test/temporary_path.h"

namespace tamis {
namespace {

Index own_list() {
  const std::string list = test::temporary_path("profile_screening_test.csv");
  std::ofstream(list) << "id,schema,name,weak_alias,birth_date,identifiers\n"
                         "1,Person,Anna Maria Lindqvist,Zorvald,1961-04-02,passport: P1234567\n"
                         "2,Person,Anna Lindquist,,,\n"
                         "3,Person,Hanna Lindgren,,,\n"
                         "4,Company,Lindqvist Maritime Holding,,,\n"
                         "5,Vessel,Lindqvist Maritime,,,imo 9116412\n";
  Index index = screen::compile_lists({list});
  std::filesystem::remove(list);
  return index;
}

Options options_of(const Profile& profile, double cutoff) {
  Options options;
  options.cutoff = cutoff;
  options.limit = 100;
  options.profile = profile;
  return options;
}

const Match* find(const Answer& answer, std::string_view ending) {
  const auto found = std::find_if(answer.matches.begin(), answer.matches.end(),
                                  [&](const Match& match) { return match.id.ends_with(ending); });
  return found == answer.matches.end() ? nullptr : &*found;
}

std::vector<Query> queries() {
  std::vector<Query> out(4);
  out[0].names = {"Anna Lindqvist"};
  out[0].birth_dates = {"1961-04-02"};
  out[1].names = {"Lindqvist Maritime"};
  out[2].names = {"Somebody Else"};
  out[2].identifiers = {{"passportNumber", "P1234567"}};
  out[3].identifiers = {{"imoNumber", "9116412"}};
  return out;
}

TEST(ProfileScreening, EveryKindHasItsLineAndThePiecesStillAddUp) {
  const Index index = own_list();
  Profile profile;
  profile.person = {0.5, -1};
  profile.organization = {1.5, 2};
  const Screener plain(index, options_of({}, 0));
  const Screener calibrated(index, options_of(profile, 0));
  Scratch scratch;
  int persons = 0;
  int others = 0;
  for (const Query& query : queries()) {
    const Answer before = plain.screen(query, scratch);
    const Answer after = calibrated.screen(query, scratch);
    EXPECT_EQ(before.matches.size(), after.matches.size());
    for (const Match& match : after.matches) {
      const Match* old = find(before, match.id);
      ASSERT_NE(old, nullptr) << match.id;
      const Profile::Line line = match.schema == "Person"    ? profile.person
                                 : match.schema == "Company" ? profile.organization
                                                             : profile.thing;
      EXPECT_NEAR(match.bits, line.slope * old->bits + line.offset, 1e-3) << match.id;
      EXPECT_NEAR(match.score, score_of_bits(match.bits), 1e-12);
      EXPECT_EQ(match.match, match.score >= 0.7) << match.id;
      double sum = 0;
      for (const Evidence& piece : match.evidence) sum += piece.bits;
      EXPECT_NEAR(sum, match.bits, 1e-3) << match.id;
      const bool calibration = match.evidence.back().operation == "calibration";
      EXPECT_EQ(calibration, match.schema != "Vessel") << match.id;
      if (calibration) {
        EXPECT_EQ(match.evidence.back().feature, "policy");
        EXPECT_EQ(match.evidence.size(), old->evidence.size() + 1);
      }
      ++(match.schema == "Person" ? persons : others);
    }
    EXPECT_TRUE(std::is_sorted(after.matches.begin(), after.matches.end(),
                               [](const Match& a, const Match& b) { return a.bits > b.bits; }));
  }
  EXPECT_GT(persons, 2);
  EXPECT_GT(others, 1);
}

// What a cutoff drops early must be what it would drop at the end.
TEST(ProfileScreening, TheCutoffIsAScoreAfterTheProfile) {
  const Index index = own_list();
  Scratch scratch;
  for (const Profile::Line line : {Profile::Line{0.2, 6}, {0.2, -3}, {4, -20}, {4, 20}}) {
    Profile profile;
    profile.person = profile.organization = profile.thing = line;
    const Screener all(index, options_of(profile, 0));
    for (const double cutoff : {0.05, 0.3, 0.7, 0.95}) {
      const Screener some(index, options_of(profile, cutoff));
      for (const Query& query : queries()) {
        std::vector<std::string> expected;
        for (const Match& match : all.screen(query, scratch).matches) {
          if (match.score >= cutoff) expected.push_back(match.id);
        }
        std::vector<std::string> found;
        for (const Match& match : some.screen(query, scratch).matches) found.push_back(match.id);
        EXPECT_EQ(found, expected) << line.slope << " " << line.offset << " " << cutoff;
      }
    }
  }
}

TEST(ProfileScreening, AWeakAliasAloneStaysSilentWhateverTheOffset) {
  const Index index = own_list();
  Query query;
  query.names = {"Zorvald"};
  Scratch scratch;
  for (const double offset : {0.0, 8.0, -3.0}) {
    Profile profile;
    profile.person = {0.8, offset};
    const Answer answer = Screener(index, options_of(profile, 0)).screen(query, scratch);
    const Match* match = find(answer, "1");
    ASSERT_NE(match, nullptr);
    EXPECT_LE(match->score, 0.5 + 1e-6) << offset;
    EXPECT_EQ(answer.above_threshold, 0U);
    double sum = 0;
    for (const Evidence& piece : match->evidence) sum += piece.bits;
    EXPECT_NEAR(sum, match->bits, 1e-3);
  }
  query.birth_dates = {"1961-04-02"};
  Profile profile;
  profile.person = {0.8, 8};
  EXPECT_EQ(Screener(index, options_of(profile, 0)).screen(query, scratch).above_threshold, 1U);
}

TEST(ProfileScreening, OfTwoNamesTheBetterKindAfterTheProfileCounts) {
  const Comparison person = compare_names("Person", "Anna Lindqvist", "Anna Lindquist");
  Profile profile;
  profile.person = {2, 1};
  profile.organization = {1, -50};
  for (const char* schema : {"", "Person"}) {
    const Comparison comparison =
        compare_names(schema, "Anna Lindqvist", "Anna Lindquist", Algorithm::kTamis, profile);
    EXPECT_NEAR(comparison.bits, 2 * person.bits + 1, 1e-3) << schema;
    EXPECT_NEAR(comparison.score, score_of_bits(comparison.bits), 1e-12);
    EXPECT_EQ(comparison.evidence.back().operation, "calibration");
    double sum = 0;
    for (const Evidence& piece : comparison.evidence) sum += piece.bits;
    EXPECT_NEAR(sum, comparison.bits, 1e-3);
  }
  const Comparison plain = compare_names("Vessel", "Anna Lindqvist", "Anna Lindquist");
  const Comparison other =
      compare_names("Vessel", "Anna Lindqvist", "Anna Lindquist", Algorithm::kTamis, profile);
  EXPECT_EQ(other.bits, plain.bits);
  EXPECT_EQ(other.evidence.size(), plain.evidence.size());
}

TEST(ScoreNames, IsTheScoreOfCompareNames) {
  Profile profile;
  profile.person = {0.8, 2};
  const std::pair<const char*, const char*> pairs[] = {{"Anna Lindqvist", "Anna Lindquist"},
                                                       {"王明", "Wang Ming"},
                                                       {"Sergej Schoigu", "SHOIGU, Sergei Kuzhugetovich"},
                                                       {"Nordwind Trading LLC", "OOO Nordwind"},
                                                       {"", "Anna"},
                                                       {"محمدتقی", "Mohammad Taghi"},
                                                       {"Anna Berg", "Otto Holm"}};
  for (const char* schema : {"", "Person", "Company", "Vessel"}) {
    for (const Algorithm algorithm : {Algorithm::kTamis, Algorithm::kOfac}) {
      for (const auto& [one, other] : pairs) {
        const Comparison comparison = compare_names(schema, one, other, algorithm, profile);
        const PairScore score = score_names(schema, one, other, algorithm, profile);
        EXPECT_EQ(score.bits, comparison.bits) << schema << ' ' << one;
        EXPECT_EQ(score.score, comparison.score) << schema << ' ' << one;
      }
    }
  }
}

}  // namespace
}  // namespace tamis
