// English: who did what a noun or an infinitive tells of.
#include <gtest/gtest.h>

#include <string_view>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

TEST(EventDoers, WhoProtestsOverADeedDidNotDoIt) {
  EXPECT_EQ(words_of("en", "Tokyo lodged a protest in Beijing over the launch of two missiles on Thursday.",
                     "missile_launch", "actor"),
            "");
  EXPECT_EQ(words_of("en", "Tokyo protested over the launch of two missiles by Pyongyang.", "missile_launch",
                     "actor"),
            "Pyongyang");
}

TEST(EventDoers, WhosePlanItIsActs) {
  EXPECT_EQ(words_of("en", "Washington was informed of Israel's plans to attack Iran.", "military_operation",
                     "actor"),
            "Israel");
  EXPECT_EQ(words_of("en", "The bank financed Tehran's bid to acquire missiles.", "arms_transfer", "recipient"),
            "Tehran");
}

TEST(EventDoers, WhoKillsIsNotDead) {
  EXPECT_EQ(words_of("en", "Israeli soldiers killed Ali Hassan in Jenin.", "death", "person"), "Ali Hassan");
  EXPECT_EQ(words_of("en", "Ali Hassan was killed in Jenin on Monday.", "death", "person"), "Ali Hassan");
}

TEST(EventDoers, ADeedIsNotCharged) {
  EXPECT_EQ(words_of("en", "A Moscow court ordered the arrest of Lev Ponomarenko on charges of spreading false news.",
                     "arrest", "target"),
            "Lev Ponomarenko");
  EXPECT_EQ(words_of("en", "Maria Ivanova, charged with bribery, appeared in court in Riga.", "charge", "target"),
            "Maria Ivanova");
}

}  // namespace
}  // namespace tamis::documents
