// Bodies that a noun beside them names, and where the page names them again; persons of peoples whose names few tables have.
#include <gtest/gtest.h>

#include <string>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

std::string bodies(std::string_view text, std::string_view language) {
  return names_in(text, language, EntityKind::kOrganization);
}

TEST(NounBodies, BehindTheNoun) {
  EXPECT_EQ(bodies("Data from the analysis firm Chainscope show it.", "en"), "Chainscope\n");
  EXPECT_EQ(bodies("Das zeigen Daten der Analysefirma Chainscope.", "de"), "Chainscope\n");
  EXPECT_EQ(bodies("Die Leasingfirma „Uralskaja Logistika“ kaufte Schiffe.", "de"), "Uralskaja Logistika\n");
  EXPECT_EQ(bodies("По данным компании Kpler, судно двигалось.", "ru"), "Kpler\n");
  EXPECT_EQ(bodies("Chainscope şirketi iki gemi satın aldı.", "tr"), "Chainscope\n");
}

TEST(NounBodies, BetweenMarksBeforeTheVerbOfSaying) {
  EXPECT_EQ(bodies("«Волгатранс» заявила, что не нарушала санкции.", "ru"), "Волгатранс\n");
  EXPECT_EQ(bodies("«Мотор Південь» повідомила про початок виробництва.", "uk"), "Мотор Південь\n");
  EXPECT_EQ(bodies("„Nordstern“ teilte mit, dass die Lieferungen enden.", "de"), "Nordstern\n");
  EXPECT_EQ(bodies("„Norvexa” zaprzeczyła, że dostarczała części.", "pl"), "Norvexa\n");
  EXPECT_EQ(bodies("«Norvexa» negó que hubiera vendido armas.", "es"), "Norvexa\n");
}

TEST(NounBodies, WhatIsSaidBetweenMarksIsNoBody) {
  EXPECT_EQ(bodies("«Слава Украине» кричали люди на площади.", "ru"), "");
  EXPECT_EQ(bodies("„Да“ каза Иван Петров.", "bg"), "");
  EXPECT_EQ(bodies("„Frieden“ versprach er den Wählern.", "de"), "");
  EXPECT_EQ(bodies("«Агрессией» назвал он действия соседей.", "ru"), "");
}

TEST(NounBodies, BetweenAnOfficeAndAMarkWithoutCapitals) {
  EXPECT_EQ(bodies("وقال حسام قاطرجي، المدير التنفيذي لشركة نفط الهلال، إن الوضع صعب.", "ar"),
            "نفط الهلال\n");
  EXPECT_EQ(bodies("יוסף לוי, יו\"ר חברת שקמה אנרגיה, אמר כי המצב קשה.", "he"), "שקמה אנרגיה\n");
  EXPECT_EQ(bodies("رضا کریمی، مدیرعامل شرکت نفت البرز، گفت که محموله رسیده است.", "fa"), "نفت البرز\n");
  // Of a kind, and no name.
  EXPECT_EQ(bodies("وقال حسام قاطرجي، رئيس شركة روسية، إن الوضع صعب.", "ar"), "");
  EXPECT_EQ(bodies("وقال حسام قاطرجي، المدير التنفيذي لشركة الطيران، إن الوضع صعب.", "ar"), "");
  EXPECT_EQ(bodies("رضا کریمی، رئیس شرکت بزرگ نفتی، گفت که محموله رسیده است.", "fa"), "");
}

TEST(NounBodies, BeforeAnAside) {
  EXPECT_EQ(bodies("Last year Chainscope, a shipping company, bought it.", "en"), "Chainscope\n");
}

TEST(NounBodies, NeitherPersonsNorWordsOfTheLanguage) {
  EXPECT_EQ(bodies("The arms dealer Viktor Bout left.", "en"), "");
  EXPECT_EQ(bodies("Gestern entließ das Unternehmen Mitarbeiter.", "de"), "");
  EXPECT_EQ(bodies("Вчера компания Дерипаски купила завод.", "ru"), "");
}

TEST(NounBodies, AgainWithoutTheNoun) {
  EXPECT_EQ(bodies("Das zeigen Daten der Analysefirma Chainscope. Es waren drei, so Chainscope.", "de"),
            "Chainscope\nChainscope\n");
}

TEST(NounBodies, PersonsOfOtherPeoples) {
  EXPECT_EQ(names_in("Oh Min-jun was arrested in March.", "en", EntityKind::kPerson), "Oh Min-jun\n");
  EXPECT_EQ(names_in("Naing Maung Zaw said it was false.", "en", EntityKind::kPerson), "Naing Maung Zaw\n");
  // Ordinary words between marks behind an office; an initial behind a given name; a person behind a body's noun.
  for (const std::string_view text :
       {"The company's chief executive, John K. Hurley, was arrested.", "John K. Hurley said it was false.",
        "He met the Secretary for Terrorism and Financial Intelligence John K. Hurley."})
    EXPECT_NE(names_in(text, "en", EntityKind::kPerson).find("John K. Hurley\n"), std::string::npos) << text;
  EXPECT_NE(names_in("The company's chief executive, Tan Boon Heng, was arrested.", "en", EntityKind::kPerson)
                .find("Tan Boon Heng\n"),
            std::string::npos);
}

TEST(NounBodies, ASlavicHolderBehindTheBodyIsAPersonOfHisOwn) {
  const char* text = "Prezes spółki Norwexa Jan Kowalski milczy.";
  EXPECT_EQ(bodies(text, "pl"), "Norwexa\n");
  EXPECT_NE(names_in(text, "pl", EntityKind::kPerson).find("Jan Kowalski\n"), std::string::npos);
  EXPECT_EQ(bodies("Majitel firmy Norvex David Kolomazník mlčí.", "cs"), "Norvex\n");
}

}  // namespace
}  // namespace tamis::documents
