#include "documents/events/events.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

TEST(Events, OfTheTextsThatTheRulesWereTunedOn) {
  const EventScore score = score_event_file("events_seen.txt");
  EXPECT_GE(score.precision(), 0.95);
  EXPECT_GE(score.recall(), 0.9);
  EXPECT_GE(score.status_share(), 0.95);
  EXPECT_GE(score.slot_share(), 0.85);
}

TEST(Events, OfTextsHeldOut) {
  const EventScore score = score_event_file("events_held_out.txt");
  EXPECT_GE(score.precision(), 0.85);
  EXPECT_GE(score.recall(), 0.8);
  EXPECT_GE(score.status_share(), 0.9);
  EXPECT_GE(score.slot_share(), 0.75);
}

TEST(Events, OfNewsProseThatTheRulesWereTunedOn) {
  const EventScore score = score_event_file("events_prose_seen.txt");
  EXPECT_GE(score.precision(), 0.92);
  EXPECT_GE(score.recall(), 0.87);
  EXPECT_GE(score.status_share(), 0.95);
  EXPECT_GE(score.slot_share(), 0.82);
}

TEST(Events, OfNewsProseHeldOut) {
  const EventScore score = score_event_file("events_prose_held_out.txt");
  EXPECT_GE(score.precision(), 0.91);
  EXPECT_GE(score.recall(), 0.83);
  EXPECT_GE(score.status_share(), 0.85);
  EXPECT_GE(score.slot_share(), 0.72);
}

TEST(Events, OfNewsProseWrittenLate) {
  const EventScore score = score_event_file("events_prose_late.txt");
  EXPECT_GE(score.precision(), 0.9);
  EXPECT_GE(score.recall(), 0.87);
  EXPECT_GE(score.status_share(), 0.93);
  EXPECT_GE(score.slot_share(), 0.78);
}

TEST(Events, StatusAndSlotsInTextsThatTheRulesWereTunedOn) {
  const EventScore score = score_event_file("events_status_seen.txt");
  EXPECT_GE(score.status_share(), 0.95);
  EXPECT_GE(score.slot_share(), 0.75);
}

TEST(Events, StatusAndSlotsInTextsHeldOut) {
  const EventScore score = score_event_file("events_status_held_out.txt");
  EXPECT_GE(score.status_share(), 0.9);
  EXPECT_GE(score.slot_share(), 0.75);
}

TEST(Events, HowRealInConstructsOfNewsThatTheRulesWereTunedOn) {
  const EventScore score = score_event_file("events_modes_seen.txt");
  EXPECT_GE(score.status_share(), 0.5);
}

TEST(Events, HowRealInConstructsOfNewsHeldOut) {
  const EventScore score = score_event_file("events_modes_held_out.txt");
  EXPECT_GE(score.status_share(), 0.5);
}

TEST(Events, HowRealInConstructsOfAgencies) {
  EXPECT_GE(score_event_file("events_stages_seen.txt").status_share(), 0.9);
  EXPECT_GE(score_event_file("events_stages_late_seen.txt").status_share(), 0.9);
  EXPECT_GE(score_event_file("events_stages_third_seen.txt").status_share(), 0.9);
}

