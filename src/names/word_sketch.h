// The letters of a word in a few bits: enough to tell of most pairs of words that they cannot match, before their sounds
// are worked out.
#ifndef TAMIS_NAMES_WORD_SKETCH_H_
#define TAMIS_NAMES_WORD_SKETCH_H_

#include <cstdint>
#include <string_view>

#include "names/edit_distance.h"

namespace tamis::names {

struct WordSketch {
  std::uint64_t letters = 0;  // LetterPlaces::letters_of()
  std::uint16_t surely = 0;   // classes of consonants that every sound key of the word has ...
  std::uint16_t maybe = 0;    // ... and that some key may have; a bit each
  std::uint32_t ends = 0;     // those that its keys may begin (low half) and end (high half) with
  std::uint8_t size = 0;

  WordSketch() noexcept = default;
  // `word`: folded Latin, at most text::kMaxTokenBytes.
  explicit WordSketch(std::string_view word) noexcept;
};

// False: the words neither share a sound key (sound_keys()) nor are they within the edits that both allow (allowed_edits()).
[[nodiscard]] inline bool may_be_near(const WordSketch& a, const WordSketch& b) noexcept {
  const std::uint32_t one_side = (a.surely & ~std::uint32_t{b.maybe}) | (b.surely & ~std::uint32_t{a.maybe});
  const std::uint32_t ends = a.ends & b.ends;
  if (one_side == 0 && (ends & 0xFFFF) != 0 && ends >> 16 != 0) return true;
  const int a_edits = allowed_edits(a.size);
  const int b_edits = allowed_edits(b.size);
  const int edits = a_edits < b_edits ? a_edits : b_edits;
  return edits > 0 && may_be_within(a.size, a.letters, b.size, b.letters, edits);
}

}  // namespace tamis::names

#endif  // TAMIS_NAMES_WORD_SKETCH_H_
