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

TEST(EventNameTies, WhatIsGivenToAProgrammeIsGivenToWhoseItIs) {
  const auto who = [](const char* language, const char* text, const char* role) {
    return words_of(language, text, "technology_transfer", role);
  };
  const char* fr =
      "Deux sociétés russes sont soupçonnées d'avoir fourni des composants au programme balistique de "
      "Pyongyang.";
  EXPECT_EQ(who("fr", fr, "recipient"), "Pyongyang");
  EXPECT_EQ(who("fr", fr, "supplier"), "Deux sociétés russes");
  EXPECT_EQ(who("es",
                "Washington acusa a dos empresas chinas de haber suministrado chips al programa de misiles "
                "de Irán.",
                "recipient"),
            "Irán");
  EXPECT_EQ(who("it",
                "Washington accusa due società cinesi di aver fornito componenti al programma missilistico "
                "dell'Iran.",
                "recipient"),
            "Iran");
}
TEST(EventNameTies, AQualifierBeforeANumberTiesNobody) {
  struct Case {
    const char* language;
    const char* sentence;
    const char* target;
  };
  for (const Case& it : {
           Case{"en", "Police detained more than three thousand people in Gomel.", "three thousand people"},
           Case{"de", "Die Polizei nahm in Gomel über 300 Studenten fest.", "300 Studenten"},
           Case{"fr", "La police a arrêté plus de 300 étudiants à Gomel.", "300 étudiants"},
           Case{"es", "La policía detuvo a más de 300 estudiantes en Gómel.", "300 estudiantes"},
           Case{"pt", "A polícia deteve mais de 300 estudantes em Gomel.", "300 estudantes"},
           Case{"bg", "Полицията арестува над 300 студенти в Гомел.", "300 студенти"},
           Case{"ar", "اعتقلت الشرطة أكثر من 300 طالب في غوميل.", "300 طالب"},
       })
    EXPECT_EQ(words_of(it.language, it.sentence, "arrest", "target"), it.target) << it.language;
}

}  // namespace
}  // namespace tamis::documents
