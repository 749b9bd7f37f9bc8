// Where sentences end: stops, abbreviations and what closes with them. For tokens.cc.
#ifndef TAMIS_DOCUMENTS_WORDS_SENTENCES_H_
#define TAMIS_DOCUMENTS_WORDS_SENTENCES_H_

#include <cstdint>
#include <string_view>

#include "documents/words/tokens.h"

namespace tamis::documents {

// Whether the word has a full stop that ends no sentence (data/abbreviations.tsv). `lower`: by append_lower().
[[nodiscard]] bool is_abbreviation(std::string_view language, std::string_view lower);

// Adds the sentences of the tokens from `first` to the last, which are those of block `block`, in `language`; the first word or number of
// each is told so. The text, the tokens and their lower case are there.
void cut_sentences(TextTokens& out, std::uint32_t first, std::string_view language, std::uint32_t block);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_WORDS_SENTENCES_H_
