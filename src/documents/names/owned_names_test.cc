#include "documents/names/owned_names.h"

#include <gtest/gtest.h>

#include <string>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

// "type: subject > object" of each relation of the types that owned names tell.
std::string told(const std::string& text, const std::string& language) {
  const ReadPage page(text, language);
  const auto name = [&](std::int32_t referent) {
    return referent < 0 ? std::string("-") : page.document.referents[static_cast<std::size_t>(referent)].name;
  };
  std::string out;
  for (const Relation& relation : page.document.relations) {
    if (relation.type == "ownership" || relation.type == "member")
      out += relation.type + ": " + name(relation.subject) + " > " + name(relation.object) + "\n";
  }
  return out;
}

TEST(OwnedNames, ThingsOfSomebody) {
  EXPECT_EQ(told("Alisher Usmanov lives in Tashkent. His yacht Dilbar was seized.", "en"),
            "ownership: Alisher Usmanov > Dilbar\n");
  EXPECT_EQ(told("Alischer Usmanow schwieg. Seine Jacht »Dilbar« liegt in Hamburg.", "de"),
            "ownership: Alischer Usmanow > Dilbar\n");
}

TEST(OwnedNames, NotOfWhoOnlyStandsBefore) {
  EXPECT_EQ(told("Alisher Usmanov saw the yacht Dilbar.", "en"), "");
}

TEST(OwnedNames, PartsOfBodies) {
  EXPECT_EQ(told("Завод «Купол» входит в концерн «Алмаз-Антей».", "ru"), "member: Купол > Алмаз-Антей\n");
}

// The whole in the gap of the words, or before them.
TEST(OwnedNames, PartsOnEitherSide) {
  EXPECT_EQ(told("Die Werft »Delta«, die dem Konzern »Omega« untersteht, schwieg.", "de"),
            "member: Delta > Omega\n");
}

TEST(OwnedNames, WhatACompanyOfAPlaceIs) {
  EXPECT_EQ(
      told("The tanker Ceres is owned by Wanta Shipping, a Hong Kong company controlled by Viktor Danilov.",
           "en"),
      "ownership: Wanta Shipping > Ceres\nownership: Viktor Danilov > Wanta Shipping\n");
  EXPECT_EQ(told("The tanker Ceres is managed by Blue Harbor Shipping and owned by Viktor Danilov.", "en"),
            "ownership: Viktor Danilov > Ceres\n");
}

TEST(OwnedNames, PersonsFromABody) {
  EXPECT_EQ(told("Bae Sang-hyun von der Universität Hanseo widersprach.", "de"),
            "member: Bae Sang-hyun > Universität Hanseo\n");
}

TEST(OwnedNames, AnOfficeBeforeANameIsNoPersonFromTheBody) {
  EXPECT_EQ(
      told("Peskov, portavoce del Cremlino, tace. Poi il portavoce del Cremlino Dmitrij Peskov parla.", "it"),
      "");
}

}  // namespace
}  // namespace tamis::documents
