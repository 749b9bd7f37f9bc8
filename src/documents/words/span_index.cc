#include "documents/words/span_index.h"

#include <algorithm>

namespace tamis::documents {

void SpanIndex::add(std::uint32_t begin, std::uint32_t end) {
  sorted_ = sorted_ && (begins_.empty() || begins_.back() <= begin);
  reach_.push_back(reach_.empty() ? end : std::max(reach_.back(), end));
  begins_.push_back(begin);
}

SpanIndex::Window SpanIndex::window(std::uint32_t begin, std::uint32_t end) const noexcept {
  if (!sorted_) return {0, begins_.size()};
  const auto first = std::upper_bound(reach_.begin(), reach_.end(), begin) - reach_.begin();
  const auto last = std::lower_bound(begins_.begin() + first, begins_.end(), end) - begins_.begin();
  return {static_cast<std::size_t>(first), static_cast<std::size_t>(last)};
}

}  // namespace tamis::documents
