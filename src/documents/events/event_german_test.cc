// Cases by German articles, German and Dutch passives, attributes and aims: who is what to an event.
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

TEST(EventGerman, WhoHasTheArticleOfAnObjectSuffers) {
  constexpr std::string_view kText = "Den Bankier nahm die Polizei am Freitag in Graz fest.";
  EXPECT_EQ(in_role("de", kText, "arrest", "target"), "Bankier");
  EXPECT_EQ(in_role("de", kText, "arrest", "authority"), "Polizei");
  EXPECT_EQ(in_role("de", "Einen Berater des Emirs und dessen Sohn setzte Kanada auf die Sanktionsliste.",
                    "sanctions_designation", "authority"),
            "Kanada");
}

TEST(EventGerman, ThePastOfThePassiveGovernsNoInfinitive) {
  constexpr std::string_view kText =
      "Die Witwe Anna Berger wurde von einem Händler um zwei Millionen Euro betrogen.";
  EXPECT_EQ(in_role("de", kText, "fraud", "victim"), "Anna Berger");
  EXPECT_EQ(in_role("de", kText, "fraud", "actor"), "Händler");
}

TEST(EventGerman, AGenitiveBehindADeedSuffersIt) {
  EXPECT_EQ(in_role("de", "Die Auslieferung des Spediteurs an Polen steht bevor.", "extradition", "target"),
            "Spediteurs");
  EXPECT_EQ(
      in_role("de", "Die Verhaftung des Bankiers durch die Polizei war überfällig.", "arrest", "target"),
      "Bankiers");
}

TEST(EventGerman, AnAttackAimsAtWhatStandsBehindItsPreposition) {
  EXPECT_EQ(
      in_role("de", "Der Luftangriff Israels auf Damaskus dauerte Stunden.", "military_operation", "target"),
      "Damaskus");
}

TEST(EventGerman, WhoStandsInAnAttributeHasNoPart) {
  EXPECT_EQ(in_role("de", "Die von Europol gesuchte Anna Berger hat Anleger um Millionen betrogen.", "fraud",
                    "victim"),
            "Anleger");
  EXPECT_EQ(
      in_role("nl", "De door Europol gezochte Anna Berger heeft beleggers opgelicht.", "fraud", "actor"),
      "Anna Berger");
}

TEST(EventGerman, WhoGoesAlongIsAGuest) {
  EXPECT_EQ(in_role("de", "Scholz reiste, begleitet von Boris Pistorius und Robert Habeck, nach Riad.",
                    "visit", "guest"),
            "Scholz; Boris Pistorius; Robert Habeck");
}

TEST(EventGerman, AFrontOfACompoundHidesNoPreposition) {
  constexpr std::string_view kText = "Gegen den Ex-Minister ermittelt die Staatsanwaltschaft wegen Betrugs.";
  EXPECT_EQ(in_role("de", kText, "investigation", "authority"), "Staatsanwaltschaft");
}

TEST(EventGerman, APronounBehindWhetherIsTheSubject) {
  EXPECT_EQ(in_role("de", "Ankara prüft, ob es der Ukraine Haubitzen liefert.", "arms_transfer", "supplier"),
            "Ankara");
}

TEST(EventGerman, APhraseOfExchangeEndsAtTheVerb) {
  EXPECT_EQ(
      in_role("nl", "In ruil voor gas leverde Moskou raketten aan Teheran.", "arms_transfer", "supplier"),
      "Moskou");
}

}  // namespace
}  // namespace tamis::documents
