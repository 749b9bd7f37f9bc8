// How real an event is: rules that hold for a class of constructs, in several languages.
#include <gtest/gtest.h>

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

std::string status(std::string_view language, std::string_view text, std::string_view type) {
  const ReadPage page(text, language, "2025-06-12");
  const Event* event = page.event(type);
  return event == nullptr ? "none" : std::string(event_status_name(event->status));
}

TEST(EventModality, AConditionOfAnonymityIsNoneOfTheEvent) {
  EXPECT_EQ(status("ko", "이란이 미사일 12기를 러시아에 보냈다고 미국 관리가 익명을 조건으로 말했다.",
                   "arms_transfer"),
            "alleged");
  EXPECT_EQ(
      status("en",
             "On condition of anonymity, a Lebanese officer said that the army had arrested two smugglers in "
             "Tripoli.",
             "arrest"),
      "occurred");
  EXPECT_EQ(
      status(
          "de",
          "Die Polizei in Wien hat zwei Männer festgenommen, sagte ein Beamter, der anonym bleiben wollte.",
          "arrest"),
      "occurred");
}

TEST(EventModality, WhatFailedInARelativeClauseIsItsNoun) {
  EXPECT_EQ(
      status("de",
             "Kim Jong Un hat am Montag die Werft in Chongjin besucht, wo ein Stapellauf gescheitert war.",
             "visit"),
      "occurred");
}

TEST(EventModality, ANegatedConditionDeniesNothing) {
  EXPECT_EQ(
      status("en", "If Belarus does not extradite Ivan Petrov, Kyiv will close its embassy.", "extradition"),
      "possible");
}

TEST(EventModality, AGermanVerbAroundItRejectsIt) {
  EXPECT_EQ(status("de",
                   "Der Kreml wies am Samstag Berichte, wonach Moskau dem Iran drei alte Kampfjets geliefert "
                   "habe, als "
                   "reine Erfindung der Medien zurück.",
                   "arms_transfer"),
            "denied");
  EXPECT_EQ(
      status("de",
             "Die beiden hätten vor, am Freitag in Moskau einen Vertrag zu unterzeichnen, sagte Peskow.",
             "agreement"),
      "planned");
}

TEST(EventModality, APerfectiveVerbOfThePresentIsPlanned) {
  EXPECT_EQ(status("ru", "Россия передаст Ирану двадцать истребителей, сказал министр.", "arms_transfer"),
            "planned");
}

TEST(EventModality, WhatStandsInARelativeClauseIsNotGovernedByTheVerbBefore) {
  EXPECT_EQ(
      status("es", "El fondo podría comprar la empresa Mahan Air, que Washington sancionó en mayo de 2024.",
             "sanctions_designation"),
      "background");
}

TEST(EventModality, ChineseReachesAreInCharacters) {
  EXPECT_EQ(status("zh", "首尔将对参与导弹开发的11名个人和四个实体实施单边制裁。", "sanctions_designation"),
            "planned");
  EXPECT_EQ(status("zh", "俄罗斯国防部说，最后两架战斗机将在年底之前被交付给缅甸。", "arms_transfer"),
            "planned");
}

TEST(EventModality, WhoExpectsAChargeDoesNotCharge) {
  EXPECT_EQ(
      status("en", "He expects the couriers Ivan Petrov and Oleg Sidorov to be charged this week.", "charge"),
      "possible");
  EXPECT_EQ(status("de", "Der Anwalt erwartet, dass weitere Händler angeklagt werden.", "charge"),
            "possible");
}

TEST(EventModality, OnAPageOfWhatPeopleSayATransferIsAlleged) {
  EXPECT_EQ(
      status("en",
             "Tehran sent drones to Moscow. \"We saw nothing,\" the minister said. Diplomats said that the "
             "talks went well. The spokesman said that he had no comment. The analyst Jane Miller said that "
             "winter was near.",
             "arms_transfer"),
      "alleged");
}

TEST(EventModality, WhatIsLookedIntoIsNotYetProved) {
  EXPECT_EQ(status("en", "Police in Riga arrested Ivan Petrov, who had laundered money for Moscow.",
                   "money_laundering"),
            "alleged");
}

