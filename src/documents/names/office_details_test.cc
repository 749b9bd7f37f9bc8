#include "documents/names/office_details.h"

#include <gtest/gtest.h>

#include <string>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

TEST(OfficeDetails, AnOfficeIsOverUntilATime) {
  EXPECT_EQ(relations_of("Viktor Danilov served as envoy until 2023.", "en"), "former_position: envoy\n");
  EXPECT_EQ(relations_of("Viktor Danilov was president from 2011 to 2016.", "en"),
            "former_position: president from 2011 to 2016\n");
  EXPECT_EQ(relations_of("Sergej Schoigu, bis 2024 Verteidigungsminister, schwieg.", "de"),
            "former_position: Verteidigungsminister\n");
  EXPECT_EQ(relations_of("Sergej Schoigu war bis zum vergangenen Jahr Verteidigungsminister.", "de"),
            "former_position: Verteidigungsminister\n");
}

TEST(OfficeDetails, ATimeBehindUntil) {
  const ReadPage page("Sergej Schoigu war bis zum vergangenen Jahr Minister.", "de");
  const TokenRange sentence = page.work.tokens.sentences[0].tokens;
  constexpr std::uint32_t kUntil = 3;
  EXPECT_EQ(behind_until(page.work, kUntil, sentence), kUntil + 4);
  EXPECT_EQ(behind_until(page.work, kUntil - 1, sentence), kUntil - 1);
  const ReadPage place("Er fuhr bis Moskau.", "de");
  EXPECT_EQ(behind_until(place.work, 2, place.work.tokens.sentences[0].tokens), 2U);
}

TEST(OfficeDetails, DeputiesOfOffices) {
  EXPECT_EQ(relations_of("Прибыл заместитель министра внутренних дел Украины Иван Петренко.", "ru"),
            "position: заместитель министра внутренних дел Украины\n");
}

TEST(OfficeDetails, WhatAGermanOfficeBehindTheNameIsOf) {
  EXPECT_EQ(relations_of("Viktor Danilow, Vorsitzender der Zentralen Kommission, reiste ab.", "de"),
            "position: Vorsitzender der Zentralen Kommission\n");
  EXPECT_EQ(relations_of("Viktor Danilow, der frühere Chef der Marine, reiste ab.", "de"),
            "former_position: Chef der Marine\n");
  EXPECT_EQ(relations_of("Viktor Danilow, stellvertretender Vorsitzender der Kommission, reiste ab.", "de"),
            "position: stellvertretender Vorsitzender der Kommission\n");
  EXPECT_EQ(relations_of("Viktor Danilow, Vorsitzender, den der Rat gewählt hat, reiste ab.", "de"),
            "position: Vorsitzender\n");
}

TEST(OfficeDetails, WhatATurkishOfficeIsOf) {
  EXPECT_EQ(relations_of("Eski askeri istihbarat müdürü Kemal Hasan konuştu.", "tr"),
            "former_position: askeri istihbarat müdürü\n");
}

TEST(OfficeDetails, ARankBeforeAnOfficeAndTheFirmWhoseOfficeItIs) {
  const auto title = [](std::string_view text) {
    const ReadPage page(text, "en");
    for (const NameInText& name : page.work.names) {
      if (!name.title.empty()) return name.title;
    }
    return std::string();
  };
  EXPECT_EQ(title("\"We will act,\" said Assistant Attorney General John Eisenberg."),
            "Assistant Attorney General");
  EXPECT_EQ(title("Norvexo is an Iran-based firm whose managing director, Ivan Petrov, resigned."),
            "managing director");
}

}  // namespace
}  // namespace tamis::documents
