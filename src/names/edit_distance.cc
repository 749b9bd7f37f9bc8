#include "names/edit_distance.h"

namespace tamis::names {

LetterPlaces::LetterPlaces(std::string_view word) noexcept : size_(word.size()) {
  places_.fill(0);
  for (std::size_t i = 0; i < word.size(); ++i) places_[slot(word[i])] |= std::uint64_t{1} << i;
  letters_ = letters_of(word);
}

int LetterPlaces::distance(std::string_view other, int cutoff) const noexcept {
  const auto difference = static_cast<int>(size_) - static_cast<int>(other.size());
  if (difference > cutoff || -difference > cutoff) return cutoff + 1;
  if (size_ == 0 || other.empty()) return static_cast<int>(size_ + other.size());
  const std::uint64_t last = std::uint64_t{1} << (size_ - 1);
  std::uint64_t vp = ~std::uint64_t{0};
  std::uint64_t vn = 0;
  std::uint64_t d0 = 0;
  std::uint64_t previous_mask = 0;
  auto distance = static_cast<int>(size_);
  auto left = static_cast<int>(other.size());
  for (const char c : other) {
    const std::uint64_t mask = places_[slot(c)];
    const std::uint64_t swapped = (((~d0) & mask) << 1) & previous_mask;
    d0 = (((mask & vp) + vp) ^ vp) | mask | vn | swapped;
    std::uint64_t hp = vn | ~(d0 | vp);
    std::uint64_t hn = d0 & vp;
    if ((hp & last) != 0) ++distance;
    if ((hn & last) != 0) --distance;
    // Each letter of `other` still to come can lower the distance by one at most.
    if (distance - --left > cutoff) return cutoff + 1;
    hp = (hp << 1) | 1;
    hn <<= 1;
    vp = hn | ~(d0 | hp);
    vn = hp & d0;
    previous_mask = mask;
  }
  return distance <= cutoff ? distance : cutoff + 1;
}

int osa_distance(std::string_view a, std::string_view b, int cutoff) noexcept {
  const auto difference = static_cast<int>(a.size()) - static_cast<int>(b.size());
  if (difference > cutoff || -difference > cutoff) return cutoff + 1;
  if (a == b) return 0;
  if (!may_be_within(a.size(), LetterPlaces::letters_of(a), b.size(), LetterPlaces::letters_of(b), cutoff))
    return cutoff + 1;
  return LetterPlaces(a).distance(b, cutoff);
}

}  // namespace tamis::names
