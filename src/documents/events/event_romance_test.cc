// Events in the constructions of the Romance wire: asides of place, attacks by whose they are, owned companies, shares, cards of sport.
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

struct Wanted {
  const char* language;
  const char* text;
  const char* type;
  const char* role;
  const char* words;
};

bool has_words(const Wanted& one) {
  const ReadPage page(one.text, one.language);
  const Event* event = page.event(one.type);
  return event != nullptr && page.has(*event, one.role, one.words);
}

bool tells_type(std::string_view language, std::string_view text, std::string_view type) {
  return ReadPage(text, language).event(type) != nullptr;
}

TEST(EventRomance, AsidesOfPlaceStandBetweenVerbAndObject) {
  static constexpr Wanted kAll[] = {
      {"fr", "La police a arrêté mardi, à Marseille, l'homme d'affaires Mikhaïl Orlov.", "arrest", "target",
       "Orlov"},
      {"it", "La polizia ha arrestato martedì, a Roma, l'imprenditore Michail Orlov.", "arrest", "target",
       "Orlov"},
      {"es", "La Policía detuvo este martes, en Marbella, al empresario Mijaíl Orlov.", "arrest", "target",
       "Orlov"},
      {"pt", "A Polícia Federal prendeu na terça-feira, em São Paulo, o empresário Assaf Nader.", "arrest",
       "target", "Nader"},
  };
  for (const Wanted& one : kAll) EXPECT_TRUE(has_words(one)) << one.text;
}

TEST(EventRomance, AttacksAreByWhoseAdjectiveStandsBeforeThePreposition) {
  static constexpr Wanted kAll[] = {
      {"es", "Un ataque israelí contra Damasco mató a tres personas.", "military_operation", "actor",
       "israelí"},
      {"fr", "Une frappe israélienne sur Damas a tué trois personnes.", "military_operation", "actor",
       "israélienne"},
      {"pt", "Ataque russo contra Kharkiv mata três pessoas.", "military_operation", "actor", "russo"},
      {"it", "Il bombardamento di un ospedale di Sumy ha causato dodici morti.", "military_operation",
       "target", "ospedale"},
      {"es", "El bombardeo de un hospital de Sumy dejó doce muertos.", "military_operation", "target",
       "hospital"},
  };
  for (const Wanted& one : kAll) EXPECT_TRUE(has_words(one)) << one.text;
  EXPECT_FALSE(
      tells_type("es", "Ataque informático ruso contra el Ministerio de Defensa.", "military_operation"));
}

TEST(EventRomance, WhoAnnouncesThatHeDidItIsNamedInFull) {
  EXPECT_TRUE(has_words({"es", "El Tesoro estadounidense anunció haber sancionado a tres empresas de Dubái.",
                         "sanctions_designation", "authority", "Tesoro"}));
  EXPECT_TRUE(has_words({"it", "Il Tesoro americano ha annunciato di aver sanzionato tre società di Dubai.",
                         "sanctions_designation", "authority", "Tesoro"}));
}

TEST(EventRomance, CompaniesAreOwnedAndNotHeld) {
  EXPECT_FALSE(
      tells_type("fr", "La raffinerie, détenue majoritairement par le russe Lukoil, a fermé.", "arrest"));
  EXPECT_FALSE(tells_type("pt", "A empresa Nordvik, detida a 40% por Boris Orlov, cresceu.", "arrest"));
  EXPECT_TRUE(has_words(
      {"pt", "Boris Orlov, detido pela polícia em Faro, aguarda extradição.", "arrest", "target", "Orlov"}));
}

TEST(EventRomance, AnOfficeRightBehindTheVerbIsNobody) {
  EXPECT_TRUE(has_words(
      {"fr", "Salif Diarra a été nommé mardi ambassadeur en Russie.", "appointment", "person", "Diarra"}));
}

TEST(EventRomance, WhoProtestsAgainstItDidNotDoIt) {
  EXPECT_FALSE(has_words({"it", "Le ong hanno protestato contro l'arresto del giornalista Carlo Rossi.",
                          "arrest", "target", "ong"}));
}

TEST(EventRomance, WhatGoesOnIsNoPassive) {
  EXPECT_TRUE(has_words({"es", "La policía está investigando al empresario Carlos Muanza por lavado.",
                         "investigation", "authority", "policía"}));
  EXPECT_TRUE(has_words(
      {"pt", "A Rússia está a fornecer mísseis à Coreia do Norte.", "arms_transfer", "supplier", "Rússia"}));
}

