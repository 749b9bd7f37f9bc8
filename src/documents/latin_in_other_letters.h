// Names in Latin letters in a sentence of other letters: words of one are mostly a company's name, whatever stands before it.
#ifndef TAMIS_DOCUMENTS_LATIN_IN_OTHER_LETTERS_H_
#define TAMIS_DOCUMENTS_LATIN_IN_OTHER_LETTERS_H_

#include "documents/tokens.h"
#include "documents/work.h"

namespace tamis::documents {

[[nodiscard]] inline bool is_latin_word(const Token& token) noexcept {
  return token.kind == TokenKind::kWord && token.script == text::Script::kLatin;
}

// Whether most words of the sentence are of another script than Latin.
[[nodiscard]] bool is_of_other_letters(const TextTokens& text, const Sentence& sentence);

// "Xiamen Limbach Aircraft Engine |Co., Ltd.|が": takes the legal form behind a listed body in Latin letters into its name, so that what
// follows the form follows the name. Work::listed in the order of the text. Linear.
void take_in_legal_forms(Work& work);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_LATIN_IN_OTHER_LETTERS_H_
