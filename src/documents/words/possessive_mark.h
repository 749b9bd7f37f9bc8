// The English mark behind whose something is: "the leader|'s| sister".
#ifndef TAMIS_DOCUMENTS_WORDS_POSSESSIVE_MARK_H_
#define TAMIS_DOCUMENTS_WORDS_POSSESSIVE_MARK_H_

#include <string_view>

namespace tamis::documents {

// Whether a token, in small letters, is "'s", with either apostrophe.
[[nodiscard]] constexpr bool is_possessive_s(std::string_view lower) noexcept {
  return lower == "'s" || lower == "\u2019s";
}

// Whether it is that, or a bare apostrophe: behind a name, where none closes a quotation ("the ministers|'| talks").
[[nodiscard]] constexpr bool is_possessive_mark(std::string_view lower) noexcept {
  return is_possessive_s(lower) || lower == "'" || lower == "\u2019";
}

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_WORDS_POSSESSIVE_MARK_H_