TEST(EventRomance, CardsOfSportAreNoSanctions) {
  EXPECT_FALSE(
      tells_type("it", "Il portiere, sanzionato con il giallo, ha protestato.", "sanctions_designation"));
  EXPECT_FALSE(tells_type("fr", "La star a été sanctionnée d'un carton rouge avant la mi-temps.",
                          "sanctions_designation"));
}

TEST(EventRomance, TheLawyerOfATitledPersonSpeaksHimself) {
  const auto speaker = [](std::string_view language, std::string_view text) {
    const ReadPage page(text, language);
    return page.document.statements.empty()
               ? std::string()
               : std::string(page.at(page.document.statements.front().speaker_span));
  };
  EXPECT_NE(speaker("es", "“No hay pruebas”, dijo el abogado del empresario Carlos Muanza.").find("abogado"),
            std::string::npos);
  EXPECT_NE(speaker("es", "“No hay pruebas”, dijo el ministro Carlos Muanza.").find("Muanza"),
            std::string::npos);
}

TEST(EventRomance, ARelativeClauseBehindAnObjectIsNotWhatWasSaid) {
  const ReadPage page("El ministro anunció la entrega a Ucrania de un paquete que incluye misiles Patriot.",
                      "es");
  ASSERT_EQ(page.document.statements.size(), 1U);
  EXPECT_TRUE(page.at(page.document.statements.front().content.front()).starts_with("la entrega"));
}

std::string speaker_of(std::string_view language, std::string_view text) {
  const ReadPage page(text, language);
  return page.document.statements.empty()
             ? std::string()
             : std::string(page.at(page.document.statements.front().speaker_span));
}

TEST(EventRomance, ThePortugueseInfinitiveBehindEstarIsActive) {
  static constexpr Wanted kAll[] = {
      {"pt", "A Polícia Judiciária está a investigar o banqueiro Manuel Pinho.", "investigation", "authority",
       "Polícia"},
      {"pt", "O Ministério Público está a investigar o ex-ministro Manuel Pinho.", "investigation", "target",
       "Pinho"},
      {"pt", "O empresário Rui Vaz está a ser investigado pela Polícia Judiciária.", "investigation",
       "target", "Vaz"},
      {"pt", "O empresário Rui Vaz está a cumprir uma pena de oito anos de prisão.", "conviction", "target",
       "Vaz"},
  };
  for (const Wanted& one : kAll) EXPECT_TRUE(has_words(one)) << one.text;
}

TEST(EventRomance, APlaceOfWhatWasStruckIsWhereItWas) {
  static constexpr Wanted kAll[] = {
      {"es", "El martes hubo un atentado contra una iglesia de Damasco.", "terrorism", "place", "Damasco"},
      {"fr", "L'attentat contre une église de Damas a fait 25 morts mardi.", "terrorism", "place", "Damas"},
      {"it", "L'attentato contro una chiesa di Damasco ha provocato 25 morti martedì.", "terrorism", "place",
       "Damasco"},
      {"pt", "Na terça-feira houve um atentado contra uma igreja de Damasco.", "terrorism", "place",
       "Damasco"},
  };
  for (const Wanted& one : kAll) EXPECT_TRUE(has_words(one)) << one.text;
}

TEST(EventRomance, ThePrepositionEntreIsNoVerb) {
  EXPECT_FALSE(tells_type("es", "Los soldados repartieron comida entre los vecinos de Mopti.", "deployment"));
  EXPECT_TRUE(tells_type("es", "Los soldados rusos entraron el martes en Mopti.", "deployment"));
}

TEST(EventRomance, WhomItIsToldToDoesNotSpeak) {
  EXPECT_NE(speaker_of("pt", "“Não sabemos”, disse aos jornalistas o porta-voz da polícia, Rui Vaz.")
                .find("porta-voz"),
            std::string::npos);
  EXPECT_NE(
      speaker_of("it", "Secondo quanto riportato dal Corriere della Sera, il ministro è stato arrestato.")
          .find("Corriere"),
      std::string::npos);
}

TEST(EventRomance, RomanianAgentsAndSumsTakeDe) {
  static constexpr Wanted kAll[] = {
      {"ro", "Petrolierul Flora 1 a fost reținut de marina franceză în largul Bretaniei.", "seizure",
       "authority", "marina"},
      {"ro", "Omul de afaceri Dan Voicu a fost reținut joi de procurorii DNA.", "arrest", "authority",
       "procurorii"},
      {"ro", "ANAF a amendat firma Delta Trade cu 200.000 de lei.", "fine", "amount", "200.000 de lei"},
  };
  for (const Wanted& one : kAll) EXPECT_TRUE(has_words(one)) << one.text;
}

