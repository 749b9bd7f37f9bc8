// Who the subject of an event is, over second predicates, relative clauses, openings, left out or taken up again.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

constexpr std::string_view kListed = "sanctions_designation";

TEST(EventPredicates, ASecondPredicateHasTheSubjectOfTheFirst) {
  EXPECT_EQ(
      values_of("de", "Pawel Orlow gilt als Freund von Klaus Berger und steht auf der Sanktionsliste der EU.",
                kListed, "target"),
      "Pawel Orlow");
  EXPECT_EQ(values_of("en", "Pavel Orlov is a friend of Klaus Berger and was arrested in Vienna.", "arrest",
                      "target"),
            "Pavel Orlov");
  EXPECT_EQ(values_of("fr", "Pavel Orlov est un proche de Jean Mercier et figure sur la liste noire de l'UE.",
                      kListed, "target"),
            "Pavel Orlov");
  EXPECT_EQ(values_of("en", "Pavel Orlov is a friend of Klaus Berger and visited Minsk on Monday.", "visit",
                      "guest"),
            "Pavel Orlov");
  EXPECT_EQ(values_of("pl", "Jan Nowak uchodzi za przyjaciela Marka Falenty i został zatrzymany w Berlinie.",
                      "arrest", "target"),
            "Jan Nowak");
}

TEST(EventPredicates, TwoPersonsWithoutASecondPredicateAreBothMeant) {
  EXPECT_EQ(values_of("en", "Pavel Orlov and Klaus Berger were arrested in Vienna.", "arrest", "target"),
            "Pavel Orlov; Klaus Berger");
}

TEST(EventPredicates, ALengthBeforeAfterIsNotOfTheClauseBehindIt) {
  EXPECT_EQ(values_of("en", "The drill came a day after Iran fired two missiles.", "missile_launch", "actor"),
            "ir");
  EXPECT_EQ(values_of("en", "The drill came a day after Iran fired two missiles.", "missile_launch", "after"),
            "");
  EXPECT_EQ(values_of("en", "Two days after Russia attacked Kyiv, Pavel Orlov called Klaus Berger.",
                      "military_operation", "actor"),
            "ru");
  EXPECT_EQ(values_of("en", "Iran fired a missile two days after the summit.", "missile_launch", "after"),
            "P2D");
}

TEST(EventPredicates, WhatSomebodyMightDoIsHisDeed) {
  EXPECT_EQ(
      values_of("en", "The US is concerned about what Russia might provide, including missile technology.",
                "technology_transfer", "supplier"),
      "ru");
}

TEST(EventPredicates, AClauseWithWhoseHasItsOwnSubject) {
  EXPECT_EQ(
      values_of("de",
                "Käufer war die Holding Norvex, deren Chef Pawel Orlow auf der Sanktionsliste der EU steht.",
                kListed, "target"),
      "Pawel Orlow");
  EXPECT_EQ(values_of("es", "Compró el grupo Norvex, cuyo dueño Pável Orlov está sancionado por la UE.",
                      kListed, "target"),
            "Pável Orlov");
}

TEST(EventPredicates, APhraseOfListingHasTheVoiceOfItsVerb) {
  EXPECT_EQ(values_of("de", "Das Finanzministerium hatte Pawel Orlow auf die Sanktionsliste gesetzt.",
                      kListed, "target"),
            "Pawel Orlow");
  EXPECT_EQ(values_of("de", "Der Norvex-Chef Pawel Orlow wurde 2014 auf die Sanktionsliste der EU gesetzt.",
                      kListed, "target"),
            "Pawel Orlow");
  EXPECT_EQ(values_of("fr", "Washington a placé Pavel Orlov sur la liste noire.", kListed, "target"),
            "Pavel Orlov");
  EXPECT_EQ(values_of("de", "Pawel Orlow wurde in Wien wegen Geldwäsche angeklagt.", "charge", "target"),
            "Pawel Orlow");
}

