// Letters as the mutations of names see them: code points, alphabets and capitals.
#ifndef TAMIS_SCREEN_MUTATION_LETTERS_H_
#define TAMIS_SCREEN_MUTATION_LETTERS_H_

#include <string>
#include <string_view>

#include "text/normalize.h"

namespace tamis::screen::mutations {

[[nodiscard]] std::u32string decode(std::string_view utf8);
[[nodiscard]] std::string encode(std::u32string_view points);

[[nodiscard]] bool is_blank(char32_t c) noexcept;
[[nodiscard]] bool is_upper(char32_t c) noexcept;
[[nodiscard]] char32_t to_lower(char32_t c) noexcept;
// Of the alphabets that have capitals on the keyboards of data/keyboards.tsv; other letters stay.
[[nodiscard]] char32_t to_upper(char32_t c) noexcept;
// Latin, Cyrillic, Greek, Armenian, Georgian, Arabic, Hebrew.
[[nodiscard]] bool is_alphabet(text::Script script) noexcept;
// Of an alphabet.
[[nodiscard]] bool is_letter(char32_t c) noexcept;
[[nodiscard]] bool is_ascii_letter(char32_t c) noexcept;
// Of the Latin alphabet, in lower case.
[[nodiscard]] bool is_vowel(char32_t c) noexcept;

// Puts `lower` in the case of the letters it stands for: all capitals, a capital first, or as it is.
[[nodiscard]] std::u32string in_case_of(std::u32string lower, std::u32string_view model);

}  // namespace tamis::screen::mutations

#endif  // TAMIS_SCREEN_MUTATION_LETTERS_H_
