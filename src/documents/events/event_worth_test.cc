// Events that tell nothing of anybody.
#include "documents/events/event_worth.h"

#include <gtest/gtest.h>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

TEST(EventWorth, TradeOfNobody) {
  EXPECT_FALSE(tells("en", "Local auto dealers sold 30,154 new cars in October.", "embargoed_trade"));
  EXPECT_FALSE(tells("en", "Dealers last year sold 303,417 new vehicles.", "ownership_change"));
}

TEST(EventWorth, TradeWithSomebody) {
  EXPECT_TRUE(tells("en", "A dealer in Dubai sold luxury cars to Russia in October.", "embargoed_trade"));
  EXPECT_TRUE(tells("en", "Rosneft sold its refinery in Hamburg in October.", "ownership_change"));
}

}  // namespace
}  // namespace tamis::documents
