// A word as sounds rather than letters: digraphs of the usual romanisations become one sound, each sound belongs
// to a class, and near sounds substitute cheaply. Two uses: a key that all usual spellings of one word share
// (candidates), and a distance that tells a romanisation from a typing error (evidence).
#ifndef TAMIS_NAMES_SOUNDS_H_
#define TAMIS_NAMES_SOUNDS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "names/lanes.h"
#include "text/tokenize.h"

namespace tamis::names {

struct Sounds {
  std::array<std::uint8_t, text::kMaxTokenBytes> code;  // see sounds.cc
  std::uint8_t size = 0;
};

// `word`: folded Latin, [a-z0-9]*, at most kMaxTokenBytes. Doubled letters count once. Total.
[[nodiscard]] Sounds to_sounds(std::string_view word) noexcept;
void to_sounds(std::string_view word, Sounds& out) noexcept;  // the same

// Weighted edits between two words: 0 equal; a near sound (k q, sh sch, v w, e i) 0.1 to 0.4; a vowel more or
// less 0.35, or 0.05 when `unvowelled` (one side leaves vowels unwritten); any other edit 1; a swap of
// neighbours 0.8. Stops at `cutoff` and returns a value above it. O(a.size * b.size). Total.
[[nodiscard]] float sound_distance(const Sounds& a, const Sounds& b, bool unvowelled, float cutoff) noexcept;

// The sounds of one word prepared for the distance to many others: up to 16 sounds a whole row of the table is worked out at
// once. Makes what it needs when it is asked for: not for two threads at a time. Copyable, no allocation.
class SoundMatcher {
 public:
  SoundMatcher() noexcept {}  // NOLINT(modernize-use-equals-default): leaves the tables as they are
  SoundMatcher(const Sounds& word, bool unvowelled) noexcept;
  // sound_distance() without a cutoff. `other`: sounds as in Sounds::code, at most kMaxTokenBytes; numbers that are no sounds
  // (a damaged index) cost something.
  [[nodiscard]] float distance(std::span<const std::uint8_t> other) const noexcept;

 private:
  template <std::size_t kBlocks>
  [[nodiscard]] float distance_in_blocks(std::span<const std::uint8_t> other) const noexcept;
  void make_row(std::uint8_t sound) const noexcept;

  static constexpr std::size_t kLanes = 16;
  static constexpr std::size_t kRows = 48;  // more than there are sounds
  Sounds word_;
  bool unvowelled_ = false;
  std::uint64_t neighbours_ = 0;    // which pairs of sounds may stand side by side in the word
  mutable std::uint64_t made_ = 0;  // rows of `substitute_` that are made
  mutable std::array<std::array<std::uint8_t, kLanes>, kRows>
      substitute_;                         // another sound for each of the word's
  std::array<std::int16_t, kLanes> sums_;  // what the word's sounds cost up to each
};

// The sounds of several words prepared for the distance to many others: one table for all of them, each word a lane. Makes what it
// needs when it is asked for: not for two threads at a time. Copyable, no allocation.
class SoundsMatcher {
 public:
  static constexpr std::size_t kMostWords = 8;
  static constexpr std::size_t kMostSounds = 16;
  SoundsMatcher() noexcept {}  // NOLINT(modernize-use-equals-default): leaves the tables as they are
  // At most kMostWords words of at most kMostSounds sounds.
  void prepare(std::span<const Sounds* const> words) noexcept;
  // out[i]: SoundMatcher(word i, false).distance(other) in twentieths. Little more than one such distance costs.
  using Costs = std::array<std::int16_t, kMostWords>;
  void distances(std::span<const std::uint8_t> other, Costs& out) const noexcept;
  static constexpr float kCostsPerEdit = 20.0F;

 private:
  void make_row(std::uint8_t sound) const noexcept;

  static constexpr std::size_t kRows = 48;  // more than there are sounds
  std::size_t count_ = 0;
  std::size_t longest_ = 0;
  std::uint64_t neighbours_ = 0;  // which pairs of sounds may stand side by side in some word
  std::array<std::uint8_t, kMostWords> sizes_;
  // Of the sounds at each place, a lane for each word:
  std::array<Lanes, kMostSounds> codes_;
  std::array<Lanes, kMostSounds> single_;    // what they cost by themselves ...
  std::array<Lanes, kMostSounds + 1> sums_;  // ... and all before
  mutable std::uint64_t made_ = 0;           // rows of `substitute_` that are made
  mutable std::array<std::array<Lanes, kMostSounds>, kRows> substitute_;  // another sound for each
};

// Up to kMaxKeys keys of the consonant classes of `word`, without vowels and h; several where a letter is read
// in several ways (j: as in Jamal or Jelena; ch: as in Chavez, Choigou or Michail; w; kh). Two words that share a
// key sound alike to a speaker of some language. Words of fewer than two consonants have none (too little
// to tell). Keys are 4 bits a class, at most 15 classes; never 0. Total.
inline constexpr std::size_t kMaxKeys = 4;
struct Keys {
  std::array<std::uint64_t, kMaxKeys> value;
  std::uint8_t size = 0;
  Keys() noexcept {}  // NOLINT(modernize-use-equals-default): leaves the values as they are
  [[nodiscard]] std::span<const std::uint64_t> all() const noexcept { return {value.data(), size}; }
};
[[nodiscard]] Keys sound_keys(std::string_view word) noexcept;
[[nodiscard]] Keys sound_keys(const Sounds& sounds) noexcept;  // of to_sounds(word)

[[nodiscard]] bool share_key(const Keys& a, const Keys& b) noexcept;

}  // namespace tamis::names

#endif  // TAMIS_NAMES_SOUNDS_H_
