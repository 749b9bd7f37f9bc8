#include "documents/words/feature_weights.h"

#include <charconv>
#include <cmath>

#include "base/data_table.h"

namespace tamis::documents {

std::string name_of(const WeighedFeature& feature) {
  std::string name(feature.kind);
  if (!feature.value.empty()) name.append("=").append(feature.value);
  return name;
}

FeatureWeights::FeatureWeights(std::string_view table) {
  base::for_each_row(base::data_table(table), [&](const auto& columns, std::size_t count) {
    if (count < 2) return;
    double bits = 0;
    std::from_chars(columns[1].data(), columns[1].data() + columns[1].size(), bits);
    if (columns[0] == "prior") {
      prior_ = bits;
    } else {
      weights_.emplace(columns[0], bits);
    }
  });
}

double FeatureWeights::probability(const std::vector<WeighedFeature>& features) const {
  double sum = prior_;
  for (const WeighedFeature& feature : features) {
    const auto its = weights_.find(name_of(feature));
    if (its != weights_.end()) sum += its->second * feature.amount;
  }
  return 1 / (1 + std::exp2(-sum));
}

}  // namespace tamis::documents
