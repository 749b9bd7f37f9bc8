// A probability as a sum of weights of what is seen, as evidence on names is summed: for event_confidence.h and relation_confidence.h.
// The weights are fitted by tools/fit_weights.py.
#ifndef TAMIS_DOCUMENTS_WORDS_FEATURE_WEIGHTS_H_
#define TAMIS_DOCUMENTS_WORDS_FEATURE_WEIGHTS_H_

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tamis::documents {

// "type=arrest" has the amount 1, a count its number. The views live as long as the document and its tables.
struct WeighedFeature {
  std::string_view kind;
  std::string_view value;  // empty: a count
  double amount = 1;
};

// As the table names it: "type=arrest", "words".
[[nodiscard]] std::string name_of(const WeighedFeature& feature);

// A count that says no more beyond `most`.
[[nodiscard]] inline double capped(std::size_t number, std::size_t most) noexcept {
  return static_cast<double>(std::min(number, most));
}

// Words of a text as blanks part them.
[[nodiscard]] inline std::size_t word_count(std::string_view text) noexcept {
  return 1 + static_cast<std::size_t>(std::count(text.begin(), text.end(), ' '));
}

// Immutable, thread-safe.
class FeatureWeights {
 public:
  // Of a table of data/ with a feature and its bits (log-odds, base 2) a row; "prior" is the sum's start.
  explicit FeatureWeights(std::string_view table);

  // Features that the table does not have weigh nothing.
  [[nodiscard]] double probability(const std::vector<WeighedFeature>& features) const;

 private:
  double prior_ = 0;
  std::unordered_map<std::string, double> weights_;
};

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_WORDS_FEATURE_WEIGHTS_H_
