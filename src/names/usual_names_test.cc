#include "names/usual_names.h"

#include <gtest/gtest.h>

#include <string>

namespace tamis::names {
namespace {

// The first listed name for `name`, "-" where there is none.
std::string first_of(std::string_view name) {
  const auto names = usual_names(name);
  return names.empty() ? "-" : names.front().name;
}

TEST(UsualNames, OfPersons) {
  for (const char* name : {"普京", "普丁", "プーチン", "पुतिन", "Putyin", "ปูติน"})
    EXPECT_EQ(first_of(name), "Vladimir Putin") << name;
  EXPECT_TRUE(usual_names("普京").front().person);
  EXPECT_EQ(first_of("金正恩"), "Kim Jong Un");
}

TEST(UsualNames, OfBodies) {
  EXPECT_EQ(first_of("ロスネフチ"), "ROSNEFT OIL COMPANY");
  EXPECT_EQ(first_of("Gardiens de la révolution"), "ISLAMIC REVOLUTIONARY GUARD CORPS");
  EXPECT_FALSE(usual_names("ロスネフチ").front().person);
}

TEST(UsualNames, BlanksAndMarksDoNotCount) {
  EXPECT_EQ(first_of("바그너그룹"), first_of("바그너 그룹"));
  EXPECT_EQ(first_of("バッシャール・アル＝アサド"), first_of("バッシャール・アル・アサド"));
  EXPECT_EQ(first_of("بوتين"), first_of("بوتین"));
}

TEST(UsualNames, BesideATitle) {
  for (const char* name : {"普京总统", "俄罗斯总统普京", "プーチン大統領", "プーチン前大統領",
                           "राष्ट्रपति पुतिन", "ประธานาธิบดีปูติน", "miniszterelnök Putyin"})
    EXPECT_EQ(first_of(name), "Vladimir Putin") << name;
}

TEST(UsualNames, OfBodiesBesideACountry) {
  for (const char* name :
       {"Iranische Revolutionsgarden", "伊朗革命卫队", "이란 혁명수비대", "Gardiens de la révolution d'Iran"})
    EXPECT_EQ(first_of(name), "ISLAMIC REVOLUTIONARY GUARD CORPS") << name;
  EXPECT_EQ(first_of("伊斯兰革命卫队圣城旅"), first_of("圣城旅")) << "beside the body above";
  EXPECT_EQ(first_of("黎巴嫩真主党"), first_of("真主党"));
  EXPECT_EQ(first_of("Hezbollah libanais"), first_of("真主党"));
  EXPECT_LT(usual_names("黎巴嫩真主党").front().bits, usual_names("真主党").front().bits);
}

TEST(UsualNames, OfBodiesBeforeAPlace) {
  for (const char* place : {"Hamburg", "Frankfurt", "Paris", "Nizhny Tagil"})
    EXPECT_EQ(first_of(std::string("Bank Melli ") + place), first_of("Bank Melli")) << place;
  EXPECT_EQ(first_of("Belavia Minsk"), first_of("Belavia"));
  for (const char* name : {"Belavia Cleaning", "Bank Melli Hamburg Cleaning", "Putyin Moscow", "Hamburg"})
    EXPECT_EQ(first_of(name), "-") << name;
  // A country's name behind it makes a name of its own.
  EXPECT_EQ(first_of("SBERBANK ROSSII"), "-");
}

TEST(UsualNames, OfBodiesThatGermanTranslates) {
  EXPECT_EQ(first_of("Zentralbank von Syrien"), first_of("Central Bank of Syria"));
  EXPECT_EQ(first_of("MOGE"), "Myanma Oil and Gas Enterprise");
  EXPECT_EQ(first_of("Zentralbank von Chile"), "-");
}

TEST(UsualNames, OfBodiesBesideADescriptor) {
  for (const char* name :
       {"イスラム組織ハマス", "حركة حماس", "the terror group Hamas", "무장정파 하마스", "哈马斯组织"})
    EXPECT_EQ(first_of(name), first_of("ハマス")) << name;
  EXPECT_EQ(first_of("盧克石油"), first_of("卢克石油")) << "traditional characters are simplified ones";
  for (const char* name : {"ハマス建設", "hamas market", "terror group", "イスラム組織プーチン"})
    EXPECT_EQ(first_of(name), "-") << name;
}

TEST(UsualNames, WithoutATitleWhereNoTableHasThem) {
  EXPECT_EQ(first_of("Präsident Hrubyszow"), "Hrubyszow");
  EXPECT_EQ(first_of("ブラジミール・ブーチン氏"), "ブラジミール・ブーチン");
  EXPECT_EQ(first_of("브트루 대통령"), "브트루");
  EXPECT_EQ(first_of("le président Hrubyszow"), "Hrubyszow");
  EXPECT_EQ(first_of("ブーチン国防相"), "ブーチン") << "the longest title";
  EXPECT_TRUE(usual_names("Präsident Hrubyszow").front().person);
}

TEST(UsualNames, NothingOfOthers) {
  for (const char* name : {"", "-", "Maria Schmidt", "President Maria Schmidt", "普京夫人", "张国相",
                           "王大使", "普京娜", "Frau Putyin", "대통령", "President", "Putyin Kft", "ISI",
                           "Steven King", "Putyin Russia", "Hamas Foods"})
    EXPECT_EQ(first_of(name), "-") << name;
}

}  // namespace
}  // namespace tamis::names