TEST(Events, NegatedFailedOrAskedIsNeverDone) {
  for (const auto& [language, text] : std::vector<std::pair<std::string, std::string>>{
           {"it", "L'Iran non ha attaccato Israele."},
           {"pt", "O Irã não atacou Israel."},
           {"ja", "イランはイスラエルを攻撃しなかった。"},
           {"ja", "北朝鮮、弾道ミサイル発射か"},
           {"ko", "이란은 이스라엘을 공격하지 않았다."},
           {"ko", "러시아, 이란에 전투기 제공하나"},
           {"zh", "警方未能逮捕嫌疑人李建国。"},
           {"fr", "Faute de preuves, la justice a renoncé à inculper Pavel Morozov."},
           {"it", "La polizia non è riuscita ad arrestare Matteo Greco."},
           {"ar", "فشلت الشرطة في اعتقال سمير حداد في بيروت."},
           {"fa", "پلیس نتوانست سمیر حداد را در بیروت بازداشت کند."},
           {"he", "המשטרה לא הצליחה לעצור את סמיר חדאד בחיפה."}}) {
    const ReadPage page(text, language);
    for (const Event& event : page.document.events)
      EXPECT_NE(event.status, EventStatus::kOccurred) << text << " " << page.show(event);
  }
  // Of a number, of another verb, of the plan of whom the police hold: done all the same.
  for (const auto& [language, text] : std::vector<std::pair<std::string, std::string>>{
           {"pt", "A Rússia lançou quase 100 mísseis contra Kiev."},
           {"es", "Corea del Norte no avisó a nadie y lanzó un misil balístico el martes."},
           {"fa", "پلیس سمیر حداد را که قصد فرار داشت بازداشت کرد."}}) {
    const ReadPage page(text, language);
    ASSERT_FALSE(page.document.events.empty()) << text;
    EXPECT_EQ(page.document.events.front().status, EventStatus::kOccurred) << text;
  }
}

TEST(Events, FearedIsNeverDone) {
  for (const auto& [language, text] : std::vector<std::pair<std::string, std::string>>{
           {"de", "Der Westen befürchtet, dass Iran Drohnen an Russland liefert."},
           {"de", "Nordkorea könnte Munition an Russland liefern."},
           {"en", "Washington fears that Iran is supplying drones to Russia."},
           {"en", "North Korea may send artillery shells to Russia."},
           {"ru", "Запад опасается, что Иран поставит дроны России."},
           {"ru", "КНДР может поставить снаряды России."},
           {"fr", "L'Occident craint que l'Iran ne livre des drones à la Russie."},
           {"fr", "La Corée du Nord pourrait livrer des obus à la Russie."},
           {"es", "Occidente teme que Irán suministre drones a Rusia."},
           {"es", "Corea del Norte podría enviar proyectiles a Rusia."}}) {
    const ReadPage page(text, language);
    for (const Event& event : page.document.events)
      EXPECT_NE(event.status, EventStatus::kOccurred) << text << " " << page.show(event);
    EXPECT_NE(page.event("arms_transfer"), nullptr) << text;
  }
}

TEST(Events, WhatIsNegotiatedOrWantedIsNotDone) {
  for (const auto& [language, text] : std::vector<std::pair<std::string, std::string>>{
           {"de", "Nordkorea verhandelt mit Russland über die Lieferung von Raketen."},
           {"en", "North Korea is negotiating the delivery of missiles to Russia."},
           {"en", "Iran is in talks to sell drones to Russia."},
           {"en", "Russia seeks missiles from North Korea."},
           {"en", "Russia needs shells from North Korea."},
           {"fr", "L'Iran négocie la livraison de drones à la Russie."},
           {"es", "Irán negocia la entrega de drones a Rusia."},
           {"ru", "Иран ведёт переговоры о поставках дронов России."}}) {
    const ReadPage page(text, language);
    const Event* event = page.event("arms_transfer");
    ASSERT_NE(event, nullptr) << text;
    EXPECT_EQ(event->status, EventStatus::kPossible) << text;
  }
}

TEST(Events, WhatWouldHaveBeenIsNotDone) {
  for (const auto& [language, text] : std::vector<std::pair<std::string, std::string>>{
           {"de", "Hätte Iran die Drohnen an Russland geliefert, wäre das Abkommen am Ende gewesen."},
           {"en", "Had Iran delivered the drones to Russia, the deal would have been dead."},
           {"es", "De entregar Irán los drones a Rusia, Washington respondería."},
           {"tr", "İran Rusya'ya drone satsaydı anlaşma sona ererdi."}}) {
    const ReadPage page(text, language);
    for (const Event& event : page.document.events)
      EXPECT_NE(event.status, EventStatus::kOccurred) << text << " " << page.show(event);
  }
}

