#include "documents/events/event_status_weights.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/data_table.h"
#include "documents/event_testing.h"
#include "documents/events/event_codes.h"
#include "documents/events/event_status.h"

namespace tamis::documents {
namespace {

TEST(StatusWeights, SayWhatIsSeenOfAnEvent) {
  StatusFeatures seen;
  record_status_features(&seen);
  const ReadPage page("The United States will impose sanctions on Sergei Shoigu on Friday.", "en",
                      "2025-06-12");
  record_status_features(nullptr);
  ASSERT_EQ(page.document.events.size(), 1U);
  ASSERT_EQ(seen.size(), 1U);
  const auto has = [&](const char* feature) {
    return std::find(seen[0].begin(), seen[0].end(), feature) != seen[0].end();
  };
  EXPECT_EQ(seen[0].front(), "rule=planned");
  for (const char* feature : {"type=sanctions_designation", "rule_group=planned/sanctions", "sign=planned",
                              "role=authority", "age=to_come", "told=never", "said=no", "part=1"})
    EXPECT_TRUE(has(feature)) << feature;
  EXPECT_FALSE(has("sign=negated"));
}

// Settling is of the page alone: the same page twice, with and without a recording between.
TEST(StatusWeights, SettleAlikeEachTime) {
  const char* text =
      "Moscow denied that it had supplied missiles to North Korea. Kim Jong Un will visit Moscow in July.";
  const auto statuses = [&] {
    std::string out;
    for (const Event& event : ReadPage(text, "en", "2025-06-12").document.events)
      out += event.type + " " + std::string(event_status_name(event.status)) + "; ";
    return out;
  };
  const std::string first = statuses();
  EXPECT_NE(first.find("visit planned"), std::string::npos) << first;
  EXPECT_NE(first.find("arms_transfer denied"), std::string::npos) << first;
  EXPECT_EQ(statuses(), first);
}

TEST(StatusWeights, OneWithoutEventsHasNothingToSettle) {
  Document document;
  settle_statuses(document, {});
  EXPECT_TRUE(status_features(document, {}).empty());
}

TEST(StatusWeights, TheTableWeighsWhatThereIs) {
  std::set<std::string> seen;
  std::set<std::string_view> signs;
  for (std::size_t sign = 0; sign < kStatusSigns; ++sign)
    EXPECT_TRUE(signs.insert(status_sign_name(static_cast<StatusSign>(sign))).second);
  base::for_each_row(base::data_table("status_weights.tsv"), [&](const auto& columns, std::size_t count) {
    EXPECT_EQ(count, 8U) << columns[0];
    const std::string feature(columns[0]);
    EXPECT_TRUE(seen.insert(feature).second) << feature << " stands twice";
    if (feature.starts_with("type=")) {
      EXPECT_FALSE(event_codes(feature.substr(5)).group.empty()) << feature;
    }
    if (feature.starts_with("sign=")) {
      EXPECT_TRUE(signs.contains(std::string_view(feature).substr(5))) << feature;
    }
  });
  EXPECT_TRUE(seen.contains("prior"));
}

// TAMIS_PAGES=status_samples prints, for tools/fit_status_weights.py, what is seen of the events of the texts that may be looked at.
TEST(StatusWeights, SamplesOfTexts) {
  const char* wanted_of_me = std::getenv("TAMIS_PAGES");
  if (wanted_of_me == nullptr || std::string_view(wanted_of_me) != "status_samples") return;
  for (const std::string name : {"", "bank_latin_", "bank_other_", "families_", "generated_", "letters_",
                                 "modes_", "passages_", "press_", "prose_", "slots_", "status_"}) {
    std::size_t number = 0;
    for (const EventSample& sample : read_event_samples("events_" + name + "seen.txt")) {
      ++number;
      StatusFeatures seen;
      record_status_features(&seen);
      const ReadPage page(sample.text, sample.language, sample.published);
      record_status_features(nullptr);
      std::vector<bool> taken(seen.size(), false);
      for (const EventSample::Wanted& wanted : sample.wanted) {
        std::size_t best = seen.size();
        int most = -1;
        for (std::size_t n = 0; n < seen.size(); ++n) {
          const Event& event = page.document.events[n];
          if (taken[n] || event.type != wanted.type) continue;
          int hits = 0;
          for (const auto& [role, value] : wanted.slots) hits += page.has(event, role, value) ? 1 : 0;
          if (hits <= most) continue;
          most = hits;
          best = n;
        }
        if (best == seen.size()) continue;
        taken[best] = true;
        std::cout << "status\ttext_" << name << number << "\t" << wanted.status;
        for (const std::string& feature : seen[best]) std::cout << "\t" << feature;
        std::cout << "\n";
      }
    }
  }
}

}  // namespace
}  // namespace tamis::documents
