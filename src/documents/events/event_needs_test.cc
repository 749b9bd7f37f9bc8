// Whether those stand beside a trigger whom it needs, in the constructs of several languages.
#include <gtest/gtest.h>

#include <string_view>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

TEST(EventNeeds, AVerbOfThePoliceDealsWithSomebody) {
  EXPECT_TRUE(tells("en", "Police in Rotterdam arrested two men on Tuesday.", "arrest"));
  EXPECT_FALSE(tells("en", "The goalkeeper caught the ball on Tuesday.", "arrest"));
  EXPECT_TRUE(tells("de", "Die Polizei hat am Dienstag den Händler in Gewahrsam genommen.", "arrest"));
}

TEST(EventNeeds, AVerbOfThePastIsNoNoun) {
  EXPECT_TRUE(tells("en", "The company sold missiles to Iran in May.", "arms_transfer"));
  EXPECT_TRUE(tells("en", "Police in Rotterdam arrested the banker on Tuesday.", "arrest"));
  EXPECT_TRUE(
      tells("de", "Der Start des Satelliten durch Iran ist am Montag gescheitert.", "satellite_launch"));
}

TEST(EventNeeds, TwoMeet) {
  EXPECT_TRUE(tells("en", "Vladimir Putin met Kim Jong Un in Moscow.", "leader_meeting"));
  EXPECT_TRUE(tells("de", "Beide Präsidenten trafen sich am Dienstag in Minsk.", "leader_meeting"));
  EXPECT_FALSE(tells("en", "Vladimir Putin met the deadline.", "leader_meeting"));
}

TEST(EventNeeds, WhoTravelsHasAGoal) {
  EXPECT_TRUE(tells("de", "Außenminister Sergej Lawrow wird am 18. Juni nach Teheran fliegen.", "visit"));
  EXPECT_TRUE(tells("fr", "Sergueï Lavrov s'est rendu à Téhéran mardi.", "visit"));
  EXPECT_FALSE(tells("de", "Der Minister flog durch die Prüfung.", "visit"));
}

TEST(EventNeeds, SomebodyIsHandedOver) {
  EXPECT_TRUE(tells("en", "Thailand handed over the suspect to Russia.", "extradition"));
  EXPECT_FALSE(tells("en", "Vladimir Putin handed over a letter to Kim Jong Un.", "extradition"));
}

TEST(EventNeeds, WhoListsIsABodyOrACountry) {
  EXPECT_TRUE(tells("en", "The US Treasury listed two refineries on Tuesday.", "sanctions_designation"));
  EXPECT_FALSE(tells("en", "The agent listed two houses on Tuesday.", "sanctions_designation"));
}

TEST(EventNeeds, PersonsWithoutArmsHitNobody) {
  EXPECT_FALSE(tells("de", "Der Abgeordnete Ivan Petrov traf die Reporter.", "military_operation"));
  EXPECT_TRUE(tells("de", "Russland griff am Dienstag Charkiw an.", "military_operation"));
}

TEST(EventNeeds, WhoDiedNeedsNoName) {
  EXPECT_TRUE(tells("de", "Bei dem Unglück in Goma starben fünf Menschen.", "death"));
  EXPECT_TRUE(tells("de", "Das Ministerium sagte, fünf Menschen seien getötet worden.", "death"));
  EXPECT_TRUE(tells("ru", "Погибли не менее 23 человек.", "death"));
  EXPECT_TRUE(tells("tr", "Kazada 20 asker şehit oldu.", "death"));
  // Whoever kills is another matter, and a clause that only says who somebody is.
  EXPECT_FALSE(tells("en", "He leads the gang that killed 115 people.", "death"));
}

TEST(EventNeeds, WhoeverWasOustedIsNoNews) {
  EXPECT_FALSE(
      tells("de", "Der Bruder des gestürzten Präsidenten Baschar al-Assad lebt in Moskau.", "dismissal"));
  EXPECT_TRUE(tells("de", "Der Präsident wurde am Dienstag gestürzt.", "dismissal"));
}

TEST(EventNeeds, WhoIsDismissedIsNoReport) {
  EXPECT_TRUE(tells("en", "Vladimir Putin dismissed defence minister Paula Rudd on Tuesday.", "dismissal"));
  EXPECT_FALSE(tells("en", "Vladimir Putin dismissed the report on Tuesday.", "dismissal"));
}

TEST(EventNeeds, WhoIsLetGoIsAPerson) {
  EXPECT_TRUE(tells("en", "Iran released Paula Rudd on Tuesday.", "release"));
  EXPECT_FALSE(tells("en", "Iran released a statement on Tuesday.", "release"));
  EXPECT_TRUE(tells("de", "Die Türkei entließ am Dienstag den General Oleg Tarow aus der Haft.", "release"));
  EXPECT_FALSE(
      tells("de", "Die Türkei entließ am Dienstag den General Oleg Tarow aus der Haft.", "dismissal"));
  EXPECT_TRUE(tells("pt", "Moscou libertou Karl Olsen na terça-feira.", "release"));
}

TEST(EventNeeds, SanctionsAreImposedInEitherOrder) {
  EXPECT_TRUE(tells("de", "Sanktionen wurden gegen Rosneft verhängt.", "sanctions_designation"));
  EXPECT_TRUE(tells("es", "Las sanciones fueron impuestas a Rosneft el martes.", "sanctions_designation"));
  EXPECT_TRUE(
      tells("it", "Le sanzioni sono state imposte a Rosneft martedì da Londra.", "sanctions_designation"));
}

}  // namespace
}  // namespace tamis::documents
