#include "names/ofac_score.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>

namespace tamis::names {
namespace {

OfacScore score(std::string_view query, std::string_view listed) {
  OfacName a;
  OfacName b;
  prepare_ofac_name(query, a);
  prepare_ofac_name(listed, b);
  OfacScore out;
  score_ofac(a, b, out);
  return out;
}

std::u32string upper(std::string_view text) {
  OfacName name;
  prepare_ofac_name(text, name);
  return name.text;
}

TEST(OfacName, PartsAsTheSearchTakesThem) {
  EXPECT_EQ(upper("O'Brien-Smith J.R."), U"OBRIEN SMITH JR");
  EXPECT_EQ(upper("al-Assad, Bashar"), U"AL ASSAD BASHAR");
  EXPECT_EQ(upper("A&B Co. (Ltd) 12/3"), U"A B CO LTD 12 3");
  EXPECT_EQ(upper("Stra\u00DFe"), U"STRASSE");
  EXPECT_EQ(upper("Ca\u0301ndido"), U"CANDIDO");
  EXPECT_EQ(upper(" . '' - "), U"");
  EXPECT_EQ(upper("\xFF\xFE"), U"") << "ill-formed bytes are symbols";
}

// Jaro and Jaro-Winkler as published: Winkler 1990 and 2006, tables of examples.
TEST(OfacScore, JaroWinklerOfTheLiterature) {
  EXPECT_NEAR(jaro(U"MARTHA", U"MARHTA"), 0.944, 0.0005);
  EXPECT_NEAR(jaro(U"DIXON", U"DICKSONX"), 0.767, 0.0005);
  EXPECT_NEAR(jaro(U"JELLYFISH", U"SMELLYFISH"), 0.896, 0.0005);
  EXPECT_NEAR(jaro_winkler(U"MARTHA", U"MARHTA", PrefixBonus::kAboveThreshold), 0.961, 0.0005);
  EXPECT_NEAR(jaro_winkler(U"DIXON", U"DICKSONX", PrefixBonus::kAboveThreshold), 0.813, 0.0005);
  EXPECT_NEAR(jaro_winkler(U"DWAYNE", U"DUANE", PrefixBonus::kAboveThreshold), 0.840, 0.0005);
  // Jaro 0.619, below the threshold: the two variants differ.
  EXPECT_NEAR(jaro_winkler(U"ABCXYZW", U"ABCMNOP", PrefixBonus::kAboveThreshold), 0.619, 0.0005);
  EXPECT_NEAR(jaro_winkler(U"ABCXYZW", U"ABCMNOP", PrefixBonus::kAlways), 0.733, 0.0005);
  EXPECT_EQ(jaro(U"", U"A"), 0);
  EXPECT_EQ(jaro(U"A", U"B"), 0);
  EXPECT_EQ(jaro(U"A", U"A"), 1);
}

// Codes of the National Archives' page on Soundex.
TEST(OfacScore, Soundex) {
  const auto code = [](std::u32string_view word) {
    const auto four = soundex(word);
    return std::string(four.begin(), four.end());
  };
  EXPECT_EQ(code(U"WASHINGTON"), "W252");
  EXPECT_EQ(code(U"LEE"), "L000");
  EXPECT_EQ(code(U"GUTIERREZ"), "G362");
  EXPECT_EQ(code(U"PFISTER"), "P236");
  EXPECT_EQ(code(U"JACKSON"), "J250");
  EXPECT_EQ(code(U"TYMCZAK"), "T522");
  EXPECT_EQ(code(U"ASHCRAFT"), "A261");
  EXPECT_EQ(code(U"42"), "0000");
}

// What OFAC's search was seen to do (matching notes of nomenklatura's parity set, July 2026), and the values that
// docs/scoring.md pins.
TEST(OfacScore, PinnedValues) {
  // The same parts in another order: the parts say 1, whole names must begin alike.
  EXPECT_EQ(score("BUSH GEORGE", "GEORGE BUSH").whole_name, 0);
  EXPECT_EQ(score("BUSH GEORGE", "GEORGE BUSH").score, 1);
  // BUSH and HASWANI are 0.46 alike: below the floor.
  EXPECT_NEAR(score("GEORGE BUSH", "HASWANI, George").score, 0.5, 1e-9);
  // UN is left out.
  EXPECT_EQ(score("KIM JONG UN", "KIM, Jong Man").score, 1);
  // The bonus for the prefix without a threshold (OFAC shows 82; with the threshold it would be 64).
  EXPECT_NEAR(score("VLADIMIR PUTIN", "VLADIMIROVKA ADVANCED WEAPONS AND RESEARCH COMPLEX").score, 0.783,
              0.0005);
  EXPECT_NEAR(score("Sergej de Schoigu", "SHOIGU, Sergei Kuzhugetovich").score, 0.945, 0.0005);
  EXPECT_NEAR(score("Sergej de Schoigu", "SHOIGU, Sergei Kuzhugetovich").whole_name, 0.674, 0.0005);
  EXPECT_EQ(score("Z", "Z").score, 1);
  EXPECT_EQ(score("", "Z").score, 0);
  EXPECT_EQ(score("Z", "").score, 0);
}

TEST(OfacScore, PairingsAreTheExplanation) {
  const OfacScore found = score("Sergej de Schoigu", "SHOIGU, Sergei Kuzhugetovich");
  ASSERT_EQ(found.pairings.size(), 3U);
  EXPECT_TRUE(found.pairings[0].counts);
  EXPECT_EQ(found.pairings[0].listed, 1U);
  EXPECT_FALSE(found.pairings[1].counts);
  EXPECT_EQ(found.pairings[2].listed, 0U);
  EXPECT_TRUE(found.pairings[2].same_soundex);
  EXPECT_NEAR(found.parts, (found.pairings[0].likeness + found.pairings[2].likeness) / 2, 1e-12);
}

TEST(OfacScore, TotalAndBounded) {
  std::mt19937 random(7);
  for (int i = 0; i < 20000; ++i) {
    std::string a;
    std::string b;
    for (std::string* text : {&a, &b}) {
      for (auto size = random() % 24; size > 0; --size) {
        text->push_back(random() % 8 == 0 ? static_cast<char>(random()) : "AB c."[random() % 5]);
      }
    }
    const OfacScore found = score(a, b);
    EXPECT_GE(found.score, 0);
    EXPECT_LE(found.score, 1);
    if (!upper(a).empty()) {
      EXPECT_EQ(score(a, a).score, 1);
    }
  }
  EXPECT_EQ(score(std::string(100000, 'x'), std::string(100000, 'x')).score, 1);
  EXPECT_LE(upper(std::string(100000, 'x')).size(), kOfacMostLetters);
}

}  // namespace
}  // namespace tamis::names