TEST(EventRomance, ARomanianOwnerStandsInTheGenitive) {
  EXPECT_NE(
      speaker_of("ro", "„Nu vom ceda”, a declarat președintele Franței, Emmanuel Macron.").find("Macron"),
      std::string::npos);
  EXPECT_NE(
      speaker_of("ro", "„Nu vom ceda”, a declarat președinta Republicii Moldova, Maia Sandu.").find("Sandu"),
      std::string::npos);
}

TEST(EventRomance, WhatFliesAndIsInterceptedIsShotDown) {
  static constexpr Wanted kAll[] = {
      {"es", "Un misil de crucero fue interceptado por la aviación jordana.", "military_operation", "target",
       "misil"},
      {"it", "Le batterie turche hanno intercettato un missile balistico.", "military_operation", "target",
       "missile"},
      {"pt", "O exército intercetou três mísseis.", "military_operation", "target", "mísseis"},
      {"fr", "Une frégate a intercepté un boutre chargé de fusils d'assaut.", "seizure", "asset", "fusils"},
      {"ro", "Armata a interceptat două rachete.", "military_operation", "target", "rachete"},
  };
  for (const Wanted& one : kAll) EXPECT_TRUE(has_words(one)) << one.text;
  EXPECT_FALSE(tells_type("it", "Un missile è stato intercettato sopra Haifa.", "seizure"));
  EXPECT_FALSE(tells_type("es", "El Ejército interceptó un camión con misiles.", "military_operation"));
}

TEST(EventRomance, WhoInterceptsMissilesDidNotLaunchThem) {
  const ReadPage page("L'armée saoudienne a intercepté deux missiles balistiques tirés depuis le Yémen.",
                      "fr");
  const Event* launch = page.event("missile_launch");
  ASSERT_NE(launch, nullptr);
  EXPECT_EQ(launch->status, EventStatus::kOccurred);
  EXPECT_FALSE(page.has(*launch, "actor", "saoudienne"));
  const ReadPage shot("La defensa polaca derribó tres misiles lanzados por Rusia contra Leópolis.", "es");
  const Event* attack = shot.event("military_operation");
  ASSERT_NE(attack, nullptr);
  EXPECT_FALSE(shot.has(*attack, "actor", "Rusia"));
  EXPECT_FALSE(shot.has(*attack, "target", "Leópolis"));
}

TEST(EventRomance, WhoIsAbductedIsTheVictim) {
  static constexpr Wanted kAll[] = {
      {"es", "La Policía investiga el secuestro de dos periodistas noruegos.", "human_rights_abuse", "victim",
       "periodistas"},
      {"es", "Un grupo armado secuestró al médico Julio Peña en Tumaco.", "human_rights_abuse", "victim",
       "Peña"},
      {"pt", "O governo condenou o sequestro do missionário João Prata.", "human_rights_abuse", "victim",
       "Prata"},
  };
  for (const Wanted& one : kAll) EXPECT_TRUE(has_words(one)) << one.text;
}

TEST(EventRomance, EmbargoesAreRenewedAndRefereesImposeNone) {
  EXPECT_TRUE(
      tells_type("fr", "L'ONU a rétabli l'embargo sur les armes contre l'Iran.", "sanctions_designation"));
  EXPECT_TRUE(tells_type("pt", "A ONU prolongou o embargo de armas à Somália.", "sanctions_designation"));
  EXPECT_FALSE(tells_type("es", "Bruselas impuso un embargo de armas a Birmania.", "seizure"));
  EXPECT_FALSE(tells_type("pt", "O guarda-redes foi sancionado com três jogos de suspensão.",
                          "sanctions_designation"));
  EXPECT_FALSE(tells_type("ro", "Portarul a fost sancționat cu trei meciuri.", "sanctions_designation"));
}

TEST(EventRomance, WeaponsAreCalledSomething) {
  const ReadPage page("Berlino invierà missili Iris a Kiev.", "it");
  const Event* event = page.event("arms_transfer");
  ASSERT_NE(event, nullptr);
  EXPECT_FALSE(page.has(*event, "recipient", "Iris"));
  EXPECT_TRUE(page.has(*event, "recipient", "Kiev"));
}

