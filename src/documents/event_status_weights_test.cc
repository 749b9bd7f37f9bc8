#include "documents/event_status_weights.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

#include "base/data_table.h"
#include "documents/event_codes.h"
#include "documents/event_status.h"
#include "documents/event_testing.h"

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

}  // namespace
}  // namespace tamis::documents