TEST(EventModality, APersianPresentWithADayIsAPlan) {
  EXPECT_EQ(status("fa",
                   "نیروی دریایی سپاه روز شنبه در تنگه هرمز رزمایش برگزار "
                   "می\u200cکند.",
                   "military_exercise"),
            "planned");
}

TEST(EventModality, AClaimIsDeniedBehindIt) {
  EXPECT_EQ(
      status("zh", "佩斯科夫说，有关中国向俄罗斯转让军事技术的说法“没有事实根据”。", "technology_transfer"),
      "denied");
}

TEST(EventModality, ACrimeThatAChargeOnlyNamesIsTheCharge) {
  EXPECT_EQ(status("en", "Prosecutors in Riga charged Ivan Petrov with fraud and money laundering.",
                   "money_laundering"),
            "none");
}

TEST(EventModality, WhatIsRuledOutIsDenied) {
  EXPECT_EQ(
      status("de", "Einen Besuch des belarussischen Ministers in Brüssel schloss die EU-Kommission aus.",
             "visit"),
      "denied");
}

TEST(EventModality, AnInfinitiveIsGovernedByTheClauseBefore) {
  EXPECT_EQ(status("de", "Das Gericht weigerte sich am Montag, den Bankier an die USA auszuliefern.",
                   "extradition"),
            "failed");
  EXPECT_EQ(status("de", "Moskau versprach im Mai, die Raketen an den Sudan zu liefern.", "arms_transfer"),
            "planned");
}

TEST(EventModality, WhoPlotsPlans) {
  EXPECT_EQ(
      status("de", "Agenten des FSB planten einen Anschlag gegen den Kommandeur in Odessa.", "terrorism"),
      "planned");
  EXPECT_EQ(status("en", "Three men were plotting a bomb attack on a synagogue in Rome.", "terrorism"),
            "planned");
}

TEST(EventModality, WhoMustPayAFineIsFined) {
  EXPECT_EQ(status("en", "The bank must pay a fine of $2 million.", "fine"), "occurred");
}

TEST(EventModality, AfterFailedTriesItCameAbout) {
  EXPECT_EQ(status("en", "Iran put a satellite into orbit after three failed attempts.", "satellite_launch"),
            "occurred");
  EXPECT_EQ(status("en", "Iran's third attempt to launch a satellite failed.", "satellite_launch"), "failed");
}

TEST(EventModality, APassiveOfTheFutureAuxiliaryIsNoPlan) {
  EXPECT_NE(status("de", "Dem Minister Ivan Petrov wird Bestechung vorgeworfen.", "corruption"), "planned");
  EXPECT_EQ(status("de", "Außenminister Sergej Lawrow wird am 18. Juni nach Teheran fliegen.", "visit"),
            "planned");
}

TEST(EventModality, WhatGovernsTheVerbOfAMeasureIsSaidOfIt) {
  EXPECT_EQ(status("de", "Der Zoll plant, Paula Rudd in Hamburg festzunehmen.", "arrest"), "planned");
  EXPECT_EQ(status("de", "Die Polizei bestreitet, den General Oleg Tarow festgenommen zu haben.", "arrest"),
            "denied");
  EXPECT_EQ(status("de", "Die Polizei soll den General Oleg Tarow festgenommen haben.", "arrest"), "alleged");
  EXPECT_EQ(status("en", "The police failed to arrest Paula Rudd.", "arrest"), "failed");
  // Who is charged may deny it: the charge stands.
  EXPECT_EQ(status("en", "Prosecutors charged Paula Rudd with fraud, which she denies.", "charge"),
            "occurred");
}

TEST(EventModality, AgainstWhomIsNotOpposed) {
  EXPECT_EQ(status("de",
                   "Das US-Finanzministerium verhängte am Dienstag Sanktionen gegen eine Reederei aus "
                   "Hongkong.",
                   "sanctions_designation"),
            "occurred");
}