TEST(EventRomance, ThoseSoughtByAnotherAreHeldByTheVerb) {
  const ReadPage page("A polícia deteve no Porto um cidadão ucraniano procurado pela Polónia.", "pt");
  const Event* event = page.event("arrest");
  ASSERT_NE(event, nullptr);
  EXPECT_FALSE(page.has(*event, "authority", "Polónia"));
}

TEST(EventRomance, WhoMeetsSomebodyMayBeLeftOut) {
  static constexpr Wanted kAll[] = {
      {"it", "Omar Karim è volato a Riad. Lì ha incontrato Pavel Orlov.", "leader_meeting", "participant",
       "Orlov"},
      {"es", "Omar Karim viajó a Riad. Allí se reunió con Pavel Orlov.", "leader_meeting", "participant",
       "Orlov"},
      {"es", "Omar Karim viajó a Riad. En la capital se reunió con Pavel Orlov.", "leader_meeting",
       "participant", "Orlov"},
  };
  for (const Wanted& one : kAll) EXPECT_TRUE(has_words(one)) << one.text;
}

TEST(EventRomance, ThoseSuspectedDoWhatItIsOf) {
  static constexpr Wanted kAll[] = {
      {"pt", "A polícia deteve dois homens suspeitos de venderem munições ao Irão.", "arms_transfer",
       "supplier", "dois homens"},
      {"es", "La policía detuvo a dos mujeres sospechosas de vender municiones a Irán.", "arms_transfer",
       "supplier", "dos mujeres"},
      {"it", "La procura di Bari indaga sull'armatore Ivan Petrov per contrabbando.", "investigation",
       "target", "Petrov"},
  };
  for (const Wanted& one : kAll) EXPECT_TRUE(has_words(one)) << one.text;
}

TEST(EventRomance, WhoseFriendSomebodyIsIsNotListed) {
  static constexpr Wanted kAll[] = {
      {"fr", "Le banquier, proche d'Ivan Petrov, a été sanctionné par Londres.", "sanctions_designation",
       "target", "banquier"},
      {"it", "Il banchiere, amico personale di Ivan Petrov, è stato sanzionato da Londra.",
       "sanctions_designation", "target", "banchiere"},
      {"en", "The banker, a close friend of Ivan Petrov, was sanctioned by London.", "sanctions_designation",
       "target", "banker"},
  };
  for (const Wanted& one : kAll) {
    EXPECT_TRUE(has_words(one)) << one.text;
    EXPECT_FALSE(has_words({one.language, one.text, one.type, "target", "Petrov"})) << one.text;
  }
}

TEST(EventRomance, AMissileShotDownWasLaunchedByWhoeverFiredIt) {
  static constexpr Wanted kAll[] = {
      {"es", "El ejército jordano derribó un misil lanzado por Irán contra Eilat.", "missile_launch", "actor",
       "Irán"},
      {"es", "El ejército jordano derribó un misil lanzado por Irán contra Eilat.", "military_operation",
       "target", "misil"},
      {"fr", "L'armée a intercepté un missile tiré contre Damas.", "missile_launch", "destination", "Damas"},
  };
  for (const Wanted& one : kAll) EXPECT_TRUE(has_words(one)) << one.text;
}

TEST(EventRomance, OthersAreJoinedToWhomTheVerbDealsWith) {
  static constexpr Wanted kAll[] = {
      {"es", "Canadá sancionó al banquero Ivan Petrov, y a varias empresas.", "sanctions_designation",
       "target", "empresas"},
      {"fr", "Le Canada a sanctionné le banquier Ivan Petrov et plusieurs sociétés russes.",
       "sanctions_designation", "target", "sociétés"},
      {"it", "Il Canada ha sanzionato il banchiere Ivan Petrov e diverse aziende.", "sanctions_designation",
       "target", "aziende"},
      {"pt", "O Canadá sancionou o banqueiro Ivan Petrov e várias empresas.", "sanctions_designation",
       "target", "empresas"},
  };
  for (const Wanted& one : kAll) EXPECT_TRUE(has_words(one)) << one.text;
  EXPECT_FALSE(has_words({"fr", "Le Canada a sanctionné Ivan Petrov et plusieurs sociétés ont protesté.",
                          "sanctions_designation", "target", "sociétés"}));
}

