// Who and what fills the slots of an event, and which event a verb tells: rules that hold for a class of constructs.
#include "documents/events/event_slots.h"

#include <gtest/gtest.h>

#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

bool has_slot(std::string_view language, std::string_view text, std::string_view type, std::string_view role,
              std::string_view value) {
  const ReadPage page(text, language, "2025-06-12");
  const Event* event = page.event(type);
  return event != nullptr && page.has(*event, role, value);
}

TEST(EventSlots, ABareYearIsATime) {
  EXPECT_TRUE(has_slot("de", "Das US-Justizministerium hat den Programmierer Park Jin Hyok 2018 angeklagt.",
                       "charge", "time", "2018"));
  EXPECT_FALSE(has_slot("en", "The Security Council sanctioned Mahan Air under Resolution 1929.",
                        "sanctions_designation", "time", "1929"));
}

// "followed suit" takes up a measure of whatever type.
TEST(EventSlots, AWordOfAnyTypeIsReadBesideEachType) {
  EXPECT_TRUE(tells("en", "The EU froze his yacht last summer and Britain followed suit.", "asset_freeze"));
  EXPECT_TRUE(tells("en", "Britain followed suit after Poland arrested and fined the man for smuggling arms.",
                    "arrest"));
}

TEST(EventSlots, TheFrontOfACompanysNameIsTheCompany) {
  EXPECT_TRUE(has_slot(
      "en", "OFAC is designating Silver Harbor Chemicals Limited. Silver Harbor shipped engines to Iran.",
      "technology_transfer", "supplier", "Silver Harbor Chemicals Limited"));
}

TEST(EventSlots, AWeaponActsForWhoseItIs) {
  constexpr std::string_view kText =
      "In der Nacht haben ukrainische Drohnen die Raffinerie in Rjasan angegriffen.";
  EXPECT_TRUE(has_slot("de", kText, "military_operation", "actor", "ukrainische Drohnen"));
}

TEST(EventSlots, WhoIsAccusedDidIt) {
  EXPECT_TRUE(has_slot("fr", "Washington accuse l'Iran d'avoir livré des missiles à la Russie.",
                       "arms_transfer", "supplier", "Iran"));
  EXPECT_FALSE(
      tells("fr", "Washington accuse l'Iran d'avoir livré des missiles à la Russie.", "extradition"));
}

TEST(EventSlots, TheListIsThatOfTheNameInItsPhrase) {
  constexpr std::string_view kText = "Ivan Petrov has been on the US sanctions list since March 2022.";
  EXPECT_TRUE(has_slot("en", kText, "sanctions_designation", "authority", "US"));
  EXPECT_TRUE(has_slot("en", kText, "sanctions_designation", "target", "Petrov"));
}

TEST(EventSlots, PartsAndMakersOfWeaponsAreNone) {
  EXPECT_FALSE(tells("ko", "러시아는 이란에서 드론 엔진을 구매했다.", "arms_transfer"));
  EXPECT_FALSE(tells("en", "The drone maker supplied engines to Iran.", "arms_transfer"));
  EXPECT_TRUE(tells("en", "Russia supplied drones and engines to Iran.", "arms_transfer"));
}

TEST(EventSlots, OneVerbTellsOneDeed) {
  EXPECT_FALSE(tells("en", "North Korea sent Russia 12 million shells.", "financial_transaction"));
  EXPECT_FALSE(
      tells("de", "Washington will die Sanktionen gegen Mahan Air aufheben.", "sanctions_designation"));
}

TEST(EventSlots, WhoIsHandedOverIsSomebody) {
  EXPECT_TRUE(tells("en", "Serbia will hand over Ivan Petrov to the United States.", "extradition"));
  EXPECT_FALSE(tells("en", "Russia may hand over two reactor modules to the North.", "extradition"));
  EXPECT_FALSE(tells("de", "Sergej Schoigu soll einen Brief von Putin übergeben haben.", "extradition"));
}

TEST(EventSlots, WhatAWeaponNeedsIsNoWeapon) {
  EXPECT_FALSE(tells("de", "Russland könnte die Dokumentation für die Drohnen an Nordkorea übergeben.",
                     "arms_transfer"));
  EXPECT_FALSE(
      tells("ko", "그 회사들이 드론을 위한 칩을 모스크바로 보냈다고 관리들은 말한다.", "arms_transfer"));
  EXPECT_TRUE(tells("en", "Iran has sent missiles to Russia for the war, officials said.", "arms_transfer"));
}

