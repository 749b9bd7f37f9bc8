#include "documents/names/parts_of_body.h"

#include "documents/words/cues.h"
#include "documents/words/grammar_words.h"

namespace tamis::documents {

bool is_part_of_body(const TextTokens& text, std::uint32_t token, std::string_view language) {
  const GrammarWords& grammar = grammar_words(language);
  if (token >= text.tokens.size() || token == 0 || text.tokens[token].capital ||
      !grammar.has(WordUse::kBodyPart, text.lower(token)))
    return false;
  // "in |head of state| X's house"
  const std::uint32_t next = token + 1;
  if (next < text.tokens.size() && text.tokens[next].kind == TokenKind::kWord &&
      (text.tokens[next].capital ||
       (clause_word_classes(language, text.lower(next)) & clause_word::kGenitive) != 0))
    return false;
  std::uint32_t before = token - 1;
  const bool owned = grammar.has(WordUse::kBodyOwner, text.lower(before));
  if (owned && before-- == 0) return false;
  const std::string_view word = text.lower(before);
  // "a blow |to| the head", but "to head the bank"
  return grammar.has(WordUse::kIntoBody, word) || (owned && grammar.has(WordUse::kInfinitiveParticle, word));
}

}  // namespace tamis::documents
