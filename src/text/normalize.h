// What the tokenizer must know of a code point, in one table look-up: its script, whether it makes, joins or ends
// words, and what it folds to. The table is ICU's NFKC_Casefold, script and category data plus the marks rule
// below, so the inner loop never calls ICU. That of the basic plane is frozen (base/frozen.h); otherwise a page of 256 code
// points is copied on its first use.
//
// Folding of one code point: NFKC_Casefold; decimal digits of any script become ASCII digits; a letter with a mark
// that has no row of its own in data/romanization.tsv or data/latin_folding.tsv loses the mark.
#ifndef TAMIS_TEXT_NORMALIZE_H_
#define TAMIS_TEXT_NORMALIZE_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/tokenize.h"

namespace tamis::text {

enum class CharKind : std::uint8_t {
  kBreak,       // ends a word
  kJoiner,      // ends a word, but what follows still belongs to it: hyphens, Tibetan tsheg
  kComma,       // ends a word, and the next one comes after a comma
  kApostrophe,  // vanishes inside a word
  kQuote,       // ASCII and Hebrew double quotation mark: vanishes between Hebrew letters, ends other words
  kStop,        // full stop
  kZeroWidthSpace,
  kIgnored,  // vanishes: controls of direction, soft hyphen, variation selectors, marks without a row
  kMark,     // vowel sign or other mark with a row of its own: part of the word's letters
  kLetter,
  kDigit,
};

struct Character {
  char32_t folded = 0;         // the folded code point; index into the pool of its page if `expansion` > 1
  std::uint8_t expansion = 1;  // code points it folds to, 0-18
  Script script = Script::kOther;  // kDigits for digits
  CharKind kind = CharKind::kBreak;
  std::uint8_t combining_class = 0;  // canonical combining class of the unfolded code point
  bool boundary_before = true;       // normalisation never joins it with what stands before it
  bool may_compose = false;          // may join with the letter before it: that stretch goes through ICU
  bool upper = false;
  std::uint8_t unused = 0;
};

// Total: code points above U+10FFFF are kBreak. Costs one page (about 40 us) on the first use of each page that is not frozen.
// Thread-safe, the reference is valid for ever.
[[nodiscard]] const Character& character(char32_t code_point) noexcept;

// The code points that `code_point` folds to when its expansion is above 1.
[[nodiscard]] std::u32string_view expansion_of(char32_t code_point) noexcept;

// NFKC_Casefold of a stretch of at most kMaxStretch code points by ICU, for letters followed by marks that may
// compose. Writes at most `capacity` code points to `out` and returns how many.
inline constexpr std::size_t kMaxStretch = 32;
std::size_t fold_stretch(std::u32string_view stretch, char32_t* out, std::size_t capacity) noexcept;

}  // namespace tamis::text

#endif  // TAMIS_TEXT_NORMALIZE_H_
