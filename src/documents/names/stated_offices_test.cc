#include "documents/names/stated_offices.h"

#include <gtest/gtest.h>

#include <string>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

TEST(StatedOffices, AVerbTellsAnOffice) {
  EXPECT_EQ(relations_of("Viktor Danilov is a co-founder of the bank.", "en"),
            "position: co-founder of the bank\n");
  EXPECT_EQ(relations_of("Iwan Sorokin war der Energieminister.", "de"),
            "former_position: Energieminister\n");
  EXPECT_EQ(relations_of("Iwan Sorokin, der bis 2021 der Energieminister war, schwieg.", "de"),
            "former_position: Energieminister\n");
  EXPECT_EQ(relations_of("Pavel Gromov a été nommé commandant de la flotte.", "fr"),
            "position: commandant de la flotte\n");
  EXPECT_EQ(relations_of("普京是蓝水集团的董事长。", "zh"), "position: 蓝水集团的董事长\n");
}

TEST(StatedOffices, WhoIsNoHolder) {
  EXPECT_EQ(relations_of("Viktor Danilov is not the director.", "en"), "");
  EXPECT_EQ(relations_of("Viktor Danilov was accused by the director.", "en"), "");
  EXPECT_EQ(relations_of("Сергей Шойгу был принят руководителем страны.", "ru"), "");
}

TEST(StatedOffices, AnArticleBehindAnOfficeOpensNoClause) {
  EXPECT_EQ(relations_of("Der Chef der Einheit, Iwan Sorokin, kam nach Teheran.", "de"),
            "position: Chef der Einheit\n");
}

TEST(StatedOffices, AnAcronymInBracketsStandsWithinAnOffice) {
  EXPECT_EQ(relations_of("Der Direktor des Dienstes der Aufklärung (DAX), Iwan Sorokin, kam.", "de"),
            "position: Direktor des Dienstes der Aufklärung (DAX)\n");
  EXPECT_EQ(relations_of("El director del Servicio de Inteligencia (DAX) Iván Sorokin llegó.", "es"),
            "position: director del Servicio de Inteligencia (DAX)\n");
}

// The verb behind the aside says it of whom the aside is about.
TEST(StatedOffices, AVerbBehindAnAsideIsOfTheNameBefore) {
  EXPECT_EQ(relations_of("Anna Sorokina, hija de Oleg Sorokin, es la portavoz del banco.", "es"),
            "family: hija\nposition: portavoz del banco\n");
  EXPECT_EQ(relations_of("Anna Sorokina, the daughter of Oleg Sorokin, is the director of the bank.", "en"),
            "family: daughter\nposition: director of the bank\n");
}

TEST(StatedOffices, AnOpeningPhraseIsNoAside) {
  EXPECT_EQ(relations_of("In a letter to the president, Ivan Sorokin asked for help.", "en"), "");
  EXPECT_EQ(relations_of("En una carta al presidente en mayo, Iván Sorokin pidió ayuda.", "es"), "");
}

TEST(StatedOffices, OfChineseAsides) {
  EXPECT_EQ(relations_of("普京，一名退休的军官，否认了指控。", "zh"), "former_position: 一名退休的军官\n");
}

TEST(StatedOffices, AnOfficeThatSomebodyIsRidOf) {
  EXPECT_EQ(relations_of("The president removed Ivan Sorokin from the post of defence minister.", "en"),
            "former_position: defence minister\n");
}

TEST(StatedOffices, AnEnglishPredicateEndsAnOffice) {
  EXPECT_EQ(relations_of("The prosecutor in Bruges charged the shipowner Ivan Sorokin.", "en"), "");
  EXPECT_EQ(relations_of("The governor of Texas fined Ivan Sorokin.", "en"), "");
}

TEST(StatedOffices, TheOfficeOfAnotherIsNot) {
  EXPECT_EQ(relations_of("El banquero vendió la casa a su hermana, Inés Moreno.", "es"), "");
  EXPECT_EQ(relations_of("Paul Vernet, conseiller du chancelier, a démissionné.", "fr"),
            "position: conseiller\n");
}

}  // namespace
}  // namespace tamis::documents