TEST(Events, ACountryInTheDativeIsWhereItGoes) {
  for (const auto& [language, text] :
       std::vector<std::pair<std::string, std::string>>{{"ru", "Иран обсуждает поставки дронов Судану."},
                                                        {"uk", "Іран обговорює поставки дронів Судану."},
                                                        {"pl", "Iran dostarczył drony Sudanowi."}}) {
    const ReadPage page(text, language);
    const Event* event = page.event("arms_transfer");
    ASSERT_NE(event, nullptr) << text;
    EXPECT_TRUE(page.has(*event, "recipient", "sd")) << text << " " << page.show(*event);
  }
}

TEST(Events, StatesThatBlameEachOtherChargeNobody) {
  EXPECT_EQ(ReadPage("Russland wirft Polen vor, Waffen zu liefern.", "de").event("charge"), nullptr);
  EXPECT_NE(ReadPage("Prosecutors in Oslo charged Ivan Petrov with fraud.", "en").event("charge"), nullptr);
}

TEST(Events, OffTheListIsNoListing) {
  for (const auto& [language, text] : std::vector<std::pair<std::string, std::string>>{
           {"en", "The European Union took Oleg Petrov off the sanctions list on Monday."},
           {"fr", "L'Union européenne a retiré Oleg Petrov de la liste des sanctions."},
           {"ru", "Евросоюз исключил Олега Петрова из санкционного списка."},
           {"pl", "Unia Europejska skreśliła Olega Pietrowa z listy sankcyjnej."}}) {
    const ReadPage page(text, language);
    EXPECT_NE(page.event("sanctions_delisting"), nullptr) << text;
    EXPECT_EQ(page.event("sanctions_designation"), nullptr) << text;
  }
}

TEST(Events, SanctionsInTheActiveVoice) {
  const ReadPage page("Die EU hatte Iran im Februar 2022 mit Sanktionen belegt.", "de");
  const Event* event = page.event("sanctions_designation");
  ASSERT_NE(event, nullptr);
  bool target = false;
  for (const Slot& slot : event->slots) {
    if (slot.role == "authority") {
      EXPECT_EQ(slot.value, "EU");
    }
    target = target || slot.role == "target";
  }
  EXPECT_TRUE(target);
}

TEST(Events, SanctionsInThePassiveVoice) {
  for (const char* text : {"Iran, das jahrelang mit internationalen Sanktionen belegt war, liefert Öl.",
                           "Iran wurde im Februar 2022 mit Sanktionen belegt.",
                           "Iran ist seit 2022 von der EU mit Sanktionen belegt.",
                           "Iran, das mit Sanktionen belegt ist, hat Öl geliefert.",
                           "Der mit Sanktionen belegte Iran liefert Öl."}) {
    const ReadPage page(text, "de");
    const Event* event = page.event("sanctions_designation");
    ASSERT_NE(event, nullptr) << text;
    EXPECT_TRUE(std::any_of(event->slots.begin(), event->slots.end(),
                            [](const Slot& slot) { return slot.role == "target"; }))
        << text << " " << page.show(*event);
  }
}

TEST(Events, ClausesOpenWithoutAComma) {
  const ReadPage said("The FBI said on Tuesday that the Lazarus Group stole $41 million in cryptocurrency.",
                      "en");
  const Event* theft = said.event("crypto_theft");
  ASSERT_NE(theft, nullptr);
  EXPECT_TRUE(said.has(*theft, "actor", "Lazarus")) << said.show(*theft);
  EXPECT_FALSE(said.has(*theft, "actor", "FBI")) << said.show(*theft);
  EXPECT_EQ(theft->status, EventStatus::kAlleged);
}

TEST(Events, ConsideringIsNoPassive) {
  const ReadPage page("The European Union is considering new sanctions against Belarus.", "en");
  const Event* event = page.event("sanctions_designation");
  ASSERT_NE(event, nullptr);
  EXPECT_TRUE(page.has(*event, "authority", "European Union")) << page.show(*event);
  EXPECT_TRUE(page.has(*event, "target", "Belarus")) << page.show(*event);
}

TEST(Events, PartsOfNamesAreNoAuxiliaries) {
  const ReadPage page("Gli Stati Uniti hanno sanzionato la Bielorussia.", "it");
  const Event* event = page.event("sanctions_designation");
  ASSERT_NE(event, nullptr);
  EXPECT_TRUE(page.has(*event, "authority", "Stati Uniti")) << page.show(*event);
}

