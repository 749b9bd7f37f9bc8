#include "documents/names/relative_names.h"

#include <gtest/gtest.h>

namespace tamis::documents {
namespace {

TEST(RelativeNames, ASurnameIsAnyWordButTheGivenName) {
  EXPECT_TRUE(share_surname("Mohamed Hamdan Dagalo", "Abdelrahim Dagalo"));
  EXPECT_TRUE(share_surname("Joaquín Guzmán Loera", "Ovidio Guzmán López"));
  EXPECT_TRUE(share_surname("Kim Jong Un", "Kim Yo-jong"));
  EXPECT_TRUE(share_surname("Trump", "Donald Trump"));
  EXPECT_FALSE(share_surname("Наталья Пинчук", "Наталья Кочанова"));
  EXPECT_FALSE(share_surname("Ivan Petrovich Popov", "Ivan Sergeyevich Orlov"));
}

TEST(RelativeNames, EndingsOfGenderAndCaseAreNoDifference) {
  EXPECT_TRUE(share_surname("Алишер Усманов", "Гульбахор Усманова"));
  EXPECT_TRUE(share_surname("Igor Orlov", "Anna Orlova"));
  EXPECT_FALSE(share_surname("Li Wei", "Wang Lina"));
}

TEST(RelativeNames, SpellingsOfOneNameAreOne) {
  EXPECT_TRUE(share_surname("Loukachenko", "Viktor Lukashenko"));
  EXPECT_FALSE(share_surname("Donald Trump", "Viktor Lukashenko"));
  EXPECT_FALSE(share_surname("Anna Ivanova", "Oleg Petrov"));
}

TEST(RelativeNames, WithoutBlanksTheFirstCharacterIsTheSurname) {
  EXPECT_TRUE(share_first_character("金与正", "金正恩"));
  EXPECT_FALSE(share_first_character("崔善姬", "金正恩"));
  EXPECT_FALSE(share_first_character("Kim", "Kim"));
}

}  // namespace
}  // namespace tamis::documents
