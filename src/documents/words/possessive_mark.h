// The English mark behind whose something is: "the leader|'s| sister".
#ifndef TAMIS_DOCUMENTS_WORDS_POSSESSIVE_MARK_H_
#define TAMIS_DOCUMENTS_WORDS_POSSESSIVE_MARK_H_

#include <string_view>

namespace tamis::documents {

// Whether a token, in small letters, is "'s", with either apostrophe. A bare apostrophe, which may close a quotation, is not
// (is_possessive_mark() of event_sentence.h takes it).
[[nodiscard]] constexpr bool is_possessive_s(std::string_view lower) noexcept {
  return lower == "'s" || lower == "\u2019s";
}

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_WORDS_POSSESSIVE_MARK_H_
