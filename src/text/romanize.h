// Romanisation of one word by the rules of data/romanization.tsv and data/latin_folding.tsv. A word has one main
// romanisation and, by the tables' variants (other languages of the script, other romanisation systems), further
// ones. Rules, not dictionaries: any word of a script that the tables know comes out.
#ifndef TAMIS_TEXT_ROMANIZE_H_
#define TAMIS_TEXT_ROMANIZE_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/tokenize.h"

namespace tamis::text {

inline constexpr std::size_t kMaxAlternatives = 8;

// A word's romanisations, main first, distinct, each [a-z0-9]{1,63}. count is 0 when the word leaves nothing
// (a lone soft sign).
struct Romanization {
  static constexpr std::size_t kSlack = 17;  // rules are copied in blocks of 16 bytes
  std::array<std::array<char, kMaxTokenBytes + kSlack>, kMaxAlternatives + 1> text;
  std::array<std::uint8_t, kMaxAlternatives + 1> length;
  std::size_t count = 0;

  [[nodiscard]] std::string_view operator[](std::size_t i) const noexcept {
    return {text[i].data(), length[i]};
  }
  // Appends `latin` unless it is empty, known already or there is no room.
  void add(std::string_view latin) noexcept;
};

// Whether a table has a row that begins with `code_point` (a folded one). Parses the tables on the first call
// (below 2 ms). Thread-safe.
[[nodiscard]] bool has_row(char32_t code_point) noexcept;

// Romanises `letters`: folded code points of one word (at most kMaxTokenBytes are looked at). ASCII letters and
// digits stand for themselves, a letter that no table knows becomes 'u' and its code point in hexadecimal, so that
// equal words of unknown scripts still meet. Thread-safe, does not allocate.
// `main_only`: the main romanisation alone, at a fifth of the cost.
void romanize(Script script, std::u32string_view letters, Romanization& out, bool main_only = false) noexcept;

// Whether data/romanization.tsv has the Arabic or Hebrew word whole (kind word). `letters`: folded, with or without vowel
// points. Thread-safe.
[[nodiscard]] bool is_known_word(std::u32string_view letters) noexcept;

// How `letters` (folded) are spelt by sound, by data/spellings.tsv: the likeliest spelling, then those of other consonants.
// Leaves `out` empty when a letter is not in the table. Thread-safe, does not allocate. Some 2 µs.
void spell_by_sound(std::u32string_view letters, Romanization& out) noexcept;

// Adds to `out` the likeliest spelling, then those whose consonants no form of it has, as far as there is room; nothing when a letter is
// not in the table. Thread-safe, does not allocate.
void add_spellings(std::u32string_view letters, Romanization& out) noexcept;

}  // namespace tamis::text

#endif  // TAMIS_TEXT_ROMANIZE_H_