TEST(EventModality, APurposeIsAPlan) {
  EXPECT_EQ(
      status("de",
             "Ursula von der Leyen reist nach Kiew, um mit Präsident Wolodymyr Selenskyj über den Hafen zu "
             "beraten.",
             "talks"),
      "planned");
}

TEST(EventModality, WhatIsReadyToBeSignedIsNotSigned) {
  EXPECT_EQ(status("de", "Der Vertrag zwischen Russland und dem Iran sei unterschriftsreif, sagte Peskow.",
                   "agreement"),
            "planned");
}

TEST(EventModality, WhatNobodyWouldSayIsOpen) {
  EXPECT_EQ(status("de", "Das Ministerium wollte nicht sagen, ob die Polizei das Schiff beschlagnahmt hat.",
                   "seizure"),
            "possible");
}

TEST(EventModality, AuxiliariesAndPlansThatHoldTheirVerb) {
  EXPECT_EQ(status("fr", "L'Iran aurait livré des drones à la Russie.", "arms_transfer"), "alleged");
  EXPECT_EQ(status("it", "Lavrov avrebbe incontrato Kim Jong Un.", "leader_meeting"), "alleged");
  EXPECT_EQ(status("fr", "Sergueï Lavrov doit se rendre à Pyongyang.", "visit"), "planned");
  EXPECT_EQ(status("es", "Las maniobras de Rusia y China comenzarán el jueves.", "military_exercise"),
            "planned");
}

TEST(EventModality, WhoRejectsAClaimDeniesIt) {
  EXPECT_EQ(
      status(
          "fr",
          "Moscou et Minsk rejettent les accusations selon lesquelles l'Iran livre des drones à la Russie.",
          "arms_transfer"),
      "denied");
}

TEST(EventModality, GermanDagegenContrastsOnly) {
  EXPECT_EQ(status("de", "Von der Liste gestrichen wurde dagegen der Unternehmer Vadim Moshkovich.",
                   "sanctions_delisting"),
            "occurred");
}

TEST(EventModality, APredicateWithNoDeniesNothing) {
  EXPECT_EQ(status("de", "Die Festnahme von General Iwan Popow ist kein Zufall.", "arrest"), "occurred");
  EXPECT_EQ(status("nl", "De arrestatie van generaal Ivan Popov is geen toeval.", "arrest"), "occurred");
}

TEST(EventModality, TheNegationOfOneVerbEndsBeforeAnotherThatAndJoins) {
  EXPECT_EQ(status("en", "The ship was not insured and was seized by Estonia.", "seizure"), "occurred");
  EXPECT_EQ(status("es", "Corea del Norte no avisó y lanzó un misil balístico.", "missile_launch"),
            "occurred");
  EXPECT_NE(status("ru", "Судно не имело страховки и числится в санкционных списках Великобритании.",
                   "sanctions_designation"),
            "denied");
  EXPECT_NE(status("uk", "Судно не мало страховки і перебуває у санкційних списках Великої Британії.",
                   "sanctions_designation"),
            "denied");
  EXPECT_EQ(
      status("ru", "Россия не собирается запускать ракеты и испытывать ядерное оружие.", "missile_launch"),
      "denied");
}

TEST(EventModality, AStateThatIsNot) {
  EXPECT_EQ(status("ru", "Ассими Гойта под санкциями не находится.", "sanctions_designation"), "denied");
  EXPECT_EQ(status("uk", "Ассімі Гойта під санкціями не перебуває.", "sanctions_designation"), "denied");
}

TEST(EventModality, WeDoNotRuleOut) {
  EXPECT_EQ(status("ru", "«Мы не исключаем, что экипаж отключил транспондер», — сказал чиновник.", "ais_gap"),
            "possible");
}

TEST(EventModality, WhatMeansWereUsedForIsToldAsDone) {
  EXPECT_EQ(status("en", "Police fired tear gas to disperse protesters in Tbilisi on Monday.",
                   "human_rights_abuse"),
            "occurred");
  EXPECT_EQ(status("en", "Russia threatened to use missiles to attack Kyiv.", "military_operation"),
            "possible");
}