TEST(EventRomance, WhatGoesOverToAnotherShipIsNotTraded) {
  static constexpr Wanted kAll[] = {
      {"es", "El petrolero Lumen Star traspasó 300.000 barriles a otro barco.", "ship_to_ship_transfer",
       "vessel", "barco"},
      {"fr", "Le pétrolier Lumen Star a transféré 300 000 barils à un autre navire.", "ship_to_ship_transfer",
       "vessel", "navire"},
      {"ro", "Petrolierul Lumen Star a transferat 300.000 de barili către o altă navă.",
       "ship_to_ship_transfer", "vessel", "navă"},
  };
  for (const Wanted& one : kAll) EXPECT_TRUE(has_words(one)) << one.text;
  EXPECT_FALSE(has_words({"es", "El petrolero Lumen Star traspasó 300.000 barriles a otro buque.",
                          "embargoed_trade", "recipient", "buque"}));
  EXPECT_FALSE(has_words(
      {"es", "El petrolero Lumen Star atracó cerca de Malta.", "military_operation", "place", "Malta"}));
}

TEST(EventRomance, AFighterOfACountryIsNotArmedByIt) {
  static constexpr Wanted kAll[] = {
      {"es", "Irán entregó drones a Hezbolá del Líbano.", "arms_transfer", "supplier", "Líbano"},
      {"fr", "L'Iran a livré des drones aux Houthis du Yémen.", "arms_transfer", "supplier", "Yémen"},
      {"it", "L'Iran ha fornito droni agli Houthi dello Yemen.", "arms_transfer", "supplier", "Yemen"},
  };
  for (const Wanted& one : kAll) EXPECT_FALSE(has_words(one)) << one.text;
}

TEST(EventRomance, PeopleAccusedOfExportsTrafficNobody) {
  static constexpr Wanted kAll[] = {
      {"es", "La policía detuvo a cinco personas acusadas de exportar a Rusia chips.", "human_trafficking",
       "actor", "personas"},
      {"fr", "La police a arrêté cinq personnes accusées d'exporter vers la Russie des puces.",
       "human_trafficking", "actor", "personnes"},
  };
  for (const Wanted& one : kAll) EXPECT_FALSE(has_words(one)) << one.text;
}

TEST(EventRomance, WhereOthersAreBasedIsNotListed) {
  EXPECT_FALSE(has_words({"fr", "Londres a sanctionné deux sociétés basées à Dubaï.", "sanctions_designation",
                          "target", "Dubaï"}));
  EXPECT_TRUE(has_words(
      {"fr", "Londres a imposé des sanctions à la Syrie.", "sanctions_designation", "target", "Syrie"}));
}

TEST(EventRomance, WhoOrdersItIsNotWhomItHits) {
  EXPECT_FALSE(has_words({"it", "Il sequestro dei beni di Ivan Petrov è stato convalidato dal giudice.",
                          "seizure", "target", "giudice"}));
}

TEST(EventRomance, HeMeetsSomebodyThere) {
  EXPECT_TRUE(has_words({"fr", "Omar Karim est arrivé à Riyad. Il y a rencontré Pavel Orlov.",
                         "leader_meeting", "participant", "Orlov"}));
}

TEST(EventRomance, WhoeverIsTiedToSomebodyListedIsNotHe) {
  static constexpr Wanted kAll[] = {
      {"es", "Ottawa sancionó a una veintena de empresas ligadas a Rosneft.", "sanctions_designation",
       "target", "una veintena de empresas"},
      {"fr", "Ottawa a sanctionné une quinzaine de banques rattachées à Rosneft.", "sanctions_designation",
       "target", "une quinzaine de banques"},
      {"it", "Ottawa ha sanzionato una quindicina di società collegate a Rosneft.", "sanctions_designation",
       "target", "una quindicina di società"},
      {"ro", "Canada a sancționat cinci companii asociate cu Rosneft.", "sanctions_designation", "target",
       "cinci companii"},
  };
  for (const Wanted& one : kAll) {
    EXPECT_TRUE(has_words(one)) << one.text;
    const ReadPage page(one.text, one.language);
    const Event* event = page.event(one.type);
    ASSERT_NE(event, nullptr);
    EXPECT_FALSE(page.has(*event, "target", "Rosneft")) << one.text;
  }
}

TEST(EventRomance, WhoIsSuspectedIsSaidOfTheNounAndNotPartOfIt) {
  static constexpr Wanted kAll[] = {
      {"fr", "Le tribunal de Nice a condamné à deux ans de prison un courtier soupçonné de fraude.",
       "conviction", "target", "courtier"},
      {"ro", "Norvegia a expulzat trei diplomați ruși suspectați de spionaj.", "expulsion", "target",
       "trei diplomați"},
  };
  for (const Wanted& one : kAll) EXPECT_TRUE(has_words(one)) << one.text;
}

