// Predicates joined by "and": what each of them has for itself, and what they share.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

// Of places the words, of others what they mean.
std::string filled(std::string_view language, std::string_view text, std::string_view type,
                   std::string_view role) {
  return slots_of(ReadPage(text, language, "2026-03-11"), type, role, role == "place");
}

TEST(EventJoinedVerbs, EachOfTwoParticiplesHasItsOwnTimeAndPlace) {
  constexpr std::string_view kEnglish =
      "Pavel Orlov was arrested in Vienna on Monday and extradited to Poland on Tuesday.";
  EXPECT_EQ(filled("en", kEnglish, "arrest", "time"), "2026-03-09");
  EXPECT_EQ(filled("en", kEnglish, "extradition", "time"), "2026-03-10");
  EXPECT_EQ(filled("en", kEnglish, "extradition", "target"), "Pavel Orlov");
  constexpr std::string_view kGerman =
      "Pawel Orlow wurde am Montag in Wien festgenommen und am Dienstag an Polen ausgeliefert.";
  EXPECT_EQ(filled("de", kGerman, "arrest", "time"), "2026-03-09");
  EXPECT_EQ(filled("de", kGerman, "extradition", "time"), "2026-03-10");
  EXPECT_EQ(filled("de", kGerman, "extradition", "target"), "Pawel Orlow");
  constexpr std::string_view kDutch =
      "Pavel Orlov werd maandag in Wenen gearresteerd en dinsdag uitgeleverd aan Polen.";
  EXPECT_EQ(filled("nl", kDutch, "arrest", "time"), "2026-03-09");
  EXPECT_EQ(filled("nl", kDutch, "extradition", "time"), "2026-03-10");
}

TEST(EventJoinedVerbs, ParticiplesWithoutAPhraseBetweenShareTheirs) {
  EXPECT_EQ(filled("de", "Pawel Orlow wurde am Montag in Wien festgenommen und ausgeliefert.", "extradition",
                   "time"),
            "2026-03-09");
  EXPECT_EQ(filled("en", "Pavel Orlov was arrested on Monday in Vienna.", "arrest", "time"), "2026-03-09");
}

TEST(EventJoinedVerbs, AParticipleWithAnObjectIsActive) {
  EXPECT_EQ(filled("en", "Pavel Orlov was appointed minister in May and dismissed the general on Monday.",
                   "dismissal", "authority"),
            "Pavel Orlov");
}

TEST(EventJoinedVerbs, AfterAndBeforeOpenAClause) {
  constexpr std::string_view kText =
      "Pavel Orlov was arrested in Vienna on Monday before being extradited to Poland on Tuesday.";
  EXPECT_EQ(filled("en", kText, "arrest", "time"), "2026-03-09");
  EXPECT_EQ(filled("en", kText, "extradition", "target"), "Pavel Orlov");
}

TEST(EventJoinedVerbs, AVerbBehindAndGoesOnWithTheSubject) {
  constexpr std::string_view kText =
      "Kanada verhängte am Montag Sanktionen gegen Jan Weber und strich Pawel Orlow am Dienstag von der "
      "Sanktionsliste.";
  EXPECT_EQ(filled("de", kText, "sanctions_delisting", "authority"), "ca");
  EXPECT_EQ(filled("de", kText, "sanctions_delisting", "target"), "Pawel Orlow");
  EXPECT_EQ(filled("de", "Kanada weigerte sich, Pawel Orlow auszuliefern.", "extradition", "authority"),
            "ca");
}

TEST(EventJoinedVerbs, TheDutchPerfectOfThePassiveIsOne) {
  EXPECT_EQ(filled("nl", "Pavel Orlov is maandag veroordeeld tot zes jaar cel.", "conviction", "target"),
            "Pavel Orlov");
  EXPECT_EQ(filled("nl", "Canada is van plan Pavel Orlov uit te leveren.", "extradition", "authority"), "ca");
}

TEST(EventJoinedVerbs, WhoseTheListIsStrikesFromIt) {
  EXPECT_EQ(filled("de", "Pawel Orlow wurde von der Sanktionsliste der USA gestrichen.",
                   "sanctions_delisting", "target"),
            "Pawel Orlow");
}

TEST(EventJoinedVerbs, YearsAndMonthsAreOneTerm) {
  EXPECT_EQ(filled("de", "Pawel Orlow wurde zu sechs Jahren und neun Monaten Haft verurteilt.", "conviction",
                   "penalty"),
            "P6Y9M");
  EXPECT_EQ(filled("en", "Pavel Orlov was sentenced to two years and six months in prison.", "conviction",
                   "penalty"),
            "P2Y6M");
}

TEST(EventJoinedVerbs, AnAuxiliaryOfAParticipleTellsNoStay) {
  EXPECT_EQ(filled("de", "Pawel Orlow wurde in Wien festgenommen.", "visit", "guest"), "-");
  EXPECT_EQ(filled("nl", "Pavel Orlov was in Minsk gearresteerd.", "visit", "guest"), "-");
}

TEST(EventJoinedVerbs, AClauseBehindAfterHasItsOwnSubject) {
  EXPECT_EQ(filled("en", "Shares fell after its chairman was detained at Piraeus.", "arrest", "target"),
            "chairman");
  EXPECT_EQ(filled("en", "Pavel Orlov was arrested after the raid in Vienna.", "arrest", "target"),
            "Pavel Orlov");
}

TEST(EventJoinedVerbs, EachOfTwoActiveVerbsHasItsObject) {
  constexpr std::string_view kText = "Police seized a yacht in Split and arrested the owner of a casino.";
  EXPECT_EQ(filled("en", kText, "arrest", "target"), "owner of a casino");
  EXPECT_EQ(filled("en", kText, "seizure", "target"), "yacht");
  EXPECT_EQ(filled("en", kText, "arrest", "authority"), "Police");
}

TEST(EventJoinedVerbs, AShipIsNotWhatTheSecondVerbDealsWith) {
  constexpr std::string_view kText =
      "The coast guard boarded the tanker and seized 2 tonnes of cocaine bound for Riga.";
  EXPECT_EQ(filled("en", kText, "seizure", "target"), "tanker");
}

}  // namespace
}  // namespace tamis::documents
