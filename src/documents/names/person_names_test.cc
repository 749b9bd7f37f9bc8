// Words for offices that mean something else in the sentence.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "documents/names/names_in_text.h"
#include "documents/testing.h"

namespace tamis::documents {
namespace {

bool names_office(std::string_view language, std::string_view text, std::string_view office) {
  TestPage page(text, language);
  find_names(page.work);
  for (const NameInText& name : page.work.names) {
    if (page.at(name.span).find(office) != std::string::npos) return true;
  }
  return false;
}

TEST(PersonNames, AHeadThatIsHurtIsNoOffice) {
  EXPECT_FALSE(names_office("en", "The bullet struck Ivan Petrov, wounding him in the head.", "head"));
  EXPECT_FALSE(names_office("en", "Maria Lopez was hit on her head by a stone.", "head"));
  EXPECT_FALSE(names_office("uk", "Олег Коваль вистрілив йому в голову.", "голову"));
}

TEST(PersonNames, TheHeadOfABodyIsAnOffice) {
  EXPECT_TRUE(names_office("en", "Anna Schmidt, the head of the bank, resigned.", "head"));
  EXPECT_TRUE(names_office("en", "He wrote to the head of the bank, Anna Schmidt.", "head"));
}

std::string persons(std::string_view language, std::string_view text) {
  TestPage page(text, language);
  find_names(page.work);
  std::string out;
  for (const NameInText& name : page.work.names) {
    if (name.kind != EntityKind::kPerson || name.form != MentionForm::kName) continue;
    out.append(out.empty() ? "" : "; ").append(page.at(name.core));
  }
  return out;
}

// "son" is kin by itself.
TEST(PersonNames, JoinedSyllablesAreOneName) {
  EXPECT_EQ(persons("en", "Choe Son-hui met reporters in Moscow."), "Choe Son-hui");
  EXPECT_EQ(persons("en", "Foreign Minister Ri Son-gwon left."), "Ri Son-gwon");
}

// "Son" is a small word in French.
TEST(PersonNames, ASmallWordWithACapitalIsASyllable) {
  EXPECT_EQ(persons("fr", "La ministre Choe Son Hui a visité Moscou."), "Choe Son Hui");
}

TEST(PersonNames, AFrenchArticleWithACapitalIsOfTheName) {
  EXPECT_EQ(persons("fr", "Hier, Yves Le Goff a quitté Moscou."), "Yves Le Goff");
  EXPECT_EQ(persons("fr", "Bruno Le Maire a quitté Moscou."), "Bruno Le Maire");
}

// By whom somebody is accompanied is no part of his name.
TEST(PersonNames, VonOpensAnAgentBehindAKoreanSurname) {
  EXPECT_EQ(persons("de", "Begleitet wurde Kim von Ri Pyong Chol und seiner Schwester."), "Ri Pyong Chol");
  EXPECT_EQ(persons("de", "Begleitet wurde Kim vom Direktor der Behörde."), "");
  EXPECT_EQ(persons("de", "Das sagte Ursula von der Leyen in Brüssel."), "Ursula von der Leyen");
  EXPECT_EQ(persons("de", "Am Montag wurde Sergej Schoigu von Kim durch eine Ausstellung geführt."),
            "Sergej Schoigu");
}

TEST(PersonNames, AChineseSurnameThatIsAPronoun) {
  EXPECT_EQ(persons("en", "He Lifeng said the talks were useful."), "He Lifeng");
  EXPECT_EQ(persons("en", "\"We agree,\" He Yongqian said on Monday."), "He Yongqian");
  EXPECT_EQ(persons("en", "He Left Early"), "");
}

TEST(PersonNames, ABodyWithoutAnArticleStandsBetweenAnOfficeAndItsHolder) {
  EXPECT_EQ(persons("ro", "Directorul Tarom, Costin Iordache, a fost demis."), "Costin Iordache");
  EXPECT_EQ(persons("ro", "Directorul Transelectrica Mihai Iordache a fost demis."), "Mihai Iordache");
  EXPECT_EQ(persons("ro", "A fost primit de președintele Nicușor Dan la Palatul Cotroceni."), "Nicușor Dan");
  EXPECT_EQ(persons("fr", "Il a reçu son homologue syrien, Assaad al-Chaibani."), "Assaad al-Chaibani");
  EXPECT_EQ(persons("it", "Lo ha detto il presidente di Enac, Pierluigi Di Palma."), "Pierluigi Di Palma");
}

TEST(PersonNames, AChineseGivenNameThatIsATown) {
  EXPECT_EQ(persons("en", "The executive Wang Tianjin was arrested in Canada."), "Wang Tianjin");
  EXPECT_EQ(persons("en", "He flew from Wanzhou to Laos."), "");
}

}  // namespace
}  // namespace tamis::documents
