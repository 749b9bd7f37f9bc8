#include "names/spelled.h"

#include <algorithm>
#include <bit>

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
  // Tenths of bits of the best way to write the units so far as the letters so far; far below what any way costs at first.
  constexpr std::int16_t kNever = -16000;
  constexpr std::size_t kColumns = text::kMaxTokenBytes + 1;
  using Row = std::array<std::int16_t, kColumns>;
  std::array<std::int16_t, kColumns> extra;  // what each letter costs when nothing stands for it
  std::array<Row, 2> substitute;  // ... when it stands for a unit that the table has otherwise: any, a vowel
  int whole = 0;
  for (std::size_t j = 0; j < letters; ++j) {
    const bool vowel = is_vowel(latin[j]);
    whole += text::letter_tenths(latin[j]);
    extra[j] = j > 0 && latin[j] == latin[j - 1] ? kDoubled
               : !vowel                          ? kUnexplained
               : unvowelled_                     ? kUnwrittenVowel
                                                 : kUnexplainedVowel;
    substitute[0][j] = kSubstitute;
    substitute[1][j] = vowel ? kSubstituteVowel : kSubstitute;
  }
  std::array<Row, 3> rows;
  for (auto& row : rows) std::fill_n(row.begin(), letters + 1, kNever);
  rows[0][0] = 0;
  const auto raise = [](std::int16_t& to, int value) noexcept {
    to = std::max(to, static_cast<std::int16_t>(value));
  };
  for (std::size_t i = 0; i <= size_; ++i) {
    Row& row = rows[i % 3];
    for (std::size_t j = 0; j < letters; ++j) raise(row[j + 1], row[j] + extra[j]);
    if (i == size_) break;
    Row& next = rows[(i + 1) % 3];
    Row& after = rows[(i + 2) % 3];
    std::fill_n(after.begin(), letters + 1, kNever);
    const Unit& unit = units_[i];
    const int drop = unit.ones == 0 ? kUnknownUnit : unit.vowel ? kUnexplainedVowel : kUnexplained;
    const Row& instead = substitute[unit.vowel ? 1 : 0];
    raise(next[0], row[0] + drop);
    for (std::size_t j = 1; j <= letters; ++j)
      raise(next[j], std::max(row[j] + drop, row[j - 1] + instead[j - 1]));
    const auto write = [&](std::span<const text::Spelling> spellings, Row& to) noexcept {
      for (const text::Spelling& spelling : spellings) {
        // The places where the letters of the spelling stand.
        if (spelling.length > letters) continue;
        std::uint64_t at = (std::uint64_t{2} << (letters - spelling.length)) - 1;
        for (std::size_t k = 0; k < spelling.length; ++k)
          at &= places.of(static_cast<char>(spelling.letters >> (8 * k) & 0xFF)) >> k;
        for (; at != 0; at &= at - 1) {
          const auto j = static_cast<std::size_t>(std::countr_zero(at));
          raise(to[j + spelling.length], row[j] + spelling.tenths);
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
