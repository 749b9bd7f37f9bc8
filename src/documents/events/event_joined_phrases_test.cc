#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

std::string fillers(std::string_view text, std::string_view type, std::string_view role) {
  return ReadPage(text, "en", "2026-03-10").fillers(type, role);
}

TEST(EventJoinedPhrases, WhoeverIsJoinedSuffersToo) {
  EXPECT_EQ(fillers("The EU sanctioned 12 Russian judges and three companies involved in the trial.",
                    "sanctions_designation", "target"),
            "12 Russian judges; three companies");
  EXPECT_EQ(fillers("Britain blacklisted three tankers, two firms and a bank on Monday.",
                    "sanctions_designation", "target"),
            "three tankers; two firms; a bank");
  const std::string both = fillers(
      "Seoul imposed sanctions on 15 North Korean IT workers and one affiliated entity accused of fraud.",
      "sanctions_designation", "target");
  EXPECT_NE(both.find("15 North Korean IT workers"), std::string::npos) << both;
  EXPECT_NE(both.find("one affiliated entity"), std::string::npos) << both;
  EXPECT_EQ(both.find("accused"), std::string::npos) << both;
}

TEST(EventJoinedPhrases, AnotherClauseIsNotJoined) {
  EXPECT_EQ(fillers("Police arrested four men and two cars were towed away.", "arrest", "target"),
            "four men");
}

TEST(EventJoinedPhrases, TheAgentOfAParticipleIsNoAuthority) {
  EXPECT_EQ(fillers("Thai police arrested a Russian national wanted by the FBI for cyberattacks in Phuket.",
                    "arrest", "authority"),
            "Thai police");
}

TEST(EventJoinedPhrases, WhatAThingIsCalledPartsNothing) {
  EXPECT_EQ(fillers("Pyongyang test-fired a new missile, the Hwasong-20, from Sunan airport.",
                    "missile_launch", "origin"),
            "Sunan airport");
}

TEST(EventJoinedPhrases, TheNorthIsNamedByWhatIsNorthKorean) {
  EXPECT_EQ(fillers("South Korea's military said that the North had fired two missiles from Wonsan.",
                    "missile_launch", "actor"),
            "North");
}

TEST(EventJoinedPhrases, WhatIsSetAgainstACrimeTellsNone) {
  EXPECT_EQ(fillers("Kenya's anti-graft agency recovered land from the family of a late minister.",
                    "corruption", "actor"),
            "none");
}

TEST(EventJoinedPhrases, WhatIsSeizedCommitsNoCrime) {
  EXPECT_EQ(fillers("Spanish customs intercepted a container with 13 tonnes of cocaine in Algeciras.",
                    "drug_trafficking", "actor"),
            "");
}

TEST(EventJoinedPhrases, AgentsOfOtherParticiplesAndAdverbsAreNoParties) {
  EXPECT_EQ(fillers("Three men were arrested in a raid led by Ivan Petrov.", "arrest", "authority"), "");
  EXPECT_EQ(fillers("Three men were arrested on Monday by Europol.", "arrest", "authority"), "Europol");
  EXPECT_EQ(fillers("A Russian drone hit an apartment block overnight.", "military_operation", "target"),
            "apartment block");
  EXPECT_EQ(fillers("Iran executed a man convicted of spying for Israel.", "conviction", "authority"), "");
}

TEST(EventJoinedPhrases, WhoseItIsFillsNoSlotOfWhatIsHis) {
  EXPECT_EQ(fillers("Poland delivered 14 tanks to Moldova's army in May.", "arms_transfer", "recipient"),
            "Moldova's army");
  EXPECT_EQ(fillers("Canada imposed sanctions on Syria's Bank Norvex.", "sanctions_designation", "target"),
            "Bank Norvex");
}

TEST(EventJoinedPhrases, TheCountryThatAListIsAboutDoesNotList) {
  EXPECT_EQ(fillers("The EU added two shipyards to its Belarus sanctions list.", "sanctions_designation",
                    "authority"),
            "EU");
  const std::string_view owned = "The shipyard was added to the EU's Belarus sanctions list in May.";
  EXPECT_EQ(fillers(owned, "sanctions_designation", "target"), "shipyard");
  EXPECT_EQ(fillers(owned, "sanctions_designation", "authority"), "EU");
}

}  // namespace
}  // namespace tamis::documents