TEST(Events, WhosePoliceItIsSuffersNothing) {
  const ReadPage page("The police of Ivan Petrov expelled two managers from the country.", "en");
  const Event* event = page.event("expulsion");
  ASSERT_NE(event, nullptr);
  EXPECT_TRUE(page.has(*event, "authority", "police")) << page.show(*event);
  EXPECT_TRUE(page.has(*event, "target", "two managers")) << page.show(*event);
  EXPECT_FALSE(page.has(*event, "target", "Petrov")) << page.show(*event);
}

TEST(Events, ADatelineDoesNothing) {
  const ReadPage page("TALLINN, April 10 (Northline) - Finland detained the tanker in the Baltic Sea.", "en");
  const Event* event = page.event("seizure");
  ASSERT_NE(event, nullptr);
  EXPECT_FALSE(page.has(*event, "authority", "TALLINN")) << page.show(*event);
}

TEST(Events, ACrimeBesideAnArrestIsAllegedOfWhoIsHeld) {
  const ReadPage page("Prosecutors in Istanbul arrested Ivan Petrov on suspicion of smuggling.", "en");
  const Event* arrest = page.event("arrest");
  const Event* crime = page.event("smuggling");
  ASSERT_NE(arrest, nullptr);
  ASSERT_NE(crime, nullptr);
  EXPECT_EQ(arrest->status, EventStatus::kOccurred);
  EXPECT_EQ(crime->status, EventStatus::kAlleged);
  EXPECT_TRUE(page.has(*crime, "actor", "Petrov")) << page.show(*crime);
}

TEST(Events, WhatIsSaidOfTradeIsAlleged) {
  const ReadPage page("Iran delivered drones to Russia, a spokesman for the White House said.", "en");
  const Event* event = page.event("arms_transfer");
  ASSERT_NE(event, nullptr);
  EXPECT_EQ(event->status, EventStatus::kAlleged) << page.show(*event);
  const ReadPage told("Iran delivered drones to Russia.", "en");
  ASSERT_NE(told.event("arms_transfer"), nullptr);
  EXPECT_EQ(told.event("arms_transfer")->status, EventStatus::kOccurred);
}

TEST(Events, AListingThatAPartyIsKnownByIsBackground) {
  const ReadPage page("Eine Maschine der sanktionierten Fluglinie Mahan Air landete in Minsk.", "de");
  const Event* event = page.event("sanctions_designation");
  ASSERT_NE(event, nullptr);
  EXPECT_EQ(event->status, EventStatus::kBackground) << page.show(*event);
  EXPECT_TRUE(page.has(*event, "target", "Mahan Air")) << page.show(*event);
}

TEST(Events, MissilesAgainstSomethingAreAnAttack) {
  const ReadPage page("Russland hat Raketen gegen ukrainische Kraftwerke abgefeuert.", "de");
  EXPECT_EQ(page.event("missile_launch"), nullptr);
  const Event* event = page.event("military_operation");
  ASSERT_NE(event, nullptr);
  EXPECT_TRUE(page.has(*event, "target", "Kraftwerke")) << page.show(*event);
}

TEST(Events, WhoSpeaksOfSanctionsImposesNone) {
  const ReadPage page("Moscow rejected the move. \"These sanctions are a crime,\" said Sergei Lavrov.", "en");
  for (const Event& event : page.document.events)
    EXPECT_FALSE(page.has(event, "authority", "Lavrov")) << page.show(event);
}

TEST(Events, IdiomsAreNone) {
  for (const auto& [language, text] : std::vector<std::pair<std::string, std::string>>{
           {"de", "Der Minister startete eine Kampagne. Anna Müller plant einen Besuch bei der Oma."},
           {"en", "Elon Musk launched a website. The striker Harry Kane fired his team into the final."},
           {"ru", "Компания запустила рекламную кампанию."},
           {"fr", "La société a lancé une campagne publicitaire."},
           {"es", "La empresa lanzó una campaña publicitaria."}}) {
    const ReadPage page(text, language);
    for (const Event& event : page.document.events) ADD_FAILURE() << text << " " << page.show(event);
  }
}

