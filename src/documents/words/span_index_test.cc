#include "documents/words/span_index.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <random>
#include <utility>
#include <vector>

namespace tamis::documents {
namespace {

using Stretch = std::pair<std::uint32_t, std::uint32_t>;

std::vector<std::size_t> meeting(const std::vector<Stretch>& all, std::uint32_t begin, std::uint32_t end) {
  std::vector<std::size_t> found;
  for (std::size_t n = 0; n < all.size(); ++n) {
    if (all[n].second > begin && all[n].first < end) found.push_back(n);
  }
  return found;
}

TEST(SpanIndex, FindsWhatALookAtAllFinds) {
  std::mt19937 random(7);
  const auto below = [&](std::uint32_t most) { return static_cast<std::uint32_t>(random()) % most; };
  for (int round = 0; round < 200; ++round) {
    std::vector<Stretch> all(below(40));
    for (Stretch& one : all) {
      one.first = below(60);
      one.second = one.first + below(round % 2 == 0 ? 4 : 30);
    }
    if (round % 5 != 0) std::sort(all.begin(), all.end());
    SpanIndex index;
    for (const Stretch& one : all) index.add(one.first, one.second);
    for (std::uint32_t begin = 0; begin < 64; begin += 3) {
      for (std::uint32_t end = begin; end < begin + 12; ++end) {
        const SpanIndex::Window window = index.window(begin, end);
        for (const std::size_t n : meeting(all, begin, end)) {
          EXPECT_LE(window.first, n);
          EXPECT_GT(window.last, n);
        }
      }
    }
  }
}

TEST(SpanIndex, LooksAtFewOfManyWhereverTheyAre) {
  SpanIndex index;
  constexpr std::uint32_t kMany = 100000;
  for (std::uint32_t i = 0; i < kMany; ++i) index.add(3 * i, 3 * i + 2);
  std::size_t looked_at = 0;
  for (std::uint32_t i = 0; i < kMany; ++i) {
    EXPECT_TRUE(index.any(3 * i + 1, 3 * i + 2, [&](std::size_t n) {
      ++looked_at;
      return n == i;
    }));
  }
  EXPECT_EQ(looked_at, kMany);
}

TEST(SpanIndex, HasNothingToLookAtWhereNothingIs) {
  SpanIndex index;
  EXPECT_EQ(index.window(0, 10).last, 0U);
  index.add(5, 7);
  EXPECT_FALSE(index.any(7, 9, [](std::size_t) { return true; }));
  EXPECT_FALSE(index.any(3, 5, [](std::size_t) { return true; }));
  EXPECT_TRUE(index.any(4, 6, [](std::size_t) { return true; }));
}

}  // namespace
}  // namespace tamis::documents