TEST(EventSlots, EveryWeaponIsNone) {
  EXPECT_FALSE(tells("en", "Every weapon sold by Russia kills, she said.", "arms_transfer"));
  EXPECT_TRUE(tells("en", "The weapons sold by Russia to Mali kill, she said.", "arms_transfer"));
}

TEST(EventSlots, ACompanyThatIsNotWhatIsBought) {
  EXPECT_FALSE(
      tells("en", "Oleg Tarakanov bought the goods in the name of a toy company.", "ownership_change"));
  EXPECT_TRUE(tells("en", "Oleg Tarakanov bought a toy company in Tula.", "ownership_change"));
}

TEST(EventSlots, WhoSaysItDoesNotDoIt) {
  EXPECT_FALSE(
      has_slot("ko", "합참은 미사일이 약 350㎞를 비행했다고 밝혔다.", "missile_launch", "actor", "합참"));
}

TEST(EventSlots, AShadowFleetEvadesNothingByItself) {
  EXPECT_FALSE(tells("de", "Das Schiff gehört zur russischen Schattenflotte.", "sanctions_evasion"));
}

TEST(EventSlots, AClauseOnAPersonReachesOverAnAside) {
  EXPECT_TRUE(has_slot(
      "de",
      "Jo Chun Ryong, Direktor der Abteilung für Munitionsindustrie, der wegen seiner Rolle Ziel von "
      "britischen Sanktionen ist, kam nach Kasan.",
      "sanctions_designation", "target", "Chun Ryong"));
  EXPECT_TRUE(has_slot("de", "Jo Chun Ryong, Direktor der Bank, der Ziel von britischen Sanktionen ist, kam.",
                       "sanctions_designation", "target", "Chun Ryong"));
}

TEST(EventSlots, WhoRemainsInPrisonIsNotArrestedNow) {
  EXPECT_FALSE(tells("uk", "За ґратами в Білорусі лишаються понад 1200 політв'язнів.", "arrest"));
  EXPECT_FALSE(
      tells("de", "Noch 1150 politische Gefangene sind in Haft, Dutzende bleiben in Haft.", "arrest"));
}

TEST(EventSlots, AHackingGroupHacksNothingByItself) {
  EXPECT_FALSE(tells("en", "Song works for Andariel, a hacking unit of the Reconnaissance General Bureau.",
                     "cyber_attack"));
}

TEST(EventSlots, HowSomebodyIsCalledIsNoOffice) {
  EXPECT_FALSE(
      tells("en", "The woman was a 51-year-old former nail technician named Dana Pruett.", "appointment"));
}

TEST(EventSlots, APlanIsToldWithTheNextSuchDay) {
  EXPECT_TRUE(has_slot("en", "Sergei Lavrov is expected in Beirut on Friday.", "visit", "time", "Friday"));
  const ReadPage page("Sergei Lavrov is expected in Beirut on Friday.", "en", "2025-06-12");
  ASSERT_NE(page.event("visit"), nullptr);
  EXPECT_TRUE(page.has(*page.event("visit"), "time", "2025-06-13"));
}

TEST(EventSlots, AVerbEndsWithItsClause) {
  EXPECT_FALSE(
      tells("de", "Er sagte, die Drohnen bestünden „zu 90 Prozent“ aus eigenen Teilen.", "arms_transfer"));
}

// Whether the event fills the slot with the words and not the other slot with them.
void expect_slots(std::string_view language, std::string_view text, std::string_view type,
                  std::vector<std::array<std::string_view, 2>> slots) {
  for (const auto& [role, words] : slots)
    EXPECT_TRUE(has_slot(language, text, type, role, words)) << text << ": " << role << " " << words;
}

TEST(EventSlots, AnObjectPronounIsNoSubject) {
  EXPECT_FALSE(has_slot("de",
                        "Sergej Schoigu kam. Wladimir Putin hatte ihn am Sonntag als Minister abgesetzt.",
                        "dismissal", "person", "Wladimir Putin"));
  EXPECT_FALSE(has_slot("de", "Sergej Schoigu kam. Im Mai hatte die Polizei ihn in Moskau festgenommen.",
                        "arrest", "target", "Polizei"));
}

