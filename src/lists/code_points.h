// UTF-8 to code points and back for the cleaning of list text: ICU's decoder behind two plain functions, so that
// ill-formed bytes are treated alike everywhere in lists/.
#ifndef TAMIS_LISTS_CODE_POINTS_H_
#define TAMIS_LISTS_CODE_POINTS_H_

#include <string>
#include <string_view>

namespace tamis::lists {

// Code points of `text`. Each ill-formed sequence becomes one U+FFFD (Unicode 15, section 3.9, substitution of
// maximal subparts) and sets `*ill_formed`, if given. Total, thread-safe, linear.
[[nodiscard]] std::u32string decode_utf8(std::string_view text, bool* ill_formed = nullptr);

// UTF-8 of `text`. REQUIRES: Unicode scalar values, as decode_utf8 gives them.
[[nodiscard]] std::string encode_utf8(std::u32string_view text);

// `text` in lower case, letter by letter (simple case mapping). Total, thread-safe.
[[nodiscard]] std::u32string lower_case(std::u32string_view text);
[[nodiscard]] std::string lower_case(std::string_view text);

// True when `text` holds a letter or a digit of any script.
[[nodiscard]] bool has_letter_or_digit(std::string_view text);

}  // namespace tamis::lists

#endif  // TAMIS_LISTS_CODE_POINTS_H_
