// Names of a clause that belong to another phrase of it than the verb, and the spans of nouns for people.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

std::string filled(std::string_view text, std::string_view type, std::string_view role) {
  return ReadPage(text, "en").fillers(type, role);
}

TEST(EventForeignTies, WhatAnotherBlowHitIsNotHitByThisOne) {
  EXPECT_EQ(filled("Russia shelled Kharkiv in retaliation for a Ukrainian strike on Belgorod.",
                   "military_operation", "target"),
            "Kharkiv");
}

TEST(EventForeignTies, APlaceBehindWhatIsTalkedAboutIsNotWhereTheyMet) {
  EXPECT_EQ(filled("Egypt and Ethiopia held talks in Geneva about a dam in Sudan.", "talks", "place"),
            "Geneva");
}

TEST(EventForeignTies, WhoseWishItIsIsNotWhere) {
  EXPECT_EQ(filled("The tanker Vega was seized in Malta at Berlin's request.", "seizure", "place"), "Malta");
}

TEST(EventForeignTies, APhraseOfWhenHasItsOwnPlaces) {
  EXPECT_EQ(
      filled("Rwanda withdrew its troops from Mozambique after the capture of Goma.", "deployment", "origin"),
      "Mozambique");
}

TEST(EventForeignTies, ThanksForADeedSupportNobodyWhomItReaches) {
  EXPECT_EQ(
      filled("Putin thanked Lukashenko for sending tanks to Serbia.", "statement_of_support", "recipient"),
      "Lukashenko");
}

TEST(EventForeignTies, WhomPeopleAreLinkedToIsNotHit) {
  EXPECT_EQ(filled("Hackers linked to China broke into the network of the Dutch parliament.", "cyber_attack",
                   "target"),
            "Dutch parliament");
}

TEST(EventForeignTies, RelationsAreBrokenOffWithStates) {
  EXPECT_EQ(filled("Niger cut diplomatic ties with Ukraine.", "diplomatic_break", "recipient"), "Ukraine");
}

TEST(EventForeignTies, StatesWhoseMinistersMeetMeet) {
  EXPECT_EQ(filled("The foreign ministers of Chile and Peru met in Lima on Monday.", "leader_meeting",
                   "participant"),
            "Chile; Peru");
}

TEST(EventForeignTies, WhoIsNamedFirstOfTwoIsListedAsWell) {
  EXPECT_EQ(filled("Three Syrian colonels and a shipping company were placed on the EU blacklist.",
                   "sanctions_designation", "target"),
            "Three Syrian colonels; shipping company");
}

TEST(EventForeignTies, AVerbThatTellsNothingHasItsOwnPlace) {
  EXPECT_EQ(filled("Nauru cut its ties with Taiwan in January and opened an embassy in Beijing.",
                   "diplomatic_break", "place"),
            "");
}

TEST(EventPhraseSpans, WhoHeadsABodyIsHeldAndNotTheBody) {
  EXPECT_EQ(filled("Police arrested the former head of the state railway in Sofia.", "arrest", "target"),
            "head of the state railway");
}

TEST(EventPhraseSpans, AConjunctionIsNoPartOfABody) {
  EXPECT_EQ(filled("The march was called off because police arrested three students.", "arrest", "authority"),
            "police");
}

TEST(EventPhraseSpans, PeopleOfABodyDidWhatTheyAreHeldFor) {
  EXPECT_EQ(filled("Four employees of Rosneft were arrested for selling rifles to Sudan.", "arms_transfer",
                   "supplier"),
            "Four employees of Rosneft");
}

TEST(EventPhraseSpans, APossessorIsNotWhatIsHis) {
  EXPECT_EQ(
      filled("Canada imposed sanctions on Belarus's state oil company.", "sanctions_designation", "target"),
      "Belarus's state oil company");
}

TEST(EventItems, AThingInAClauseAboutAShipIsNotSeized) {
  EXPECT_EQ(
      filled("The tanker Vega, which had left Riga with fuel oil, was seized by Sweden.", "seizure", "asset"),
      "");
}

TEST(EventVerbs, VerbsOfCrimesHaveSubjectsAndAgents) {
  EXPECT_EQ(filled("Documents falsified by the company Norvex Trading were found.", "fraud", "actor"),
            "Norvex Trading");
}

TEST(EventVerbs, WhoseReleaseIsSecuredIsLetGo) {
  EXPECT_EQ(filled("Oman secured the release of Pavel Orlov in Tehran.", "release", "target"), "Pavel Orlov");
}

TEST(EventVerbs, AMeasureOfACourtIsNotAnArrestAsWell) {
  EXPECT_EQ(filled("A Thai court jailed two smugglers for ten years.", "arrest", "target"), "none");
}

}  // namespace
}  // namespace tamis::documents
