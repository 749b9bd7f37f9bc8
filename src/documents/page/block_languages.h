// The language of each block and of the page.
#ifndef TAMIS_DOCUMENTS_PAGE_BLOCK_LANGUAGES_H_
#define TAMIS_DOCUMENTS_PAGE_BLOCK_LANGUAGES_H_

#include <string>
#include <string_view>

#include "tamis/document.h"

namespace tamis::documents {

// Fills Block::language, language_share and Document::languages. A block is known by its own letters; the page's majority
// and then the language that the page claims (Document::meta) only break a tie, and what is too short stays unknown.
// DocumentOptions::language overrides all guesses.
void find_languages(Document& document, const DocumentOptions& options);

// "de-AT" -> "de", "iw" -> "he"; empty: no code of a language (which exists or not).
[[nodiscard]] std::string plain_language(std::string_view claimed);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_PAGE_BLOCK_LANGUAGES_H_
