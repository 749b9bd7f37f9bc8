// Lists of common nouns, whose commas end no clause.
#ifndef TAMIS_DOCUMENTS_WORDS_NOUN_LISTS_H_
#define TAMIS_DOCUMENTS_WORDS_NOUN_LISTS_H_

#include <cstdint>

#include "documents/words/tokens.h"

namespace tamis::documents {

// Whether the comma at token `comma` stands between common nouns of a German list that "und", "sowie" or "oder" closes before token
// `last` ("Bargeld|,| Goldbarren und Luxusautos"), so that no clause ends there. Linear in the length of the list.
[[nodiscard]] bool is_german_list_comma(const TextTokens& text, std::uint32_t comma, std::uint32_t last);

// Whether a comma of `range`, of which is_german_list_comma does not hold, ends a clause in it.
[[nodiscard]] bool has_german_clause_comma(const TextTokens& text, TokenRange range, std::uint32_t last);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_WORDS_NOUN_LISTS_H_
