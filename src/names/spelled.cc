#include "names/spelled.h"

#include <algorithm>
#include <limits>

namespace tamis::names {

namespace {

// Tenths of bits for a letter of either side that the other does not account for.
constexpr int kUnexplainedLetter = -60;
constexpr int kUnexplainedUnit = -60;
constexpr int kUnknownUnit = -20;

struct LetterBits {
  std::array<std::int16_t, 256> tenths{};
  LetterBits() {
    for (char c = 'a'; c <= 'z'; ++c) {
      const auto row = text::spellings_of(static_cast<char32_t>(c));
      tenths[static_cast<unsigned char>(c)] = row.empty() ? std::int16_t{47} : row[0].tenths;
    }
    for (char c = '0'; c <= '9'; ++c) tenths[static_cast<unsigned char>(c)] = 47;
  }
};

}  // namespace

SpelledWord::SpelledWord(std::string_view native) noexcept {
  const text::SpellingUnits units = text::spelling_units(native);
  size_ = units.size;
  std::size_t found = 0;
  for (std::size_t i = 0; i < size_; ++i) {
    units_[i].one = text::spellings_of(units.code[i]);
    units_[i].two = i + 1 < size_ ? text::spellings_of(units.code[i], units.code[i + 1]) : std::span<const text::Spelling>();
    found += units_[i].one.empty() ? 0U : 1U;
  }
  known_ = size_ > 0 && found * 4 >= std::size_t{size_} * 3;
}

float SpelledWord::agreement(std::string_view latin) const noexcept {
  static const LetterBits letter_bits;
  constexpr int kNever = std::numeric_limits<int>::min() / 2;
  const std::size_t letters = std::min(latin.size(), text::kMaxTokenBytes);
  if (letters == 0 || size_ == 0) return 0;
  // The next three letters at each place, the first in the lowest byte.
  std::array<std::uint32_t, text::kMaxTokenBytes + 1> ahead{};
  int whole = 0;
  for (std::size_t j = letters; j-- > 0;) {
    ahead[j] = (ahead[j + 1] << 8 | static_cast<unsigned char>(latin[j])) & 0xFFFFFF;
    whole += letter_bits.tenths[static_cast<unsigned char>(latin[j])];
  }
  static constexpr std::array<std::uint32_t, 4> kMask = {0, 0xFF, 0xFFFF, 0xFFFFFF};
  std::array<std::array<int, text::kMaxTokenBytes + 1>, 3> rows;
  for (auto& row : rows) std::fill_n(row.begin(), letters + 1, kNever);
  rows[0][0] = 0;
  for (std::size_t i = 0; i <= size_; ++i) {
    auto& row = rows[i % 3];
    for (std::size_t j = 0; j < letters; ++j) row[j + 1] = std::max(row[j + 1], row[j] + kUnexplainedLetter);
    if (i == size_) break;
    auto& next = rows[(i + 1) % 3];
    auto& after = rows[(i + 2) % 3];
    std::fill_n(after.begin(), letters + 1, kNever);
    const Unit& unit = units_[i];
    const int drop = unit.one.empty() ? kUnknownUnit : kUnexplainedUnit;
    for (std::size_t j = 0; j <= letters; ++j) next[j] = std::max(next[j], row[j] + drop);
    const auto write = [&](std::span<const text::Spelling> spellings, auto& to) noexcept {
      for (const text::Spelling& spelling : spellings) {
        const std::uint32_t mask = kMask[spelling.length];
        for (std::size_t j = 0; j + spelling.length <= letters; ++j) {
          if ((ahead[j] & mask) == spelling.letters) to[j + spelling.length] = std::max(to[j + spelling.length], row[j] + spelling.tenths);
        }
      }
    };
    write(unit.one, next);
    write(unit.two, after);
  }
  return static_cast<float>(rows[size_ % 3][letters]) / static_cast<float>(whole);
}

}  // namespace tamis::names