TEST(EventSlots, BehindAndAnotherVerbHasItsOwnObjects) {
  EXPECT_FALSE(
      has_slot("de", "Wladimir Putin hat Sergej Schoigu abgesetzt und Andrej Beloussow zum Minister ernannt.",
               "dismissal", "person", "Andrej Beloussow"));
}

TEST(EventSlots, ThePlaceOfABodyIsNoTarget) {
  expect_slots("de", "Das Finanzministerium der USA sanktionierte am Mittwoch drei Unternehmen.",
               "sanctions_designation", {{"target", "drei Unternehmen"}});
  EXPECT_FALSE(has_slot("de", "Das Finanzministerium der USA sanktionierte am Mittwoch drei Unternehmen.",
                        "sanctions_designation", "target", "USA"));
}

TEST(EventSlots, WhoIsHeldIsNamedBehindTheComma) {
  expect_slots(
      "de",
      "Die Polizei hat in Larnaka einen Geschäftspartner der Firma festgenommen, den Kurier Bahram Dolati.",
      "arrest", {{"target", "Bahram Dolati"}});
  expect_slots("nl", "De politie heeft in Larnaka een zakenpartner aangehouden, de koerier Bahram Dolati.",
               "arrest", {{"target", "Bahram Dolati"}});
  expect_slots("en", "Police in Cyprus arrested a business partner of the firm, the Iranian Bahram Dolati.",
               "arrest", {{"target", "Bahram Dolati"}});
}

TEST(EventSlots, WhoAccusesDidNotDoIt) {
  EXPECT_FALSE(has_slot(
      "de", "Generalbundesanwalt Jens Rommel wirft ihnen zudem vor, Brandanschläge geplant zu haben.",
      "terrorism", "actor", "Jens Rommel"));
}

TEST(EventSlots, WhoDeniesADeliveryFromElsewhereIsNoSupplier) {
  EXPECT_FALSE(has_slot("de", "Moskau dementierte eine Lieferung von Raketen aus Nordkorea.", "arms_transfer",
                        "supplier", "Moskau"));
  EXPECT_FALSE(has_slot("nl", "Moskou ontkende een levering van raketten uit Noord-Korea.", "arms_transfer",
                        "supplier", "Moskou"));
}

TEST(EventSlots, WhoCallsADeedSoDidNotDoIt) {
  EXPECT_FALSE(has_slot("de", "Fumio Kishida verurteilte den Start als Verletzung von UN-Resolutionen.",
                        "sanctions_violation", "actor", "Fumio Kishida"));
}

TEST(EventSlots, DutchPhrasesOfListingHaveTheirParticiple) {
  EXPECT_FALSE(has_slot("nl", "Sergej Sjojgoe is door de EU op de sanctielijst gezet.",
                        "sanctions_designation", "target", "gezet"));
  EXPECT_TRUE(has_slot("nl",
                       "Aleksej Minin en Jevgeni Serebrjakov staan sinds 2020 op de Europese sanctielijst.",
                       "sanctions_designation", "target", "Aleksej Minin"));
}

TEST(EventSlots, WhoIsInvestigatingIsNotInvestigated) {
  EXPECT_TRUE(has_slot("en", "The Justice Department is investigating Nordfrakt over bribes.",
                       "investigation", "authority", "Justice Department"));
  EXPECT_TRUE(
      has_slot("en", "Britain was investigating the collision.", "investigation", "authority", "Britain"));
  EXPECT_FALSE(has_slot("en", "The Federal Trade Commission is investigating Orbital.", "investigation",
                        "target", "Federal Trade Commission"));
  EXPECT_TRUE(has_slot("en", "The Justice Department is being investigated.", "investigation", "target",
                       "Justice Department"));
  EXPECT_TRUE(has_slot("es", "El Ministerio de Defensa está siendo investigado.", "investigation", "target",
                       "Ministerio de Defensa"));
}

