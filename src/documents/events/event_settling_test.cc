#include <gtest/gtest.h>

#include <string>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

// "status; role=words" of the first event of the type; empty: there is none.
std::string told(std::string_view language, std::string_view text, std::string_view type) {
  const ReadPage page(text, language, "2026-03-10");
  const Event* event = page.event(type);
  if (event == nullptr) return {};
  std::string found(event_status_name(event->status));
  for (const Slot& slot : event->slots) {
    if (is_party_role(slot.role) || slot.role == "authority" || slot.role == "destination")
      found += "; " + slot.role + "=" + page.at(slot.span);
  }
  return found;
}

TEST(EventSettling, WhoDecidesOnARequestIsTheAuthority) {
  EXPECT_EQ(told("en", "The home secretary, Paula Rudd, approved an extradition request from Norway.",
                 "extradition"),
            "planned; destination=Norway; authority=Paula Rudd");
  EXPECT_EQ(told("it", "Il ministro Paolo Verri ha approvato la richiesta di estradizione della Spagna.",
                 "extradition"),
            "planned; destination=Spagna; authority=ministro Paolo Verri");
  EXPECT_EQ(told("en", "A judge in Oslo rejected an extradition request from Turkey.", "extradition")
                .rfind("failed", 0),
            0U);
}

TEST(EventSettling, AnOfficeAppointsNobody) {
  EXPECT_EQ(told("de", "Neuer Außenminister wird Karl Olsen.", "appointment"), "occurred; person=Karl Olsen");
  EXPECT_EQ(told("de", "Zum neuen Verteidigungsminister wurde Karl Olsen ernannt.", "appointment"),
            "occurred; person=Karl Olsen");
  EXPECT_EQ(told("de", "Der Präsident ernannte Karl Olsen zum Botschafter.", "appointment"),
            "occurred; authority=Präsident; person=Karl Olsen");
}

TEST(EventSettling, WhoTellsOfHimselfDidIt) {
  EXPECT_EQ(told("de", "Die US-Armee hat nach eigenen Angaben Ziele der Huthi im Jemen bombardiert.",
                 "military_operation")
                .rfind("occurred; actor=US-Armee", 0),
            0U);
  EXPECT_EQ(told("de", "Nach Angaben der Ukraine hat Russland Charkiw bombardiert.", "military_operation")
                .rfind("occurred; actor=Russland", 0),
            0U);
}

TEST(EventSettling, LawsOfExtraditionTellNone) {
  EXPECT_EQ(told("en", "Thousands marched against the extradition bill on Sunday.", "extradition"), "");
  EXPECT_EQ(told("de", "Tausende demonstrierten gegen das Auslieferungsgesetz.", "extradition"), "");
  EXPECT_EQ(told("ru", "Тысячи людей вышли на марш против закона об экстрадиции.", "extradition"), "");
  EXPECT_EQ(told("zh", "数千人周日上街反对引渡条例。", "extradition"), "");
}

TEST(EventSettling, WhoFacesAPenaltySuffersIt) {
  EXPECT_EQ(told("en", "Karl Olsen faces 18 criminal charges in the United States.", "charge"),
            "occurred; target=Karl Olsen");
  EXPECT_EQ(told("en", "Karl Olsen faces a maximum of 10 years in prison.", "conviction"),
            "possible; target=Karl Olsen");
  EXPECT_EQ(told("de", "Karl Olsen drohen bis zu zehn Jahre Haft.", "conviction"),
            "possible; target=Karl Olsen");
}

TEST(EventSettling, AttributesOfPeopleTellNothing) {
  EXPECT_EQ(told("en", "Karl Olsen is a convicted felon.", "conviction"), "");
  EXPECT_EQ(told("de", "Der verurteilte Betrüger wohnt heute am See.", "conviction"), "");
  EXPECT_EQ(told("de", "Der verurteilte Betrüger Karl Olsen wohnt heute am See.", "conviction"),
            "background; target=Karl Olsen");
  EXPECT_EQ(told("es", "Los médicos vacunan contra la gripe a los migrantes detenidos.", "arrest"), "");
  EXPECT_NE(told("es", "Los migrantes detenidos el lunes en Madrid son tres.", "arrest"), "");
}

