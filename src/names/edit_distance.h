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
 public:
  LetterPlaces() noexcept {}  // NOLINT(modernize-use-equals-default): leaves the places as they are
  // `word`: at most 63 letters; must outlive it.
  explicit LetterPlaces(std::string_view word) noexcept;

  // osa_distance(word, other, cutoff). Words that lack too many of each other's letters are told apart before the rest.
  [[nodiscard]] int distance(std::string_view other, int cutoff) const noexcept;
  // Bit i: the letter is letter i of the word.
  [[nodiscard]] std::uint64_t of(char letter) const noexcept;

 private:
  static constexpr std::size_t kSlots = 37;
  std::string_view word_;
  std::uint64_t letters_ = 0;  // a bit for each slot
  std::array<std::uint64_t, kSlots> places_;
};

// How many edits a word of that length may be from another spelling of it: none up to 2 letters, one up to 6, two
// up to 20, one beyond (words run together; a deletion neighbourhood of two would be large). Two words may
// be as many apart as both allow.
[[nodiscard]] constexpr int allowed_edits(std::size_t length) noexcept {
  if (length <= 2) return 0;
  return length <= 6 || length > 20 ? 1 : 2;
}

}  // namespace tamis::names

#endif  // TAMIS_NAMES_EDIT_DISTANCE_H_