TEST(EventModality, ATriedInfinitiveIsNotDone) {
  for (const auto& [language, text] : std::initializer_list<std::pair<std::string_view, std::string_view>>{
           {"en", "Police tried to arrest Milorad Dodik in Sarajevo."},
           {"de", "Die Polizei versuchte, Milorad Dodik in Sarajevo festzunehmen."},
           {"nl", "De politie probeerde Milorad Dodik in Sarajevo te arresteren."},
           {"ru", "Полиция пыталась арестовать Милорада Додика в Сараево."},
           {"uk", "Поліція намагалася заарештувати Мілорада Додіка в Сараєві."},
           {"pl", "Policja próbowała aresztować Milorada Dodika w Sarajewie."},
           {"tr", "Polis, Saraybosna'da Milorad Dodik'i tutuklamaya çalıştı."},
           {"sv", "Polisen försökte gripa Milorad Dodik i Sarajevo."}}) {
    const std::string its = status(language, text, "arrest");
    EXPECT_TRUE(its == "possible" || its == "failed") << text << its;
  }
  EXPECT_EQ(status("en", "Police managed to arrest Jan Marsalek in Tirana.", "arrest"), "occurred");
  EXPECT_EQ(status("ru", "Полиции удалось арестовать Яна Марсалека в Тиране.", "arrest"), "occurred");
  EXPECT_EQ(status("nl", "De politie arresteerde Ridouan Taghi toen hij probeerde te vluchten.", "arrest"),
            "occurred");
}

TEST(EventModality, ARefusedInfinitiveFailed) {
  EXPECT_EQ(status("de", "Ungarn weigerte sich, Benjamin Netanjahu zu verhaften.", "arrest"), "failed");
  EXPECT_EQ(status("ru", "Венгрия отказалась арестовать Биньямина Нетаньяху.", "arrest"), "failed");
  EXPECT_EQ(status("uk", "Поліції не вдалося заарештувати Яна Марсалека.", "arrest"), "failed");
  EXPECT_EQ(
      status("de", "Brüssel lehnte es ab, Sanktionen gegen Rosatom zu verhängen.", "sanctions_designation"),
      "failed");
}

TEST(EventModality, ADeniedVerbStaysDenied) {
  EXPECT_EQ(status("en", "North Korea did not fire any missiles on Sunday, the joint chiefs said.",
                   "missile_launch"),
            "denied");
  EXPECT_EQ(status("fa", "ترکیه به سوریه تانک نفروخته است.", "arms_transfer"), "denied");
  EXPECT_EQ(status("tr", "Kuzey Kore pazar günü füze fırlatmadı.", "missile_launch"), "denied");
  EXPECT_EQ(status("ru", "Переговоров между Израилем и Ливаном не было.", "talks"), "denied");
}

TEST(EventModality, WhatWouldHaveBeenWasNot) {
  for (const auto& [language, text] : std::initializer_list<std::pair<std::string_view, std::string_view>>{
           {"de", "Russland hätte die Raketen an Syrien geliefert, wenn Israel nicht protestiert hätte."},
           {"de", "Liefert der Iran Raketen an Russland, droht ihm neuer Druck."},
           {"ru", "Россия поставила бы ракеты Сирии, если бы не протесты Израиля."},
           {"pl", "Rosja sprzedałaby rakiety Syrii, gdyby nie protesty Izraela."}})
    EXPECT_EQ(status(language, text, "arms_transfer"), "possible") << text;
  EXPECT_EQ(status("nl", "Iran leverde bijna 200 raketten aan Rusland.", "arms_transfer"), "occurred");
}

TEST(EventModality, AskingWhetherItWasNotDeniesNothing) {
  for (const auto& [language, text] : std::initializer_list<std::pair<std::string_view, std::string_view>>{
           {"ru", "Полиция проверяет, не поставляла ли компания «Альфа» оружие в Судан."},
           {"uk", "Прокуратура перевіряє, чи не постачала компанія «Альфа» зброю до Судану."},
           {"pl", "Prokuratura sprawdza, czy spółka Alfa nie dostarczyła broni do Sudanu."}})
    EXPECT_EQ(status(language, text, "arms_transfer"), "possible") << text;
  EXPECT_EQ(status("ru", "Компания «Альфа» не поставляла оружие в Судан.", "arms_transfer"), "denied");
}

