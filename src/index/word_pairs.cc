#include "index/word_pairs.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace tamis::index {

namespace {

constexpr double kBitsPerPair = 16;

}  // namespace

void WordPairsBuilder::add_word(const names::TokenView& word) {
  const auto first = static_cast<std::ptrdiff_t>(classes_.size());
  for_each_word_class(word, [&](std::uint64_t hash) { classes_.push_back(hash); });
  std::sort(classes_.begin() + first, classes_.end());
  classes_.erase(std::unique(classes_.begin() + first, classes_.end()), classes_.end());
  first_.push_back(static_cast<std::uint32_t>(classes_.size()));
}

std::size_t WordPairsBuilder::blocks_for(std::span<const std::uint64_t> seen) noexcept {
  std::uint64_t taken = 0;
  for (const std::uint64_t bits : seen) taken += static_cast<std::uint64_t>(std::popcount(bits));
  const double places = 64.0 * static_cast<double>(seen.size());
  const double free = std::max(1.0, places - static_cast<double>(taken));
  const double different = places * std::log(places / free);
  return static_cast<std::size_t>(different * kBitsPerPair / 64) + 1;
}

}  // namespace tamis::index
