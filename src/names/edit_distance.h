// Edit distances between folded Latin words.
#ifndef TAMIS_NAMES_EDIT_DISTANCE_H_
#define TAMIS_NAMES_EDIT_DISTANCE_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace tamis::names {

// Optimal string alignment distance (insertion, deletion, substitution, swap of two neighbours; each 1, no
// substring edited twice) of two words of at most 63 letters of [a-z0-9], or `cutoff` + 1 when it is larger.
// Bit-parallel (Hyyrö, A Bit-Vector Algorithm for Computing Levenshtein and Damerau Edit Distances, 2003):
// O(length of b) words. Total.
[[nodiscard]] int osa_distance(std::string_view a, std::string_view b, int cutoff) noexcept;

// Where each letter stands in a word: prepared once, for the distance to many others. Copyable, no allocation.
class LetterPlaces {
  // [0-9] -> 0..9, [a-z] -> 10..35; anything else shares the last slot and so only weakens the bound upwards.
  static constexpr std::array<std::uint8_t, 256> kSlotOf = [] {
    std::array<std::uint8_t, 256> out{};
    out.fill(36);
    for (std::uint8_t i = 0; i < 10; ++i) out['0' + i] = i;
    for (std::uint8_t i = 0; i < 26; ++i) out['a' + i] = static_cast<std::uint8_t>(10 + i);
    return out;
  }();

 public:
  // Letters have a slot each, all else the last.
  static constexpr std::size_t kSlots = 37;
  [[nodiscard]] static constexpr std::size_t slot(char c) noexcept {
    return kSlotOf[static_cast<unsigned char>(c)];
  }

  LetterPlaces() noexcept {}  // NOLINT(modernize-use-equals-default): leaves the places as they are
  // `word`: at most 63 letters.
  explicit LetterPlaces(std::string_view word) noexcept;

  // osa_distance(word, other, cutoff).
  [[nodiscard]] int distance(std::string_view other, int cutoff) const noexcept;
  // letters_of(word).
  [[nodiscard]] std::uint64_t letters() const noexcept { return letters_; }
  [[nodiscard]] static constexpr std::uint64_t letter_bit(char letter) noexcept {
    return std::uint64_t{1} << slot(letter);
  }
  // A bit for each letter of a word.
  [[nodiscard]] static std::uint64_t letters_of(std::string_view word) noexcept {
    std::uint64_t out = 0;
    for (const char c : word) out |= std::uint64_t{1} << slot(c);
    return out;
  }
  // Bit i: the letter is letter i of the word.
  [[nodiscard]] std::uint64_t of(char letter) const noexcept {
    return places_[kSlotOf[static_cast<unsigned char>(letter)]];
  }

 private:
  std::size_t size_ = 0;
  std::uint64_t letters_ = 0;  // a bit for each slot
  std::array<std::uint64_t, kSlots> places_;
};

// False when two words of these lengths and LetterPlaces::letters_of() are more than `cutoff` edits apart, whatever the order of
// their letters; an edit takes one letter away at most and brings one at most.
[[nodiscard]] constexpr bool may_be_within(std::size_t size_a, std::uint64_t letters_a, std::size_t size_b,
                                           std::uint64_t letters_b, int cutoff) noexcept {
  const auto difference = static_cast<int>(size_a) - static_cast<int>(size_b);
  if (difference > cutoff || -difference > cutoff) return false;
  std::uint64_t only_a = letters_a & ~letters_b;
  std::uint64_t only_b = letters_b & ~letters_a;
  for (int i = 0; i < cutoff; ++i) {
    only_a &= only_a - 1;
    only_b &= only_b - 1;
  }
  return (only_a | only_b) == 0;
}

// How many edits a word of that length may be from another spelling of it: none up to 2 letters, one up to 6, two
// up to 20, one beyond (words run together; a deletion neighbourhood of two would be large). Two words may
// be as many apart as both allow.
[[nodiscard]] constexpr int allowed_edits(std::size_t length) noexcept {
  if (length <= 2) return 0;
  return length <= 6 || length > 20 ? 1 : 2;
}

}  // namespace tamis::names

#endif  // TAMIS_NAMES_EDIT_DISTANCE_H_
