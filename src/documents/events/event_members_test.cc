#include <gtest/gtest.h>

#include <string>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

// "role=words" of the parties of the first event of the type, and where it was; empty: there is none.
std::string parties(std::string_view language, std::string_view text, std::string_view type) {
  const ReadPage page(text, language, "2026-03-10");
  const Event* event = page.event(type);
  if (event == nullptr) return {};
  std::string found;
  for (const Slot& slot : event->slots) {
    if (!is_party_role(slot.role) && slot.role != "authority" && slot.role != "place") continue;
    found += (found.empty() ? "" : "; ") + std::string(slot.role) + "=" + page.at(slot.span);
  }
  return found;
}

TEST(EventMembers, WhoIsAmongThoseToldOf) {
  EXPECT_EQ(parties("fr",
                    "Le Trésor américain a sanctionné trois responsables, dont le ministre de la Défense, "
                    "Oumar Keïta.",
                    "sanctions_designation"),
            "authority=Trésor américain; target=trois responsables; target=Oumar Keïta");
  EXPECT_EQ(
      parties("es", "Tres hombres, entre ellos Luis Arrieta y Carmen Ponce, fueron detenidos en Caracas.",
              "arrest"),
      "target=Tres hombres; place=Caracas; target=Luis Arrieta; target=Carmen Ponce");
  EXPECT_EQ(parties("it", "La polizia ha arrestato tre uomini, tra cui Luca Bianchi.", "arrest"),
            "authority=polizia; target=tre uomini; target=Luca Bianchi");
  EXPECT_EQ(parties("pt", "A polícia prendeu três homens, entre eles Carlos Nogueira.", "arrest"),
            "authority=polícia; target=três homens; target=Carlos Nogueira");
  EXPECT_EQ(
      parties("de", "Die Polizei hat drei Männer verhaftet, darunter den Händler Karl Olsen.", "arrest"),
      "authority=Polizei; target=drei Männer; target=Karl Olsen");
  EXPECT_EQ(parties("en", "Police arrested three men, including Karl Olsen and Paula Rudd.", "arrest"),
            "authority=Police; target=three men; target=Karl Olsen; target=Paula Rudd");
}

TEST(EventMembers, WhatARelativeClauseSaysIsNone) {
  EXPECT_EQ(parties("fr", "Le Trésor américain a sanctionné trois sociétés dont le siège est à Dubaï.",
                    "sanctions_designation"),
            "authority=Trésor américain; target=trois sociétés");
  EXPECT_EQ(parties("de", "Die Polizei beschlagnahmte Kunstwerke, darunter Bilder von Karl Olsen.", "seizure")
                .find("Olsen"),
            std::string::npos);
}

TEST(EventMembers, ConditionsAndGroundsKeepTheirNames) {
  EXPECT_EQ(
      parties("es", "Washington estudia levantar las sanciones a Rosneft si Caracas libera a diez presos.",
              "sanctions_delisting"),
      "authority=Washington; target=Rosneft");
  EXPECT_EQ(parties("en", "Police arrested Karl Olsen for allegedly smuggling gold to Dubai.", "arrest"),
            "authority=Police; target=Karl Olsen");
  EXPECT_EQ(parties("fr", "L'arrestation de trois dirigeants de Rosneft a été confirmée.", "arrest"),
            "target=trois dirigeants de Rosneft");
}

TEST(EventMembers, AnAsideOnMembersTakesNobodysPlace) {
  EXPECT_EQ(
      parties("es", "Doce personas, entre ellas dos colombianos, han sido detenidas en Caracas.", "arrest"),
      "target=Doce personas; place=Caracas");
  EXPECT_EQ(
      parties("it", "Dodici persone, tra cui due colombiani, sono state arrestate a Caracas.", "arrest"),
      "target=Dodici persone; place=Caracas");
}

TEST(EventMembers, ASecondVerbHasItsOwnObjectAndTheSubjectOfTheFirst) {
  const std::string_view spanish =
      "El presidente Carlos Ruiz destituyó al general Javier Marcano y nombró en su lugar a Iván Soler.";
  EXPECT_EQ(parties("es", spanish, "dismissal"), "authority=Carlos Ruiz; person=Javier Marcano");
  EXPECT_EQ(parties("es", spanish, "appointment"), "authority=Carlos Ruiz; person=Iván Soler");
  const std::string_view french =
      "Le président Paul Morel a limogé le général Jean Dupont et a nommé Marc Dubreuil.";
  EXPECT_EQ(parties("fr", french, "dismissal"), "authority=Paul Morel; person=Jean Dupont");
  EXPECT_EQ(parties("fr", french, "appointment"), "authority=Paul Morel; person=Marc Dubreuil");
  EXPECT_EQ(parties("en", "Ivan Petrov visited Moscow and signed an agreement.", "agreement"),
            "party=Ivan Petrov");
  EXPECT_EQ(
      parties("it", "Luca Rossi, sanzionato da Washington dal 2019, vive a Roma.", "sanctions_designation"),
      "target=Luca Rossi; authority=Washington");
}

TEST(EventMembers, APortugueseArticleBeforeAPersonIsNoPreposition) {
  EXPECT_EQ(parties("pt", "A polícia deteve na segunda-feira a empresária Carla Nogueira.", "arrest"),
            "authority=polícia; target=Carla Nogueira");
}

TEST(EventMembers, WhoAnAttackIsBlamedOnDidIt) {
  EXPECT_EQ(
      parties("fr", "Une frappe de drone attribuée à l'armée russe a touché Odessa.", "military_operation")
          .rfind("actor=armée russe", 0),
      0U);
  EXPECT_EQ(parties("es", "Un ataque con drones atribuido al ejército ruso dejó once muertos en Odesa.",
                    "military_operation")
                .rfind("actor=ejército ruso", 0),
            0U);
}

TEST(EventMembers, PeopleOfABodyAreArrestedNotTheirCaptors) {
  EXPECT_EQ(parties("fr", "Le Hamas a arrêté sept employés de l'ONU.", "arrest"),
            "authority=Hamas; target=sept employés de l'ONU");
}

TEST(EventMembers, AListBehindAColonIsWhole) {
  EXPECT_EQ(words_of("en", "The EU sanctioned three men: Ivan Petrov, Oleg Smirnov and Anton Orlov.",
                     "sanctions_designation", "target"),
            "three men | Ivan Petrov | Oleg Smirnov | Anton Orlov");
  EXPECT_EQ(words_of("ru", "Полиция задержала троих мужчин: Ивана Петрова, Олега Смирнова и Антона Орлова.",
                     "arrest", "target"),
            "троих мужчин | Ивана Петрова | Олега Смирнова | Антона Орлова");
  // One name alone may be who tells it.
  EXPECT_EQ(
      words_of("en", "US sanctions three men: Peskov", "sanctions_designation", "target").find("Peskov"),
      std::string::npos);
}

}  // namespace
}  // namespace tamis::documents
