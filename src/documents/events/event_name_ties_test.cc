// How endings, and words behind a name, tie it to what happened.
#include <gtest/gtest.h>

#include <string>

#include "documents/event_testing.h"
#include "documents/events/event_filler.h"

namespace tamis::documents {
namespace {

TEST(EventNameTies, WhoDidItHasATurkishEndingOfItsOwn) {
  EXPECT_EQ(
      words_of("tr", "Ahmet Demir, Emniyet Müdürlüğü ekiplerince gözaltına alındı.", "arrest", "target"),
      "Ahmet Demir");
  EXPECT_EQ(words_of("tr", "Norvex Holding, ABD Hazine Bakanlığınca yaptırım listesine alındı.",
                     "sanctions_designation", "authority"),
            "ABD Hazine Bakanlığınca");
}

TEST(EventNameTies, WhatIsBasedOrRegisteredSomewhereIsNotThatPlace) {
  EXPECT_EQ(words_of("tr", "Togo bayraklı gemi Mersin'de durduruldu.", "seizure", "target").find("Togo"),
            std::string::npos);
}

TEST(EventNameTies, InitialsBelongToWhoIsHeld) {
  EXPECT_EQ(words_of("tr", "Geminin kaptanı H.K. gözaltına alındı.", "arrest", "target"), "kaptanı H.K.");
}

TEST(EventNameTies, TheSubjectStandsBeforeAClauseOfPlace) {
  EXPECT_EQ(
      words_of("en", "Norvex Institute, where John Smith worked, has been under US sanctions since 2022.",
               "sanctions_designation", "target"),
      "Norvex Institute");
  EXPECT_EQ(words_of("ru", "Институт механики, где работал Игорь Мезенцев, находится под санкциями США.",
                     "sanctions_designation", "target"),
            "Институт механики");
  EXPECT_EQ(words_of("pl", "Instytut Mechaniki, gdzie pracował Jan Nowak, jest objęty sankcjami USA.",
                     "sanctions_designation", "target"),
            "Instytut Mechaniki");
}

TEST(EventNameTies, WhoOnlySpeaksOfAVisitVisitsNobody) {
  EXPECT_EQ(words_of("en", "Analyst Hong Min said the visit to Moscow was a signal.", "visit", "guest"), "");
  EXPECT_EQ(words_of("en", "Hong Min visited Moscow on Monday.", "visit", "guest"), "Hong Min");
}

TEST(EventNameTies, CountedConvictsWhoArePardonedAreNotConvicted) {
  EXPECT_EQ(words_of("en", "Vladimir Putin pardoned two convicted of treason.", "conviction", "target"),
            "no event");
}

TEST(EventNameTies, ABodyMayHaveTwoFields) {
  EXPECT_EQ(words_of("uk", "Рада національної безпеки і оборони запровадила санкції проти Дмитра Коваля.",
                     "sanctions_designation", "authority"),
            "Рада національної безпеки і оборони");
  EXPECT_EQ(words_of("ru", "Министерство промышленности и торговли ввело санкции против Дмитрия Коваля.",
                     "sanctions_designation", "authority"),
            "Министерство промышленности и торговли");
}

TEST(EventNameTies, AnAddedWordIsNoListing) {
  EXPECT_EQ(words_of("uk", "США бачать Путіна. «Це судно Путіна не вперше», — додав він.",
                     "sanctions_designation", "target"),
            "no event");
}

TEST(EventNameTies, AStateOfAPersonActsItself) {
  EXPECT_EQ(words_of("en", "Kuwait was invaded by Saddam Hussein's Iraq in August 1990.",
                     "military_operation", "actor"),
            "Iraq");
  EXPECT_EQ(words_of("en", "Georgia was attacked by Putin's Russia in 2008.", "military_operation", "actor"),
            "Russia");
  EXPECT_EQ(words_of("en", "Kuwait was invaded by Iraq in August 1990.", "military_operation", "actor"),
            "Iraq");
}

TEST(EventNameTies, BothOfAPairHaveTheTalks) {
  EXPECT_EQ(words_of("en", "US-Iran talks resumed in Oman on Monday.", "talks", "participant"), "US | Iran");
  EXPECT_EQ(words_of("en", "Russia-Ukraine peace talks began in Istanbul on Monday.", "talks", "participant"),
            "Russia | Ukraine");
  EXPECT_EQ(words_of("en", "India-Pakistan talks failed on Monday.", "talks", "participant"),
            "India | Pakistan");
  EXPECT_EQ(words_of("en", "Talks between India and Pakistan failed on Monday.", "talks", "participant"),
            "India | Pakistan");
}

TEST(EventNameTies, AGermanGenitiveOfAnApposedNounIsNoPartyOfTheEvent) {
  EXPECT_EQ(words_of("de",
                     "Das US-Finanzministerium hat Viktor Malenko, einen Funktionär der Partei der Arbeit, "
                     "mit Sanktionen belegt.",
                     "sanctions_designation", "target"),
            "Viktor Malenko");
  EXPECT_EQ(words_of("de",
                     "Das US-Finanzministerium hat Viktor Malenko, einen Funktionär des Geheimdienstes GRU, "
                     "mit Sanktionen belegt.",
                     "sanctions_designation", "target"),
            "Viktor Malenko");
  EXPECT_EQ(words_of("de",
                     "Das US-Finanzministerium hat Viktor Malenko und die Partei der Arbeit "
                     "auf die Sanktionsliste gesetzt.",
                     "sanctions_designation", "target"),
            "Viktor Malenko | Partei der Arbeit");
  EXPECT_EQ(words_of("de", "Die EU hat Viktor Malenko und Sergej Popow mit Sanktionen belegt.",
                     "sanctions_designation", "target"),
            "Viktor Malenko | Sergej Popow");
}

TEST(EventNameTies, ANumberOutOfThemIsTiedAsItIs) {
  EXPECT_EQ(words_of("en", "Tehran expelled three of the diplomats on Monday.", "expulsion", "authority"),
            "Tehran");
  EXPECT_EQ(words_of("en", "Tehran expelled three of the diplomats on Monday.", "expulsion", "target"),
            "three of the diplomats");
}

TEST(EventNameTies, AgesAndPlacesStandBetweenNames) {
  EXPECT_EQ(
      words_of(
          "en",
          "Viktor Semyonov, 51, of Vladivostok, and Ivan Petrov, 44, of Riga, were charged with smuggling.",
          "charge", "target"),
      "Viktor Semyonov | Ivan Petrov");
  EXPECT_EQ(words_of("de", "Iwan Petrow (51) und Oleg Smirnow (44) wurden in Riga festgenommen.", "arrest",
                     "target"),
            "Iwan Petrow | Oleg Smirnow");
}

TEST(EventNameTies, WhatIsInvadedIsTheTarget) {
  const auto both = [](std::string_view language, std::string_view text) {
    return words_of(language, text, "military_operation", "actor") + " > " +
           words_of(language, text, "military_operation", "target");
  };
  EXPECT_EQ(both("en", "Russia launched a full-scale invasion of Ukraine."), "Russia > Ukraine");
  EXPECT_EQ(both("en", "Russia's full-scale invasion of Ukraine began in 2022."), "Russia > Ukraine");
  EXPECT_EQ(both("de", "Russland hat eine Invasion der Ukraine begonnen."), "Russland > Ukraine");
  EXPECT_EQ(both("fr", "La Russie a lancé une invasion de l'Ukraine."), "Russie > Ukraine");
  EXPECT_EQ(both("es", "Rusia lanzó una invasión de Ucrania."), "Rusia > Ucrania");
  EXPECT_EQ(both("nl", "Rusland begon een invasie van Oekraïne."), "Rusland > Oekraïne");
}

TEST(EventNameTies, WhoGetsWeaponsIntoHisHands) {
  EXPECT_EQ(
      words_of("en", "The missiles ended up in the hands of the Houthis.", "arms_transfer", "recipient"),
      "Houthis");
}

}  // namespace
}  // namespace tamis::documents
