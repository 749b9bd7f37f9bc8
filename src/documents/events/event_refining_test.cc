// Slots by the construct around them: what stands in a phrase of listing, the middle field of German, places by preposition or
// ending, and whole noun phrases.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "documents/event_testing.h"
#include "documents/events/event_filler.h"

namespace tamis::documents {
namespace {

TEST(EventRefining, AnOfficeBehindAsIsNobody) {
  EXPECT_EQ(words_of("en", "Ivan Petrov stepped down as Chief of the General Staff.", "dismissal", "person"),
            "Ivan Petrov");
}

TEST(EventRefining, TheListBelongsToWhoStandsBeforeIt) {
  constexpr std::string_view kText = "Norvex Trading was put on the EU sanctions list in May.";
  EXPECT_EQ(words_of("en", kText, "sanctions_designation", "authority"), "EU");
  EXPECT_EQ(words_of("en", kText, "sanctions_designation", "target"), "Norvex Trading");
}

TEST(EventRefining, WhatStandsInsideThePhraseOfListing) {
  EXPECT_EQ(words_of("fr", "Bruxelles a retiré la banque Norvex de sa liste de sanctions.",
                     "sanctions_delisting", "target"),
            "Norvex");
}

TEST(EventRefining, TheMiddleFieldOfAGermanClauseHoldsTheObject) {
  EXPECT_EQ(words_of("de", "Das Ministerium hatte Norvex im Januar auf die Sanktionsliste gesetzt.",
                     "sanctions_designation", "target"),
            "Norvex");
}

TEST(EventRefining, PlacesByGermanPrepositionAndTurkishEnding) {
  EXPECT_EQ(
      words_of("de", "Die Polizei hat den Händler Karl Weber bei Ellwangen festgenommen.", "arrest", "place"),
      "Ellwangen");
  EXPECT_EQ(words_of("tr", "Polis Ahmet Yılmaz'ı Trablusşam'da gözaltına aldı.", "arrest", "place"),
            "Trablusşam");
}

TEST(EventRefining, ANounForSomebodyIsWidenedToTheName) {
  EXPECT_EQ(words_of("en", "Police arrested a trader named Fares Nimr in Beirut.", "arrest", "target"),
            "trader named Fares Nimr");
}

TEST(EventRefining, KoreanPhrasesAreWholeAndWithoutTheParticle) {
  EXPECT_EQ(words_of("ko", "러시아는 북한에 쇄빙선 기술을 이전했다.", "technology_transfer", "item"),
            "쇄빙선 기술");
  EXPECT_EQ(words_of("ko", "해커들이 거래소 노르벡스에서 가상자산을 탈취했다.", "crypto_theft", "target"),
            "노르벡스");
}

TEST(EventRefining, ItemsHaveTheWordsThatSayWhich) {
  EXPECT_EQ(words_of("en", "Iran supplied anti-ship missiles to Russia.", "arms_transfer", "item"),
            "anti-ship missiles");
}

TEST(EventRefining, WhoStandsBeforeAndSuffersItAsWell) {
  EXPECT_EQ(words_of("en", "The chief engineer of the shipyard and two others were arrested on Monday.",
                     "arrest", "target"),
            "two others | chief engineer of the shipyard");
}

TEST(EventRefining, WhoseMeasuresAreBrokenBreaksThemNot) {
  const auto actor = [](std::string_view language, std::string_view text) {
    return words_of(language, text, "sanctions_violation", "actor");
  };
  EXPECT_EQ(actor("it", "Due persone sono indagate per violazione dell'embargo delle Nazioni Unite.")
                .find("Nazioni"),
            std::string::npos);
  EXPECT_EQ(actor("es", "Dos personas son investigadas por violar el embargo de las Naciones Unidas.")
                .find("Naciones"),
            std::string::npos);
  EXPECT_EQ(
      actor("pt", "O empresário é investigado por violação das sanções da União Europeia.").find("Europeia"),
      std::string::npos);
  EXPECT_EQ(actor("en", "Iran violated the United Nations embargo."), "Iran");
}

TEST(EventRefining, WhoListsInPersianStandsBeforeWhomTheVerbPutsOnTheList) {
  constexpr std::string_view kText = "کانادا علی احمدی را در فهرست تحریم\u200cها قرار داد.";
  EXPECT_EQ(words_of("fa", kText, "sanctions_designation", "authority"), "کانادا");
  EXPECT_EQ(words_of("fa", kText, "sanctions_designation", "target"), "علی احمدی");
  EXPECT_EQ(words_of("fa", "علی احمدی در فهرست تحریم\u200cها قرار دارد.", "sanctions_designation", "target"),
            "علی احمدی");
}

TEST(EventRefining, CountriesActByTheirEverydayNames) {
  EXPECT_EQ(words_of("tr", "İngiltere, iki Rus diplomatı sınır dışı etti.", "expulsion", "authority"),
            "İngiltere");
  EXPECT_EQ(words_of("ar", "طردت الدنمارك دبلوماسيين روسيين.", "expulsion", "authority"), "الدنمارك");
}

TEST(EventRefining, AWeaponBeforeTheTechnologyThatIsGotInReturnSaysWhichItIs) {
  const ReadPage page(
      "Minsk könnte Teheran im Gegenzug für moderne ballistische Raketentechnologie Panzer liefern.", "de",
      "2026-03-10");
  EXPECT_EQ(page.fillers("technology_transfer", "supplier"), "Teheran");
  EXPECT_EQ(page.fillers("technology_transfer", "recipient"), "Minsk");
}

}  // namespace
}  // namespace tamis::documents
