// The letters of a word in a few bits: enough to tell of most pairs of words that they cannot match, before their
// sounds are worked out.
#ifndef TAMIS_NAMES_WORD_SKETCH_H_
#define TAMIS_NAMES_WORD_SKETCH_H_

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "names/edit_distance.h"
#include "names/lanes.h"

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

// Whether neither set of letters that only one word has is larger than `edits`, one or two.
[[nodiscard]] inline bool are_few(std::uint64_t a_one, std::uint64_t b_one, unsigned edits) noexcept {
  const std::uint64_t a_two = a_one & (a_one - 1);
  const std::uint64_t b_two = b_one & (b_one - 1);
  const std::uint64_t second = edits >> 1;  // the lowest letter that is left is taken away, too: 1, or not: 0
  return ((a_two & (a_two - second)) | (b_two & (b_two - second))) == 0;
}

// False: the words are not within the edits that both allow (allowed_edits()). may_be_within() for one edit and for
// two.
[[nodiscard]] inline bool may_be_close(const WordSketch& a, const WordSketch& b) noexcept {
  const unsigned edits = a.edits < b.edits ? a.edits : b.edits;
  const unsigned difference = unsigned{a.size} - unsigned{b.size} + edits;
  return (edits != 0) & (difference <= 2 * edits) &
         are_few(a.letters & ~b.letters, b.letters & ~a.letters, edits);
}

// False: none of all this.
[[nodiscard]] inline bool may_be_near(const WordSketch& a, const WordSketch& b) noexcept {
  return (static_cast<unsigned>(may_share_key(a, b)) | static_cast<unsigned>(may_be_close(a, b))) != 0;
}

// The sketches of the romanisations of a word side by side: one is compared with all of them at once.
class FormSketches {
 public:
  static constexpr std::size_t kMost = 8;

  // The next one; of more than kMost nothing is kept.
  void add(const WordSketch& form) noexcept {
    if (count_ == kMost) return;
    surely_[count_] = form.surely;
    maybe_[count_] = form.maybe;
    first_[count_] = static_cast<std::uint16_t>(form.ends);
    last_[count_] = static_cast<std::uint16_t>(form.ends >> 16);
    size_[count_] = form.size;
    edits_[count_] = form.edits;
    letters_[count_++] = form.letters;
  }
  [[nodiscard]] std::size_t count() const noexcept { return count_; }
  [[nodiscard]] WordSketch operator[](std::size_t i) const noexcept {
    WordSketch out;
    out.letters = letters_[i];
    out.surely = static_cast<std::uint16_t>(surely_[i]);
    out.maybe = static_cast<std::uint16_t>(maybe_[i]);
    out.ends =
        std::uint32_t{static_cast<std::uint16_t>(last_[i])} << 16 | static_cast<std::uint16_t>(first_[i]);
    out.size = static_cast<std::uint8_t>(size_[i]);
    out.edits = static_cast<std::uint8_t>(edits_[i]);
    return out;
  }
  // Bit j: may_be_near(form, form j).
  [[nodiscard]] unsigned near(const WordSketch& form) const noexcept {
    const auto all = [](unsigned value) noexcept { return all_lanes(static_cast<std::int16_t>(value)); };
    const Lanes one_side = (all(form.surely) & ~maybe_) | (surely_ & all(~unsigned{form.maybe}));
    const Lanes key =
        (one_side == 0) & ((first_ & all(form.ends)) != 0) & ((last_ & all(form.ends >> 16)) != 0);
    const Lanes edits = lesser(edits_, all(form.edits));
    const Lanes longer = size_ - all(form.size);
    const Lanes close = (edits > 0) & (longer <= edits) & (-longer <= edits);
    unsigned out = bits_of(key);
    for (unsigned rest = bits_of(close) & ~out; rest != 0; rest &= rest - 1) {
      const auto j = static_cast<std::size_t>(std::countr_zero(rest));
      const bool few =
          are_few(form.letters & ~letters_[j], letters_[j] & ~form.letters, static_cast<unsigned>(edits[j]));
      out |= unsigned{few} << j;
    }
    return out & ((1U << count_) - 1);
  }

 private:
  // A bit for each lane, all of whose bits are set or none.
  static unsigned bits_of(const Lanes& lanes) noexcept {
    const Lanes bits = lanes & Lanes{1, 2, 4, 8, 16, 32, 64, 128};
    std::array<std::uint64_t, 2> halves;
    std::memcpy(halves.data(), &bits, sizeof bits);
    std::uint64_t all = halves[0] | halves[1];
    all |= all >> 32;
    return static_cast<unsigned>(all | all >> 16) & 0xFFU;
  }

  Lanes surely_{};
  Lanes maybe_{};
  Lanes first_{};  // WordSketch::ends
  Lanes last_{};
  Lanes size_{};
  Lanes edits_{};
  std::array<std::uint64_t, kMost> letters_{};
  std::size_t count_ = 0;
};

// Bit i of a set of forms at i * FormSketches::kMost.
[[nodiscard]] inline std::uint64_t spread_forms(unsigned forms) noexcept {
  std::uint64_t out = forms;
  out = (out | out << 28) & 0x0000000F0000000FU;
  out = (out | out << 14) & 0x0003000300030003U;
  return (out | out << 7) & 0x0101010101010101U;
}

// Bit i * FormSketches::kMost + j: may_be_near(form i of a, form j of b).
[[nodiscard]] inline std::uint64_t near_pairs(const FormSketches& a, const FormSketches& b) noexcept {
  std::uint64_t out = 0;
  if (a.count() <= b.count()) {
    for (std::size_t i = 0; i < a.count(); ++i)
      out |= std::uint64_t{b.near(a[i])} << (i * FormSketches::kMost);
    return out;
  }
  for (std::size_t j = 0; j < b.count(); ++j) out |= spread_forms(a.near(b[j])) << j;
  return out;
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
  const int edits = a.edits < b.edits ? a.edits : b.edits;
  const bool close = (edits != 0) & (a.shortest - b.longest <= edits) & (b.shortest - a.longest <= edits) &
                     are_few(a.every & ~b.any, b.every & ~a.any, static_cast<unsigned>(edits));
  return (static_cast<unsigned>(key) | static_cast<unsigned>(close)) != 0;
}

}  // namespace tamis::names

#endif  // TAMIS_NAMES_WORD_SKETCH_H_