TEST(Events, TeasersAndFurnitureTellNone) {
  TestPage page("North Korea fired two ballistic missiles on Wednesday.", "en");
  page.document.blocks.front().zone = Zone::kTeaser;
  find_events(page.work);
  EXPECT_TRUE(page.document.events.empty());
}

TEST(Events, TwoMeetingsOfOneDayAreTwo) {
  const ReadPage page(
      "Wladimir Putin traf am Mittwoch Kim Jong Un. Am Mittwoch traf Wladimir Putin auch Xi Jinping.", "de");
  EXPECT_EQ(std::count_if(page.document.events.begin(), page.document.events.end(),
                          [](const Event& event) { return event.type == "leader_meeting"; }),
            2);
}

TEST(Events, WhoHasNoNameIsTheNounPhraseOfTheVerb) {
  const ReadPage passive("Dos de los sobrinos fueron condenados en Nueva York.", "es");
  const Event* event = passive.event("conviction");
  ASSERT_NE(event, nullptr);
  EXPECT_TRUE(passive.has(*event, "target", "Dos de los sobrinos")) << passive.show(*event);
}

TEST(Events, ATimeBetweenCommasEndsNoClause) {
  const ReadPage page("Le Trésor américain a sanctionné, jeudi 6 novembre, trois hommes.", "fr",
                      "2025-11-14");
  const Event* event = page.event("sanctions_designation");
  ASSERT_NE(event, nullptr);
  EXPECT_TRUE(page.has(*event, "target", "trois hommes")) << page.show(*event);
}

TEST(Events, AYearOnAPageWithoutADateIsBackground) {
  const ReadPage page("Washington imposed sanctions on Rosneft in 2019.", "en");
  const Event* event = page.event("sanctions_designation");
  ASSERT_NE(event, nullptr);
  EXPECT_EQ(event->status, EventStatus::kBackground);
}

TEST(Events, OnePartyAloneIsNoAttack) {
  EXPECT_EQ(ReadPage("The attack by Russia was fierce.", "en").event("military_operation"), nullptr);
}

TEST(Events, OneLaunchToldThriceIsOne) {
  const ReadPage page(
      "North Korea fired two ballistic missiles on Wednesday. The launch came hours before a summit. "
      "The missiles flew about 650 kilometers each.",
      "en", "2023-09-14");
  ASSERT_EQ(page.document.events.size(), 1U);
  EXPECT_TRUE(page.has(page.document.events.front(), "distance", "650 km"));
}

TEST(Events, TotalOnHostileText) {
  std::string marks;
  for (int i = 0; i < 20000; ++i) marks += "„ ";
  std::string words;
  for (int i = 0; i < 5000; ++i) words += "Nordkorea feuerte Raketen ab und traf Kim mit Sanktionen belegt ";
  for (const std::string& text : {std::string(), std::string("\xff\xfe"), marks, words}) {
    const ReadPage page(text, "de");
    EXPECT_LE(page.document.events.size(), 1100U);
  }
}

TEST(CountryPrograms, OfCountriesThatTheTextSpeaksOf) {
  const ReadPage page("Die nordkoreanische Führung schweigt.", "de");
  ASSERT_FALSE(page.document.country_programs.empty());
  EXPECT_EQ(page.document.country_programs.front().country, "kp");
  EXPECT_TRUE(ReadPage("Der Bäcker backt Brot in Paris.", "de").document.country_programs.empty());
}

