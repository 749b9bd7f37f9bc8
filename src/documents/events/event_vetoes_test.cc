// What looks like an event and is none.
#include <gtest/gtest.h>

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

TEST(EventVetoes, ATitleOfAWorkTellsNothing) {
  EXPECT_FALSE(
      tells("en", "The port of Silent Dead Harbour runs badly, said Ivan Petrov in Moscow.", "death"));
  EXPECT_FALSE(tells("en", "Ivan Petrov was arrested by Met Police officers at the embassy in London.",
                     "leader_meeting"));
  EXPECT_TRUE(tells("en", "Ivan Petrov was found dead in Moscow on Tuesday.", "death"));
}

TEST(EventVetoes, ThingsAreDeadWithoutDying) {
  EXPECT_FALSE(tells("fr", "Pendant dix ans, Claire Vasseur a photographié des usines mortes.", "death"));
  EXPECT_TRUE(tells("fr", "Claire Vasseur est morte mardi à Paris.", "death"));
}

TEST(EventVetoes, WhoDismissesAnotherKeepsHisOffice) {
  EXPECT_FALSE(tells("en", "The captain, Ivan Petrov, who fired and scored, praised Moscow.", "dismissal"));
  EXPECT_TRUE(tells("en", "The president fired Ivan Petrov on Tuesday.", "dismissal"));
}

TEST(EventVetoes, AThingBeforeAnAbstractNounIsNotTraded) {
  EXPECT_FALSE(tells("en", "The engine will deliver better fuel efficiency to Iran.", "embargoed_trade"));
  EXPECT_TRUE(tells("en", "The tanker will deliver fuel to Iran.", "embargoed_trade"));
}

TEST(EventClausesTest, WhatHappenedBeforeHasItsOwnParties) {
  const ReadPage page(
      "In June, Washington lifted sanctions on the airline Belavia after Alexander Lukashenko freed Ivan "
      "Petrov.",
      "en", "2026-07-16");
  const Event* release = page.event("release");
  ASSERT_NE(release, nullptr);
  EXPECT_TRUE(page.has(*release, "authority", "Lukashenko")) << page.show(*release);
  EXPECT_FALSE(page.has(*release, "authority", "Washington")) << page.show(*release);
}

TEST(EventStatusOfCourts, WhoIsAcquittedWasNotConvicted) {
  const auto failed = [](std::string_view language, std::string_view text) {
    const ReadPage page(text, language);
    const Event* conviction = page.event("conviction");
    return conviction != nullptr && conviction->status == EventStatus::kFailed;
  };
  EXPECT_TRUE(failed("en", "Ivan Petrov was acquitted of money laundering by a court in Brooklyn."));
  EXPECT_TRUE(failed("de", "Das Gericht hat Iwan Petrow vom Vorwurf der Geldwäsche freigesprochen."));
  EXPECT_FALSE(failed("en", "Ivan Petrov was convicted of money laundering by a court in Brooklyn."));
}

TEST(EventVetoes, WhoCondemnsADeedConvictsNobody) {
  for (const auto& [language, text] : std::initializer_list<std::pair<std::string_view, std::string_view>>{
           {"ru", "Парламент Грузии осудил арест Михаила Саакашвили."},
           {"uk", "Парламент Польщі засудив арешт Анджея Почобута."},
           {"fr", "Le ministère iranien a condamné l'arrestation de Karim Hassan."},
           {"ar", "أدانت وزارة الخارجية القطرية قرار المحكمة في القاهرة."},
           {"fa", "وزارت خارجه ایران حکم دادگاه پاریس را محکوم کرد."}})
    EXPECT_EQ(ReadPage(text, language).event("conviction"), nullptr) << text;
  EXPECT_NE(ReadPage("Суд в Москве осудил Ивана Петрова за убийство.", "ru").event("conviction"), nullptr);
}

TEST(EventVetoes, GoodsThatAreStoppedAreSeizedAndPeopleHeld) {
  const ReadPage goods("Celnicy zatrzymali w tym roku już 12 podobnych transportów.", "pl");
  EXPECT_NE(goods.event("seizure"), nullptr);
  EXPECT_EQ(goods.event("arrest"), nullptr);
  const ReadPage people("Policja zatrzymała trzech mężczyzn, którzy wieźli transport broni.", "pl");
  EXPECT_NE(people.event("arrest"), nullptr);
  EXPECT_EQ(people.event("seizure"), nullptr);
}

TEST(EventVetoes, WhatWasOccupiedBeforeIsAnAttributeOfAPlace) {
  EXPECT_FALSE(tells("de", "Die Firma Altyn kaufte Kohle aus dem besetzten Donbass.", "military_operation"));
  EXPECT_FALSE(tells("en", "The ship carried grain from the occupied territories of Ukraine to Tartus.",
                     "military_operation"));
  EXPECT_FALSE(tells("es", "El barco llevó trigo de los territorios ocupados de Ucrania a Tartus.",
                     "military_operation"));
  EXPECT_TRUE(tells("de", "Russische Truppen besetzten am Montag die Stadt Sumy.", "military_operation"));
}

TEST(EventVetoes, ACommitteeOfInquiryIsABody) {
  EXPECT_FALSE(tells("fr", "Paul Renaud a témoigné devant la commission d'enquête de l'Assemblée nationale.",
                     "investigation"));
  EXPECT_FALSE(
      tells("es", "Luis Ortega compareció ante la comisión de investigación del Congreso.", "charge"));
  EXPECT_TRUE(tells("fr", "L'Assemblée nationale a ouvert une enquête sur Paul Renaud.", "investigation"));
}

