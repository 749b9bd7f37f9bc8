// Eight small whole numbers worked on at once, for the tables of dynamic programming; the compiler makes of them what the
// machine has.
#ifndef TAMIS_NAMES_LANES_H_
#define TAMIS_NAMES_LANES_H_

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace tamis::names {

using Lanes = std::int16_t __attribute__((vector_size(16)));
inline constexpr std::size_t kLaneCount = 8;

inline Lanes all_lanes(std::int16_t value) noexcept { return Lanes{} + value; }
inline Lanes lesser(Lanes a, Lanes b) noexcept { return a < b ? a : b; }
inline Lanes greater(Lanes a, Lanes b) noexcept { return a > b ? a : b; }

// `from`, `to`: kLaneCount numbers at any address.
inline Lanes load_lanes(const std::int16_t* from) noexcept {
  Lanes out;
  std::memcpy(&out, from, sizeof out);
  return out;
}
inline void store_lanes(std::int16_t* to, Lanes lanes) noexcept { std::memcpy(to, &lanes, sizeof lanes); }

// Every lane moves up and `low` comes in below.
inline Lanes lanes_up(Lanes lanes, std::int16_t low) noexcept {
  Lanes out = __builtin_shufflevector(Lanes{}, lanes, 7, 8, 9, 10, 11, 12, 13, 14);
  out[0] = low;
  return out;
}

// The greatest of each lane and all below. No lane holds less than 0.
inline Lanes greatest_so_far(Lanes lanes) noexcept {
  lanes = greater(lanes, __builtin_shufflevector(Lanes{}, lanes, 7, 8, 9, 10, 11, 12, 13, 14));
  lanes = greater(lanes, __builtin_shufflevector(Lanes{}, lanes, 6, 7, 8, 9, 10, 11, 12, 13));
  return greater(lanes, __builtin_shufflevector(Lanes{}, lanes, 4, 5, 6, 7, 8, 9, 10, 11));
}

}  // namespace tamis::names

#endif  // TAMIS_NAMES_LANES_H_
