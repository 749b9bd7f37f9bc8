// What looks like an event and is none.
#include <gtest/gtest.h>

#include <string_view>

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

TEST(EventStatusOfCourts, WhoIsAcquittedWasNotConvicted) {
  const auto failed = [](std::string_view language, std::string_view text) {
    const ReadPage page(text, language, "2025-06-12");
    const Event* event = page.event("conviction");
    return event != nullptr && event->status == EventStatus::kFailed;
  };
  EXPECT_TRUE(failed("en", "Ivan Petrov was acquitted of money laundering by a court in Brooklyn."));
  EXPECT_TRUE(failed("de", "Das Gericht hat Iwan Petrow vom Vorwurf der Geldwäsche freigesprochen."));
  EXPECT_FALSE(failed("en", "Ivan Petrov was convicted of money laundering by a court in Brooklyn."));
}

}  // namespace
}  // namespace tamis::documents