TEST(EventRomance, PeopleBeforeAParticipleSufferItWhateverTheSubjectIs) {
  static constexpr Wanted kAll[] = {
      {"es", "Los cancilleres abordaron la suerte de tres ciudadanos italianos detenidos en Minsk.", "arrest",
       "target", "tres ciudadanos italianos"},
      {"fr", "Les chanceliers ont parlé du sort de trois ressortissants italiens arrêtés à Minsk.", "arrest",
       "target", "trois ressortissants italiens"},
  };
  for (const Wanted& one : kAll) {
    EXPECT_TRUE(has_words(one)) << one.text;
    const ReadPage page(one.text, one.language);
    const Event* event = page.event(one.type);
    ASSERT_NE(event, nullptr);
    EXPECT_FALSE(page.has(*event, "target", "cancilleres")) << one.text;
  }
}

TEST(EventRomance, BothLeadersArePartiesAndACityIsWhereTheySign) {
  static constexpr Wanted kAll[] = {
      {"fr", "Les deux ministres ont signé à Astana un accord sur le gaz.", "agreement", "party",
       "Les deux ministres"},
      {"fr", "Les deux ministres ont signé à Astana un accord sur le gaz.", "agreement", "place", "Astana"},
      {"ro", "Cei doi președinți au semnat la Astana un acord.", "agreement", "party", "Cei doi președinți"},
      {"ro", "Cei doi președinți au semnat la Astana un acord.", "agreement", "place", "Astana"},
      {"pt", "Os dois ministros assinaram em Astana um acordo.", "agreement", "party", "dois ministros"},
  };
  for (const Wanted& one : kAll) EXPECT_TRUE(has_words(one)) << one.text;
}

TEST(EventRomance, ItalianHasOneVerbForTakingPeopleAndThings) {
  EXPECT_TRUE(has_words({"it", "Tre pescatori sono stati sequestrati al largo di Bengasi da uomini armati.",
                         "human_rights_abuse", "victim", "pescatori"}));
  EXPECT_FALSE(tells_type("it", "Tre pescatori sono stati sequestrati al largo di Bengasi da uomini armati.",
                          "seizure"));
  EXPECT_TRUE(has_words(
      {"it", "La Guardia di Finanza ha sequestrato due yacht a Olbia.", "seizure", "target", "yacht"}));
  EXPECT_FALSE(
      tells_type("it", "La Guardia di Finanza ha sequestrato due yacht a Olbia.", "human_rights_abuse"));
  EXPECT_TRUE(has_words(
      {"it", "La Procura di Genova indaga sulla compagnia Marelba.", "investigation", "target", "Marelba"}));
}

TEST(EventRomance, WhatAShipMovesLaterIsNoCargoOfItsSilence) {
  const ReadPage page("La nave Lira ha spento il transponder e ha trasbordato 200.000 barili di greggio.",
                      "it");
  const Event* gap = page.event("ais_gap");
  ASSERT_NE(gap, nullptr);
  EXPECT_FALSE(page.has(*gap, "cargo", "greggio"));
}

TEST(EventRomance, ASecondPredicateHasItsOwnStatusAndSubject) {
  EXPECT_TRUE(has_words({"ro", "Jandarmii au oprit autocarul și au arestat trei bărbați.", "arrest", "target",
                         "trei bărbați"}));
  const ReadPage page("Căpitanul a oprit motoarele și a livrat armele în Siria.", "ro");
  const Event* transfer = page.event("arms_transfer");
  ASSERT_NE(transfer, nullptr);
  EXPECT_NE(transfer->status, EventStatus::kFailed);
}

TEST(EventRomance, WeaponsHandedToAStateAreNoExtradition) {
  static constexpr Wanted kAll[] = {
      {"fr", "Pékin pourrait livrer à Minsk des missiles antichars.", "arms_transfer", "recipient", "Minsk"},
      {"fr", "Varsovie craint que Moscou ne livre à Minsk des missiles.", "arms_transfer", "supplier",
       "Moscou"},
      {"ro", "Polonia va livra Ucrainei rachete.", "arms_transfer", "supplier", "Polonia"},
  };
  for (const Wanted& one : kAll) EXPECT_TRUE(has_words(one)) << one.text;
}

