#include "documents/words/feature_weights.h"

#include <gtest/gtest.h>

#include <cmath>
#include <set>
#include <string>

#include "base/data_table.h"

namespace tamis::documents {
namespace {

TEST(FeatureWeights, AreSummedInBits) {
  const FeatureWeights weights("event_weights.tsv");
  const double prior = weights.probability({});
  EXPECT_GT(prior, 0);
  EXPECT_LT(prior, 1);
  const double one = weights.probability({{"slots", {}, 1}});
  const double two = weights.probability({{"slots", {}, 2}});
  const auto bits = [](double probability) { return std::log2(probability / (1 - probability)); };
  EXPECT_NEAR(bits(two) - bits(one), bits(one) - bits(prior), 1e-9);
  EXPECT_EQ(weights.probability({{"no such feature", "of this value", 1}}), prior);
}

TEST(FeatureWeights, OfEveryTableAreNamedOnce) {
  for (const char* table : {"event_weights.tsv", "relation_weights.tsv", "statement_weights.tsv"}) {
    std::set<std::string> seen;
    base::for_each_row(base::data_table(table), [&](const auto& columns, std::size_t count) {
      ASSERT_EQ(count, 2U) << table;
      EXPECT_TRUE(seen.insert(std::string(columns[0])).second) << table << ": " << columns[0];
    });
    EXPECT_TRUE(seen.contains("prior")) << table;
  }
}

TEST(FeatureWeights, FeaturesAreCalledAsInTheTable) {
  EXPECT_EQ(name_of({"type", "arrest", 1}), "type=arrest");
  EXPECT_EQ(name_of({"words", {}, 3}), "words");
}

}  // namespace
}  // namespace tamis::documents
