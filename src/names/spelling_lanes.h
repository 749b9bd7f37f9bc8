// A native word of few units prepared for the spellings of many Latin ones: a letter of the Latin word is aligned with all of its
// units at once.
#ifndef TAMIS_NAMES_SPELLING_LANES_H_
#define TAMIS_NAMES_SPELLING_LANES_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "names/edit_distance.h"
#include "names/lanes.h"
#include "text/spellings.h"

namespace tamis::names {

// Copyable, no allocation.
class SpellingLanes {
 public:
  static constexpr std::size_t kMostUnits = kLaneCount;
  struct Unit {
    std::span<const text::Spelling> one;  // of this unit
    std::span<const text::Spelling> two;  // of this and the next
    std::int16_t drop = 0;                // when nothing stands for it
    bool vowel = false;                   // mostly written as a vowel
  };

  SpellingLanes() noexcept {}  // NOLINT(modernize-use-equals-default): leaves everything as it is
  // False: there are too many units or spellings, or spellings of a kind that it does not know; nothing is to be asked.
  [[nodiscard]] bool prepare(std::span<const Unit> units, bool unvowelled) noexcept;
  // Tenths of bits of the best way to write the units as the letters: [a-z0-9]+, at most kMaxTokenBytes; or, where they are fewer
  // than `least`, any number below it. Some 70 ns.
  [[nodiscard]] std::int16_t most(std::string_view latin, int least) const noexcept;

 private:
  // Tenths of what a unit, and it with the one before, gains when letters stand for it.
  struct Written {
    Lanes ones;
    Lanes twos;
  };
  // Of two letters, and three that begin with them; number 0 is of none. Not set until they are asked for, as all here.
  struct Several {
    Written pair;
    std::uint8_t triples;  // the first of them, 0: none
  };
  struct Triple {
    Written written;
    std::uint8_t third;  // slot of the last letter
    std::uint8_t next;
  };
  static constexpr std::size_t kMostPairs = 128;
  static constexpr std::size_t kMostTriples = 96;
  static constexpr std::size_t kSlots = LetterPlaces::kSlots;

  static constexpr std::int16_t kAnything = 500;
  void bound_letters(std::span<const Unit> units) noexcept;
  [[nodiscard]] Written* of(const text::Spelling& spelling) noexcept;
  // What is left when units are left out, too.
  [[nodiscard]] Lanes leave_units(Lanes row, std::int16_t first) const noexcept;

  std::size_t size_ = 0;
  bool unvowelled_ = false;
  std::array<std::int16_t, kSlots> most_of_letter_;  // that a letter adds, whatever it stands for
  Lanes dropped_;  // the units up to each when nothing stands for them, over kNever
  std::array<Written, kSlots> letters_;
  std::array<std::uint8_t, kSlots * kSlots> pair_;  // number in several_, by the slots of both letters
  std::array<Several, kMostPairs> several_;
  std::size_t several_count_ = 0;
  std::array<Triple, kMostTriples> triples_;
  std::size_t triple_count_ = 0;
};

}  // namespace tamis::names

#endif  // TAMIS_NAMES_SPELLING_LANES_H_
