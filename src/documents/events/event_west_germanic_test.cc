// German and Dutch: who is what by their word order, prepositions and verbs of two parts.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

// Whoever and whatever fills the role, in the order of the slots; "none": no such event.
std::string in_role(std::string_view language, std::string_view text, std::string_view type,
                    std::string_view role) {
  const ReadPage page(text, language, "2026-03-10");
  const Event* event = page.event(type);
  if (event == nullptr) return "none";
  std::string found;
  for (const Slot& slot : event->slots) {
    if (slot.role == role) found += (found.empty() ? "" : "; ") + page.at(slot.span);
  }
  return found;
}

TEST(EventWestGermanic, WhatIsToldBesidesIsToldOfBoth) {
  EXPECT_EQ(in_role("de", "Kanada hat neben Anton Berger auch Pawel Orlow auf die Sanktionsliste gesetzt.",
                    "sanctions_designation", "target"),
            "Anton Berger; Pawel Orlow");
  EXPECT_EQ(in_role("nl", "Canada heeft naast Anton Berger ook Pavel Orlov op de sanctielijst gezet.",
                    "sanctions_designation", "target"),
            "Anton Berger; Pavel Orlov");
}

TEST(EventWestGermanic, WhoGoesOnWithAVerbOfHisOwnSuffersNothing) {
  EXPECT_EQ(in_role("de", "Die Polizei verhaftete Anton Berger und Pawel Orlow entkam nach Oman.", "arrest",
                    "target"),
            "Anton Berger");
  EXPECT_EQ(in_role("nl", "De politie arresteerde Anton Berger en Pavel Orlov vluchtte naar Oman.", "arrest",
                    "target"),
            "Anton Berger");
  EXPECT_EQ(in_role("de", "Die Polizei verhaftete Anton Berger und Pawel Orlow in Oman.", "arrest", "target"),
            "Anton Berger; Pawel Orlow");
}

TEST(EventWestGermanic, WhoStandsBehindAPluralNobodyKnowsIsItsObject) {
  EXPECT_EQ(in_role("de", "Unbekannte griffen am Freitag das Innenministerium in Damaskus an.",
                    "military_operation", "target"),
            "Innenministerium");
  EXPECT_EQ(
      in_role("de", "Zuletzt griffen Rebellen das Innenministerium an.", "military_operation", "target"),
      "Innenministerium");
  EXPECT_EQ(in_role("nl", "Hackers vielen het ministerie van Justitie aan.", "cyber_attack", "actor"),
            "Hackers");
}

TEST(EventWestGermanic, WhatFliesIsShotDownAndNotSeized) {
  EXPECT_EQ(in_role("de", "Israel fing in der Nacht drei Raketen ab.", "seizure", "target"), "none");
  EXPECT_EQ(in_role("de", "Israel fing in der Nacht drei Raketen ab.", "military_operation", "actor"),
            "Israel");
  EXPECT_EQ(in_role("nl", "Israël onderschepte vannacht drie raketten.", "seizure", "target"), "none");
  EXPECT_NE(in_role("de", "Der Zoll fing einen Lastwagen mit Raketen ab.", "seizure", "authority"), "none");
}

TEST(EventWestGermanic, WhoMeetsIsHitByNoForcesOfAnOffice) {
  EXPECT_EQ(
      in_role("de",
              "Der Chef der Luftstreitkräfte, Anton Berger, traf am Montag in Wien den Minister Pawel Orlow.",
              "military_operation", "target"),
      "none");
}

TEST(EventWestGermanic, WhatOneIsAccusedOfInDutchIsHisDeed) {
  const std::string_view text = "Anton Berger wordt ervan beschuldigd raketten aan Syrië te hebben verkocht.";
  EXPECT_EQ(in_role("nl", text, "arms_transfer", "supplier"), "Anton Berger");
  const ReadPage page(text, "nl", "2026-03-10");
  ASSERT_NE(page.event("arms_transfer"), nullptr);
  EXPECT_EQ(page.event("arms_transfer")->status, EventStatus::kAlleged);
}

TEST(EventWestGermanic, AClauseIsAboutWhoStandsBeforeHisPlace) {
  EXPECT_EQ(in_role("de", "Anton Berger aus Moskau, der im Mai verurteilt wurde, schweigt.", "conviction",
                    "target"),
            "Anton Berger");
  EXPECT_EQ(
      in_role("nl", "Anton Berger uit Moskou, die in mei werd veroordeeld, zwijgt.", "conviction", "target"),
      "Anton Berger");
}

TEST(EventWestGermanic, WhoTravelsAlongIsNoHost) {
  EXPECT_EQ(in_role("de", "Wladimir Putin flog mit Anton Berger nach Peking.", "visit", "host"), "");
  EXPECT_EQ(
      in_role("de", "Wladimir Putin reiste zu Gesprächen mit Anton Berger nach Peking.", "visit", "host"),
      "Anton Berger");
}

TEST(EventWestGermanic, ACrimeThatOnlyIsAGroundHasNoDoerBesideIt) {
  EXPECT_EQ(in_role("de", "Botschafter Anton Berger wurde wegen eines Cyberangriffs einbestellt.",
                    "cyber_attack", "actor")
                .find("Berger"),
            std::string::npos);
}

TEST(EventWestGermanic, WhomAListingIsOfIsNoReasonForIt) {
  EXPECT_EQ(in_role("de", "Kanada setzte wegen Geldwäsche die Firma Nordfrakt auf die Sanktionsliste.",
                    "sanctions_designation", "reason"),
            "wegen Geldwäsche");
}

}  // namespace
}  // namespace tamis::documents
