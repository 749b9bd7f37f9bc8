// Latin letters that words of other scripts name one by one (data/letter_names.tsv): 에스케이, SK; ทีเอเอ็นเอคิว, TANAQ.
#ifndef TAMIS_TEXT_LETTER_NAMES_H_
#define TAMIS_TEXT_LETTER_NAMES_H_

#include <string>
#include <string_view>

#include "text/tokenize.h"

namespace tamis::text {

inline constexpr std::size_t kMostLetterNames = 12;  // of one word

// The letters [a-z] whose names `native` (Token::native) is made of, the fewest that do; empty when it is not, or each of several is
// one character (ООО), or there would be more than kMostLetterNames. Thread-safe; some ten ns for words that begin like no name.
[[nodiscard]] std::string latin_letters(std::string_view native);

// The same where a word written as one is hardly anything else: not in Arabic, Hebrew and Greek, whose names of letters are words and
// parts of words (سيسي), from four characters on, and three letters in Cyrillic and Devanagari.
[[nodiscard]] std::string latin_letters_of_word(std::string_view native, Script script);

}  // namespace tamis::text

#endif  // TAMIS_TEXT_LETTER_NAMES_H_
