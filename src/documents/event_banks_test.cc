// Events in banks of sentences that authors wrote who knew neither rules nor tables. Of each bank one half was looked at when
// the tables were widened, the other is only measured.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

struct Floors {
  double precision = 0;
  double recall = 0;
  double status = 0;
  double slots = 0;
};

void expect_bank(const std::string& end, const Floors& floors) {
  EventScore all;
  std::vector<std::string> names;
  for (const auto& entry :
       std::filesystem::directory_iterator(std::string(TAMIS_SOURCE_DIR) + "/test/documents")) {
    const std::string name = entry.path().filename().string();
    if (name.starts_with("events_bank_") && name.ends_with(end)) names.push_back(name);
  }
  std::sort(names.begin(), names.end());
  for (const std::string& name : names) all += score_event_file(name);
  std::cout << "banks" << end << ": " << all.wanted << " events, precision " << all.precision() << ", recall "
            << all.recall() << ", status " << all.status_share() << ", slots " << all.slot_share() << " of "
            << all.slots << ", of those of events found " << all.found_slot_share() << "\n";
  EXPECT_GE(all.precision(), floors.precision);
  EXPECT_GE(all.recall(), floors.recall);
  EXPECT_GE(all.status_share(), floors.status);
  EXPECT_GE(all.slot_share(), floors.slots);
}

TEST(EventBanks, Seen) {
  expect_bank("_seen.txt", {.precision = 0.82, .recall = 0.37, .status = 0.75, .slots = 0.2});
}
TEST(EventBanks, HeldOut) {
  expect_bank("_held_out.txt", {.precision = 0.83, .recall = 0.32, .status = 0.67, .slots = 0.17});
}

// TAMIS_EVENT_BANK: a file of your own, from the folder test/documents.
TEST(EventBanks, YourOwn) {
  const char* name = std::getenv("TAMIS_EVENT_BANK");
  if (name == nullptr) GTEST_SKIP() << "TAMIS_EVENT_BANK is not set";
  EXPECT_GT(score_event_file(name).wanted, 0);
}

}  // namespace
}  // namespace tamis::documents
