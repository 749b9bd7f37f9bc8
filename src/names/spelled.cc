#include "names/spelled.h"

#include <algorithm>
#include <limits>

namespace tamis::names {

namespace {

// Tenths of bits for what the table does not know: a letter of one side that the other does not account for, a letter
// that stands for a unit although the table lacks it there, a letter written twice. Vowels change most.
constexpr int kUnexplained = -60;
constexpr int kUnexplainedVowel = -35;
constexpr int kUnwrittenVowel = -5;
constexpr int kSubstitute = -75;
constexpr int kSubstituteVowel = -30;
constexpr int kDoubled = -15;
constexpr int kUnknownUnit = -20;

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

SpelledWord::Agreement SpelledWord::agreement(std::string_view latin) const noexcept {
  constexpr int kNever = std::numeric_limits<int>::min() / 2;
  const std::size_t letters = std::min(latin.size(), text::kMaxTokenBytes);
  if (letters == 0 || size_ == 0) return {};
  // The next three letters at each place, the first in the lowest byte.
  std::array<std::uint32_t, text::kMaxTokenBytes + 1> ahead{};
  std::array<int, text::kMaxTokenBytes> extra;  // what each letter costs when nothing stands for it
  int whole = 0;
  for (std::size_t j = letters; j-- > 0;) {
    ahead[j] = (ahead[j + 1] << 8 | static_cast<unsigned char>(latin[j])) & 0xFFFFFF;
    whole += text::letter_tenths(latin[j]);
    extra[j] = j > 0 && latin[j] == latin[j - 1] ? kDoubled
               : !is_vowel(latin[j])             ? kUnexplained
               : unvowelled_                     ? kUnwrittenVowel
                                                 : kUnexplainedVowel;
  }
  static constexpr std::array<std::uint32_t, 4> kMask = {0, 0xFF, 0xFFFF, 0xFFFFFF};
  std::array<std::array<int, text::kMaxTokenBytes + 1>, 3> rows;
  for (auto& row : rows) std::fill_n(row.begin(), letters + 1, kNever);
  rows[0][0] = 0;
  for (std::size_t i = 0; i <= size_; ++i) {
    auto& row = rows[i % 3];
    for (std::size_t j = 0; j < letters; ++j) row[j + 1] = std::max(row[j + 1], row[j] + extra[j]);
    if (i == size_) break;
    auto& next = rows[(i + 1) % 3];
    auto& after = rows[(i + 2) % 3];
    std::fill_n(after.begin(), letters + 1, kNever);
    const Unit& unit = units_[i];
    const int drop = unit.ones == 0 ? kUnknownUnit : unit.vowel ? kUnexplainedVowel : kUnexplained;
    for (std::size_t j = 0; j <= letters; ++j) next[j] = std::max(next[j], row[j] + drop);
    for (std::size_t j = 0; j < letters; ++j) {
      next[j + 1] =
          std::max(next[j + 1], row[j] + (unit.vowel && is_vowel(latin[j]) ? kSubstituteVowel : kSubstitute));
    }
    const auto write = [&](std::span<const text::Spelling> spellings, auto& to) noexcept {
      for (const text::Spelling& spelling : spellings) {
        const std::uint32_t mask = kMask[spelling.length];
        for (std::size_t j = 0; j + spelling.length <= letters; ++j) {
          if ((ahead[j] & mask) == spelling.letters)
            to[j + spelling.length] = std::max(to[j + spelling.length], row[j] + spelling.tenths);
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
