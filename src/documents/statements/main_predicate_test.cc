// Where the sentence goes on behind what a relative clause says, accusations in the passive and in a relative clause, orders, and what says nothing.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

// "speaker: content" of each statement, a line each.
std::string said(std::string_view language, std::string_view text) {
  const ReadPage page(text, language, "2025-06-12");
  std::string out;
  for (const Statement& statement : page.document.statements) {
    out += statement.speaker_name + ':';
    for (const Span& span : statement.content) out += ' ' + page.at(span);
    out += '\n';
  }
  return out;
}

TEST(MainPredicate, TheMainClauseGoesOnBehindARelativeOne) {
  EXPECT_EQ(said("en", "Sergei Lavrov, who said that the talks were over, left for Minsk."),
            "Sergei Lavrov: the talks were over\n");
  EXPECT_EQ(said("en", "The chief of the agency, who insisted the tests were legal, flew to Vienna."),
            "The chief of the agency: the tests were legal\n");
  EXPECT_EQ(said("de", "Anna Weber, die sagte, dass die Gespräche beendet seien, reiste nach Minsk."),
            "Anna Weber: die Gespräche beendet seien\n");
  EXPECT_EQ(said("es", "Serguéi Lavrov, que afirmó que el buque salió, viajó el lunes a Minsk."),
            "Serguéi Lavrov: el buque salió\n");
}

TEST(MainPredicate, AListIsNoPredicate) {
  EXPECT_EQ(said("en", "Putin met Lavrov, who said that Iran sent drones, missiles and tanks."),
            "Lavrov: Iran sent drones, missiles and tanks\n");
  EXPECT_EQ(
      said("ru", "Путин встретился с Лавровым, который заявил, что Иран поставил ракеты, дроны и танки."),
      "Лавров: Иран поставил ракеты, дроны и танки\n");
}

TEST(MainPredicate, HowItWasSaidIsNotSaid) {
  EXPECT_EQ(said("en", "The ship had left, Tom Reed said as he arrived in Minsk."),
            "Tom Reed: The ship had left\n");
  EXPECT_EQ(said("en", "The deal is dead, Tom Reed said while visiting troops."),
            "Tom Reed: The deal is dead\n");
}

TEST(MainPredicate, AnAccusationIsWhoseItIs) {
  EXPECT_EQ(said("en", "Tom Reed was accused by Anna Lopez of hiding tankers."),
            "Anna Lopez: of hiding tankers\n");
  EXPECT_EQ(said("en", "Tom Reed was accused of hiding tankers."), "");
  EXPECT_EQ(said("en", "Tom Reed was accused by prosecutors of hiding tankers."),
            "prosecutors: of hiding tankers\n");
  EXPECT_EQ(said("en", "Tom Reed, whom Anna Lopez accuses of hiding tankers, arrived on Monday."),
            "Anna Lopez: of hiding tankers\n");
  EXPECT_EQ(said("de", "Viktor Orban, dem Anna Weber vorwirft, Geld gewaschen zu haben, traf am Montag ein."),
            "Anna Weber: Geld gewaschen zu haben\n");
  EXPECT_EQ(said("es", "Hakan Fidan criticó el lunes a Viktor Orbán, a quien acusa de preparar un ataque."),
            "Hakan Fidan: a Viktor Orbán\nHakan Fidan: preparar un ataque\n");
}

TEST(MainPredicate, ASecondClauseHasItsOwnSubject) {
  EXPECT_EQ(said("en", "Tom Reed was arrested on Monday after prosecutors said that the bank had lied."),
            "prosecutors: the bank had lied\n");
  EXPECT_EQ(
      said("en", "The firm claimed that the ship was sold but Anna Lopez insisted that the deal was void."),
      "The firm: the ship was sold\nAnna Lopez: the deal was void\n");
  EXPECT_EQ(said("en", "Tom Reed said the ship was old but safe."), "Tom Reed: the ship was old but safe\n");
  EXPECT_EQ(said("de", "Rosneft sagte, dass das Schiff leer war, während Anna Weber bestritt, dass es sank."),
            "Rosneft: das Schiff leer war\nAnna Weber: es sank\n");
  EXPECT_EQ(said("ru", "Иван Петров был задержан после того, как Сергей Волков заявил, что банк закрыт."),
            "Сергей Волков: банк закрыт\n");
}

TEST(MainPredicate, WhoDeniesBehindARelativeClause) {
  EXPECT_EQ(said("de", "Paul Maier, gegen den die Polizei ermittelt, wies die Vorwürfe zurück."),
            "Paul Maier: die Vorwürfe\n");
  EXPECT_EQ(said("de", "Paul Maier, dessen Anwälte die Vorwürfe bestreiten, kam am Montag an."),
            "Anwälte: die Vorwürfe\n");
}

TEST(MainPredicate, WhoIsToldToDoSomething) {
  EXPECT_EQ(said("en", "Tom Reed told his troops to leave the island."),
            "Tom Reed: his troops to leave the island\n");
  EXPECT_EQ(said("en", "Tom Reed told reporters on his way to Minsk that the ship had left."),
            "Tom Reed: the ship had left\n");
  EXPECT_EQ(said("en", "Tom Reed told Reuters Russia plans to respond."),
            "Tom Reed: Russia plans to respond\n");
}

TEST(MainPredicate, OrdersAskForADeed) {
  EXPECT_EQ(said("en", "Tom Reed ordered the army to withdraw from the island."),
            "Tom Reed: the army to withdraw from the island\n");
  EXPECT_EQ(said("en", "Tom Reed was ordered by a court to pay a fine."), "");
  EXPECT_EQ(said("en", "Tom Reed ordered two tankers from a shipyard."), "");
  EXPECT_EQ(said("fr", "Paul Martin a ordonné à l'armée de fermer le port."),
            "Paul Martin: l'armée de fermer le port\n");
}

TEST(MainPredicate, ThisSaysNothing) {
  EXPECT_EQ(said("en", "Tom Reed said goodbye to the crew and left for Minsk."), "");
  EXPECT_EQ(said("en", "The flood claimed at least 40 lives."), "");
  EXPECT_EQ(said("en", "Tom Reed called off the talks in Geneva."), "");
  EXPECT_EQ(said("en", "Tom Reed did not say whether the ship had left."), "");
  EXPECT_EQ(said("de", "Anna Weber nannte keine Einzelheiten."), "");
}

TEST(MainPredicate, WhenHeWasAskedIsNotWhatHeSaid) {
  EXPECT_EQ(said("en", "“It will take weeks,” Tom Reed told reporters when asked about the talks."),
            "Tom Reed: It will take weeks\n");
  EXPECT_EQ(said("en", "The ship is safe, Tom Reed said when asked whether Iran had seized it."),
            "Tom Reed: The ship is safe\n");
  EXPECT_EQ(said("en", "The plan has failed, Tom Reed told a news conference when he was asked about it."),
            "Tom Reed: The plan has failed\n");
  EXPECT_EQ(said("en", "Tom Reed told Reuters when the ship would leave."),
            "Tom Reed: when the ship would leave\n");
}

}  // namespace
}  // namespace tamis::documents
