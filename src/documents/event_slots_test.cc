// Who and what fills the slots of an event, and which event a verb tells: rules that hold for a class of constructs.
#include "documents/event_slots.h"

#include <gtest/gtest.h>

#include <string_view>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

bool has_slot(std::string_view language, std::string_view text, std::string_view type, std::string_view role,
              std::string_view value) {
  const ReadPage page(text, language, "2025-06-12");
  const Event* event = page.event(type);
  return event != nullptr && page.has(*event, role, value);
}

bool tells(std::string_view language, std::string_view text, std::string_view type) {
  return ReadPage(text, language, "2025-06-12").event(type) != nullptr;
}

TEST(EventSlots, ABareYearIsATime) {
  EXPECT_TRUE(has_slot("de", "Das US-Justizministerium hat den Programmierer Park Jin Hyok 2018 angeklagt.",
                       "charge", "time", "2018"));
  EXPECT_FALSE(has_slot("en", "The Security Council sanctioned Mahan Air under Resolution 1929.",
                        "sanctions_designation", "time", "1929"));
}

TEST(EventSlots, AWeaponActsForWhoseItIs) {
  constexpr std::string_view kText =
      "In der Nacht haben ukrainische Drohnen die Raffinerie in Rjasan angegriffen.";
  EXPECT_TRUE(has_slot("de", kText, "military_operation", "actor", "ukrainische Drohnen"));
}

TEST(EventSlots, WhoIsAccusedDidIt) {
  EXPECT_TRUE(has_slot("fr", "Washington accuse l'Iran d'avoir livré des missiles à la Russie.",
                       "arms_transfer", "supplier", "Iran"));
  EXPECT_FALSE(
      tells("fr", "Washington accuse l'Iran d'avoir livré des missiles à la Russie.", "extradition"));
}

TEST(EventSlots, TheListIsThatOfTheNameInItsPhrase) {
  constexpr std::string_view kText = "Ivan Petrov has been on the US sanctions list since March 2022.";
  EXPECT_TRUE(has_slot("en", kText, "sanctions_designation", "authority", "US"));
  EXPECT_TRUE(has_slot("en", kText, "sanctions_designation", "target", "Petrov"));
}

TEST(EventSlots, PartsAndMakersOfWeaponsAreNone) {
  EXPECT_FALSE(tells("ko", "러시아는 이란에서 드론 엔진을 구매했다.", "arms_transfer"));
  EXPECT_FALSE(tells("en", "The drone maker supplied engines to Iran.", "arms_transfer"));
  EXPECT_TRUE(tells("en", "Russia supplied drones and engines to Iran.", "arms_transfer"));
}

TEST(EventSlots, OneVerbTellsOneDeed) {
  EXPECT_FALSE(tells("en", "North Korea sent Russia 12 million shells.", "financial_transaction"));
  EXPECT_FALSE(
      tells("de", "Washington will die Sanktionen gegen Mahan Air aufheben.", "sanctions_designation"));
}

}  // namespace
}  // namespace tamis::documents
