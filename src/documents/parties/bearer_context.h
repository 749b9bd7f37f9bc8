// What stands around a person's name that makes its bearers fewer: a nationality, a word for sanctions. For referent_parties.h.
#ifndef TAMIS_DOCUMENTS_PARTIES_BEARER_CONTEXT_H_
#define TAMIS_DOCUMENTS_PARTIES_BEARER_CONTEXT_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "documents/words/tokens.h"
#include "documents/words/work.h"

namespace tamis::documents {

// Whether a word for sanctions (data/sanction_words.tsv, any language) begins somewhere in `lower`, written as append_lower() does.
[[nodiscard]] bool speaks_of_sanctions(std::string_view lower);
// Where the first of these words stands in it; npos: nowhere.
[[nodiscard]] std::size_t sanctions_at(std::string_view lower);
// The same of words that say who else is on a list (data/listing_words.tsv).
[[nodiscard]] std::size_t listing_at(std::string_view lower);

// Whether the sentence, by its number, does. Reads at most its first 4 KB.
[[nodiscard]] bool sentence_speaks_of_sanctions(const Work& work, std::uint32_t sentence);

// Adds the ISO codes of the countries whose adjectives or inhabitants stand beside the name: "the Russian businessman X", "X, an Iranian
// citizen". Views are valid for ever. Thread-safe; some µs.
void add_nationalities(const Work& work, TokenRange name, std::vector<std::string_view>& countries);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_PARTIES_BEARER_CONTEXT_H_
