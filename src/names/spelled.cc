#include "names/spelled.h"

#include <algorithm>
#include <bit>

#include "names/lanes.h"
#include "text/utf8.h"

namespace tamis::names {

namespace {

// Tenths of bits for what the table does not know: a letter of one side that the other does not account for, a letter
// that stands for a unit although the table lacks it there, a letter written twice. Vowels change most.
constexpr std::int16_t kUnexplained = -60;
constexpr std::int16_t kUnexplainedVowel = -35;
constexpr std::int16_t kUnwrittenVowel = -5;
constexpr std::int16_t kSubstitute = -75;
constexpr std::int16_t kSubstituteVowel = -30;
constexpr std::int16_t kDoubled = -15;
constexpr std::int16_t kUnknownUnit = -20;

constexpr bool is_vowel(char c) noexcept {
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y' || c == 'h' || c == 'w';
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
                 !one.empty() && one[0].length == 1 && is_vowel(static_cast<char>(one[0].letters))};
    found += one.empty() ? 0U : 1U;
  }
  unvowelled_ = size_ > 0 && is_unvowelled(units.code[0]);
  known_ = size_ > 0 && found == size_;
}

bool SpelledWord::may_know(std::string_view native) noexcept {
  const text::SpellingUnits units =
      text::spelling_units(native.substr(0, text::decode_utf8(native, 0).bytes));
  return units.size > 0 && !text::spellings_of(units.code[0]).empty();
}

SpelledWord::Agreement SpelledWord::agreement(std::string_view latin) const noexcept {
  latin = latin.substr(0, text::kMaxTokenBytes);
  return agreement(latin, LetterPlaces(latin));
}

SpelledWord::Agreement SpelledWord::agreement(std::string_view latin,
                                              const LetterPlaces& places) const noexcept {
  const std::size_t letters = std::min(latin.size(), text::kMaxTokenBytes);
  if (letters == 0 || size_ == 0) return {};
  // Tenths of bits of the best way to write the units so far as the letters so far, from kNever: far below what any way costs.
  constexpr std::int16_t kNever = -16000;
  constexpr std::size_t kColumns = text::kMaxTokenBytes + 1 + kLaneCount;
  using Row = std::array<std::int16_t, kColumns>;
  const std::size_t columns = letters + 1;
  // What the letters up to each column cost when nothing stands for them.
  Row extra;
  // What a letter costs when it stands for a unit that the table has otherwise: any, a vowel; by the column behind it.
  std::array<Row, 2> substitute;
  int whole = 0;
  extra[0] = 0;
  substitute[0][0] = kNever;
  substitute[1][0] = kNever;
  for (std::size_t j = 0; j < letters; ++j) {
    const bool vowel = is_vowel(latin[j]);
    whole += text::letter_tenths(latin[j]);
    const std::int16_t one = j > 0 && latin[j] == latin[j - 1] ? kDoubled
                             : !vowel                          ? kUnexplained
                             : unvowelled_                     ? kUnwrittenVowel
                                                               : kUnexplainedVowel;
    extra[j + 1] = static_cast<std::int16_t>(extra[j] + one);
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
  for (std::size_t i = 0; i <= size_; ++i) {
    Row& row = rows[i % 3];
    // Letters that nothing stands for: the best of all columns before, and what lies between.
    std::int16_t best = 0;
    for (std::size_t j = 0; j < columns; j += kLaneCount) {
      const Lanes cost = load_lanes(extra.data() + j);
      const Lanes so_far =
          greatest_so_far(greater(load_lanes(row.data() + j) - cost - all_lanes(kNever), all_lanes(best)));
      best = so_far[kLaneCount - 1];
      store_lanes(row.data() + j, so_far + all_lanes(kNever) + cost);
    }
    if (i == size_) break;
    Row& next = rows[(i + 1) % 3];
    Row& after = rows[(i + 2) % 3];
    clear(after);
    const Unit& unit = units_[i];
    const std::int16_t drop = unit.ones == 0 ? kUnknownUnit : unit.vowel ? kUnexplainedVowel : kUnexplained;
    const Row& instead = substitute[unit.vowel ? 1 : 0];
    std::int16_t below = 0;
    for (std::size_t j = 0; j < columns; j += kLaneCount) {
      const Lanes here = load_lanes(row.data() + j);
      const Lanes from =
          greater(here + all_lanes(drop), lanes_up(here, below) + load_lanes(instead.data() + j));
      below = here[kLaneCount - 1];
      store_lanes(next.data() + j, greater(load_lanes(next.data() + j), from));
    }
    const auto write = [&](std::span<const text::Spelling> spellings, Row& to) noexcept {
      for (const text::Spelling& spelling : spellings) {
        // The places where the letters of the spelling stand.
        const std::uint32_t code = spelling.letters;
        std::uint64_t at = 0;
        if (spelling.length == 0) {
          at = (std::uint64_t{2} << letters) - 1;
        } else {
          at = places.of(static_cast<char>(code & 0xFF));
          if (spelling.length > 1) at &= places.of(static_cast<char>(code >> 8 & 0xFF)) >> 1;
          if (spelling.length > 2) at &= places.of(static_cast<char>(code >> 16 & 0xFF)) >> 2;
        }
        for (; at != 0; at &= at - 1) {
          const auto j = static_cast<std::size_t>(std::countr_zero(at));
          std::int16_t& best_there = to[j + spelling.length];
          best_there = std::max(best_there, static_cast<std::int16_t>(row[j] + spelling.tenths));
        }
      }
    };
    write({unit.one, unit.ones}, next);
    write({unit.two, unit.twos}, after);
  }
  const auto tenths = static_cast<float>(rows[size_ % 3][letters]);
  return {tenths / static_cast<float>(whole), tenths / 10.0F};
}

}  // namespace tamis::names
