#include "documents/words/verb_forms.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace tamis::documents {
namespace {

std::vector<std::string> phrases(std::string_view language, std::string_view lemma) {
  std::vector<VerbPhrase> found;
  append_verb_phrases(language, lemma, found);
  std::vector<std::string> out;
  for (const VerbPhrase& phrase : found)
    out.push_back(phrase.phrase + (phrase.particle.empty() ? "" : " > " + phrase.particle));
  return out;
}

void expect_forms(std::string_view language, std::string_view lemma, const std::vector<std::string>& wanted) {
  const std::vector<std::string> found = phrases(language, lemma);
  for (const std::string& form : wanted)
    EXPECT_NE(std::find(found.begin(), found.end(), form), found.end()) << lemma << ": " << form;
}

TEST(VerbForms, ALemmaGivesTheFormsThatThePressWrites) {
  expect_forms("en", "arrest", {"arrest", "arrests", "arrested", "arresting"});
  expect_forms("en", "take into custody", {"took _ into custody", "taken _ into custody"});
  expect_forms("fr", "saisir", {"saisit", "saisissent", "saisi", "saisies", "saisira"});
  expect_forms("fr", "mettre sous les verrous", {"mis _ sous les verrous", "mettra _ sous les verrous"});
  expect_forms("es", "detener", {"detuvo", "detenidos", "detienen"});
  expect_forms("it", "espellere", {"espulso", "espellono"});
  expect_forms("pt", "impor", {"impôs", "impostas"});
}

TEST(VerbForms, GermanVerbsPartAndTakeTheirParticiples) {
  expect_forms("de", "fest+nehmen",
               {"nahm > fest", "festnahm", "festgenommen*", "festzunehmen", "festnehmen"});
  expect_forms("de", "verhaften", {"verhaftet", "verhafteten", "verhaftet*"});
  expect_forms("de", "in Haft nehmen", {"nahm _ in Haft", "in Haft genommen*", "in Haft zu nehmen"});
  expect_forms("de", "sanktionieren", {"sanktioniert*", "sanktionierte"});
}

TEST(VerbForms, DutchVerbsPartToo) {
  expect_forms("nl", "sancties op+leggen",
               {"legt _ sancties _ op", "leggen _ sancties _ op", "sancties oplegt", "sancties op te leggen",
                "sancties opgelegd*"});
  expect_forms("nl", "veroordelen", {"veroordeelt", "veroordeelden", "veroordeeld*", "te veroordelen"});
  expect_forms("nl", "executeren", {"geëxecuteerd*", "executeerde"});
  expect_forms("nl", "in beslag nemen", {"nam _ in beslag", "in beslag genomen*", "in beslag te nemen"});
}

TEST(VerbForms, AnEnglishVerbWithoutEndingMayBeANoun) {
  std::vector<VerbPhrase> found;
  append_verb_phrases("en", "fire", found);
  ASSERT_FALSE(found.empty());
  for (const VerbPhrase& phrase : found) EXPECT_EQ(phrase.bare, phrase.phrase == "fire");
}

TEST(VerbForms, WhatHasNoRuleStandsForItself) {
  EXPECT_EQ(phrases("tr", "el koy"), std::vector<std::string>{"el koy"});
  EXPECT_EQ(phrases("pl", "zatrzym*"), std::vector<std::string>{"zatrzym*"});
  EXPECT_EQ(phrases("xx", ""), std::vector<std::string>{""});
}

TEST(VerbForms, ArabicVerbsOfACellGetThePluralAndThePresent) {
  std::vector<std::string> forms;
  append_arabic_forms("قتل|قتلت|باع|باعت|أعاد|أعادت|هجوم", forms);
  const std::vector<std::string> expected = {"قتلوا",  "يقتل", "تقتل", "يقتلون", "يقتلوا", "باعوا",
                                             "أعادوا", "يعيد", "تعيد", "يعيدون", "يعيدوا"};
  EXPECT_EQ(forms, expected);
}

}  // namespace
}  // namespace tamis::documents