TEST(EventPredicates, APrepositionThatOpensAClauseGovernsNoSubject) {
  EXPECT_EQ(values_of("en", "After Pavel Orlov was arrested in Vienna, the bank closed.", "arrest", "target"),
            "Pavel Orlov");
  EXPECT_EQ(
      values_of("fr", "Après que Pavel Orlov a été arrêté à Vienne, la banque a fermé.", "arrest", "target"),
      "Pavel Orlov");
}

TEST(EventPredicates, ASubjectLeftOutIsThatOfTheSentenceBefore) {
  EXPECT_EQ(values_of("es", "Pável Orlov vive en Viena. El martes visitó Minsk.", "visit", "guest"),
            "Pável Orlov");
  EXPECT_EQ(
      values_of("pt", "Pavel Orlov vive em Viena. Na terça-feira, foi preso em Lisboa.", "arrest", "target"),
      "Pavel Orlov");
  // Who stands behind the verb is its subject.
  EXPECT_EQ(values_of("es", "Pável Orlov vive en Viena. El martes visitó Minsk el ministro Luis Ferreyra.",
                      "visit", "guest"),
            "Luis Ferreyra");
}

TEST(EventPredicates, ANounTakesUpTheOnePersonJustNamed) {
  EXPECT_EQ(values_of("en", "Pavel Orlov lives in Vienna. The businessman was arrested on Monday.", "arrest",
                      "target"),
            "Pavel Orlov");
  EXPECT_NE(values_of("en", "Pavel Orlov met Klaus Berger. The businessman was arrested on Monday.", "arrest",
                      "target"),
            "Pavel Orlov");
  EXPECT_NE(values_of("en", "Pavel Orlov lives in Vienna. A businessman was arrested on Monday.", "arrest",
                      "target"),
            "Pavel Orlov");
}

TEST(EventPredicates, AnAuxiliaryAndAParticipleOfTwoClausesTellNothing) {
  EXPECT_EQ(
      values_of("de", "Pawel Orlow war in Minsk, aber Klaus Berger wurde zu sechs Jahren Haft verurteilt.",
                "conviction", "target"),
      "Klaus Berger");
}

TEST(EventPredicates, ASecondClauseHasItsOwnSubject) {
  EXPECT_EQ(
      values_of(
          "es",
          "La DEA detuvo a Luis Ferreyra y a sus socios, y el Departamento de Justicia confiscó dos casas.",
          "arrest", "target")
          .find("Justicia"),
      std::string::npos);
  EXPECT_EQ(values_of("es", "Antes de que la UE sancionara a Luis Ferreyra, Pável Orlov visitó Minsk.",
                      kListed, "target"),
            "Luis Ferreyra");
}

TEST(EventPredicates, AnAgeIsNoPenalty) {
  EXPECT_EQ(values_of("de", "Der Geschäftsführer, ein 58 Jahre alter Deutscher, wurde in Ulm festgenommen.",
                      "arrest", "penalty"),
            "");
}

TEST(EventPredicates, AnOccupationBeforeTheSecondNameJoinsIt) {
  EXPECT_EQ(
      values_of("en", "The EU sanctioned trader Pavel Orlov and banker Klaus Berger.", kListed, "target"),
      "Pavel Orlov; Klaus Berger");
}

TEST(EventPredicates, WhoseSanctionsTheyAreListsInTheSlavicGenitive) {
  EXPECT_EQ(
      values_of("uk", "Павло Орлов перебуває під санкціями ЄС, США та Великої Британії.", kListed, "target"),
      "Павло Орлов");
}

TEST(EventPredicates, ElidedPrepositionsTieNames) {
  EXPECT_EQ(values_of("it", "Gli Stati Uniti hanno fornito droni all'Ucraina.", "arms_transfer", "recipient"),
            "ua");
  EXPECT_EQ(values_of("it", "Mosca ha fornito droni al governo dell'Iran.", "arms_transfer", "recipient"),
            "governo dell'Iran");
}

}  // namespace
}  // namespace tamis::documents
