#include "names/edit_distance.h"

#include <array>
#include <cstdint>

namespace tamis::names {

namespace {

// [0-9] -> 0..9, [a-z] -> 10..35; anything else shares the last slot and so only weakens the bound upwards.
constexpr std::size_t slot(char c) noexcept {
  if (c >= '0' && c <= '9') return static_cast<std::size_t>(c - '0');
  if (c >= 'a' && c <= 'z') return static_cast<std::size_t>(c - 'a') + 10;
  return 36;
}

}  // namespace

int osa_distance(std::string_view a, std::string_view b, int cutoff) noexcept {
  const auto difference = static_cast<int>(a.size()) - static_cast<int>(b.size());
  if (difference > cutoff || -difference > cutoff) return cutoff + 1;
  if (a == b) return 0;
  if (a.empty() || b.empty()) return static_cast<int>(a.size() + b.size());
  std::array<std::uint64_t, 37> masks{};
  for (std::size_t i = 0; i < a.size(); ++i) masks[slot(a[i])] |= std::uint64_t{1} << i;
  const std::uint64_t last = std::uint64_t{1} << (a.size() - 1);
  std::uint64_t vp = ~std::uint64_t{0};
  std::uint64_t vn = 0;
  std::uint64_t d0 = 0;
  std::uint64_t previous_mask = 0;
  auto distance = static_cast<int>(a.size());
  auto left = static_cast<int>(b.size());
  for (const char c : b) {
    const std::uint64_t mask = masks[slot(c)];
    const std::uint64_t swapped = (((~d0) & mask) << 1) & previous_mask;
    d0 = (((mask & vp) + vp) ^ vp) | mask | vn | swapped;
    std::uint64_t hp = vn | ~(d0 | vp);
    std::uint64_t hn = d0 & vp;
    if ((hp & last) != 0) ++distance;
    if ((hn & last) != 0) --distance;
    // Each letter of `b` still to come can lower the distance by one at most.
    if (distance - --left > cutoff) return cutoff + 1;
    hp = (hp << 1) | 1;
    hn <<= 1;
    vp = hn | ~(d0 | hp);
    vn = hp & d0;
    previous_mask = mask;
  }
  return distance <= cutoff ? distance : cutoff + 1;
}

}  // namespace tamis::names
