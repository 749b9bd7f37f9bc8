// Where it happened by the phrase of the page: unknown names over nouns for places, near what, and clauses that only open a sentence.
#include <gtest/gtest.h>

#include <string_view>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

TEST(EventPlaces, AnUnknownNameBehindANounForPlaces) {
  EXPECT_EQ(
      words_of("de", "Der Zoll hat am Donnerstag vor der Insel Hiddensee den Tanker Norvex beschlagnahmt.",
               "seizure", "place"),
      "Insel Hiddensee");
  EXPECT_EQ(words_of("ar", "صادرت الجمارك التركية 22 محركا في مرفأ نورفكس.", "seizure", "place"),
            "مرفأ نورفكس");
  EXPECT_EQ(words_of("es", "El coronel Oleg Varkin torturó a detenidos en el cuartel de Norvexa.",
                     "human_rights_abuse", "place"),
            "cuartel de Norvexa");
}

TEST(EventPlaces, ADutchPortIsWhere) {
  EXPECT_EQ(
      words_of("nl", "De douane heeft in de haven van Rotterdam een container met wapens in beslag genomen.",
               "seizure", "place"),
      "haven van Rotterdam");
}

TEST(EventPlaces, TheAdjectiveOfACountryBesideANounForAPlace) {
  const auto where = [](const char* language, const char* text) {
    return words_of(language, text, "arrest", "place");
  };
  EXPECT_EQ(where("en", "Three men were arrested on Monday at the Syrian border."), "Syrian border");
  EXPECT_EQ(where("de", "Drei Männer wurden am Montag in der syrischen Hauptstadt festgenommen."),
            "syrischen Hauptstadt");
  EXPECT_EQ(where("es", "Tres hombres fueron detenidos el lunes en la frontera siria."), "frontera siria");
  EXPECT_EQ(where("ru", "Трое мужчин были задержаны в понедельник на турецкой границе."), "турецкой границе");
  EXPECT_EQ(where("en", "Three men were arrested on Monday in Syrian uniforms."), "");
}

TEST(EventPlaces, GermanNounsAreNoPlaces) {
  EXPECT_EQ(words_of("de", "Die Polizei hat den Händler Karl Weber noch vor dem Jahresende festgenommen.",
                     "arrest", "place"),
            "");
}

TEST(EventPlaces, AHyphenatedNameNearWhichItHappened) {
  EXPECT_EQ(
      words_of("de", "Die Marine hat vor Saint-Norvex den Tanker Talmar beschlagnahmt.", "seizure", "place"),
      "Saint-Norvex");
}

TEST(EventPlaces, AClauseThatOnlyOpensTheSentence) {
  EXPECT_EQ(words_of("ar", "وفي روما، حكمت محكمة على طاهر الكيالي بالسجن 13 عاما.", "conviction", "place"),
            "روما");
}

TEST(EventPlaces, ChinesePlacesEndInTheirNoun) {
  EXPECT_EQ(words_of("zh", "泰国警方在清莱府截获了30套卫星终端。", "seizure", "place"), "清莱府");
}

TEST(EventPlaces, WhereAMissileComesFrom) {
  EXPECT_EQ(words_of("de", "Nordkorea hat aus der Gegend von Norvex zwei Marschflugkörper abgefeuert.",
                     "missile_launch", "origin"),
            "Gegend von Norvex");
}

TEST(EventPlaces, WhoseDeedAGermanParticipleIsIsNoOrigin) {
  const char* text =
      "Die von Nordkorea am Mittwoch abgefeuerten Raketen legten etwa 650 Kilometer zurück, bevor sie ins "
      "Meer "
      "fielen.";
  EXPECT_EQ(words_of("de", text, "missile_launch", "origin"), "");
  EXPECT_EQ(words_of("de", text, "missile_launch", "actor"), "Nordkorea");
  EXPECT_EQ(words_of("de", "Nordkorea feuerte am Mittwoch zwei Raketen von Sunan aus ab.", "missile_launch",
                     "origin"),
            "Sunan");
}

TEST(EventPlaces, WhereWhoTellsItSitsIsNoPlaceOfIt) {
  EXPECT_EQ(words_of("de", "Nordkorea feuerte nach Angaben des Generalstabs in Seoul zehn Raketen ab.",
                     "missile_launch", "place"),
            "");
  EXPECT_EQ(
      words_of("de",
               "Nach Angaben der Staatsanwaltschaft in Hamburg wurde Viktor Malenko in Riga festgenommen.",
               "arrest", "place"),
      "Riga");
}

TEST(EventPlaces, WhatOfTheCountryItIs) {
  const auto where = [](const char* text) { return words_of("en", text, "release", "place"); };
  EXPECT_EQ(where("In Myanmar's Myawaddy, 300 people were freed by the army."), "Myanmar's Myawaddy");
  EXPECT_EQ(where("In Myanmar, 300 people were freed by the army."), "Myanmar");
}

}  // namespace
}  // namespace tamis::documents
