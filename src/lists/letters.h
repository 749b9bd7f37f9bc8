// What the letters of a cell say: in which script they are, and whether a word stands among them.
#ifndef TAMIS_LISTS_LETTERS_H_
#define TAMIS_LISTS_LETTERS_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace tamis::lists {

// Scripts as far as two names of one cell differ by them.
enum class ScriptGroup : std::uint8_t { kNone, kLatin, kCyrillic, kGreek, kArabic, kEastAsian, kOther };

// kNone for what is no letter and for letters of all scripts.
[[nodiscard]] ScriptGroup group_of(char32_t point) noexcept;

// The script of most letters.
[[nodiscard]] ScriptGroup script_of(std::string_view text);

// The same as a word: "latin", "cyrillic", "greek", "arabic", "east_asian", "other", or empty.
[[nodiscard]] std::string_view script_name(std::string_view text);

// True when a letter of `text` is of `script`, a value of script_name.
[[nodiscard]] bool has_script(std::string_view text, std::string_view script);

[[nodiscard]] bool is_letter(char32_t point) noexcept;
[[nodiscard]] bool is_letter_or_digit(char32_t point) noexcept;
[[nodiscard]] bool is_capital(char32_t point) noexcept;

// Simple case folding.
[[nodiscard]] char32_t folded(char32_t point) noexcept;

// Letters and digits of `points`, case folded.
[[nodiscard]] std::u32string folded_word(std::u32string_view points);

// True when `word` stands in `text` as a word of its own, case ignored.
[[nodiscard]] bool has_word(std::string_view text, std::string_view word);

}  // namespace tamis::lists

#endif  // TAMIS_LISTS_LETTERS_H_