TEST(EventRomance, WhoIsAccusedBehindACommaDidIt) {
  static constexpr Wanted kAll[] = {
      {"fr",
       "Ottawa a sanctionné neuf sociétés installées à Dubaï et à Hong Kong, accusées d'avoir livré des "
       "moteurs à l'Iran.",
       "technology_transfer", "supplier", "neuf sociétés"},
      {"es", "Ottawa sancionó a nueve empresas, acusadas de entregar motores a Irán.", "technology_transfer",
       "supplier", "nueve empresas"},
  };
  for (const Wanted& one : kAll) {
    EXPECT_TRUE(has_words(one)) << one.text;
    const ReadPage page(one.text, one.language);
    const Event* event = page.event(one.type);
    ASSERT_NE(event, nullptr);
    EXPECT_FALSE(page.has(*event, "supplier", "Ottawa")) << one.text;
  }
}

TEST(EventRomance, WhomSomebodyIsAccusedOfHelpingSuffersNothing) {
  static constexpr Wanted kAll[] = {
      {"fr", "Un banquier grec accusé d'aider Rosoboronexport a été sanctionné par Ottawa.",
       "sanctions_designation", "target", "banquier"},
      {"es", "Un armador griego acusado de ayudar a Rosoboronexport fue sancionado por Ottawa.",
       "sanctions_designation", "target", "armador"},
      {"pt", "Um advogado grego acusado de ajudar a Rosoboronexport foi sancionado por Ottawa.",
       "sanctions_designation", "target", "advogado"},
  };
  for (const Wanted& one : kAll) {
    EXPECT_TRUE(has_words(one)) << one.text;
    const ReadPage page(one.text, one.language);
    const Event* event = page.event(one.type);
    ASSERT_NE(event, nullptr);
    EXPECT_FALSE(page.has(*event, "target", "Rosoboronexport")) << one.text;
    EXPECT_FALSE(page.has(*event, "authority", one.words)) << one.text;
  }
}

TEST(EventRomance, APartOfABodyIsAStakeOfIt) {
  static constexpr Wanted kAll[] = {
      {"fr", "Le groupe Nordvik a racheté 12 % de la banque Meridian à Gazprom.", "ownership_change",
       "company", "Meridian"},
      {"fr", "Le groupe Nordvik a racheté 12 % de la banque Meridian à Gazprom.", "ownership_change",
       "seller", "Gazprom"},
      {"it", "La società Nordvik ha acquistato la metà della compagnia Meridian.", "ownership_change",
       "company", "Meridian"},
  };
  for (const Wanted& one : kAll) EXPECT_TRUE(has_words(one)) << one.text;
  EXPECT_FALSE(tells_type("fr", "L'Inde a acheté 40 % de son blé à Kiev.", "ownership_change"));
}

TEST(EventRomance, TheObjectStandsBehindAPlace) {
  static constexpr Wanted kAll[] = {
      {"it", "I carabinieri hanno arrestato a Napoli uno dei capi della banda.", "arrest", "target",
       "uno dei capi"},
      {"es", "Fue detenido en Lima el presunto contable del cartel.", "arrest", "target", "contable"},
      {"es", "Chile extraditó a Perú a nueve presuntos narcotraficantes.", "extradition", "target",
       "nueve presuntos narcotraficantes"},
      {"ro", "A fost reținut la Atena directorul băncii.", "arrest", "target", "directorul"},
  };
  for (const Wanted& one : kAll) EXPECT_TRUE(has_words(one)) << one.text;
}

TEST(EventRomance, WhereAnAttackWasStandsBehindWhatItStruck) {
  static constexpr Wanted kAll[] = {
      {"fr", "Des drones ont frappé dans la nuit un entrepôt à Donetsk.", "military_operation", "place",
       "Donetsk"},
      {"it", "Un attentato contro una scuola a Herat ha ucciso nove persone.", "terrorism", "target",
       "scuola"},
      {"it", "Un attentato contro una scuola a Herat ha ucciso nove persone.", "terrorism", "place", "Herat"},
  };
  for (const Wanted& one : kAll) EXPECT_TRUE(has_words(one)) << one.text;
}

TEST(EventRomance, WhoseVisasAreRevokedIsBarred) {
  static constexpr Wanted kAll[] = {
      {"es", "Ottawa canceló las visas de siete senadores.", "visa_ban", "target", "siete senadores"},
      {"pt", "Ottawa cancelou o visto do governador.", "visa_ban", "target", "governador"},
      {"fr", "Ottawa a révoqué les visas de six sénateurs.", "visa_ban", "target", "six sénateurs"},
      {"it", "Ottawa ha revocato i visti di sette giudici.", "visa_ban", "target", "sette giudici"},
  };
  for (const Wanted& one : kAll) EXPECT_TRUE(has_words(one)) << one.text;
}

