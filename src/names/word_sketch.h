// The letters of a word in a few bits: enough to tell of most pairs of words that they cannot match, before their
// sounds are worked out.
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
  std::uint8_t edits = 0;  // allowed_edits(size): two at most

  WordSketch() noexcept = default;
  // `word`: folded Latin, at most text::kMaxTokenBytes.
  explicit WordSketch(std::string_view word) noexcept;
};

// False: the words share no sound key (sound_keys()) and are not equal. Without branches, as the next: of two words at
// random it is anybody's guess.
[[nodiscard]] inline bool may_share_key(const WordSketch& a, const WordSketch& b) noexcept {
  const std::uint32_t one_side = (a.surely & ~std::uint32_t{b.maybe}) | (b.surely & ~std::uint32_t{a.maybe});
  const std::uint32_t ends = a.ends & b.ends;
  return (one_side == 0) & ((ends & 0xFFFF) != 0) & (ends >> 16 != 0);
}

// False: the words are not within the edits that both allow (allowed_edits()). may_be_within() for one edit and for
// two.
[[nodiscard]] inline bool may_be_close(const WordSketch& a, const WordSketch& b) noexcept {
  const std::uint64_t a_one = a.letters & ~b.letters;
  const std::uint64_t b_one = b.letters & ~a.letters;
  const std::uint64_t a_two = a_one & (a_one - 1);
  const std::uint64_t b_two = b_one & (b_one - 1);
  const unsigned edits = a.edits < b.edits ? a.edits : b.edits;
  const std::uint64_t second = edits >> 1;  // the lowest letter that is left is taken away, too: 1, or not: 0
  const std::uint64_t beyond = (a_two & (a_two - second)) | (b_two & (b_two - second));
  const unsigned difference = unsigned{a.size} - unsigned{b.size} + edits;
  return (edits != 0) & (difference <= 2 * edits) & (beyond == 0);
}

// False: none of all this.
[[nodiscard]] inline bool may_be_near(const WordSketch& a, const WordSketch& b) noexcept {
  return (static_cast<unsigned>(may_share_key(a, b)) | static_cast<unsigned>(may_be_close(a, b))) != 0;
}

// The sketches of all romanisations of a word in one.
struct FormsSketch {
  std::uint64_t every = 0;   // letters that all of them have ...
  std::uint64_t any = 0;     // ... and that some have
  std::uint16_t surely = 0;  // WordSketch::surely of all
  std::uint16_t maybe = 0;   // ... and the rest of any
  std::uint32_t ends = 0;
  std::uint8_t shortest = 0;
  std::uint8_t longest = 0;
  std::uint8_t edits = 0;  // the most

  FormsSketch() noexcept = default;
  explicit FormsSketch(const WordSketch& form) noexcept
      : every(form.letters),
        any(form.letters),
        surely(form.surely),
        maybe(form.maybe),
        ends(form.ends),
        shortest(form.size),
        longest(form.size),
        edits(form.edits) {}
  // Of a word of one form: its sketch.
  [[nodiscard]] WordSketch only() const noexcept {
    WordSketch out;
    out.letters = any;
    out.surely = surely;
    out.maybe = maybe;
    out.ends = ends;
    out.size = longest;
    out.edits = edits;
    return out;
  }
  void add(const WordSketch& form) noexcept {
    every &= form.letters;
    any |= form.letters;
    surely &= form.surely;
    maybe |= form.maybe;
    ends |= form.ends;
    shortest = shortest < form.size ? shortest : form.size;
    longest = longest > form.size ? longest : form.size;
    edits = edits > form.edits ? edits : form.edits;
  }
};

// False: may_be_near() is for each romanisation of the one word and each of the other. The same where both have one.
[[nodiscard]] inline bool may_be_near(const FormsSketch& a, const FormsSketch& b) noexcept {
  const std::uint32_t one_side = (a.surely & ~std::uint32_t{b.maybe}) | (b.surely & ~std::uint32_t{a.maybe});
  const std::uint32_t ends = a.ends & b.ends;
  const bool key = (one_side == 0) & ((ends & 0xFFFF) != 0) & (ends >> 16 != 0);
  const std::uint64_t a_one = a.every & ~b.any;
  const std::uint64_t b_one = b.every & ~a.any;
  const std::uint64_t a_two = a_one & (a_one - 1);
  const std::uint64_t b_two = b_one & (b_one - 1);
  const int edits = a.edits < b.edits ? a.edits : b.edits;
  const auto second = static_cast<std::uint64_t>(edits >> 1);
  const std::uint64_t beyond = (a_two & (a_two - second)) | (b_two & (b_two - second));
  const bool close =
      (edits != 0) & (a.shortest - b.longest <= edits) & (b.shortest - a.longest <= edits) & (beyond == 0);
  return (static_cast<unsigned>(key) | static_cast<unsigned>(close)) != 0;
}

}  // namespace tamis::names

#endif  // TAMIS_NAMES_WORD_SKETCH_H_
