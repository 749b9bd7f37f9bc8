// Relations that a verb tells, by whole readings (relation_finder.h).
#include <gtest/gtest.h>

#include <vector>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

TEST(RelationPredicates, KinToldByAVerb) {
  const std::vector<WantedRelation> all = {
      {"en", "Viktor Malenko is the brother of Anton Kravets.", "family", "Malenko", "Kravets"},
      {"en", "Viktor Malenko is Anton Kravets's son-in-law.", "family", "Malenko", "Kravets"},
      {"en", "Olga Malenko is married to Anton Kravets.", "family", "Malenko", "Kravets"},
      {"de", "Viktor Malenko ist der Bruder von Anton Kravets.", "family", "Malenko", "Kravets"},
      {"de", "Bekannt ist, dass Viktor Malenko der Bruder von Anton Kravets ist.", "family", "Malenko",
       "Kravets"},
      {"fr", "Viktor Malenko est le frère d'Anton Kravets.", "family", "Malenko", "Kravets"},
      {"es", "Viktor Malenko es el hermano de Anton Kravets.", "family", "Malenko", "Kravets"},
      {"it", "Viktor Malenko è il fratello di Anton Kravets.", "family", "Malenko", "Kravets"},
      {"nl", "Viktor Malenko is de broer van Anton Kravets.", "family", "Malenko", "Kravets"},
  };
  for (const WantedRelation& one : all) EXPECT_TRUE(tells_relation(one)) << one.text;
}

TEST(RelationPredicates, HeadsAndOwnersToldByAVerb) {
  const std::vector<WantedRelation> all = {
      {"de", "Die Zeitung schrieb, dass Viktor Malenko die Nordwind Bank leitet.", "position", "Malenko",
       "Nordwind"},
      {"de", "Viktor Malenko, der die Nordwind Bank besitzt, schwieg.", "ownership", "Malenko", "Nordwind"},
      {"en", "Viktor Malenko heads Nordwind Bank.", "position", "Malenko", "Nordwind"},
      {"en", "Nordwind Bank is owned by Viktor Malenko.", "ownership", "Malenko", "Nordwind"},
      {"ru", "Компанию «Ростех» возглавляет Виктор Маленко.", "position", "Маленко", "Ростех"},
  };
  for (const WantedRelation& one : all) EXPECT_TRUE(tells_relation(one)) << one.text;
}

TEST(RelationPredicates, WhoIsToldOfInARelativeClauseIsNotItsAntecedent) {
  EXPECT_FALSE(
      tells_relation({"de",
                      "Ein Händler, der mit einer Nichte von Viktor Malenko verheiratet ist, besitzt die "
                      "Nordwind Bank.",
                      "ownership", "Malenko", "Nordwind"}));
  EXPECT_FALSE(tells_relation({"en", "A trader, who is a friend of Viktor Malenko, owns Nordwind Bank.",
                               "ownership", "Malenko", "Nordwind"}));
}

TEST(RelationPredicates, MembersOfADelegationThatNobodyLeadsAreNoCompanions) {
  const std::string_view text =
      "Der Delegation gehören Minister Viktor Malenko und Vizeminister Anton Kravets an.";
  EXPECT_FALSE(tells_relation({"de", std::string(text), "companion", "Kravets", "Malenko"}));
  EXPECT_FALSE(tells_relation({"de", std::string(text), "companion", "Malenko", "Kravets"}));
}

TEST(RelationPredicates, WhatIsDeniedIsNone) {
  const std::vector<WantedRelation> all = {
      {"en", "Viktor Malenko is not the brother of Anton Kravets.", "family", "Malenko", "Kravets"},
      {"en", "Viktor Malenko has never been the head of Nordwind Bank.", "position", "Malenko", "Nordwind"},
      {"de", "Viktor Malenko ist nicht der Bruder von Anton Kravets.", "family", "Malenko", "Kravets"},
      {"de", "Die Nordwind Bank gehört Viktor Malenko nicht.", "ownership", "Malenko", "Nordwind"},
      {"nl", "De Nordwind Bank is van Viktor Malenko niet.", "ownership", "Malenko", "Nordwind"},
      {"fr", "Viktor Malenko n'est pas le frère d'Anton Kravets.", "family", "Malenko", "Kravets"},
  };
  for (const WantedRelation& one : all) EXPECT_FALSE(tells_relation(one)) << one.text;
}

// Nobody is reversed, and whose relative somebody is beside another is not told of the other.
TEST(RelationPredicates, NotTheOtherWayRound) {
  for (const WantedRelation& one : std::vector<WantedRelation>{
           {"it", "Viktor Malenko è il fratello di Anton Kravets.", "family", "Kravets", "Malenko"},
           {"en", "Viktor Malenko met the brother of Anton Kravets.", "family", "Malenko", "Kravets"}})
    EXPECT_FALSE(tells_relation(one)) << one.text;
}

TEST(RelationPredicates, WhoIsJoinedToTheSubjectGoesAlongToo) {
  const std::string text =
      "Anton Kravets, Pavel Sedow und Minister Igor Lunin begleiteten Viktor Malenko nach Minsk.";
  for (const char* companion : {"Kravets", "Sedow", "Lunin"})
    EXPECT_TRUE(tells_relation({"de", text, "companion", companion, "Malenko"})) << companion;
  EXPECT_FALSE(
      tells_relation({"de", "Begleitet wurde er von Anton Kravets, der mit Viktor Malenko gesprochen hatte.",
                      "companion", "Kravets", "Malenko"}));
}

}  // namespace
}  // namespace tamis::documents
