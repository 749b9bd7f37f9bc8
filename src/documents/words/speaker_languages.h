// What languages have in common that noun phrases of speakers are read by.
#ifndef TAMIS_DOCUMENTS_WORDS_SPEAKER_LANGUAGES_H_
#define TAMIS_DOCUMENTS_WORDS_SPEAKER_LANGUAGES_H_

#include <string_view>

#include "documents/words/work.h"

namespace tamis::documents {

[[nodiscard]] inline bool is_word_or_number(const Token& token) noexcept {
  return token.kind == TokenKind::kWord || token.kind == TokenKind::kNumber;
}

[[nodiscard]] inline bool has_no_blanks(std::string_view language) noexcept {
  return language == "zh" || language == "ja" || language == "th";
}

[[nodiscard]] inline bool is_romance(std::string_view language) noexcept {
  return language == "it" || language == "fr" || language == "es" || language == "pt" || language == "ro";
}

// Languages whose genitive needs no word: the noun behind a noun is its owner.
[[nodiscard]] inline bool genitive_is_bare(std::string_view language) noexcept {
  return language == "ru" || language == "uk" || language == "pl" || language == "ar" || language == "fa" ||
         language == "ro";
}

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_WORDS_SPEAKER_LANGUAGES_H_
