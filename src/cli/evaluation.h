// How good a scorer is on labelled pairs: counts at a threshold, and the threshold that would be best.
#ifndef TAMIS_CLI_EVALUATION_H_
#define TAMIS_CLI_EVALUATION_H_

#include <cstdint>
#include <span>

namespace tamis::cli {

struct ScoredPair {
  double score = 0;
  bool is_match = false;
};

struct Evaluation {
  std::uint64_t true_positives = 0;
  std::uint64_t false_positives = 0;
  std::uint64_t false_negatives = 0;
  std::uint64_t true_negatives = 0;
  double best_f1 = 0;         // over all thresholds
  double best_threshold = 0;  // the highest of them that gives it; a score that occurs

  [[nodiscard]] std::uint64_t pairs() const noexcept {
    return true_positives + false_positives + false_negatives + true_negatives;
  }
  // 0 where nothing was found or there was nothing to find.
  [[nodiscard]] double precision() const noexcept;
  [[nodiscard]] double recall() const noexcept;
  [[nodiscard]] double f1() const noexcept;
};

// A pair is found when its score is at least `threshold`. O(n log n).
[[nodiscard]] Evaluation evaluate(std::span<const ScoredPair> pairs, double threshold);

}  // namespace tamis::cli

#endif  // TAMIS_CLI_EVALUATION_H_
