#include "screen/calibration.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include "screen/profile.h"

namespace tamis::screen {
namespace {

// One over the variance of the prior.
constexpr double kSlopePrecision = 1 / (0.25 * 0.25);
constexpr double kOffsetPrecision = 1;
constexpr double kLeastProbability = 0.00001;

// Minus the logarithm of the posterior, its gradient and its second derivatives in slope and offset.
struct Objective {
  double value = 0;
  double slope = 0, offset = 0;
  double slope2 = 0, both = 0, offset2 = 0;
};

[[nodiscard]] Objective objective(std::span<const LabelledBits> pairs, const Profile::Line& line) noexcept {
  constexpr double kLn2 = std::numbers::ln2;
  Objective out;
  out.value = 0.5 * (kSlopePrecision * (line.slope - 1) * (line.slope - 1) +
                     kOffsetPrecision * line.offset * line.offset);
  out.slope = kSlopePrecision * (line.slope - 1);
  out.offset = kOffsetPrecision * line.offset;
  out.slope2 = kSlopePrecision;
  out.offset2 = kOffsetPrecision;
  for (const LabelledBits& pair : pairs) {
    const double odds = kLn2 * (line.slope * pair.bits + line.offset);
    const double probability = 1 / (1 + std::exp(-odds));
    out.value += std::log1p(std::exp(-std::abs(odds))) + std::max(pair.is_match ? -odds : odds, 0.0);
    const double error = kLn2 * (probability - (pair.is_match ? 1 : 0));
    out.slope += error * pair.bits;
    out.offset += error;
    const double weight = kLn2 * kLn2 * probability * (1 - probability);
    out.slope2 += weight * pair.bits * pair.bits;
    out.both += weight * pair.bits;
    out.offset2 += weight;
  }
  return out;
}

}  // namespace

CalibrationFit fit_calibration(std::span<const LabelledBits> labelled) {
  CalibrationFit out;
  std::vector<LabelledBits> pairs;
  pairs.reserve(labelled.size());
  for (const LabelledBits& pair : labelled) {
    ++(pair.is_match ? out.matches : out.others);
    pairs.push_back({std::clamp(pair.bits, -kMostFittedBits, kMostFittedBits), pair.is_match});
  }
  if (out.matches < kLeastOfEachLabel || out.others < kLeastOfEachLabel) return out;
  Profile::Line line;
  Objective here = objective(pairs, line);
  for (int step = 0; step < 100; ++step) {
    // The objective is convex, and the prior keeps the determinant above 0.
    const double determinant = here.slope2 * here.offset2 - here.both * here.both;
    const double slope = (here.offset2 * here.slope - here.both * here.offset) / determinant;
    const double offset = (here.slope2 * here.offset - here.both * here.slope) / determinant;
    // Four decimals are kept; nearer to the end the objective is all rounding.
    if (std::abs(slope) < 1e-7 && std::abs(offset) < 1e-7) break;
    double part = 1;
    Objective there;
    Profile::Line next;
    do {
      next = {line.slope - part * slope, line.offset - part * offset};
      there = objective(pairs, next);
      part /= 2;
    } while (there.value > here.value && part > 1e-9);
    if (there.value > here.value) break;
    line = next;
    here = there;
  }
  line = {profile_number(line.slope), profile_number(line.offset)};
  out.outcome = CalibrationFit::Outcome::kNotRising;
  if (line.slope >= kLeastSlope && line.slope <= kMostSlope && std::abs(line.offset) <= kMostOffset) {
    out.outcome = CalibrationFit::Outcome::kFitted;
    out.line = line;
  }
  return out;
}

double prior_shift(double prior, std::uint64_t matches, std::uint64_t pairs) noexcept {
  const double share = static_cast<double>(matches) / static_cast<double>(pairs);
  return std::log2(prior / (1 - prior)) - std::log2(share / (1 - share));
}

double Reliability::Band::expected() const noexcept {
  return pairs == 0 ? 0.0 : scores / static_cast<double>(pairs);
}
double Reliability::Band::observed() const noexcept {
  return pairs == 0 ? 0.0 : static_cast<double>(matches) / static_cast<double>(pairs);
}

void Reliability::add(double bits, bool is_match) noexcept {
  const double score = score_of_bits(bits);
  std::size_t band = kReliabilityBands.size() - 1;
  while (band > 0 && score < kReliabilityBands[band]) --band;
  ++bands[band].pairs;
  bands[band].matches += is_match ? 1 : 0;
  bands[band].scores += score;
  ++pairs;
  const double truth = is_match ? score : 1 - score;
  squares += (1 - truth) * (1 - truth);
  lost_bits -= std::log2(std::max(truth, kLeastProbability));
}

double Reliability::brier() const noexcept { return pairs == 0 ? 0.0 : squares / static_cast<double>(pairs); }
double Reliability::log_loss() const noexcept {
  return pairs == 0 ? 0.0 : lost_bits / static_cast<double>(pairs);
}

}  // namespace tamis::screen
