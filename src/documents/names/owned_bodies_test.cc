#include "documents/names/owned_bodies.h"

#include <gtest/gtest.h>

#include <string>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

std::string bodies(std::string_view text, std::string_view language) {
  return names_in(text, language, EntityKind::kOrganization);
}

TEST(OwnedBodies, BehindTheWordsOfARelation) {
  EXPECT_EQ(bodies("Rami Danilov controls the telecoms operator Syrinet.", "en"), "Syrinet\n");
  EXPECT_EQ(bodies("Viktor Danilov, CEO of Haneulbit, spoke.", "en"), "Haneulbit\n");
  EXPECT_EQ(bodies("Rami Danilov, the founder of Syrinet, spoke.", "en"), "Syrinet\n");
  EXPECT_EQ(bodies("Henri Proust siège au conseil de la banque Delorme Frères.", "fr"), "Delorme Frères\n");
  EXPECT_EQ(bodies("Наталія Гаврилюк володіє фірмою «Світанок».", "uk"), "Світанок\n");
}

TEST(OwnedBodies, OfGermanBehindVon) {
  EXPECT_EQ(bodies("Viktor Danilow ist Geschäftsführer von Wolgatrans.", "de"), "Wolgatrans\n");
  EXPECT_EQ(bodies("Viktor Danilow ist Geschäftsführer von Unternehmen.", "de"), "");
}

TEST(OwnedBodies, NeitherPersonsNorWordsOfTheLanguage) {
  EXPECT_EQ(bodies("The yacht is owned by Viktor Danilov.", "en"), "");
  EXPECT_EQ(bodies("Viktor Danilov owns it. Syrinet is far.", "en"), "");
  EXPECT_EQ(bodies("Viktor Danilov controls what Moscow wants.", "en"), "");
  EXPECT_EQ(bodies("Viktor Danilow besitzt Geld.", "de"), "");
  EXPECT_EQ(bodies("Viktor Danilov, an expert in Moscow, called the group dangerous.", "en"), "");
}

}  // namespace
}  // namespace tamis::documents
