#include "documents/events/event_rivals.h"

#include <gtest/gtest.h>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

TEST(EventRivals, DronesThatSetOnFireMakeAnAttack) {
  EXPECT_TRUE(tells("ru", "Украинские беспилотники подожгли нефтебазу в Рязани.", "military_operation"));
  EXPECT_FALSE(tells("ru", "Украинские беспилотники подожгли нефтебазу в Рязани.", "terrorism"));
  EXPECT_TRUE(tells("pl", "Ukraińskie drony podpaliły skład ropy w Riazaniu.", "military_operation"));
}

TEST(EventRivals, WhoDrivesForcesOutExpelsNobody) {
  EXPECT_TRUE(tells("fr", "L'armée a chassé les rebelles de Goma.", "military_operation"));
  EXPECT_FALSE(tells("fr", "L'armée a chassé les rebelles de Goma.", "expulsion"));
  EXPECT_TRUE(tells("fr", "Prague a expulsé deux diplomates russes.", "expulsion"));
}

TEST(EventRivals, HackersWhoAttackAreNoForce) {
  constexpr std::string_view kText = "Die Hackergruppe Kestrel griff im Juni die Börse Nobitex an.";
  EXPECT_TRUE(tells("de", kText, "cyber_attack"));
  EXPECT_FALSE(tells("de", kText, "military_operation"));
}

TEST(EventRivals, ThingsThatArriveAreNoVisitors) {
  EXPECT_TRUE(tells("fr", "Les armes sont arrivées au Mali.", "arms_transfer"));
  EXPECT_TRUE(tells("it", "I motori sono arrivati in Iran.", "technology_transfer"));
  EXPECT_TRUE(tells("fr", "Sergueï Lavrov est arrivé au Mali.", "visit"));
}

TEST(EventRivals, ABodyBargainsWithWhoHasNoName) {
  EXPECT_TRUE(tells(
      "en", "Rosoboronexport is negotiating with three African states over air defence systems.", "talks"));
}

TEST(EventRivals, SanctionsThatAreEvadedAreNotImposed) {
  constexpr std::string_view kText = "Ivan Petrov was accused of evading UN sanctions.";
  EXPECT_FALSE(tells("en", kText, "sanctions_designation"));
  EXPECT_TRUE(tells("en", kText, "sanctions_evasion"));
  EXPECT_TRUE(tells("en", "The EU sanctioned Ivan Petrov for evading sanctions.", "sanctions_designation"));
}

TEST(EventRivals, APartOfAPersonsNameIsNoBody) {
  constexpr std::string_view kText = "Choe Se-un was accused of evading UN sanctions.";
  EXPECT_EQ(words_of("en", kText, "sanctions_evasion", "actor"), "Choe Se-un");
  EXPECT_EQ(words_of("en", kText, "sanctions_evasion", "authority"), "UN");
}

}  // namespace
}  // namespace tamis::documents