TEST(EventSettling, Releases) {
  EXPECT_EQ(told("en", "The rebels freed two hostages on Sunday.", "release"),
            "occurred; authority=rebels; target=two hostages");
  EXPECT_EQ(told("de", "Belarus ließ am Sonntag zwei Geiseln frei.", "release"),
            "occurred; authority=Belarus; target=zwei Geiseln");
  EXPECT_EQ(told("en", "The ministry released a statement on Monday.", "release"), "");
}

TEST(EventSettling, ToWhomSomebodyIsHandedOverMayBePartOfThePhrase) {
  EXPECT_NE(told("pl", "Dziesięciu przemytników zostało wydanych Stanom Zjednoczonym.", "extradition")
                .find("destination=Stanom Zjednoczonym"),
            std::string::npos);
}

TEST(EventSettling, WhatAStateProvidesForSentencesNobody) {
  EXPECT_EQ(
      told("de",
           "Der Minister kündigte an, dass Deutschland Haftstrafen von bis zu fünf Jahren für die Umgehung "
           "von Sanktionen einführt.",
           "conviction"),
      "");
  EXPECT_EQ(told("es",
                 "El ministro anunció que España introducirá penas de hasta cinco años de prisión por "
                 "eludir las sanciones.",
                 "conviction"),
            "");
}

TEST(EventSettling, WhomAPenaltyIsForIsNoOffence) {
  const ReadPage page("Prosecutors sought a nine-year prison term for the broker Karl Olsen.", "en",
                      "2026-03-10");
  const Event* event = page.event("conviction");
  ASSERT_NE(event, nullptr);
  bool target = false;
  for (const Slot& slot : event->slots) {
    EXPECT_NE(slot.role, "offence");
    target = target || (slot.role == "target" && page.at(slot.span) == "Karl Olsen");
  }
  EXPECT_TRUE(target);
}

TEST(EventSettling, WhoAConditionIsAboutImposesNoSanctions) {
  const auto has_authority = [](std::string_view text, std::string_view who) {
    return told("de", text, "sanctions_designation").find("authority=" + std::string(who)) !=
           std::string::npos;
  };
  EXPECT_FALSE(
      has_authority("Sollte Minsk Drohnen kaufen, würden die Nachbarn neue Sanktionen verhängen.", "Minsk"));
  EXPECT_TRUE(has_authority("Wenn Minsk Drohnen kauft, wird Kanada neue Sanktionen verhängen.", "Kanada"));
}

TEST(EventSettling, WhoDeniesWhatAnotherIsSaidToHaveDoneDidNotDoIt) {
  const ReadPage page(
      "Syrien hat nach Angaben der USA Panzer an Belarus geliefert. Minsk bestritt solche Lieferungen.", "de",
      "2026-03-10");
  ASSERT_FALSE(page.document.events.empty());
  for (const Event& event : page.document.events) {
    if (event.type != "arms_transfer") continue;
    for (const Slot& slot : event.slots) {
      if (slot.role == "supplier") {
        EXPECT_EQ(page.at(slot.span), "Syrien");
      }
    }
  }
}

TEST(EventSettling, WhoseOfficeItIsIsNotChargedItself) {
  EXPECT_EQ(
      told("de", "Das Gericht erhob Anklage gegen den Vorstandschef der Firma.", "charge").find("Firma"),
      std::string::npos);
  EXPECT_EQ(told("de", "Die Polizei nahm nach mehr als dreißig Einsätzen Karl Olsen fest.", "arrest"),
            "occurred; authority=Polizei; target=Karl Olsen");
}

TEST(EventSettling, WhoStandsBeforeAGermanSourceTakesPart) {
  EXPECT_NE(told("de", "Karl Olsen wurde Agenturberichten zufolge am Montag in Oslo festgenommen.", "arrest")
                .find("target=Karl Olsen"),
            std::string::npos);
}

}  // namespace
}  // namespace tamis::documents
