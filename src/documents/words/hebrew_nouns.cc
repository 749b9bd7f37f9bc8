#include "documents/words/hebrew_nouns.h"

#include <cstddef>

#include "documents/words/grammar_words.h"

namespace tamis::documents {

bool is_hebrew_deed_noun(std::string_view lower) noexcept {
  constexpr std::size_t kLetter = 2;  // bytes
  const GrammarWords& hebrew = grammar_words("he");
  if (hebrew.has(WordUse::kDeedNoun, lower)) return true;
  return lower.size() > 2 * kLetter &&
         (hebrew.begins(WordUse::kWordFront, lower) || hebrew.begins(WordUse::kNounFront, lower)) &&
         hebrew.has(WordUse::kDeedNoun, lower.substr(kLetter));
}

}  // namespace tamis::documents