TEST(EventRomance, AnAdjectiveActsWithItsNoun) {
  static constexpr Wanted kAll[] = {
      {"es", "La sociedad maltesa pagó 3 millones de euros a un asesor del ministro.",
       "financial_transaction", "payer", "sociedad maltesa"},
      {"fr", "Des pirates chinois ont volé 9 millions de dollars à la plateforme Nordex.", "crypto_theft",
       "actor", "pirates"},
  };
  for (const Wanted& one : kAll) EXPECT_TRUE(has_words(one)) << one.text;
}

TEST(EventRomance, WhoDiesInAnAttackMadeNone) {
  const ReadPage page("Trois gendarmes sont morts dans une attaque de Boko Haram contre une caserne.", "fr");
  const Event* attack = page.event("military_operation");
  ASSERT_NE(attack, nullptr);
  EXPECT_FALSE(page.has(*attack, "actor", "gendarmes"));
}

TEST(EventRomance, TheVictimOfACyberAttackIsItsTarget) {
  static constexpr Wanted kAll[] = {
      {"fr", "L'agence Frontex a été la cible d'une cyberattaque.", "cyber_attack", "target", "Frontex"},
      {"es", "La agencia Frontex fue víctima de un ciberataque.", "cyber_attack", "target", "Frontex"},
  };
  for (const Wanted& one : kAll) EXPECT_TRUE(has_words(one)) << one.text;
}

TEST(EventRomance, ReleasesByTheirNoun) {
  static constexpr Wanted kAll[] = {
      {"fr", "La justice a ordonné la libération des trois pêcheurs.", "release", "target", "trois pêcheurs"},
      {"es", "El juez ordenó la liberación de los pescadores.", "release", "target", "pescadores"},
  };
  for (const Wanted& one : kAll) EXPECT_TRUE(has_words(one)) << one.text;
  EXPECT_FALSE(tells_type("fr", "La libération des prix de l'énergie a surpris les ménages.", "release"));
}

TEST(EventRomance, WhomAClauseAboutSanctionsNamesIsFreedOfThem) {
  static constexpr Wanted kAll[] = {
      {"fr", "Ottawa a levé les sanctions qui visaient l'armateur grec.", "sanctions_delisting", "target",
       "armateur"},
      {"es", "Ottawa levantó las sanciones que pesaban sobre la compañía.", "sanctions_delisting", "target",
       "compañía"},
  };
  for (const Wanted& one : kAll) EXPECT_TRUE(has_words(one)) << one.text;
}

TEST(EventRomance, ANounBehindAVerbInTheFutureIsPlanned) {
  for (const auto& [language, text] :
       {std::pair{"es", "Chile y Perú realizarán maniobras navales conjuntas."},
        std::pair{"it", "Cile e Perù svolgeranno esercitazioni navali congiunte."}}) {
    const ReadPage page(text, language);
    const Event* exercise = page.event("military_exercise");
    ASSERT_NE(exercise, nullptr) << text;
    EXPECT_EQ(exercise->status, EventStatus::kPlanned) << text;
  }
}

TEST(EventRomance, ThePlaceOfALaterDeedIsNotVisited) {
  const ReadPage page(
      "Le ministre Karl Olsen s'est rendu à Tunis pour discuter de la livraison de missiles à l'Égypte.",
      "fr");
  const Event* visit = page.event("visit");
  ASSERT_NE(visit, nullptr);
  EXPECT_FALSE(page.has(*visit, "place", "Égypte"));
  const Event* transfer = page.event("arms_transfer");
  EXPECT_TRUE(transfer == nullptr || transfer->status != EventStatus::kOccurred);
}

TEST(EventRomance, WhoIsReleasedIsWhoWasArrestedBefore) {
  const ReadPage page(
      "Karl Olsen est gouverneur de la région. La police a interpellé à Lyon l'un des comptables du groupe. "
      "Il a été remis en liberté jeudi.",
      "fr");
  const Event* release = page.event("release");
  ASSERT_NE(release, nullptr);
  for (const Slot& slot : release->slots) EXPECT_LT(slot.referent, 0);
}

TEST(EventRomance, AThingBehindASemicolonIsOfAnotherClause) {
  EXPECT_FALSE(tells_type("fr",
                          "La caution est de 2 millions d'euros ; le second navire est toujours immobilisé.",
                          "asset_freeze"));
}

}  // namespace
}  // namespace tamis::documents
