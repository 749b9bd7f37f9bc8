#include "screen/calibration.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <vector>

namespace tamis::screen {
namespace {

using Outcome = CalibrationFit::Outcome;

// Pairs whose label has the odds 2^(slope * bits + offset).
std::vector<LabelledBits> drawn(std::size_t count, const Profile::Line& line, unsigned seed) {
  std::mt19937 random(seed);
  const auto unit = [&] { return static_cast<double>(random()) / 4294967296.0; };
  std::vector<LabelledBits> out;
  for (std::size_t i = 0; i < count; ++i) {
    const double bits = 20 * unit() - 10;
    out.push_back({bits, unit() < score_of_bits(line.slope * bits + line.offset)});
  }
  return out;
}

double objective(const std::vector<LabelledBits>& pairs, const Profile::Line& line) {
  double out = 8 * (line.slope - 1) * (line.slope - 1) + 0.5 * line.offset * line.offset;
  for (const LabelledBits& pair : pairs) {
    const double bits = line.slope * pair.bits + line.offset;
    out += std::log1p(std::exp2(pair.is_match ? -bits : bits));
  }
  return out;
}

TEST(FitCalibration, FindsTheLineOfTheLabels) {
  for (const Profile::Line line : {Profile::Line{0.4, -2}, {1, 0}, {1.8, 3}, {0.7, 1.5}}) {
    const CalibrationFit fit = fit_calibration(drawn(40000, line, 3));
    ASSERT_EQ(fit.outcome, Outcome::kFitted);
    EXPECT_NEAR(fit.line.slope, line.slope, 0.06);
    EXPECT_NEAR(fit.line.offset, line.offset, 0.15);
    EXPECT_EQ(fit.matches + fit.others, 40000U);
  }
}

TEST(FitCalibration, NoNeighbourIsBetter) {
  const std::vector<LabelledBits> pairs = drawn(300, {0.5, 1}, 9);
  const CalibrationFit fit = fit_calibration(pairs);
  const double least = objective(pairs, fit.line);
  for (const double slope : {-0.002, 0.0, 0.002}) {
    for (const double offset : {-0.002, 0.0, 0.002}) {
      if (slope == 0 && offset == 0) continue;
      EXPECT_GT(objective(pairs, {fit.line.slope + slope, fit.line.offset + offset}), least);
    }
  }
}

TEST(FitCalibration, OfFewPairsTheIdentityStaysNearer) {
  double few = 0;
  double many = 0;
  for (unsigned seed = 0; seed < 10; ++seed) {
    few += std::abs(fit_calibration(drawn(60, {0.3, 0}, seed)).line.slope - 1) / 10;
    many += std::abs(fit_calibration(drawn(6000, {0.3, 0}, seed)).line.slope - 1) / 10;
  }
  EXPECT_LT(few, many - 0.02);
  EXPECT_NEAR(many, 0.7, 0.05);
}

TEST(FitCalibration, RefusesWhatIsNotEnoughOrUpsideDown) {
  std::vector<LabelledBits> pairs;
  for (int i = 0; i < 500; ++i) pairs.push_back({-4.0 + 0.01 * i, false});
  for (int i = 0; i < 19; ++i) pairs.push_back({3.0, true});
  const CalibrationFit few = fit_calibration(pairs);
  EXPECT_EQ(few.outcome, Outcome::kTooFew);
  EXPECT_EQ(few.line, Profile::Line{});
  EXPECT_EQ(few.matches, 19U);
  EXPECT_EQ(few.others, 500U);
  pairs.push_back({3.0, true});
  EXPECT_EQ(fit_calibration(pairs).outcome, Outcome::kFitted);

  std::vector<LabelledBits> reversed = drawn(2000, {1, 0}, 5);
  for (LabelledBits& pair : reversed) pair.is_match = !pair.is_match;
  const CalibrationFit upside_down = fit_calibration(reversed);
  EXPECT_EQ(upside_down.outcome, Outcome::kNotRising);
  EXPECT_EQ(upside_down.line, Profile::Line{});
}

TEST(FitCalibration, PairsThatNoErrorPartsStayFinite) {
  for (const double far : {0.0, 0.001, 5.0, 1000.0}) {
    std::vector<LabelledBits> pairs;
    for (int i = 0; i < 100; ++i) pairs.push_back({i % 2 == 0 ? far : -far, i % 2 == 0});
    const CalibrationFit fit = fit_calibration(pairs);
    EXPECT_EQ(fit.outcome, Outcome::kFitted) << far;
    EXPECT_TRUE(std::isfinite(fit.line.slope) && std::isfinite(fit.line.offset)) << far;
    EXPECT_NEAR(fit.line.offset, 0, 1e-3) << far;
  }
}

TEST(FitCalibration, AWrongLabelFarOutWeighsNoMoreThanAtTenBits) {
  std::vector<LabelledBits> pairs = drawn(400, {1, 0}, 4);
  pairs.push_back({-kMostFittedBits, true});
  const CalibrationFit near = fit_calibration(pairs);
  pairs.back().bits = -90;
  EXPECT_EQ(fit_calibration(pairs).line, near.line);
  EXPECT_GT(near.line.slope, 0.7);
}

TEST(PriorShift, MovesTheOddsToTheShareAsked) {
  EXPECT_NEAR(prior_shift(0.25, 25, 100), 0, 1e-12);
  EXPECT_NEAR(prior_shift(0.5, 25, 100), std::log2(3.0), 1e-12);
  // One candidate in a thousand, after a fit on as many matches as others.
  EXPECT_NEAR(score_of_bits(prior_shift(0.001, 50, 100)), 0.001, 1e-9);
}

TEST(Reliability, CountsBandsAndLosses) {
  Reliability even;
  for (const bool is_match : {true, false, true, true}) even.add(0, is_match);
  EXPECT_DOUBLE_EQ(even.brier(), 0.25);
  EXPECT_DOUBLE_EQ(even.log_loss(), 1);
  const Reliability::Band& middle = even.bands[3];  // 0.5 to 0.7
  EXPECT_EQ(middle.pairs, 4U);
  EXPECT_DOUBLE_EQ(middle.expected(), 0.5);
  EXPECT_DOUBLE_EQ(middle.observed(), 0.75);
  Reliability wrong;
  wrong.add(1000, false);
  wrong.add(-1000, true);
  EXPECT_NEAR(wrong.brier(), 1, 1e-4);
  EXPECT_NEAR(wrong.log_loss(), std::log2(100000), 1e-6);
  EXPECT_EQ(wrong.bands.front().pairs, 1U);
  EXPECT_EQ(wrong.bands.back().pairs, 1U);
  EXPECT_EQ(Reliability{}.brier(), 0);
  EXPECT_EQ(Reliability{}.bands[0].expected(), 0);
}

TEST(Reliability, OfPairsTheFitHasNotSeenExpectedIsObserved) {
  const Profile::Line line{0.45, -1};
  const CalibrationFit fit = fit_calibration(drawn(20000, line, 1));
  Reliability before;
  Reliability after;
  for (const LabelledBits& pair : drawn(20000, line, 2)) {
    before.add(pair.bits, pair.is_match);
    after.add(fit.line.slope * pair.bits + fit.line.offset, pair.is_match);
  }
  double worst_before = 0;
  for (std::size_t band = 0; band < after.bands.size(); ++band) {
    if (after.bands[band].pairs > 500) {
      EXPECT_NEAR(after.bands[band].expected(), after.bands[band].observed(), 0.03) << band;
    }
    worst_before =
        std::max(worst_before, std::abs(before.bands[band].expected() - before.bands[band].observed()));
  }
  EXPECT_GT(worst_before, 0.1);
  EXPECT_LT(after.brier(), before.brier());
  EXPECT_LT(after.log_loss(), before.log_loss());
}

}  // namespace
}  // namespace tamis::screen
