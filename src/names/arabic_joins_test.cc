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
  EXPECT_EQ(other_arabic_join("Hezbollah"), "");  // one word, and no person's
}

TEST(OtherArabicJoin, TheFatherOf) {
  EXPECT_EQ(other_arabic_join("Aboubaker Toumi"), "Abou baker Toumi");
  EXPECT_EQ(other_arabic_join("Boubacar Sow"), "Bou bacar Sow");
  EXPECT_EQ(other_arabic_join("Bello, Abu Bakr"), "Bello, Abubakr");
  EXPECT_EQ(other_arabic_join("Aboulfadl Nouri"), "Abou al fadl Nouri");
  EXPECT_EQ(other_arabic_join("ABOLGHASEM NOURI"), "ABO al GHASEM NOURI");
  EXPECT_EQ(other_arabic_join("Abulkhanov Timur"), "");
  EXPECT_EQ(other_arabic_join("Pierre Bouchard"), "");
}

TEST(OtherArabicJoin, TwoLettersMayBeOneVowel) {
  EXPECT_EQ(other_arabic_join("SAYYED GHIASSOUDDINE AGHA"), "SAYYED GHIASS al DINE AGHA");
}

TEST(OtherArabicJoin, PersianWordsJoinTheOneBefore) {
  EXPECT_EQ(other_arabic_join("Abdol Hosein Khosrow Panah"), "Abdol Hosein Khosrowpanah");
  EXPECT_EQ(other_arabic_join("SAID AHMED SHAHID KHEL"), "SAID AHMED SHAHIDkhel");
  EXPECT_EQ(other_arabic_join("Panah Ali"), "");
  EXPECT_EQ(other_arabic_join("Davud Ghasem Pour"), "Davud Ghasempour");
  EXPECT_EQ(other_arabic_join("Majeed Ullah Noori"), "Majeedullah Noori");
}

TEST(OtherArabicJoin, PersianWordsStandApart) {
  EXPECT_EQ(other_arabic_join("Davud Ghasempoor"), "Davud Ghasem poor");
  EXPECT_EQ(other_arabic_join("Shirinzadeh, Ali"), "Shirin zadeh, Ali");
  EXPECT_EQ(other_arabic_join("Ali Izada"), "");
}

TEST(OtherArabicJoin, TheArticleOfSouthAsiaJoinsTheWordBefore) {
  EXPECT_EQ(other_arabic_join("Mujib ur Rahman Sheikh"), "Mujibur Rahman Sheikh");
  EXPECT_EQ(other_arabic_join("ur Rahman"), "");
}

TEST(AtArabicBreaks, PartsWhereNothingIsSeen) {
  EXPECT_EQ(at_arabic_breaks("رضا شیرین\u200Cنژاد"), "رضا شیرین نژاد");
  for (const char* name : {"", "رضا شیرین", "Reza\u200CNejad"}) EXPECT_EQ(at_arabic_breaks(name), "") << name;
}

using Names = std::vector<std::string>;

TEST(PartlyJoinedArabic, JoinsWhatLatinJoinsAndLeavesTheRest) {
  EXPECT_EQ(partly_joined_arabic("عصمت الله عاصم عبد القدوس"), Names{"عصمتالله عاصم عبد القدوس"});
  EXPECT_EQ(partly_joined_arabic("نور الدين الشاعر"), Names{"نورالدين الشاعر"});
  EXPECT_EQ(partly_joined_arabic("أبو نور الدين"), Names{"أبو نورالدين"});
  EXPECT_EQ(partly_joined_arabic("عبدالحسین خسروپناه"), Names{"عبدالحسین خسرو پناه"});
}

TEST(PartlyJoinedArabic, TheServantIsJoinedWhereAnotherWordHasTheArticle) {
  EXPECT_EQ(partly_joined_arabic("عبد الرحمن ولد العامر"), Names{"عبدرحمن ولد العامر"});
  EXPECT_EQ(partly_joined_arabic("عبدالعزيز العامر"), Names{"عبدلعزيز العامر"});
  EXPECT_EQ(partly_joined_arabic("نور الله عبد العزيز العامر"),
            (Names{"نورالله عبد العزيز العامر", "نورالله عبدلعزيز العامر"}));
}

TEST(PartlyJoinedArabic, TheArticleMayStandOnTheWordBefore) {
  EXPECT_EQ(partly_joined_arabic("شمس الاسلام"), Names{"شمسل اسلام"});
  EXPECT_EQ(partly_joined_arabic("مجیب الرحمن خان"), Names{"مجیبر رحمن خان"});
  EXPECT_EQ(partly_joined_arabic("ابو الحسن"), Names{"ابوالحسن"});
  EXPECT_EQ(partly_joined_arabic("شمس الاسلام عبد القادر").back(), "شمسل اسلام عبد القادر");
}

TEST(PartlyJoinedArabic, OtherNamesAreLeftAlone) {
  for (const char* name : {"", "عصمت الله", "عبد القدوس", "الله", "Esmat Allah", "نور الدين محمد",
                           "\xD8\xA7\xD9\x84 \xFF", " ال ال ", "عبد", "عبدال", "عبد ال"})
    EXPECT_EQ(partly_joined_arabic(name), Names{}) << name;
}

TEST(OtherArabicJoin, TheArticleOnTheWordBeforeIsAWord) {
  EXPECT_EQ(other_arabic_join("Mujibur Rahman Sheikh"), "Mujib al Rahman Sheikh");
  EXPECT_EQ(other_arabic_join("SHAMSUL HAQUE"), "SHAMS al HAQUE");
  EXPECT_EQ(other_arabic_join("Jamilur Hassan"), "");  // no sun letter of what follows
  EXPECT_EQ(other_arabic_join("Gul Rahman"), "");
}

TEST(WithoutArabicBreaks, JoinsWhatABlankParts) {
  EXPECT_EQ(without_arabic_breaks("رضا کشاو رزیان"), "رضا کشاورزیان");
  EXPECT_EQ(without_arabic_breaks("سعيد بو كا"), "سعيد بوكا");
}

TEST(WithoutArabicBreaks, OtherNamesAreLeftAlone) {
  for (const char* name : {"", "Ali Reza Tangsiri", "محمد عمر زدران", "عبد القادر الشاعر", "دماو ندیان",
                           "\xD8 \xD8 \xD8", "نور الدين بو"})
    EXPECT_EQ(without_arabic_breaks(name), "") << name;
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
