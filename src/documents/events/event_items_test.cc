// With which things an event is: which words are things of its trigger, and which only look so.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

TEST(EventItems, TheThingSaysWhichDeedAVerbTells) {
  EXPECT_EQ(words_of("en", "China sold missiles to Iran.", "arms_transfer", "item"), "missiles");
  EXPECT_EQ(words_of("en", "China sold chips to Iran.", "technology_transfer", "item"), "chips");
  EXPECT_EQ(words_of("en", "China sold tea to Iran.", "arms_transfer", "item"), "no event");
}

TEST(EventItems, OfTwoNamesOfOneThingTheFullerOne) {
  EXPECT_EQ(words_of("en", "North Korea fired short-range ballistic missiles on Monday.", "missile_launch",
                     "class"),
            "short-range ballistic missiles");
}

TEST(EventItems, PartsAreTradedNotTheWeaponTheyAreFor) {
  EXPECT_EQ(words_of("de", "Russland hat die Dokumentation für die Drohnen an Nordkorea übergeben.",
                     "arms_transfer", "item"),
            "no event");
  EXPECT_EQ(words_of("en", "China supplied drone engines to Russia.", "arms_transfer", "item"), "no event");
}

TEST(EventItems, AGermanThingHasACapital) {
  // "geschossen" is no "Geschoss".
  EXPECT_EQ(
      words_of("de",
               "Die Soldaten haben zuerst geschossen, sagte Kim Jong Un am Montag beim Start der Messe.",
               "missile_launch", "class"),
      "no event");
  EXPECT_NE(words_of("de", "Nordkorea hat am Montag zwei Geschosse abgefeuert.", "missile_launch", "class"),
            "no event");
}

TEST(EventItems, CargoOfAShipsKindIsNoGoods) {
  EXPECT_EQ(words_of("en", "The oil tanker Eagle was sold to a buyer in Dubai.", "embargoed_trade", "item"),
            "no event");
}

TEST(EventItems, ASumIsMoneyOverAnAside) {
  EXPECT_NE(
      words_of(
          "fr",
          "Le Trésor a sanctionné trois hommes accusés d'avoir viré au Hezbollah, par des bureaux de change, "
          "des dizaines de millions de dollars.",
          "financial_transaction", "payee"),
      "no event");
}

TEST(EventItems, WhatIsSentToSomebodyIsNotDeployed) {
  EXPECT_EQ(words_of("en", "Russia sent air defence systems to Syria.", "deployment", "item"), "no event");
  EXPECT_NE(words_of("en", "Russia sent air defence systems to Syria.", "arms_transfer", "item"), "no event");
}

TEST(EventItems, AShipWithCargoSailsFromAPortThatNoTableHas) {
  EXPECT_EQ(
      words_of("es", "El petrolero Sunbeam zarpó el lunes de Qwertyport con 100.000 toneladas de crudo.",
               "shipping", "cargo"),
      "crudo");
}

TEST(EventItems, ChemicalsAndSensorsAreDualUse) {
  for (const auto& [language, text] : {std::pair<std::string_view, std::string_view>{
                                           "de", "China hat im Juni Natriumperchlorat an Iran geliefert."},
                                       {"en", "China supplied gyroscopes to Iran in June."},
                                       {"ru", "Китай поставил Ирану перхлорат натрия."},
                                       {"zh", "中国向伊朗出售了高氯酸钠。"}})
    EXPECT_NE(words_of(language, text, "technology_transfer", "item"), "no event") << text;
}

TEST(EventItems, WhomSomethingIsSoldIsNotSold) {
  EXPECT_FALSE(tells("en", "Lars Holm sold the company the right to use his name for $5 million.",
                     "ownership_change"));
  EXPECT_FALSE(tells("en", "Anna Keller sold the firm a licence for 3 million euros.", "ownership_change"));
  EXPECT_TRUE(tells("en", "Lars Holm sold the company to Gazprom for 3 million euros.", "ownership_change"));
  EXPECT_TRUE(tells("en", "Lars Holm sold the company last year for 3 million euros.", "ownership_change"));
}

TEST(EventItems, AtLeastIsNoAim) {
  EXPECT_EQ(
      words_of("en", "North Korea launched at least seven ballistic missiles.", "missile_launch", "actor"),
      "North Korea");
  EXPECT_EQ(words_of("en", "Russia fired 30 missiles at Kyiv on Monday.", "military_operation", "target"),
            "Kyiv");
}

TEST(EventItems, WhoGetsWhatIsSentIsNotSent) {
  const ReadPage page("The charity sent 3 million euros to fighters in Darfur.", "en", "2026-03-10");
  EXPECT_EQ(page.event("deployment"), nullptr);
  const ReadPage sent("Chad sent 400 soldiers to Darfur.", "en", "2026-03-10");
  EXPECT_NE(sent.event("deployment"), nullptr);
}

TEST(EventItems, WhatAnOfficeIsAboutIsNoThingOfADeed) {
  const ReadPage page("Der Befehlshaber der Luftstreitkräfte, Karl Olsen, traf in Oslo Präsident Jan Moen.",
                      "de", "2026-03-10");
  EXPECT_EQ(page.event("military_operation"), nullptr);
  EXPECT_NE(page.event("leader_meeting"), nullptr);
}

TEST(EventItems, AGermanSourceEndsBeforeTheThing) {
  const ReadPage page("Syrien hat laut Washington Panzer an Belarus verkauft.", "de", "2026-03-10");
  const Event* event = page.event("arms_transfer");
  ASSERT_NE(event, nullptr);
  EXPECT_TRUE(has_role(*event, "recipient"));
}

TEST(EventItems, AShipThatAClauseIsAboutIsTheThingItself) {
  constexpr std::string_view kText =
      "The tanker Eagle S, which belongs to the rich trader Ivan Petrov of Riga in Latvia, was seized by "
      "Finnish "
      "customs.";
  EXPECT_TRUE(tells("en", kText, "seizure"));
}

}  // namespace
}  // namespace tamis::documents
