#include "documents/events/event_meetings.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

// The type of the only meeting of the text.
std::string type_of_meeting(std::string_view language, std::string_view text) {
  const ReadPage page(text, language, "2025-06-12");
  const bool leaders = page.event("leader_meeting") != nullptr;
  const bool talks = page.event("talks") != nullptr;
  return leaders && talks ? "both" : leaders ? "leader_meeting" : talks ? "talks" : "none";
}

TEST(EventMeetings, SidesHoldTalks) {
  EXPECT_EQ(type_of_meeting("zh", "双方代表将于下个月在吉达会面。"), "talks");
  EXPECT_EQ(type_of_meeting("tr", "Taraflar cumartesi günü Doha'da görüşecek."), "talks");
}

TEST(EventMeetings, LeadersMeet) {
  EXPECT_EQ(type_of_meeting("fr", "Les deux présidents se sont rencontrés lundi à Genève."),
            "leader_meeting");
  EXPECT_EQ(type_of_meeting("en",
                            "President Vladimir Putin held talks with the Iranian foreign minister Abbas "
                            "Araghchi in Moscow on Monday."),
            "leader_meeting");
}

TEST(EventMeetings, WhoLeadsNoStateHoldsTalks) {
  EXPECT_EQ(
      type_of_meeting("uk", "Омбудсман Дмитро Лубінець і Тетяна Москалькова провели в Мінську переговори."),
      "talks");
  EXPECT_EQ(type_of_meeting("en",
                            "Defence minister Andrei Belousov held five hours of talks with the general "
                            "Soe Win in Moscow on Monday."),
            "talks");
  EXPECT_EQ(
      type_of_meeting("en", "Defence minister Andrei Belousov met the general Soe Win in Moscow on Monday."),
      "leader_meeting");
}

TEST(EventMeetings, AnInterviewIsNone) {
  EXPECT_EQ(
      ReadPage("Anna Berg dijo en una entrevista con Milenio que Putin gana tiempo.", "es", "2026-03-10")
          .event("leader_meeting"),
      nullptr);
}

}  // namespace
}  // namespace tamis::documents
