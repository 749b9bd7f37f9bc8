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

}  // namespace
}  // namespace tamis::documents
