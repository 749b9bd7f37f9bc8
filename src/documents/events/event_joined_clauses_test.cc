#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

std::string filled(std::string_view language, std::string_view text, std::string_view type,
                   std::string_view role) {
  return slots_of(ReadPage(text, language, "2025-06-18"), type, role, true);
}

std::string status(std::string_view language, std::string_view text, std::string_view type) {
  const ReadPage page(text, language, "2025-06-18");
  const Event* event = page.event(type);
  return event == nullptr ? "none" : std::string(event_status_name(event->status));
}

TEST(EventJoinedClauses, WhatStandsBehindAParticipleAndAndIsOfTheNextVerb) {
  EXPECT_EQ(filled("nl", "Polen heeft de Russische consul uitgewezen en Moskou opgeroepen te stoppen.",
                   "expulsion", "target"),
            "Russische consul");
  EXPECT_EQ(filled("nl", "De politie heeft Denis Petrov en Paul Simon aangehouden.", "arrest", "target"),
            "Denis Petrov; Paul Simon");
}

TEST(EventJoinedClauses, WhoSaysThatItDidSoDidIt) {
  EXPECT_EQ(filled("de", "Das Landeskriminalamt teilte mit, es habe Denis Petrov festgenommen.", "arrest",
                   "authority"),
            "Landeskriminalamt");
  EXPECT_EQ(
      filled("de", "Das Portal meldete, es habe drei Festnahmen in Minsk gegeben.", "arrest", "authority"),
      "");
}

TEST(EventJoinedClauses, ASecondSubjectBehindAndActsInItsOwnClause) {
  constexpr std::string_view kFrench =
      "Chypre a extradé Denis Petrov vers les États-Unis et la police a arrêté Paul Simon à Nice.";
  EXPECT_EQ(filled("fr", kFrench, "arrest", "authority"), "police");
  EXPECT_EQ(filled("fr", kFrench, "arrest", "target"), "Paul Simon");
  EXPECT_EQ(filled("fr", kFrench, "extradition", "authority"), "Chypre");
  EXPECT_EQ(filled("es",
                   "Noruega expulsó a Denís Petrov y un tribunal de Lima condenó a Luis Ríos a tres años de "
                   "cárcel.",
                   "conviction", "authority"),
            "tribunal de Lima");
  EXPECT_EQ(filled("it",
                   "La Svizzera ha congelato i beni di Denis Petrov e Cipro ha estradato Luca Bruni negli "
                   "Stati Uniti.",
                   "extradition", "authority"),
            "Cipro");
  // Two subjects of one verb are no two clauses.
  EXPECT_EQ(filled("fr", "Moscou et Téhéran ont signé un accord militaire.", "agreement", "party"),
            "Moscou; Téhéran");
}

TEST(EventJoinedClauses, ACircumstanceHasItsOwnSubject) {
  EXPECT_EQ(filled("fr",
                   "La Suisse a gelé les avoirs de Denis Petrov mardi, deux mois après que Chypre a extradé "
                   "Paul Simon vers les États-Unis.",
                   "extradition", "authority"),
            "Chypre");
  EXPECT_EQ(filled("pt", "O Irã entregou drones ao Sudão antes de congelar os bens do banco Corvex.",
                   "asset_freeze", "authority"),
            "Irã");
  EXPECT_EQ(filled("es", "Tras la incautación del petrolero Lana en Gibraltar, Londres expulsó al embajador.",
                   "seizure", "place"),
            "Gibraltar");
}

TEST(EventJoinedClauses, AParticipleKeepsWhatBelongsToItAlone) {
  constexpr std::string_view kSpanish =
      "Denís Petrov fue detenido en Lima en marzo y extraditado a Estados Unidos en mayo.";
  EXPECT_EQ(filled("es", kSpanish, "arrest", "time"), "marzo");
  EXPECT_EQ(filled("es", kSpanish, "extradition", "time"), "mayo");
  EXPECT_EQ(filled("es", kSpanish, "extradition", "target"), "Denís Petrov");
  EXPECT_EQ(filled("fr", "Arrêté en mars, Denis Petrov nie tout.", "arrest", "target"), "Denis Petrov");
}

TEST(EventJoinedClauses, AnInfinitiveIsNoPassive) {
  EXPECT_EQ(filled("pt", "O Irã é suspeito de fornecer drones ao Sudão.", "arms_transfer", "supplier"),
            "Irã");
  EXPECT_EQ(filled("it", "L'Iran nega di aver sequestrato la petroliera Lana.", "seizure", "authority"),
            "Iran");
}

TEST(EventJoinedClauses, WhatSomebodyIsAccusedOfOrDeniesIsNotTold) {
  EXPECT_EQ(status("fr", "Washington a accusé l'Iran d'avoir saisi le pétrolier Lana.", "seizure"),
            "alleged");
  EXPECT_EQ(status("es", "Irán niega haber detenido a Denís Petrov.", "arrest"), "denied");
  EXPECT_EQ(status("it", "È falso che la Svizzera ha congelato i beni di Denis Petrov.", "asset_freeze"),
            "denied");
  // Who is arrested and denies it was arrested.
  EXPECT_EQ(status("es", "Denís Petrov, detenido el lunes en Lima, niega los cargos.", "arrest"), "occurred");
}

TEST(EventJoinedClauses, AnOffenceEndsBeforeWhereAndByWhom) {
  EXPECT_EQ(
      filled("fr", "Denis Petrov a été condamné à dix ans de prison pour espionnage par un tribunal de Riga.",
             "conviction", "offence"),
      "pour espionnage");
  EXPECT_EQ(filled("fr", "Denis Petrov a été condamné à dix ans de prison.", "conviction", "offence"), "");
  EXPECT_EQ(filled("it", "Denis Petrov è stato arrestato a Roma dalla polizia.", "arrest", "authority"),
            "polizia");
}

TEST(EventJoinedClauses, WhatHappensMeanwhileHasItsOwnPlace) {
  constexpr std::string_view kMeanwhile =
      "Iran fired two missiles as Oman's minister Karl Olsen met Ivan Petrov in Muscat.";
  EXPECT_EQ(filled("en", kMeanwhile, "missile_launch", "place"), "");
  EXPECT_EQ(filled("en", kMeanwhile, "leader_meeting", "place"), "Muscat");
}

TEST(EventJoinedClauses, HowOldSomebodyIsIsNoPartOfWho) {
  EXPECT_EQ(filled("en", "Police in Oslo arrested a 34-year-old engineer on Monday.", "arrest", "target"),
            "engineer");
  EXPECT_EQ(filled("en", "A 61-year-old Syrian doctor was arrested in Oslo.", "arrest", "target"),
            "Syrian doctor");
}

}  // namespace
}  // namespace tamis::documents
