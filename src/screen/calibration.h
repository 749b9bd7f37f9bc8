// Fits the last step of the score on labelled pairs, and measures whether scores are the probabilities they claim to be.
#ifndef TAMIS_SCREEN_CALIBRATION_H_
#define TAMIS_SCREEN_CALIBRATION_H_

#include <array>
#include <cstdint>
#include <span>

#include "tamis/screener.h"

namespace tamis::screen {

struct LabelledBits {
  double bits = 0;  // log2 odds that the pair is a match
  bool is_match = false;
};

// A kind with fewer matches, or fewer pairs that are none, is not fitted.
inline constexpr std::uint64_t kLeastOfEachLabel = 20;
// Bits beyond count as these in a fit: where one pair in a thousand would be otherwise, a label says more of who labelled
// it than of the score, and one wrong label at -30 bits would drag the line from where scores are decided.
inline constexpr double kMostFittedBits = 10;

struct CalibrationFit {
  enum class Outcome : std::uint8_t {
    kFitted,
    kTooFew,     // kLeastOfEachLabel
    kNotRising,  // more bits do not make a match likelier; or the line is out of the range of a profile
  };
  Outcome outcome = Outcome::kTooFew;
  Profile::Line line;  // the identity unless fitted
  std::uint64_t matches = 0;
  std::uint64_t others = 0;
};

// Logistic regression of the labels on the bits (Platt, "Probabilistic outputs for support vector machines", 1999), by
// Newton's method with a normal prior about slope 1 (deviation 0.25) and offset 0 (deviation 1 bit), so that few pairs
// change little. Deterministic; a fitted line has four decimals, as a profile's file. A few milliseconds for 100,000 pairs.
[[nodiscard]] CalibrationFit fit_calibration(std::span<const LabelledBits> labelled);

// The bits to add where a share `prior` of the candidates are matches, in place of the share `matches` of `pairs` that
// the fit has seen. All in (0, 1) resp. positive.
[[nodiscard]] double prior_shift(double prior, std::uint64_t matches, std::uint64_t pairs) noexcept;

// Bands of scores that expected and observed shares are compared in; the last one ends at 1.
inline constexpr std::array<double, 8> kReliabilityBands{0, 0.1, 0.3, 0.5, 0.7, 0.9, 0.97, 0.99};

struct Reliability {
  struct Band {
    std::uint64_t pairs = 0;
    std::uint64_t matches = 0;
    double scores = 0;  // their sum

    // Mean score, and share of matches; 0 of an empty band.
    [[nodiscard]] double expected() const noexcept;
    [[nodiscard]] double observed() const noexcept;
  };
  std::array<Band, kReliabilityBands.size()> bands;
  std::uint64_t pairs = 0;
  double squares = 0;    // sum of (score - label)^2
  double lost_bits = 0;  // sum of -log2 of the score given to what was true, which is held at 0.00001 or more

  void add(double bits, bool is_match) noexcept;
  [[nodiscard]] double brier() const noexcept;     // 0 best, 0.25: always 0.5
  [[nodiscard]] double log_loss() const noexcept;  // bits a pair; 0 best, 1: always 0.5
};

}  // namespace tamis::screen

#endif  // TAMIS_SCREEN_CALIBRATION_H_
