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

TEST(OtherArabicJoin, GodStandsApart) {
  EXPECT_EQ(other_arabic_join("ESMATULLAH ASEM ABDUL QUDDUS"), "ESMAT Allah ASEM ABDUL QUDDUS");
  EXPECT_EQ(other_arabic_join("Habibollah Sayyari"), "Habib Allah Sayyari");
  EXPECT_EQ(other_arabic_join("Abdullah Ahmad"), "");
  EXPECT_EQ(other_arabic_join("Hezbollah"), "");  // one word, and no person's
}

TEST(OtherArabicJoin, TwoLettersMayBeOneVowel) {
  EXPECT_EQ(other_arabic_join("SAYYED GHIASSOUDDINE AGHA"), "SAYYED GHIASS al DINE AGHA");
}

TEST(PartlyJoinedArabic, JoinsWhatLatinJoinsAndLeavesTheRest) {
  EXPECT_EQ(partly_joined_arabic("عصمت الله عاصم عبد القدوس"), "عصمتالله عاصم عبد القدوس");
  EXPECT_EQ(partly_joined_arabic("نور الدين الشاعر"), "نورالدين الشاعر");
  EXPECT_EQ(partly_joined_arabic("أبو نور الدين"), "أبو نورالدين");
  EXPECT_EQ(partly_joined_arabic("شهید خیل عبدالله الکبیر"), "شهیدخیل عبدالله الکبیر");
}

TEST(PartlyJoinedArabic, OtherNamesAreLeftAlone) {
  for (const char* name :
       {"", "عصمت الله", "عبد القدوس", "الله", "Esmat Allah", "نور الدين محمد", "\xD8\xA7\xD9\x84 \xFF", " ال ال "})
    EXPECT_EQ(partly_joined_arabic(name), "") << name;
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
