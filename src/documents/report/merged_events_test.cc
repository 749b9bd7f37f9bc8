#include "documents/report/merged_events.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "documents/report_testing.h"

namespace tamis::documents {
namespace {

EventTelling telling(std::string type, std::vector<std::string> parties, std::string day = {},
                     std::vector<std::string> numbers = {}, EventStatus status = EventStatus::kOccurred) {
  EventTelling out;
  out.type = std::move(type);
  out.parties = parties;
  out.who = std::move(parties);
  out.day = std::move(day);
  out.numbers = std::move(numbers);
  out.status = status;
  return out;
}

TEST(MergedEventsTest, PagesOfOneStoryTellOneEvent) {
  EventMerger merger;
  for (std::uint32_t page = 0; page < 10; ++page)
    merger.add(page, 7, {telling("missile_launch", {"kp"}, page % 2 == 0 ? "2023-09-13" : "", {"count=2"})});
  ASSERT_EQ(merger.events().size(), 1U);
  EXPECT_EQ(merger.events()[0].sources.size(), 10U);
  EXPECT_EQ(merger.events()[0].telling.day, "2023-09-13");
}

TEST(MergedEventsTest, OtherStoriesMeetByPartyAndDay) {
  EventMerger merger;
  merger.add(0, 1, {telling("leader_meeting", {"ofac-1", "ofac-2"}, "2023-09-13")});
  merger.add(1, 2, {telling("leader_meeting", {"ofac-2", "ru"}, "2023-09-13")});
  merger.add(2, 3, {telling("leader_meeting", {"ofac-2"}, "2023-09-14")});
  merger.add(3, 4, {telling("leader_meeting", {"ofac-9"}, "2023-09-13")});
  merger.add(4, 5, {telling("leader_meeting", {"ofac-2"})});  // no day
  ASSERT_EQ(merger.events().size(), 4U);
  EXPECT_EQ(merger.events()[0].sources.size(), 2U);
  EXPECT_EQ(merger.events()[0].telling.parties, (std::vector<std::string>{"ofac-1", "ofac-2", "ru"}));
}

TEST(MergedEventsTest, RecordsOfOnePartyMeet) {
  EventMerger merger;
  EventTelling first = telling("visit", {"eu-1"}, "2023-09-13");
  first.who = {"eu-1", "ofac-1"};
  EventTelling second = telling("visit", {"ofac-1"}, "2023-09-13");
  merger.add(0, 1, {first});
  merger.add(1, 2, {second});
  ASSERT_EQ(merger.events().size(), 1U);
  EXPECT_EQ(merger.events()[0].telling.parties, std::vector<std::string>{"eu-1"});
}

TEST(MergedEventsTest, FearedAndDoneAndOtherNumbersStayApart) {
  EventMerger merger;
  merger.add(0, 1, {telling("arms_transfer", {"kp"}, "2023-09-13")});
  merger.add(1, 1, {telling("arms_transfer", {"kp"}, "2023-09-13", {}, EventStatus::kPossible)});
  merger.add(2, 1, {telling("missile_launch", {"kp"}, "2023-09-13", {"count=2"})});
  merger.add(3, 1, {telling("missile_launch", {"kp"}, "2023-09-13", {"count=3"})});
  EXPECT_EQ(merger.events().size(), 4U);
  merger.add(4, 1, {telling("arms_transfer", {"kp"}, "2023-09-13", {}, EventStatus::kAlleged)});
  EXPECT_EQ(merger.events().size(), 4U);
  EXPECT_EQ(merger.events()[0].sources.size(), 2U);
}

TEST(MergedEventsTest, OfSeveralTheOneWithMostInCommonIsTaken) {
  EventMerger merger;
  merger.add(0, 1, {telling("leader_meeting", {"a", "b"}), telling("leader_meeting", {"a", "c"})});
  merger.add(1, 1, {telling("leader_meeting", {"a", "c"}), telling("leader_meeting", {"a", "b"})});
  ASSERT_EQ(merger.events().size(), 2U);
  EXPECT_EQ(merger.events()[0].telling.parties, (std::vector<std::string>{"a", "b"}));
  EXPECT_EQ(merger.events()[1].telling.parties, (std::vector<std::string>{"a", "c"}));
}

TEST(MergedEventsTest, WithoutADayNumberPlaceAndPrintMustAgree) {
  const auto launch = [](const char* day, const char* published, const char* count) {
    EventTelling out = telling("missile_launch", {"kp"}, day, {count});
    out.places = {"kp"};
    out.published = published;
    return out;
  };
  EventMerger merger;
  merger.add(0, 1, {launch("", "2023-02-28", "count=2")});
  merger.add(1, 2, {launch("2023-02-28", "2023-03-02", "count=2")});
  EXPECT_EQ(merger.events().size(), 1U);
  merger.add(2, 3, {launch("", "2023-03-09", "count=2")});  // a week later
  merger.add(3, 4, {launch("", "", "count=2")});
  merger.add(4, 5, {launch("", "2023-03-01", "count=3")});
  EXPECT_EQ(merger.events().size(), 4U);
}

TEST(MergedEventsTest, OnePageDoesNotTellAnEventTwice) {
  EventMerger merger;
  merger.add(0, 1, {telling("talks", {"ru"}, "2023-09-13"), telling("talks", {"ru"}, "2023-09-13")});
  EXPECT_EQ(merger.events().size(), 2U);
}

TEST(MergedEventsTest, TellingsTakePartiesByListIdAndPlacesByCountry) {
  const std::vector<EventTelling> tellings = tellings_of(rich_document());
  ASSERT_EQ(tellings.size(), 2U);
  EXPECT_EQ(tellings[0].parties, std::vector<std::string>{"kp"});
  EXPECT_EQ(tellings[0].numbers, (std::vector<std::string>{"count=2", "distance=650 km"}));
  EXPECT_EQ(tellings[0].day, "");  // "hours before" is no day
  EXPECT_EQ(tellings[1].items, std::vector<std::string>{"munition"});
  EXPECT_LT(tellings[0].span.byte_begin, tellings[0].span.byte_end);
}

TEST(MergedEventsTest, ManyTellingsOfOneKeyStayFast) {
  EventMerger merger;
  for (std::uint32_t page = 0; page < 20000; ++page)
    merger.add(page, 1, {telling("talks", {"ru"}, "2023-09-13", {"count=" + std::to_string(page)})});
  EXPECT_EQ(merger.events().size(), 20000U);
}

}  // namespace
}  // namespace tamis::documents
