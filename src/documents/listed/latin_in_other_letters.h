// Names in Latin letters in a sentence of other letters: words of one are mostly a company's name, whatever stands before it.
#ifndef TAMIS_DOCUMENTS_LISTED_LATIN_IN_OTHER_LETTERS_H_
#define TAMIS_DOCUMENTS_LISTED_LATIN_IN_OTHER_LETTERS_H_

#include <string_view>

#include "documents/words/tokens.h"
#include "documents/words/work.h"

namespace tamis::documents {

[[nodiscard]] inline bool is_latin_word(const Token& token) noexcept {
  return token.kind == TokenKind::kWord && token.script == text::Script::kLatin;
}

// Whether most words of the sentence are of another script than Latin.
[[nodiscard]] bool is_of_other_letters(const TextTokens& text, const Sentence& sentence);

// "Sahara Thunder|는|": the name without the syllables of Hangul that Korean writes onto its last word; UTF-8, total, linear.
[[nodiscard]] std::string_view without_particle(std::string_view name) noexcept;

// "Xiamen Limbach Aircraft Engine |Co., Ltd.|が": takes the legal form behind a listed body in Latin letters into its name, so that what
// follows the form follows the name. Work::listed in the order of the text. Linear.
void take_in_legal_forms(Work& work);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_LISTED_LATIN_IN_OTHER_LETTERS_H_
