// What somebody denies or confirms of the clause before, and whose a verb is behind a clause about its subject.
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

// "speaker, how real: what is said" of each statement.
std::vector<std::string> told(std::string_view language, std::string_view text) {
  const ReadPage page(text, language, "2026-03-10");
  std::vector<std::string> all;
  for (const Statement& statement : page.document.statements) {
    std::string one = statement.speaker_name + (statement.modality == "denied" ? ", denied:" : ":");
    for (const Span content : statement.content) one += " " + page.at(content);
    all.push_back(one);
  }
  return all;
}

using All = std::vector<std::string>;

TEST(ActComments, WhatIsDeniedIsTheClauseBefore) {
  EXPECT_EQ(told("de", "Kiew sagt, der Iran habe Drohnen an Russland verkauft, was Teheran bestreitet."),
            (All{"Kiew: der Iran habe Drohnen an Russland verkauft",
                 "Teheran, denied: der Iran habe Drohnen an Russland verkauft"}));
  EXPECT_EQ(told("en", "Kyiv says Iran sold drones to Russia, something Tehran denies."),
            (All{"Kyiv: Iran sold drones to Russia", "Tehran, denied: Iran sold drones to Russia"}));
  EXPECT_EQ(told("fr", "Kiev affirme que l'Iran a vendu des drones à la Russie, ce que Téhéran nie."),
            (All{"Kiev: l'Iran a vendu des drones à la Russie",
                 "Téhéran, denied: l'Iran a vendu des drones à la Russie"}));
  EXPECT_EQ(told("es", "Kiev asegura que Irán vendió drones a Rusia, algo que niega Teherán."),
            (All{"Kiev: Irán vendió drones a Rusia", "Teherán, denied: Irán vendió drones a Rusia"}));
  EXPECT_EQ(told("it", "Kiev sostiene che l'Iran abbia venduto droni alla Russia, cosa che Teheran nega."),
            (All{"Kiev: l'Iran abbia venduto droni alla Russia",
                 "Teheran, denied: l'Iran abbia venduto droni alla Russia"}));
  EXPECT_EQ(told("pt", "Kiev afirma que o Irão vendeu drones à Rússia, o que Teerão nega."),
            (All{"Kiev: o Irão vendeu drones à Rússia", "Teerão, denied: o Irão vendeu drones à Rússia"}));
  EXPECT_EQ(told("nl", "Kiev zegt dat Iran drones aan Rusland heeft verkocht, wat Teheran ontkent."),
            (All{"Kiev: Iran drones aan Rusland heeft verkocht",
                 "Teheran, denied: Iran drones aan Rusland heeft verkocht"}));
  EXPECT_EQ(told("pl", "Kijów twierdzi, że Iran sprzedał drony Rosji, czemu Teheran zaprzecza."),
            (All{"Kijów: Iran sprzedał drony Rosji", "Teheran, denied: Iran sprzedał drony Rosji"}));
}

TEST(ActComments, ANounForTheClaimMayOpenIt) {
  EXPECT_EQ(
      told("en", "Khartoum accuses the UAE of supplying drones to the rebels, a charge Abu Dhabi denies."),
      (All{"Khartoum: the UAE of supplying drones to the rebels",
           "Abu Dhabi, denied: the UAE of supplying drones to the rebels"}));
  EXPECT_EQ(
      told("de", "Khartum wirft Abu Dhabi vor, Drohnen zu liefern, ein Vorwurf, den Abu Dhabi zurückweist."),
      (All{"Khartum: Drohnen zu liefern", "Abu Dhabi, denied: Drohnen zu liefern"}));
  EXPECT_EQ(
      told("fr", "Khartoum accuse Dubaï de fournir des drones, une accusation que rejette Abou Dhabi."),
      (All{"Khartoum: Dubaï de fournir des drones", "Abou Dhabi, denied: Dubaï de fournir des drones"}));
}

TEST(ActComments, AClauseAboutTheSubjectPartsItFromItsVerb) {
  EXPECT_EQ(
      told("fr", "Téhéran, qui a rappelé ses ambassadeurs, avait menacé de suspendre toute coopération."),
      All{"Téhéran: de suspendre toute coopération"});
  EXPECT_EQ(told("es", "Majluf, que viviría en Moscú, negó en Facebook haber financiado grupos armados."),
            All{"Majluf, denied: haber financiado grupos armados"});
  EXPECT_EQ(
      told("it", "Makhlouf, che vivrebbe a Mosca, ha negato su Facebook di aver finanziato gruppi armati."),
      All{"Makhlouf, denied: aver finanziato gruppi armati"});
}

TEST(ActComments, DutchPerfectsHaveTheirObjectBeforeTheParticiple) {
  EXPECT_EQ(told("nl", "Moskou heeft de aanval veroordeeld."), All{"Moskou: de aanval"});
  EXPECT_EQ(told("nl", "Moskou heeft de beschuldigingen ontkend."),
            All{"Moskou, denied: de beschuldigingen"});
  EXPECT_EQ(told("nl", "Washington heeft Iran beschuldigd van de levering van drones."),
            All{"Washington: Iran van de levering van drones"});
}

TEST(ActComments, WhoDenouncesMayStandBehindTheClause) {
  EXPECT_EQ(told("pt", "Soldados executaram 21 homens, denunciou hoje o Ministério da Defesa."),
            All{"Ministério da Defesa: Soldados executaram 21 homens"});
}

TEST(ActComments, ASourceWhoseClaimIsDeniedSpeaksItself) {
  EXPECT_EQ(told("de", "Nach Angaben der UN lieferte der Iran der Miliz Raketen, was Teheran zurückweist."),
            (All{"UN: lieferte der Iran der Miliz Raketen",
                 "Teheran, denied: lieferte der Iran der Miliz Raketen"}));
  EXPECT_EQ(told("en", "According to the UN, Iran supplied missiles to the group, which Tehran denies."),
            (All{"UN: Iran supplied missiles to the group",
                 "Tehran, denied: Iran supplied missiles to the group"}));
  EXPECT_EQ(told("fr", "Selon l'ONU, l'Iran a livré des missiles au mouvement, ce que Téhéran dément."),
            (All{"ONU: l'Iran a livré des missiles au mouvement",
                 "Téhéran, denied: l'Iran a livré des missiles au mouvement"}));
  EXPECT_EQ(told("es", "Según la ONU, Irán entregó misiles al grupo, lo que Teherán niega."),
            (All{"ONU: Irán entregó misiles al grupo", "Teherán, denied: Irán entregó misiles al grupo"}));
  EXPECT_EQ(told("pt", "Segundo a ONU, o Irã entregou mísseis ao grupo, o que Teerã nega."),
            (All{"ONU: o Irã entregou mísseis ao grupo", "Teerã, denied: o Irã entregou mísseis ao grupo"}));
}

}  // namespace
}  // namespace tamis::documents
