// Who takes a stand on an event, whom an attack killed, whose officers act and what is given in exchange.
#include <gtest/gtest.h>

#include <string_view>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

bool tells(std::string_view language, std::string_view text, std::string_view type, std::string_view role,
           std::string_view words) {
  const ReadPage page(text, language, "2026-03-10");
  const Event* event = page.event(type);
  return event != nullptr && page.has(*event, role, words);
}

TEST(EventStances, WhoTakesAStandDidNotDoIt) {
  EXPECT_FALSE(tells("de", "Japan protestierte gegen den Raketenstart.", "missile_launch", "actor", "Japan"));
  EXPECT_FALSE(tells("de", "Das Weiße Haus reagierte gelassen auf den Raketentest.", "missile_launch",
                     "actor", "Weiße"));
  EXPECT_FALSE(
      tells("en", "Japan protested against the missile launch.", "missile_launch", "actor", "Japan"));
  EXPECT_FALSE(
      tells("nl", "Japan protesteerde tegen de raketlancering.", "missile_launch", "actor", "Japan"));
}

TEST(EventStances, WhatItIsDoneWithIsItsOwn) {
  EXPECT_TRUE(tells("de", "Nordkorea reagierte mit einem Raketentest auf die Manöver.", "missile_launch",
                    "actor", "Nordkorea"));
  EXPECT_TRUE(
      tells("de", "Nordkorea antwortete mit einem Raketentest.", "missile_launch", "actor", "Nordkorea"));
}

TEST(EventStances, WhomAnAttributeSaysAnAttackKilledDidNotMakeIt) {
  constexpr std::string_view text =
      "Der Nachfolger des bei einem israelischen Luftangriff getöteten Karl Olsen heißt Tom Reed.";
  EXPECT_TRUE(tells("de", text, "military_operation", "target", "Olsen"));
  EXPECT_FALSE(tells("de", text, "military_operation", "actor", "Olsen"));
}

TEST(EventStances, WhoseOfficersArrestSuffersNothing) {
  constexpr std::string_view text =
      "Beamte der Bundespolizei nahmen am Bahnhof einen 34-jährigen Ukrainer fest.";
  EXPECT_FALSE(tells("de", text, "arrest", "target", "Bundespolizei"));
  EXPECT_TRUE(tells("de", text, "arrest", "target", "Ukrainer"));
}

TEST(EventStances, WhatIsGivenInExchangeGoesTheOtherWay) {
  EXPECT_TRUE(tells("de", "Im Austausch gegen Granaten lieferte Moskau dem Norden Öl und Getreide.",
                    "arms_transfer", "recipient", "Moskau"));
  EXPECT_TRUE(tells("de", "Nordkorea lieferte Granaten im Austausch gegen Technologie.", "arms_transfer",
                    "supplier", "Nordkorea"));
}

TEST(EventStances, WhatComesBackStandsBeforeItsParticle) {
  EXPECT_TRUE(tells("tr", "Belarus, nükleer teknoloji karşılığında İran'a tank gönderdi.", "arms_transfer",
                    "supplier", "Belarus"));
  EXPECT_TRUE(tells("ko", "벨라루스가 핵 기술의 대가로 이란에 전차를 제공했다.", "arms_transfer", "recipient",
                    "이란"));
}

TEST(EventStances, WeaponsThatAreGotInReturnAreATransferOfTheirOwn) {
  const ReadPage page("Belarus sent tanks to Iran in exchange for drones.", "en", "2026-03-10");
  std::string transfers;
  for (const Event& event : page.document.events) transfers += page.show(event) + "\n";
  EXPECT_NE(transfers.find("supplier=Belarus"), std::string::npos) << transfers;
  EXPECT_NE(transfers.find("supplier=Iran"), std::string::npos) << transfers;
  EXPECT_EQ(page.event("deployment"), nullptr);
}

TEST(EventStances, ASuspicionIsNoInvestigationBesideItsCrime) {
  const ReadPage page("Der Banker steht im Verdacht, 20 Millionen Euro veruntreut zu haben.", "de",
                      "2026-03-10");
  EXPECT_EQ(page.event("investigation"), nullptr);
  EXPECT_NE(page.event("corruption"), nullptr);
}

}  // namespace
}  // namespace tamis::documents
