#include "documents/events/event_fiction.h"

#include <gtest/gtest.h>

#include <string_view>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

std::size_t told(std::string_view language, std::string_view text) {
  return ReadPage(text, language, "2026-03-10").document.events.size();
}

TEST(EventFiction, WhatAFilmOrANovelTellsIsNoEvent) {
  EXPECT_EQ(told("de", "In dem neuen Spionagethriller verkauft ein Oberst Raketen an Syrien."), 0U);
  EXPECT_EQ(told("de", "Die Serie erzählt, wie Russland Drohnen an den Iran liefert."), 0U);
  EXPECT_EQ(told("nl", "In de nieuwe speelfilm verkoopt een kolonel raketten aan Syrië."), 0U);
  EXPECT_EQ(told("nl", "De serie vertelt hoe Rusland drones aan Iran levert."), 0U);
}

TEST(EventFiction, APlotGoesOnInThePresent) {
  EXPECT_EQ(told("de", "Im Roman flieht ein Händler nach Wien. Ein Oberst verkauft Raketen an Syrien."), 0U);
  EXPECT_EQ(told("de", "Im Roman flieht ein Händler nach Wien. Ein Oberst hat Raketen an Syrien verkauft."),
            1U);
}

TEST(EventFiction, WhatHasADayOrIsNoWorkIsTold) {
  EXPECT_EQ(told("de", "In einer Serie von Lieferungen verkaufte Russland Raketen an Syrien."), 1U);
  EXPECT_EQ(told("de", "Im Film sprach er nicht. Russland verkaufte am Montag Raketen an Syrien."), 1U);
  EXPECT_EQ(told("nl", "In een serie leveringen verkocht Rusland raketten aan Syrië."), 1U);
}

TEST(EventFiction, ASlavicStoryThatNamesNobodyTellsNone) {
  EXPECT_EQ(told("ru", "Новый роман рассказывает, как полковник продал ракеты Сирии."), 0U);
  EXPECT_EQ(told("pl", "Nowy serial opowiada o gangu, który wyprał miliony euro."), 0U);
  EXPECT_EQ(told("ru", "Фильм рассказывает, как генерал Олег Варкин продал ракеты Сирии."), 1U);
}

TEST(EventFiction, RomanceNovelsAndFilms) {
  EXPECT_EQ(told("fr", "Le roman retrace l'arrestation d'un banquier à Marseille."), 0U);
  EXPECT_EQ(told("es", "La película narra el asesinato de un juez en Palermo."), 0U);
  EXPECT_EQ(told("it", "La regista prepara un film sull'arresto di un banchiere a Palermo."), 0U);
  EXPECT_EQ(told("pt", "O filme conta a prisão de um banqueiro em Lisboa."), 0U);
  EXPECT_EQ(told("fr", "Le roman retrace sa vie. La police a arrêté mardi un banquier à Marseille."), 1U);
}

TEST(EventFiction, EnglishPlotsHaveACommaOrAVerbOfTelling) {
  EXPECT_EQ(told("en", "The film tells of a colonel who sells missiles to Syria."), 0U);
  EXPECT_EQ(told("en", "In the novel, Russia sells missiles to Syria."), 0U);
  EXPECT_EQ(told("en", "The series of sales follows a deal: Russia sold missiles to Syria."), 1U);
}

}  // namespace
}  // namespace tamis::documents