// A dash far behind a country that begins the paragraph makes no dateline of it.
TEST(EventsTest, ACountryThatBeginsASentenceWithADashIsNoDateline) {
  struct Case {
    const char* language;
    const char* text;
  };
  for (const Case& one : {
           Case{"en",
                "Iran has called space a priority – but has failed twice this year to put a spy satellite "
                "into orbit."},
           Case{"fr",
                "L'Iran a placé l'espace parmi ses priorités – mais il a tenté en vain cette année de "
                "mettre un satellite espion en orbite."},
           Case{"es",
                "Irán ha dado prioridad al espacio – pero ya ha intentado dos veces sin éxito poner en "
                "órbita un satélite espía."},
           Case{"de",
                "Iran hat der Raumfahrt Vorrang gegeben – hat aber noch einiges vor sich, da es in diesem "
                "Jahr "
                "bereits zweimal versucht hat, einen Spionagesatelliten in die Umlaufbahn zu bringen, und "
                "dabei "
                "gescheitert ist."},
       }) {
    const ReadPage page(one.text, one.language);
    const Event* launch = page.event("satellite_launch");
    ASSERT_NE(launch, nullptr) << one.text;
    EXPECT_TRUE(page.has(*launch, "actor", "ir")) << page.show(*launch);
    EXPECT_EQ(launch->status, EventStatus::kFailed) << page.show(*launch);
  }
  for (const Case& one :
       {Case{"en", "SEOUL, April 10 (Reuters) - Iran fired two ballistic missiles on Monday."},
        Case{"de", "Seoul (dpa) – Der Iran hat am Montag zwei ballistische Raketen abgefeuert."}}) {
    const ReadPage page(one.text, one.language);
    const Event* launch = page.event("missile_launch");
    ASSERT_NE(launch, nullptr) << one.text;
    EXPECT_FALSE(page.has(*launch, "actor", "Seoul")) << page.show(*launch);
    EXPECT_FALSE(page.has(*launch, "actor", "SEOUL")) << page.show(*launch);
  }
}

// Who is named by an office and a name, and only says something of the meeting, was not there.
TEST(EventsTest, WhoSpeaksOfAMeetingTakesNoPartInIt) {
  struct Case {
    const char* language;
    const char* text;
  };
  for (const Case& one : {
           Case{"en",
                "Sergei Shoigu met Dmitry Peskov in Moscow.\n\nThe former national security adviser of the "
                "US, "
                "John Bolton, warned on Tuesday that the meeting between Shoigu and Peskov was significant."},
           Case{
               "de",
               "Sergej Schoigu traf Dmitri Peskow in Moskau.\n\nDer frühere Sicherheitsberater der USA, John "
               "Bolton, warnte am Dienstag, dass das Treffen zwischen Schoigu und Peskow bedeutsam sei."},
           Case{"es",
                "Serguéi Shoigú se reunió con Dmitri Peskov en Moscú.\n\nEl exasesor de seguridad de Estados "
                "Unidos, John Bolton, advirtió el martes que la reunión entre Shoigú y Peskov es "
                "significativa."},
       }) {
    const ReadPage page(one.text, one.language);
    const Event* meeting = page.event("leader_meeting");
    if (meeting == nullptr) meeting = page.event("talks");
    ASSERT_NE(meeting, nullptr) << one.text;
    EXPECT_FALSE(page.has(*meeting, "participant", "Bolton")) << page.show(*meeting);
    const auto participants = std::count_if(meeting->slots.begin(), meeting->slots.end(),
                                            [](const Slot& slot) { return slot.role == "participant"; });
    EXPECT_EQ(participants, 2) << page.show(*meeting);
  }
}

// What people without a name say of a meeting does not make a second one that may never have been.
TEST(EventsTest, AnalystsPickUpTheMeeting) {
  struct Case {
    const char* language;
    const char* text;
  };
  for (const Case& one :
       {Case{"de",
             "Sergej Schoigu traf Dmitri Peskow in Moskau.\n\nAnalysten halten den Ort des Gipfeltreffens am "
             "Mittwoch für bedeutsam."},
        Case{"en",
             "Sergei Shoigu met Dmitry Peskov in Moscow.\n\nAnalysts said the summit on Wednesday was "
             "significant."},
        Case{"fr",
             "Sergueï Choïgou a rencontré Dmitri Peskov à Moscou.\n\nDes analystes ont dit que le sommet de "
             "mercredi était significatif."}}) {
    const ReadPage page(one.text, one.language);
    const Event* meeting = page.event("leader_meeting");
    ASSERT_NE(meeting, nullptr) << one.text;
    EXPECT_EQ(meeting->status, EventStatus::kOccurred) << one.text;
    EXPECT_TRUE(page.has(*meeting, "time", "XXXX-WXX-3")) << page.show(*meeting);
  }
}

