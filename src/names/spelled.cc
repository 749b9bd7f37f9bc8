#include "names/spelled.h"

#include <algorithm>
#include <bit>
#include <limits>

#include "names/lanes.h"
#include "names/spelling_costs.h"
#include "text/utf8.h"

namespace tamis::names {

namespace {

// What a unit gains at most when the table does not say it stands for the letters: it is left out, or a letter that would be left
// over stands for it. By whether it is mostly written as a vowel.
constexpr std::int16_t kLeastGain =
    std::max({kUnexplained, kUnknownUnit, std::int16_t{kSubstitute - kUnexplained}});
constexpr std::int16_t kLeastVowelGain =
    std::max({kUnexplainedVowel, kUnknownUnit, std::int16_t{kSubstituteVowel - kUnexplainedVowel},
              std::int16_t{kSubstitute - kUnexplained}});
constexpr std::int16_t kNoGain = -16000;
constexpr float kNoTenths = -30000.0F;  // less than any word has
// The places where the letters of a spelling stand, a bit each; it has at least one.
std::uint64_t where(const LetterPlaces& places, const text::Spelling& spelling) noexcept {
  const std::uint32_t code = spelling.letters;
  std::uint64_t at = places.of(static_cast<char>(code & 0xFF));
  if (spelling.length > 1) at &= places.of(static_cast<char>(code >> 8 & 0xFF)) >> 1;
  if (spelling.length > 2) at &= places.of(static_cast<char>(code >> 16 & 0xFF)) >> 2;
  return at;
}

// Adds to a row of an alignment letters that nothing stands for: the best of all columns before, and what lies between. The best of
// all, over kNever. `extra`: what the letters up to each column cost.
std::int16_t leave_letters(std::int16_t* row, const std::int16_t* extra, std::size_t columns) noexcept {
  std::int16_t best = 0;
  for (std::size_t j = 0; j < columns; j += kLaneCount) {
    const Lanes cost = load_lanes(extra + j);
    const Lanes so_far =
        greatest_so_far(greater(load_lanes(row + j) - cost - all_lanes(kNever), all_lanes(best)));
    best = so_far[kLaneCount - 1];
    store_lanes(row + j, so_far + all_lanes(kNever) + cost);
  }
  return best;
}

// Raises the next row to what it is when a unit is not written, or one letter stands for it that the table does not have there.
void leave_unit(const std::int16_t* row, std::int16_t drop, const std::int16_t* instead, std::int16_t* next,
                std::size_t columns) noexcept {
  std::int16_t below = 0;
  for (std::size_t j = 0; j < columns; j += kLaneCount) {
    const Lanes here = load_lanes(row + j);
    const Lanes from = greater(here + all_lanes(drop), lanes_up(here, below) + load_lanes(instead + j));
    below = here[kLaneCount - 1];
    store_lanes(next + j, greater(load_lanes(next + j), from));
  }
}

// True for units of scripts that leave vowels unwritten.
constexpr bool is_unvowelled(char32_t unit) noexcept { return unit >= 0x590 && unit < 0x780; }

}  // namespace

SpelledWord::SpelledWord(std::string_view native) noexcept {
  const text::SpellingUnits units = text::spelling_units(native);
  size_ = units.size;
  std::size_t found = 0;
  for (std::size_t i = 0; i < size_; ++i) {
    const auto one = text::spellings_of(units.code[i]);
    const auto two = i + 1 < size_ ? text::spellings_of(units.code[i], units.code[i + 1])
                                   : std::span<const text::Spelling>();
    units_[i] = {one.data(), two.data(), static_cast<std::uint8_t>(one.size()),
                 static_cast<std::uint8_t>(two.size()),
                 !one.empty() && one[0].length == 1 && is_spelt_vowel(static_cast<char>(one[0].letters))};
    found += one.empty() ? 0U : 1U;
  }
  unvowelled_ = size_ > 0 && is_unvowelled(units.code[0]);
  known_ = size_ > 0 && found == size_;
}

std::int16_t SpelledWord::drop_of(const Unit& unit) noexcept {
  return unit.ones == 0 ? kUnknownUnit : unit.vowel ? kUnexplainedVowel : kUnexplained;
}

int SpelledWord::tenths_of(std::string_view latin) noexcept {
  const auto& tenths = text::letter_tenths();
  int whole = 0;
  for (const char letter : latin) whole += tenths[static_cast<unsigned char>(letter)];
  return whole;
}

SpelledWord::Agreement SpelledWord::agreement(std::string_view latin, float least) const noexcept {
  latin = latin.substr(0, text::kMaxTokenBytes);
  if (latin.empty() || !has_lanes()) return align(latin, LetterPlaces(latin), nullptr, 0);
  const auto whole = static_cast<float>(tenths_of(latin));
  const auto tenths =
      static_cast<float>(lanes_.most(latin, static_cast<int>(std::max(least * whole, kNoTenths))));
  return {tenths / whole, tenths / 10.0F};
}

SpelledWord::Agreement SpelledWord::agreement(std::string_view latin, const LetterPlaces& places,
                                              const SpellingBound& bound, float least) const noexcept {
  return align(latin, places, &bound, least);
}

SpelledWord::Agreement SpelledWord::align(std::string_view latin, const LetterPlaces& places,
                                          const SpellingBound* bound, float least) const noexcept {
  const std::size_t letters = std::min(latin.size(), text::kMaxTokenBytes);
  if (letters == 0 || size_ == 0) return {};
  // Tenths of bits of the best way to write the units so far as the letters so far, from kNever.
  constexpr std::size_t kColumns = text::kMaxTokenBytes + 1 + kLaneCount;
  using Row = std::array<std::int16_t, kColumns>;
  const std::size_t columns = letters + 1;
  // What the letters up to each column cost when nothing stands for them.
  Row extra;
  // What a letter costs when it stands for a unit that the table has otherwise: any, a vowel; by the column behind it.
  std::array<Row, 2> substitute;
  const auto& tenths_of = text::letter_tenths();
  int whole = 0;
  extra[0] = 0;
  substitute[0][0] = kNever;
  substitute[1][0] = kNever;
  for (std::size_t j = 0; j < letters; ++j) {
    const bool vowel = is_spelt_vowel(latin[j]);
    whole += tenths_of[static_cast<unsigned char>(latin[j])];
    extra[j + 1] = static_cast<std::int16_t>(extra[j] + left_over(latin, j, unvowelled_));
    substitute[0][j + 1] = kSubstitute;
    substitute[1][j + 1] = vowel ? kSubstituteVowel : kSubstitute;
  }
  // The last lanes may be no columns; what they hold moves into none.
  for (std::size_t j = columns; j % kLaneCount != 0; ++j) {
    extra[j] = extra[letters];
    substitute[0][j] = kSubstitute;
    substitute[1][j] = kSubstitute;
  }
  std::array<Row, 3> rows;
  const auto clear = [columns](Row& row) noexcept {
    for (std::size_t j = 0; j < columns; j += kLaneCount) store_lanes(row.data() + j, all_lanes(kNever));
  };
  clear(rows[0]);
  clear(rows[1]);
  rows[0][0] = 0;
  int most_above = std::numeric_limits<int>::min();
  for (std::size_t i = 0; i <= size_; ++i) {
    Row& row = rows[i % 3];
    const std::int16_t best = leave_letters(row.data(), extra.data(), columns);
    if (i == size_) break;
    if (bound != nullptr) {
      // Two units may be written at once from the row above.
      const int most = best + kNever + extra[letters] + bound->rest[i];
      const float share = static_cast<float>(std::max(most, most_above)) / static_cast<float>(whole);
      if (share < least) return {share, share * static_cast<float>(whole) / 10.0F};
      most_above = most;
    }
    Row& next = rows[(i + 1) % 3];
    Row& after = rows[(i + 2) % 3];
    clear(after);
    const Unit& unit = units_[i];
    leave_unit(row.data(), drop_of(unit), substitute[unit.vowel ? 1 : 0].data(), next.data(), columns);
    const auto write = [&](const text::Spelling& spelling, Row& to) noexcept {
      // The places where the letters of the spelling stand.
      std::uint64_t at = spelling.length == 0 ? (std::uint64_t{2} << letters) - 1 : where(places, spelling);
      for (; at != 0; at &= at - 1) {
        const auto j = static_cast<std::size_t>(std::countr_zero(at));
        std::int16_t& best_there = to[j + spelling.length];
        best_there = std::max(best_there, static_cast<std::int16_t>(row[j] + spelling.tenths));
      }
    };
    if (has_choices_ == Choices::kMade) {
      for (const Choice& choice : choices(2 * i)) {
        if ((choice.letters & ~places.letters()) == 0) write(*choice.spelling, next);
      }
      for (const Choice& choice : choices(2 * i + 1)) {
        if ((choice.letters & ~places.letters()) == 0) write(*choice.spelling, after);
      }
    } else {
      for (const text::Spelling& spelling : std::span(unit.one, unit.ones)) write(spelling, next);
      for (const text::Spelling& spelling : std::span(unit.two, unit.twos)) write(spelling, after);
    }
  }
  const auto tenths = static_cast<float>(rows[size_ % 3][letters]);
  return {tenths / static_cast<float>(whole), tenths / 10.0F};
}

void SpelledWord::make_choices() const noexcept {
  std::size_t size = 0;
  has_choices_ = Choices::kTooMany;
  for (std::size_t row = 0; row < 2 * std::size_t{size_}; ++row) {
    const Unit& unit = units_[row / 2];
    const auto spellings = row % 2 == 0 ? std::span(unit.one, unit.ones) : std::span(unit.two, unit.twos);
    first_choice_[row] = static_cast<std::uint8_t>(size);
    if (size + spellings.size() > kMaxChoices) return;
    const auto first = choices_.begin() + static_cast<std::ptrdiff_t>(size);
    for (const text::Spelling& spelling : spellings) {
      Choice choice{0, spelling.tenths, &spelling};
      for (std::size_t k = 0; k < spelling.length; ++k) {
        const auto letter = static_cast<char>(spelling.letters >> (8 * k) & 0xFF);
        choice.letters |= LetterPlaces::letters_of({&letter, 1});
        choice.gain = static_cast<std::int16_t>(choice.gain - most_left_over(letter, unvowelled_));
      }
      choices_[size++] = choice;
    }
    std::sort(first, choices_.begin() + static_cast<std::ptrdiff_t>(size),
              [](const Choice& a, const Choice& b) { return a.gain > b.gain; });
  }
  first_choice_[2 * size_] = static_cast<std::uint8_t>(size);
  has_choices_ = Choices::kMade;
}

bool SpelledWord::has_lanes() const noexcept {
  if (in_lanes_ == InLanes::kAsked) {
    in_lanes_ = InLanes::kNot;
    if (size_ > SpellingLanes::kMostUnits) return false;
    std::array<SpellingLanes::Unit, SpellingLanes::kMostUnits> units;
    for (std::size_t i = 0; i < size_; ++i) {
      const Unit& unit = units_[i];
      units[i] = {{unit.one, unit.ones}, {unit.two, unit.twos}, drop_of(unit), unit.vowel};
    }
    if (lanes_.prepare({units.data(), size_}, unvowelled_)) in_lanes_ = InLanes::kMade;
  }
  if (in_lanes_ == InLanes::kNotAsked) in_lanes_ = InLanes::kAsked;
  return in_lanes_ == InLanes::kMade;
}

void SpelledWord::bound(std::string_view latin, SpellingBound& out) const noexcept {
  if (has_choices_ == Choices::kNotMade) make_choices();
  latin = latin.substr(0, text::kMaxTokenBytes);
  out.known = has_choices_ == Choices::kMade && known_ && !latin.empty();
  if (!out.known) return;
  const LetterPlaces places(latin);
  int total = 0;
  for (std::size_t j = 0; j < latin.size(); ++j) total += left_over(latin, j, unvowelled_);
  const std::uint64_t missing = ~places.letters();
  const auto best = [&](std::size_t row, int least) noexcept {
    for (const Choice& choice : choices(row)) {
      if (choice.gain <= least) break;
      if ((choice.letters & missing) != 0) continue;
      if (choice.spelling->length < 2 || where(places, *choice.spelling) != 0) return int{choice.gain};
    }
    return least;
  };
  out.rest[size_] = 0;
  for (std::size_t i = size_; i-- > 0;) {
    int gain = out.rest[i + 1] + best(2 * i, units_[i].vowel ? kLeastVowelGain : kLeastGain);
    if (i + 1 < size_) gain = std::max(gain, out.rest[i + 2] + best(2 * i + 1, kNoGain));
    out.rest[i] = static_cast<std::int16_t>(gain);
  }
  out.most = static_cast<std::int16_t>(total + out.rest[0]);
  out.whole = static_cast<std::int16_t>(tenths_of(latin));
}

void SpelledLatin::prepare(std::string_view latin) noexcept {
  latin_ = latin.substr(0, text::kMaxTokenBytes);
  size_ = latin_.size();
  const auto& tenths_of = text::letter_tenths();
  int whole = 0;
  extra_[0][0] = 0;
  extra_[1][0] = 0;
  substitute_[0][0] = kNever;
  substitute_[1][0] = kNever;
  for (std::size_t j = 0; j < size_; ++j) {
    whole += tenths_of[static_cast<unsigned char>(latin_[j])];
    for (const bool unvowelled : {false, true}) {
      Row& extra = extra_[unvowelled ? 1 : 0];
      extra[j + 1] = static_cast<std::int16_t>(extra[j] + left_over(latin_, j, unvowelled));
    }
    substitute_[0][j + 1] = kSubstitute;
    substitute_[1][j + 1] = is_spelt_vowel(latin_[j]) ? kSubstituteVowel : kSubstitute;
  }
  // The last lanes may be no columns; what they hold moves into none.
  for (std::size_t j = size_ + 1; j % kLaneCount != 0; ++j) {
    for (Row& extra : extra_) extra[j] = extra[size_];
    for (Row& substitute : substitute_) substitute[j] = kSubstitute;
  }
  whole_ = static_cast<std::int16_t>(std::max(whole, 1));
  number_of_letter_.fill(kNotKnown);
  slots_.fill({});
  slot_count_ = 0;
  known_count_ = 0;
  place_count_ = 0;
}

std::uint8_t SpelledLatin::work_out(char32_t first, char32_t second, bool unvowelled,
                                    const LetterPlaces& places) const noexcept {
  const auto spellings = text::spellings_of(first, second);
  if (known_count_ == kMaxKnown) return kNotKnown;
  Known known{kNoGain, kNever, static_cast<std::uint16_t>(place_count_), 0, false};
  if (second == 0 && !spellings.empty()) {
    known.vowel = spellings[0].length == 1 && is_spelt_vowel(static_cast<char>(spellings[0].letters));
    known.gain = known.vowel ? kLeastVowelGain : kLeastGain;
    known.drop = known.vowel ? kUnexplainedVowel : kUnexplained;
  }
  const Row& extra = extra_[unvowelled ? 1 : 0];
  for (const text::Spelling& spelling : spellings) {
    if (spelling.length == 0) {
      known.gain = std::max(known.gain, spelling.tenths);
      known.drop = std::max(known.drop, spelling.tenths);
      continue;
    }
    for (std::uint64_t at = where(places, spelling); at != 0; at &= at - 1) {
      const auto j = static_cast<std::size_t>(std::countr_zero(at));
      if (place_count_ == kMaxPlaces || known.count == 0xFF) return kNotKnown;
      places_[place_count_++] = {static_cast<std::uint8_t>(j), static_cast<std::uint8_t>(j + spelling.length),
                                 spelling.tenths};
      ++known.count;
      known.gain = std::max(
          known.gain, static_cast<std::int16_t>(spelling.tenths + extra[j] - extra[j + spelling.length]));
    }
  }
  known_[known_count_] = known;
  return static_cast<std::uint8_t>(known_count_++);
}

std::uint8_t SpelledLatin::number_of(char32_t first, char32_t second, bool unvowelled,
                                     const LetterPlaces& places) const noexcept {
  if (second == 0 && first - kFirstLetter < kLetters && unvowelled == is_unvowelled(first)) {
    std::uint8_t& number = number_of_letter_[first - kFirstLetter];
    if (number == kNotKnown) number = work_out(first, 0, unvowelled, places);
    return number;
  }
  const std::uint64_t key = (std::uint64_t{first} << 32 | second) | (unvowelled ? std::uint64_t{1} << 63 : 0);
  std::size_t at = (key * 0x9E3779B97F4A7C15ULL >> 40) & (kSlots - 1);
  while (slots_[at].key != 0) {
    if (slots_[at].key == key) return slots_[at].known;
    at = (at + 1) & (kSlots - 1);
  }
  if (slot_count_ == kSlots / 4 * 3) return kNotKnown;
  const std::uint8_t number = work_out(first, second, unvowelled, places);
  if (number == kNotKnown) return number;
  slots_[at] = {key, number};
  ++slot_count_;
  return number;
}

void SpelledLatin::bound(std::string_view native, const LetterPlaces& places,
                         SpellingBound& out) const noexcept {
  text::SpellingUnits units;
  text::spelling_units(native, units);
  out.known = false;
  if (units.size == 0 || size_ == 0) return;
  const text::SpelledPairs& pairs = text::spelled_pairs();
  for (bool room = false;; room = true) {
    unvowelled_ = is_unvowelled(units.code[0]);
    unit_count_ = units.size;
    has_places_ = true;
    out.rest[units.size] = 0;
    std::size_t i = units.size;
    for (; i-- > 0;) {
      ones_[i] = number_of(units.code[i], 0, unvowelled_, places);
      twos_[i] = kNotKnown;
      if (ones_[i] == kNotKnown) break;
      const std::int16_t one = known_[ones_[i]].gain;
      if (one == kNoGain) return;
      int all = out.rest[i + 1] + one;
      if (i + 1 < units.size && pairs.may_have(units.code[i], units.code[i + 1])) {
        twos_[i] = number_of(units.code[i], units.code[i + 1], unvowelled_, places);
        if (twos_[i] == kNotKnown) break;
        const std::int16_t two = known_[twos_[i]].gain;
        if (two != kNoGain) all = std::max(all, out.rest[i + 2] + two);
      }
      out.rest[i] = static_cast<std::int16_t>(all);
    }
    if (i == static_cast<std::size_t>(-1)) break;
    // No room: anew, with what this word needs.
    if (room) {
      has_places_ = false;
      return;
    }
    number_of_letter_.fill(kNotKnown);
    slots_.fill({});
    slot_count_ = 0;
    known_count_ = 0;
    place_count_ = 0;
  }
  out.known = true;
  out.most = static_cast<std::int16_t>(extra_[unvowelled_ ? 1 : 0][size_] + out.rest[0]);
  out.whole = whole_;
}

SpelledWord::Agreement SpelledLatin::agreement(std::string_view native, const LetterPlaces& places,
                                               const SpellingBound& bound, float least) const noexcept {
  if (!has_places_) return SpelledWord(native).agreement(latin_, places, bound, least);
  const std::size_t columns = size_ + 1;
  const Row& extra = extra_[unvowelled_ ? 1 : 0];
  const auto whole = static_cast<float>(whole_);
  std::array<Row, 3> rows;
  const auto clear = [columns](Row& row) noexcept {
    for (std::size_t j = 0; j < columns; j += kLaneCount) store_lanes(row.data() + j, all_lanes(kNever));
  };
  clear(rows[0]);
  clear(rows[1]);
  rows[0][0] = 0;
  int most_above = std::numeric_limits<int>::min();
  for (std::size_t i = 0; i <= unit_count_; ++i) {
    Row& row = rows[i % 3];
    const std::int16_t best = leave_letters(row.data(), extra.data(), columns);
    if (i == unit_count_) break;
    // Two units may be written at once from the row above.
    const int most = best + kNever + extra[size_] + bound.rest[i];
    const float share = static_cast<float>(std::max(most, most_above)) / whole;
    if (share < least) return {share, share * whole / 10.0F};
    most_above = most;
    Row& next = rows[(i + 1) % 3];
    Row& after = rows[(i + 2) % 3];
    const Known& one = known_[ones_[i]];
    leave_unit(row.data(), one.drop, substitute_[one.vowel ? 1 : 0].data(), next.data(), columns);
    const auto write = [&](const Known& known, Row& to) noexcept {
      for (const Place& place : std::span(places_).subspan(known.first, known.count)) {
        std::int16_t& best_there = to[place.to];
        best_there = std::max(best_there, static_cast<std::int16_t>(row[place.from] + place.tenths));
      }
    };
    write(one, next);
    if (twos_[i] == kNotKnown) {
      clear(after);
    } else {
      const Known& two = known_[twos_[i]];
      for (std::size_t j = 0; j < columns; j += kLaneCount)
        store_lanes(after.data() + j,
                    greater(all_lanes(kNever), load_lanes(row.data() + j) + all_lanes(two.drop)));
      write(two, after);
    }
  }
  const auto tenths = static_cast<float>(rows[unit_count_ % 3][size_]);
  return {tenths / whole, tenths / 10.0F};
}

}  // namespace tamis::names
