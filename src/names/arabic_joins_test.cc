#include "names/arabic_joins.h"

#include <gtest/gtest.h>

#include <string>

namespace tamis::names {
namespace {

TEST(OtherArabicJoin, JoinsWhatStandsApart) {
  EXPECT_EQ(other_arabic_join("Abd al-Aziz Bouteflika"), "Abdelaziz Bouteflika");
  EXPECT_EQ(other_arabic_join("Nur al-Din Adam"), "Nureddin Adam");
  EXPECT_EQ(other_arabic_join("MUKHTAR, Abd El Rahman"), "MUKHTAR, Abderrahman");
  EXPECT_EQ(other_arabic_join("Salah ud-Din Rabbani"), "Salaheddin Rabbani");
}

TEST(OtherArabicJoin, TakesApartWhatIsJoined) {
  EXPECT_EQ(other_arabic_join("Abdelaziz Bouteflika"), "Abd al aziz Bouteflika");
  EXPECT_EQ(other_arabic_join("Abderrahmane Mokhtar"), "Abd al rahmane Mokhtar");
  EXPECT_EQ(other_arabic_join("Noureddine Zitouni"), "Nour al dine Zitouni");
  EXPECT_EQ(other_arabic_join("ABDULLATIF"), "ABD al LATIF");
}

TEST(OtherArabicJoin, OtherNamesAreLeftAlone) {
  for (const char* name : {"", "Abdi Mohamed", "Abdo Ali", "Sheikh Abdul", "Eddine", "Aladin", "Gordine",
                           "Berardine", "Paul Dean", "al-Din", "Abd al", "Abd al-A", "Vladimir Putin",
                           "نور الدين", "\xFF\xFE", "- - -", "Nadine Gordimer"})
    EXPECT_EQ(other_arabic_join(name), "") << name;
  EXPECT_EQ(other_arabic_join(std::string(100'000, 'a')), "");
}

}  // namespace
}  // namespace tamis::names