TEST(EventModality, WhatNobodyRulesOutMayCome) {
  EXPECT_EQ(status("de", "Der Minister wollte Sanktionen gegen die Bank Altyn nicht ausschließen.",
                   "sanctions_designation"),
            "possible");
  EXPECT_EQ(status("de", "Der Minister schloss Sanktionen gegen die Bank Altyn nicht aus.",
                   "sanctions_designation"),
            "possible");
  EXPECT_EQ(status("nl", "De minister sluit sancties tegen de bank Altyn niet uit.", "sanctions_designation"),
            "possible");
  EXPECT_EQ(status("fr", "Le ministre a dit ne pas exclure des sanctions contre la banque Altyn.",
                   "sanctions_designation"),
            "possible");
  EXPECT_EQ(status("en", "The minister refused to rule out sanctions against the bank Altyn.",
                   "sanctions_designation"),
            "possible");
}

TEST(EventModality, AVisitThatOnlySaysWhenIsNotProposed) {
  EXPECT_EQ(
      status("de", "Sergej Schoigu hatte bei einem Besuch in Damaskus vorgeschlagen, Weizen zu liefern.",
             "visit"),
      "occurred");
  EXPECT_EQ(status("de", "Sergej Schoigu hat einen Besuch in Damaskus vorgeschlagen.", "visit"), "planned");
}

TEST(EventModality, WhoInvestigatesWhetherInvestigates) {
  EXPECT_EQ(
      status("en", "The police are investigating whether Ivan Petrov laundered money.", "investigation"),
      "occurred");
}

TEST(EventModality, AGerundAsNounHasTheStatusOfTheVerbBehindIt) {
  EXPECT_EQ(status("en", "The signing of the treaty will take place in Baku.", "agreement"), "planned");
  EXPECT_EQ(status("en", "A deal signing would take place in Baku.", "agreement"), "possible");
  EXPECT_EQ(status("en", "The signing of the treaty took place in Baku.", "agreement"), "occurred");
}

TEST(EventModality, WhatFailedBeforeASemicolonIsNotWhatStandsBehindIt) {
  EXPECT_EQ(status("en", "An earlier attempt in April failed; the missile was fired in July by Iran.",
                   "missile_launch"),
            "occurred");
  EXPECT_EQ(status("de", "Der erste Versuch scheiterte; im Juli feuerte der Iran eine Rakete ab.",
                   "missile_launch"),
            "occurred");
}

TEST(EventModality, OneOfSeveralThatFailsLetsTheOthersHappen) {
  EXPECT_EQ(status("en", "Iran fired six missiles on Monday, one of which failed.", "missile_launch"),
            "occurred");
  EXPECT_EQ(status("en", "On Monday Iran fired a missile, which failed.", "missile_launch"), "failed");
}

TEST(EventModality, NoEvidenceYetDenies) {
  EXPECT_EQ(status("en", "He said there was no evidence so far that Iran had supplied Sudan with drones.",
                   "arms_transfer"),
            "denied");
}

TEST(EventModality, AnArticleThatNegatesTheThingDeniesTheDeed) {
  EXPECT_EQ(status("en", "Hungary has given Ukraine no weapons.", "arms_transfer"), "denied");
  EXPECT_EQ(status("en", "Hungary has given Ukraine no more than 20 tanks.", "arms_transfer"), "occurred");
}

TEST(EventModality, WhatAnAttackStoppedDidNotStopTheAttack) {
  EXPECT_EQ(status("en", "A cyberattack on the Polish railway halted trains in Gdansk.", "cyber_attack"),
            "occurred");
  EXPECT_EQ(status("en", "A cyberattack on the Polish railway was halted in Gdansk.", "cyber_attack"),
            "failed");
}

}  // namespace
}  // namespace tamis::documents