TEST(EventVetoes, AShipThatIsDetainedIsSeized) {
  EXPECT_FALSE(tells("en", "A judge upheld the detention of the yacht Amber Dawn in London.", "arrest"));
  EXPECT_TRUE(tells("en", "A judge upheld the detention of the yacht Amber Dawn in London.", "seizure"));
  EXPECT_TRUE(tells("de", "Die Behörden hielten den Tanker im Hafen von Rostock fest.", "seizure"));
  EXPECT_TRUE(tells("en", "A judge upheld the detention of Ivan Petrov in London.", "arrest"));
}

TEST(EventVetoes, NoWeaponHitsAnAbstraction) {
  EXPECT_FALSE(tells("en", "A strike on prices by rivals would hurt Moscow.", "military_operation"));
  EXPECT_TRUE(tells("en", "A drone attack on the market in Moscow killed 12 people.", "military_operation"));
  EXPECT_FALSE(tells("en", "Police raided a call centre in Manila on Monday.", "military_operation"));
}

TEST(EventVetoes, AParticipleOnlySaysWhoIsExtradited) {
  EXPECT_FALSE(tells("en", "Tajikistan extradited a man suspected of murder to Russia.", "investigation"));
  EXPECT_TRUE(tells("en", "Ivan Petrov is suspected of murder in Riga.", "investigation"));
}

TEST(EventVetoes, AStandOnAThingIsNoVerdict) {
  EXPECT_FALSE(tells("fr", "L'ambassadeur russe, Pavel Petrov, a condamné une provocation.", "conviction"));
  EXPECT_FALSE(tells("it", "Il ministro iraniano, Omar Karim, ha denunciato una misura assurda.", "charge"));
  EXPECT_TRUE(tells("fr", "Le tribunal a condamné Pavel Petrov à dix ans de prison.", "conviction"));
}

TEST(EventVetoes, AnInterceptedMissileIsNotSeized) {
  EXPECT_FALSE(tells("fr", "L'armée israélienne dit avoir intercepté un missile tiré du Yémen.", "seizure"));
  EXPECT_FALSE(
      tells("it", "L'esercito israeliano ha intercettato un missile lanciato dallo Yemen.", "seizure"));
  EXPECT_TRUE(
      tells("fr", "La marine française a intercepté un boutre chargé de missiles iraniens.", "seizure"));
}

TEST(EventVetoes, WhoIsAccusedIsNotHisOwnTarget) {
  const std::string target =
      words_of("es", "Israel acusó a Irán de planear un atentado contra la sinagoga.", "terrorism", "target");
  EXPECT_EQ(target.find("Irán"), std::string::npos);
}

TEST(EventVetoes, AnAppealAgainstAListingListsNobody) {
  EXPECT_FALSE(
      tells("it", "Il Tribunale ha respinto il ricorso di Ivan Petrov contro il suo inserimento nell'elenco.",
            "sanctions_designation"));
  EXPECT_TRUE(tells("it", "Il Consiglio ha deciso l'inserimento nell'elenco di Ivan Petrov.",
                    "sanctions_designation"));
}
TEST(EventVetoes, WhoGivesUpWeaponsOrArrivesBesideThemTransfersNone) {
  EXPECT_EQ(ReadPage("Syria will not give up its missiles, its president said.", "en", "2026-03-10")
                .event("arms_transfer"),
            nullptr);
  EXPECT_EQ(ReadPage("Iran tests missile over the Gulf as Ivan Petrov arrives in Tehran", "en", "2026-03-10")
                .event("arms_transfer"),
            nullptr);
  EXPECT_NE(ReadPage("Drones from Iran arrived in Sudan.", "en", "2026-03-10").event("arms_transfer"),
            nullptr);
}

TEST(EventVetoes, WhoFiresWhatSomebodyCallsAWeaponDismissesNobody) {
  EXPECT_EQ(ReadPage("Iran on Monday fired what Oman's army described as a missile, hours before the Omani "
                     "minister, Karl Olsen, landed in Tehran.",
                     "en", "2026-03-10")
                .event("dismissal"),
            nullptr);
}

TEST(EventVetoes, AnAttackOnWhatIsNoPlaceIsNoOperation) {
  for (const char* text : {"The senator called the decree an attack on the court's independence.",
                           "The arrest was an attack on freedom of the press, the lawyers said."}) {
    EXPECT_EQ(ReadPage(text, "en", "2026-03-10").event("military_operation"), nullptr) << text;
  }
  EXPECT_NE(ReadPage("Iran launched an attack on Israel on Monday.", "en", "2026-03-10")
                .event("military_operation"),
            nullptr);
}

TEST(EventVetoes, ALaunchIsOfWhatStandsBehindIt) {
  for (const char* text : {"The missile maker delayed the launch of its share offering.",
                           "The rocket company announced the launch of a new website."}) {
    EXPECT_EQ(ReadPage(text, "en", "2026-03-10").event("missile_launch"), nullptr) << text;
  }
  for (const char* text : {"Iran announced the launch of a new ballistic missile on Monday.",
                           "Iran's missile forces celebrated the launch of the Kheibar on Monday.",
                           "Iran announced the launch of what it called a missile."}) {
    EXPECT_NE(ReadPage(text, "en", "2026-03-10").event("missile_launch"), nullptr) << text;
  }
}

}  // namespace
}  // namespace tamis::documents