TEST(EventsTest, WhoTriesTorturesNobody) {
  EXPECT_EQ(ReadPage("Иран пытался уговорить Сергея Шойгу.", "ru").event("human_rights_abuse"), nullptr);
}

TEST(EventsTest, WhoIsOnlyCalledByHisOfficeTakesPart) {
  const ReadPage met("The Turkish foreign minister met his Iranian counterpart in Ankara on Tuesday.", "en");
  ASSERT_NE(met.event("leader_meeting"), nullptr);
  EXPECT_TRUE(met.has(*met.event("leader_meeting"), "participant", "minister"));
  const ReadPage died("L'archevêque est mort mardi à Lyon.", "fr");
  EXPECT_NE(died.event("death"), nullptr);
  // Who is dead need have neither name nor office.
  EXPECT_NE(ReadPage("Drei Kinder starben bei dem Unfall.", "de").event("death"), nullptr);
}

TEST(EventsTest, BothPresidentsAreTwoWhoMeet) {
  const ReadPage page("Les deux présidents se sont rencontrés lundi à Genève.", "fr");
  EXPECT_NE(page.event("leader_meeting"), nullptr);
}

TEST(EventsTest, WhatIsWeighedIsSeized) {
  const ReadPage page("Customs officers in Paris seized 63 kilograms of pangolin scales on Friday.", "en");
  ASSERT_NE(page.event("seizure"), nullptr);
  EXPECT_TRUE(page.has(*page.event("seizure"), "asset", "pangolin"));
}

TEST(EventsTest, ADenialPicksUpWhatWasToldBefore) {
  const ReadPage page("Rwanda deployed 2,000 soldiers to Goma. Kigali denied any deployment.", "en");
  EXPECT_TRUE(std::any_of(page.document.events.begin(), page.document.events.end(), [](const Event& event) {
    return event.type == "deployment" && event.status == EventStatus::kDenied;
  }));
  // A noun of something else, told as done, does not.
  const ReadPage other("Rwanda deployed 2,000 soldiers to Goma. The deployment of the software took a week.",
                       "en");
  EXPECT_EQ(std::count_if(other.document.events.begin(), other.document.events.end(),
                          [](const Event& event) { return event.type == "deployment"; }),
            1);
}

// Who speaks of what the page tells by itself is no source of it; whose telling it repeats is.
TEST(EventsTest, TheSourceIsOfWhoToldIt) {
  const ReadPage comment(
      "Russia's Vladimir Putin met Kim Jong Un on Monday. The talks between Putin and Kim centred on trade, "
      "John Bolton said.",
      "en");
  ASSERT_NE(comment.event("leader_meeting"), nullptr);
  EXPECT_TRUE(comment.event("leader_meeting")->chain.empty());
  const ReadPage source(
      "North Korea fired two ballistic missiles on Monday. South Korea's military said North Korea fired the "
      "two ballistic missiles from Sunan.",
      "en");
  ASSERT_NE(source.event("missile_launch"), nullptr);
  EXPECT_FALSE(source.event("missile_launch")->chain.empty());
}

TEST(EventsTest, NamesOfWeaponsAreWeaponsInAllLanguages) {
  for (const auto& [language, text] : std::vector<std::pair<std::string, std::string>>{
           {"en", "Germany delivered two Patriot batteries to Ukraine."},
           {"de", "Der Iran lieferte Russland Schahed."},
           {"ru", "Иран поставил России «Шахеды»."},
           {"sv", "Sverige levererade Gripen till Ukraina."}}) {
    EXPECT_NE(ReadPage(text, language).event("arms_transfer"), nullptr) << text;
  }
}

TEST(EventsTest, SportAndMachinesTellNone) {
  for (const std::string text :
       {"Wales beat Hungary 2-0 on Tuesday.", "Nelson tapped the rebound into the net.",
        "The player was ejected in Pittsburgh.", "Herbert infected mice with influenza."}) {
    EXPECT_TRUE(ReadPage(text, "en").document.events.empty()) << text;
  }
}

}  // namespace
}  // namespace tamis::documents
