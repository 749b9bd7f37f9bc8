// Numbers of running text, in digits of any script with the marks of the language, in words, or both ("3,5 Millionen").
#ifndef TAMIS_DOCUMENTS_TIMES_NUMBERS_IN_TEXT_H_
#define TAMIS_DOCUMENTS_TIMES_NUMBERS_IN_TEXT_H_

#include <cstdint>
#include <string_view>

#include "documents/words/tokens.h"
#include "documents/words/word_classes.h"

namespace tamis::documents {

struct NumberInText {
  double value = 0;
  std::uint32_t end = 0;     // token behind it
  bool in_digits = false;    // begins with digits
  bool scaled = false;       // a word of scale is part of it ("million")
  bool lower_bound = false;  // "dozens"
  bool article = false;      // "ein", "a": counts only before a unit
};

// The table of number words for `language`, to be fetched once a sentence.
[[nodiscard]] const WordClasses::Language& number_words(std::string_view language) noexcept;

// The number that begins at token `i` and ends before `last`; false if there is none. Han numerals are read where two or
// more stand together or a multiplier is among them; a single one only with `single_han`.
[[nodiscard]] bool read_number(const TextTokens& text, std::uint32_t i, std::uint32_t last,
                               std::string_view language, const WordClasses::Language& words, bool single_han,
                               NumberInText& number);

// Korean digits and syllables of scale in one: "1천500만달러", "8억 3천만원". Its value ends before byte `offset` of token
// `end`.
struct MixedNumber {
  double value = 0;
  std::uint32_t end = 0;
  std::uint32_t offset = 0;
};

// False unless digits begin at token `i` and a syllable of scale is written onto them.
[[nodiscard]] bool read_mixed_korean(const TextTokens& text, std::uint32_t i, std::uint32_t last,
                                     MixedNumber& number);

// Whether a number may begin with this token: a cheap look that read_number() need not be called for most words.
[[nodiscard]] bool may_be_number(const TextTokens& text, std::uint32_t i, std::string_view language,
                                 const WordClasses::Language& words) noexcept;

// The digits of a number token as ASCII, other marks kept, blanks dropped, at most `size` bytes; returns the bytes written.
[[nodiscard]] std::size_t ascii_digits(std::string_view token, char* out, std::size_t size) noexcept;

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_TIMES_NUMBERS_IN_TEXT_H_
