// How names in other scripts are spelt in Latin letters, as learned from pairs (data/spellings.tsv): for each letter, or
// two neighbouring letters, of a native word the Latin letters that stand for it, and what each says for the word.
// Romanisation (romanize.h) tells how a word is written by rule; this table tells what people write.
#ifndef TAMIS_TEXT_SPELLINGS_H_
#define TAMIS_TEXT_SPELLINGS_H_

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "text/tokenize.h"

namespace tamis::text {

// The units of spelling of a native word: its letters; of Hangul the letters of its syllables (conjoining jamo, without the
// silent initial); of kana hiragana and the long mark. Words of more units are cut.
inline constexpr std::size_t kMaxSpellingUnits = 48;
struct SpellingUnits {
  std::array<char32_t, kMaxSpellingUnits> code;
  std::uint8_t size = 0;
  SpellingUnits() noexcept {}  // NOLINT(modernize-use-equals-default): leaves the codes as they are
};
// `native`: Token::native. Total.
[[nodiscard]] SpellingUnits spelling_units(std::string_view native) noexcept;
[[nodiscard]] SpellingUnits spelling_units(std::u32string_view native) noexcept;
void spelling_units(std::string_view native, SpellingUnits& out) noexcept;  // the same

// Latin letters that stand for one or two units.
inline constexpr std::size_t kMaxSpellingLetters = 3;
struct Spelling {
  std::uint32_t letters = 0;  // up to kMaxSpellingLetters, the first in the lowest byte
  std::uint8_t length = 0;
  std::int16_t tenths = 0;  // tenths of bits: log2 of how much likelier the letters are here than anywhere
  std::int16_t likelihood = 0;  // tenths of bits: log2 of the probability of the letters here
};

// The spellings of a unit, or of two (`second` not 0), the likeliest first; empty for what the table lacks. Parses the table
// on the first call (below 3 ms). Thread-safe.
[[nodiscard]] std::span<const Spelling> spellings_of(char32_t first, char32_t second = 0) noexcept;

// Which two units may have spellings of their own; few have.
class SpelledPairs {
 public:
  void add(char32_t first, char32_t second) noexcept { bits_.set(bit(first, second)); }
  // False: spellings_of() has none.
  [[nodiscard]] bool may_have(char32_t first, char32_t second) const noexcept {
    return bits_.test(bit(first, second));
  }

 private:
  static std::uint16_t bit(char32_t first, char32_t second) noexcept {
    return static_cast<std::uint16_t>(first * 0x9E3779B1U >> 16 ^ second * 0x85EBCA6BU >> 8);
  }
  std::bitset<65536> bits_;
};
[[nodiscard]] const SpelledPairs& spelled_pairs() noexcept;

// Usual Latin spellings of a name that is not spelt as it sounds, separated by blanks (data/usual_spellings.tsv, spelled_names.tsv);
// empty for other words. `native`: Token::native. Thread-safe.
[[nodiscard]] std::string_view usual_spellings(std::string_view native) noexcept;

// What a letter tells wherever it stands: -log2 of its share in Latin names, in tenths of bits. [a-z0-9]. Thread-safe.
[[nodiscard]] int letter_tenths(char letter) noexcept;
// The same for all bytes; what is no letter counts as one that is not in the table.
[[nodiscard]] const std::array<std::int16_t, 256>& letter_tenths() noexcept;

}  // namespace tamis::text

#endif  // TAMIS_TEXT_SPELLINGS_H_
