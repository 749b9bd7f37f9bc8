#include "names/spelling_lanes.h"

#include <algorithm>

#include "names/spelling_costs.h"

namespace tamis::names {

// Where text::Spelling has its letters, two or three, for they stand for a unit or two; nullptr: there is no room.
SpellingLanes::Written* SpellingLanes::of(const text::Spelling& spelling) noexcept {
  const Written nothing{all_lanes(kNever), all_lanes(kNever)};
  const auto slot = [&](unsigned at) noexcept {
    return LetterPlaces::slot(static_cast<char>(spelling.letters >> (8 * at) & 0xFF));
  };
  if (spelling.length == 1) return &letters_[slot(0)];
  std::uint8_t& number = pair_[slot(0) * kSlots + slot(1)];
  if (number == 0) {
    if (several_count_ == kMostPairs) return nullptr;
    number = static_cast<std::uint8_t>(several_count_);
    several_[several_count_++] = {nothing, 0};
  }
  Several& several = several_[number];
  if (spelling.length == 2) return &several.pair;
  const auto third = static_cast<std::uint8_t>(slot(2));
  for (std::uint8_t at = several.triples; at != 0; at = triples_[at].next) {
    if (triples_[at].third == third) return &triples_[at].written;
  }
  if (triple_count_ == kMostTriples) return nullptr;
  triples_[triple_count_] = {nothing, third, several.triples};
  several.triples = static_cast<std::uint8_t>(triple_count_);
  return &triples_[triple_count_++].written;
}

// What is gained by several letters is shared out among them, as if each stood by itself for what gains most.
void SpellingLanes::bound_letters(std::span<const Unit> units) noexcept {
  int left_out = 0;  // units that are left out may gain, too
  most_of_letter_.fill(std::max(kUnexplained, kSubstitute));
  for (const char vowel : std::string_view("aeiouyhw")) {
    most_of_letter_[LetterPlaces::slot(vowel)] =
        std::max(unvowelled_ ? kUnwrittenVowel : kUnexplainedVowel, kSubstituteVowel);
  }
  for (const Unit& unit : units) {
    int drop = std::max<int>(unit.drop, 0);
    for (const std::span<const text::Spelling> spellings : {unit.one, unit.two}) {
      for (const text::Spelling& spelling : spellings) {
        if (spelling.length == 0) {
          drop = std::max<int>(drop, spelling.tenths);
          continue;
        }
        const int share = spelling.tenths <= 0
                              ? spelling.tenths / int{spelling.length}
                              : (spelling.tenths + spelling.length - 1) / int{spelling.length};
        for (unsigned at = 0; at < spelling.length; ++at) {
          std::int16_t& most =
              most_of_letter_[LetterPlaces::slot(static_cast<char>(spelling.letters >> (8 * at) & 0xFF))];
          most = std::max(most, static_cast<std::int16_t>(share));
        }
      }
    }
    left_out += drop;
  }
  // Never so in the table.
  if (left_out > 0) most_of_letter_.fill(kAnything);
}

bool SpellingLanes::prepare(std::span<const Unit> units, bool unvowelled) noexcept {
  size_ = units.size();
  unvowelled_ = unvowelled;
  if (size_ == 0 || size_ > kMostUnits) return false;
  pair_.fill(0);
  several_count_ = 1;
  triple_count_ = 1;
  // A letter may stand for a unit that the table has otherwise.
  Written by_consonant{all_lanes(kNever), all_lanes(kNever)};
  Written by_vowel = by_consonant;
  std::array<std::int16_t, kMostUnits> drop{};
  for (std::size_t i = 0; i < size_; ++i) {
    by_consonant.ones[i] = kSubstitute;
    by_vowel.ones[i] = units[i].vowel ? kSubstituteVowel : kSubstitute;
    drop[i] = units[i].drop;
    for (const text::Spelling& spelling : units[i].one) {
      if (spelling.length == 0) drop[i] = std::max(drop[i], spelling.tenths);
    }
  }
  letters_.fill(by_consonant);
  bound_letters(units);
  for (const char vowel : std::string_view("aeiouyhw")) letters_[LetterPlaces::slot(vowel)] = by_vowel;
  dropped_ = all_lanes(kNever);
  for (std::size_t i = 0; i < kMostUnits; ++i)
    dropped_[i] = static_cast<std::int16_t>((i == 0 ? kNever : dropped_[i - 1]) + drop[i]);
  for (std::size_t i = 0; i < size_; ++i) {
    for (const text::Spelling& spelling : units[i].one) {
      if (spelling.length == 0) continue;
      Written* const to = of(spelling);
      if (to == nullptr) return false;
      to->ones[i] = std::max(to->ones[i], spelling.tenths);
    }
    for (const text::Spelling& spelling : units[i].two) {
      if (i + 1 == size_) break;
      if (spelling.length == 0) {
        if (spelling.tenths > drop[i] + drop[i + 1]) return false;
        continue;
      }
      Written* const to = of(spelling);
      if (to == nullptr) return false;
      to->twos[i + 1] = std::max(to->twos[i + 1], spelling.tenths);
    }
  }
  return true;
}

inline Lanes SpellingLanes::leave_units(Lanes row, std::int16_t first) const noexcept {
  const auto from_none = static_cast<std::int16_t>(first - kNever);
  return greatest_so_far(greater(row - dropped_, all_lanes(from_none))) + dropped_;
}

std::int16_t SpellingLanes::most(std::string_view latin, int least) const noexcept {
  int at_most = 0;
  for (std::size_t j = 0; j < latin.size(); ++j) {
    const std::int16_t most = most_of_letter_[LetterPlaces::slot(latin[j])];
    at_most += j > 0 && latin[j] == latin[j - 1] ? std::max(most, kDoubled) : most;
  }
  if (at_most < least) return static_cast<std::int16_t>(at_most);
  // Rows before, moved up by one unit and by two.
  struct Moved {
    Lanes one;
    Lanes two;
  };
  Moved above[3] = {};
  std::int16_t first = 0;  // no unit as the letters so far; lane i: i + 1 units
  Lanes row = leave_units(all_lanes(kNever), first);
  std::size_t before = 0;  // slot of the letter before
  std::size_t pair = 0;    // number of the two letters before
  const auto write = [](Lanes& next, const Moved& from, const Written& written) noexcept {
    next = greater(next, greater(from.one + written.ones, from.two + written.twos));
  };
  for (std::size_t j = 0; j < latin.size(); ++j) {
    const std::size_t slot = LetterPlaces::slot(latin[j]);
    above[2] = above[1];
    above[1] = above[0];
    above[0].one = lanes_up(row, first);
    above[0].two = lanes_up(above[0].one, kNever);
    const std::int16_t left = left_over(latin, j, unvowelled_);
    Lanes next = row + all_lanes(left);
    write(next, above[0], letters_[slot]);
    const std::size_t now = j > 0 ? pair_[before * kSlots + slot] : 0;
    if (now != 0) write(next, above[1], several_[now].pair);
    for (std::uint8_t at = pair != 0 ? several_[pair].triples : std::uint8_t{0}; at != 0;
         at = triples_[at].next) {
      if (triples_[at].third == slot) write(next, above[2], triples_[at].written);
    }
    first = static_cast<std::int16_t>(first + left);
    row = leave_units(next, first);
    before = slot;
    pair = now;
  }
  return row[size_ - 1];
}

}  // namespace tamis::names
