#include "cli/evaluation.h"

#include <random>
#include <vector>

#include <gtest/gtest.h>

namespace tamis::cli {
namespace {

TEST(Evaluation, CountsAtTheThreshold) {
  const std::vector<ScoredPair> pairs{{0.9, true}, {0.7, true}, {0.6999, true}, {0.8, false}, {0.1, false}};
  const Evaluation found = evaluate(pairs, 0.7);
  EXPECT_EQ(found.true_positives, 2U);
  EXPECT_EQ(found.false_positives, 1U);
  EXPECT_EQ(found.false_negatives, 1U);
  EXPECT_EQ(found.true_negatives, 1U);
  EXPECT_EQ(found.pairs(), 5U);
  EXPECT_DOUBLE_EQ(found.precision(), 2.0 / 3);
  EXPECT_DOUBLE_EQ(found.recall(), 2.0 / 3);
  EXPECT_DOUBLE_EQ(found.f1(), 2.0 / 3);
  // At .6999: 3 found rightly, 1 wrongly, none missed.
  EXPECT_DOUBLE_EQ(found.best_f1, 6.0 / 7);
  EXPECT_DOUBLE_EQ(found.best_threshold, 0.6999);
}

TEST(Evaluation, NothingToFindAndNothingFound) {
  EXPECT_EQ(evaluate({}, 0.5).f1(), 0);
  const std::vector<ScoredPair> none{{0.2, false}};
  EXPECT_EQ(evaluate(none, 0.5).precision(), 0);
  EXPECT_EQ(evaluate(none, 0.5).recall(), 0);
  EXPECT_EQ(evaluate(none, 0.5).best_f1, 0);
}

TEST(Evaluation, TheBestThresholdIsTheBestOfAll) {
  std::mt19937 random(7);
  for (int round = 0; round < 50; ++round) {
    std::vector<ScoredPair> pairs;
    for (int i = 0; i < 40; ++i) {
      // Few distinct scores, so that pairs tie.
      pairs.push_back({static_cast<double>(random() % 12) / 12, random() % 3 == 0});
    }
    const Evaluation found = evaluate(pairs, 0.5);
    double best = 0;
    for (int i = 0; i < 12; ++i) best = std::max(best, evaluate(pairs, static_cast<double>(i) / 12).f1());
    EXPECT_DOUBLE_EQ(found.best_f1, best);
    EXPECT_DOUBLE_EQ(evaluate(pairs, found.best_threshold).f1(), best);
  }
}

}  // namespace
}  // namespace tamis::cli
