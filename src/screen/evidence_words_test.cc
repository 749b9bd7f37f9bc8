#include "screen/evidence_words.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace tamis::screen {
namespace {

std::string clause(std::string_view operation, std::string_view query, std::string_view listed,
                   double bits = 1.0, std::string_view feature = "name") {
  Evidence piece;
  piece.feature = feature;
  piece.operation = operation;
  piece.query = query;
  piece.listed = listed;
  piece.bits = bits;
  return evidence_clause(piece);
}

TEST(EvidenceWords, OtherLettersForOneWord) {
  EXPECT_EQ(clause("romanised", "Schoigu", "Shoigu"), "\"Schoigu\" may be another spelling of \"Shoigu\"");
  EXPECT_EQ(clause("romanised", "Шойгу", "Shoigu"), "\"Шойгу\" is \"Shoigu\" in another script");
  EXPECT_EQ(clause("joined", "김정은", "Kim Jong Un"),
            "\"김정은\" is \"Kim Jong Un\" in another script, spaces aside");
  EXPECT_EQ(clause("joined", "Jean Pierre", "Jeanpierre"), "\"Jean Pierre\" is \"Jeanpierre\", spaces aside");
  EXPECT_EQ(clause("equal", "Рutin", "Putin"),
            "\"Рutin\" is \"Putin\", with look-alike letters of another script");
}

TEST(EvidenceWords, WhatSpeaksAgainstIsNotCalledTheSame) {
  EXPECT_EQ(clause("romanised", "Anbia", "Anbiya", -1.1), "\"Anbia\" is only similar to \"Anbiya\"");
  EXPECT_EQ(clause("romanised", "Tsai", "蔡", -2.5), "\"Tsai\" is only similar to \"蔡\" in another script");
}

TEST(EvidenceWords, WhoHasAWordAlone) {
  EXPECT_EQ(clause("missing", "", "Gabriel"), "only the listed name has \"Gabriel\"");
  EXPECT_EQ(clause("missing", "Dr", ""), "only the name asked about has \"Dr\"");
}

TEST(EvidenceWords, CountriesByTheirNames) {
  EXPECT_EQ(clause("contradicted", "kp", "ru", -2, "country"), "\"North Korea\" contradicts \"Russia\"");
  EXPECT_EQ(clause("equal", "qq", "qq", 1, "country"), "\"qq\" is \"qq\"") << "the code of no country";
  EXPECT_EQ(clause("equal", "kp", "kp"), "\"kp\" is \"kp\"") << "of a name";
}

TEST(EvidenceWords, AmountsGoUpInSteps) {
  EXPECT_EQ(weight_words(0.04), "neither for nor against");
  EXPECT_EQ(weight_words(0.3), "very slightly for");
  EXPECT_EQ(weight_words(-0.3), "very slightly against");
  EXPECT_EQ(weight_words(1), "slightly for");
  EXPECT_EQ(weight_words(-4), "clearly against");
  EXPECT_EQ(weight_words(12), "very strongly for");
}

}  // namespace
}  // namespace tamis::screen