TEST(EventSlots, WhoConductsACaseIsNotDealtWith) {
  const std::string_view page =
      "The Marshals Service is investigating the case, and Karen Doyle is prosecuting it.";
  EXPECT_FALSE(has_slot("en", page, "investigation", "target", "Karen Doyle"));
  EXPECT_FALSE(has_slot("en", page, "charge", "target", "Marshals Service"));
  EXPECT_TRUE(has_slot("en", "The prosecutor in Turin opened an inquiry.", "investigation", "authority",
                       "prosecutor"));
  EXPECT_FALSE(
      has_slot("en", "The prosecutor sought a fine of 90,000 euros.", "fine", "target", "90,000 euros"));
  EXPECT_TRUE(has_slot("en", "A jury in Ohio charged Karen Doyle, 45, with conspiring to export chips.",
                       "charge", "offence", "with conspiring to export chips"));
}

TEST(EventSlots, WhoFollowsInAnOfficeDismissesNobody) {
  EXPECT_FALSE(has_slot("en", "Anna Keller will replace Tom Reed as finance minister.", "dismissal",
                        "authority", "Anna Keller"));
  EXPECT_FALSE(has_slot("en", "Lars Holm agreed a deal to replace Tom Reed as chief executive.", "dismissal",
                        "authority", "Lars Holm"));
}

TEST(EventSlots, WhoTellsOfThingsInThePassiveDidNotGetThem) {
  EXPECT_FALSE(has_slot("en", "The ministry did not disclose when the missiles were delivered.",
                        "arms_transfer", "recipient", "ministry"));
  EXPECT_FALSE(has_slot("de",
                        "Das Ministerium machte keine Angaben dazu, wie viele Raketen geliefert wurden.",
                        "arms_transfer", "recipient", "Ministerium"));
  EXPECT_FALSE(has_slot("es", "El ministerio informó de que el lunes fueron entregados 300 misiles.",
                        "arms_transfer", "recipient", "ministerio"));
  EXPECT_FALSE(has_slot("de", "Karl Bender ließ offen, ob das Abkommen unterzeichnet wird.", "agreement",
                        "party", "Karl Bender"));
  // Who is the subject of the passive itself.
  EXPECT_TRUE(has_slot("en", "The minister said that Iran was supplied with missiles.", "arms_transfer",
                       "recipient", "Iran"));
}

TEST(EventSlots, WhoComesIntoAnOfficeAppointsNobody) {
  for (const auto& [language, text] : {std::pair{"de", "Karl Bender löst Otto Winter als Minister ab."},
                                       std::pair{"es", "Juan Bender sustituye a Pedro Ruiz como ministro."},
                                       std::pair{"nl", "Karel Bender volgt Jan Smit op als minister."},
                                       std::pair{"pt", "João Bender substitui Pedro Alves como ministro."}}) {
    EXPECT_TRUE(has_slot(language, text, "appointment", "person", "Bender")) << text;
    EXPECT_FALSE(has_slot(language, text, "appointment", "authority", "Bender")) << text;
  }
}

TEST(EventSlots, WhoSellsAShareDoesNotOwnIt) {
  EXPECT_TRUE(has_slot("en", "Silver Harbor Chemicals Limited sold its stake to Talmar Limited on Monday.",
                       "ownership_change", "seller", "Harbor Chemicals"));
  EXPECT_FALSE(has_slot("en", "Silver Harbor Chemicals Limited sold its stake to Talmar Limited on Monday.",
                        "ownership_change", "owner", "Harbor Chemicals"));
}

TEST(EventSlots, NobodyIsNoTarget) {
  EXPECT_FALSE(has_slot("en", "Nobody was arrested in Vienna on Monday.", "arrest", "target", "Nobody"));
  EXPECT_FALSE(has_slot("es", "Nadie fue detenido en Viena.", "arrest", "target", "Nadie"));
  EXPECT_FALSE(has_slot("fr", "La police n'a arrêté personne.", "arrest", "target", "personne"));
}

TEST(EventSlots, TheObjectOfAnInfinitiveIsListed) {
  for (const std::string_view text : {"Brüssel erwägt, die Reederei Talmar auf die schwarze Liste zu setzen.",
                                      "Brüssel erwägt, die Reederei Talmar mit Sanktionen zu belegen."}) {
    EXPECT_TRUE(has_slot("de", text, "sanctions_designation", "authority", "Brüssel")) << text;
    EXPECT_FALSE(has_slot("de", text, "sanctions_designation", "authority", "Talmar")) << text;
    EXPECT_FALSE(has_slot("de", text, "sanctions_designation", "target", "Brüssel")) << text;
  }
}

}  // namespace
}  // namespace tamis::documents
