// Listed parties under the spellings of the press of languages without capitals, on pages against a list of a few invented ones.
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <string_view>

#include "documents/listed/latin_in_other_letters.h"
#include "documents/testing.h"
#include "screen/testing.h"
#include "tamis/document.h"

namespace tamis::documents {
namespace {

// Invented but for the forms of the names.
constexpr const char* kList =
    "id|schema|name|alias|country|program\n"
    "koch|Person|Dmitri KOCHETNEV||Russia|RUSSIA\n"
    "podl|Person|Ruslan PODLIPANTSOV||Russia|RUSSIA\n"
    "ship|Vessel|TOUSKARA||Iran|IRAN\n"
    "thun|Organization|ZAHRA THUNDERON||Iran|IRAN\n";

const Index& list() {
  static const Index kIndex = screen::compile_csv(kList);
  return kIndex;
}

std::size_t told(std::string_view text, const std::string& language) {
  return called_parties(list(), text, language).size();
}

TEST(PressNames, AGereshIsALetterOfAHebrewName) {
  EXPECT_EQ(told("רוסיה. השר דמיטרי קוצ׳טנב נפגש ביום שני עם עיתונאים.\n", "he"), 1U);
  EXPECT_EQ(told("רוסיה. השר דמיטרי קוצ'טנב נפגש ביום שני עם עיתונאים.\n", "he"), 1U);
  EXPECT_EQ(told("רוסיה. השר דמיטרי קוצ׳רוב נפגש ביום שני עם עיתונאים.\n", "he"), 0U);
}

TEST(PressNames, AHindiNameBeforeAPostposition) {
  EXPECT_EQ(told("रूस के व्यवसायी रुस्लान पोद्लिपान्त्सोव ने सोमवार को कहा।\n", "hi"), 1U);
  EXPECT_EQ(told("रूस। रुस्लान पोद्लिपान्त्सोव को सोमवार को गिरफ्तार किया गया।\n", "hi"), 1U);
  EXPECT_EQ(told("रूस के व्यवसायी रुस्लान कोवालेन्को ने सोमवार को कहा।\n", "hi"), 0U);
}

TEST(PressNames, AShipBesideItsNounInOtherLetters) {
  EXPECT_EQ(told("وصلت ناقلة النفط Touskara يوم الاثنين إلى الميناء.\n", "ar"), 1U);
  EXPECT_EQ(told("油轮Touskara周一抵达港口。\n", "zh"), 1U);
  EXPECT_EQ(told("המכלית Touskara הגיעה ביום שני לנמל.\n", "he"), 1U);
  EXPECT_EQ(told("Touskara tankeri pazartesi günü limana vardı.\n", "tr"), 1U);
  EXPECT_EQ(told("Lundi, le navire « Touskara » a été aperçu.\n", "fr"), 1U);
  EXPECT_EQ(told("وصلت ناقلة النفط Touskara Star يوم الاثنين إلى الميناء.\n", "ar"), 0U);
  EXPECT_EQ(told("وصلت ناقلة النفط إلى الميناء وافتتح مطعم Touskara يوم الاثنين.\n", "ar"), 0U);
}

TEST(PressNames, AKoreanParticleIsNoPartOfALatinName) {
  EXPECT_EQ(without_particle("Zahra Thunderon는"), "Zahra Thunderon");
  EXPECT_EQ(without_particle("Zahra Thunderon에서"), "Zahra Thunderon");
  EXPECT_EQ(without_particle("한국은"), "한국은");
  EXPECT_EQ(without_particle("가"), "가");
  EXPECT_EQ(without_particle(""), "");
  EXPECT_EQ(told("이란 기업 Zahra Thunderon은 월요일 보도를 부인했다.\n", "ko"), 1U);
  EXPECT_EQ(told("이란 기업 ‘Zahra Thunderon’은 월요일 보도를 부인했다.\n", "ko"), 1U);
}

}  // namespace
}  // namespace tamis::documents
