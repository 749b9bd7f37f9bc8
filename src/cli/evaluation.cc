#include "cli/evaluation.h"

#include <algorithm>
#include <vector>

namespace tamis::cli {
namespace {

[[nodiscard]] double share(std::uint64_t part, std::uint64_t whole) noexcept {
  return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

double Evaluation::precision() const noexcept {
  return share(true_positives, true_positives + false_positives);
}
double Evaluation::recall() const noexcept { return share(true_positives, true_positives + false_negatives); }
double Evaluation::f1() const noexcept {
  return share(2 * true_positives, 2 * true_positives + false_positives + false_negatives);
}

Evaluation evaluate(std::span<const ScoredPair> pairs, double threshold) {
  Evaluation out;
  std::uint64_t matches = 0;
  for (const ScoredPair& pair : pairs) {
    const bool found = pair.score >= threshold;
    if (pair.is_match) ++matches;
    ++(found ? (pair.is_match ? out.true_positives : out.false_positives)
             : (pair.is_match ? out.false_negatives : out.true_negatives));
  }
  // Falling scores: each distinct score is a threshold that finds all pairs down to it.
  std::vector<ScoredPair> sorted(pairs.begin(), pairs.end());
  std::sort(sorted.begin(), sorted.end(),
            [](const ScoredPair& a, const ScoredPair& b) { return a.score > b.score; });
  std::uint64_t found = 0;
  std::uint64_t right = 0;
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    ++found;
    right += sorted[i].is_match ? 1 : 0;
    if (i + 1 < sorted.size() && sorted[i + 1].score == sorted[i].score) continue;
    const double f1 = share(2 * right, found + matches);
    if (f1 > out.best_f1) {
      out.best_f1 = f1;
      out.best_threshold = sorted[i].score;
    }
  }
  return out;
}

}  // namespace tamis::cli
