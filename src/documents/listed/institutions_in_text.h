// Phrases of a text that name an institution by its concepts (institutions.h), and the listed institutions that they are.
#ifndef TAMIS_DOCUMENTS_LISTED_INSTITUTIONS_IN_TEXT_H_
#define TAMIS_DOCUMENTS_LISTED_INSTITUTIONS_IN_TEXT_H_

#include <vector>

#include "documents/listed/listed_cache.h"

namespace tamis::documents {

// Appends to `out` the institutions among the tokens of `range`, which are of one sentence and whose words are
// at hand, by span. A phrase needs what kind of institution it is and what for
// (ministry + defence). Which country's it is, the phrase says, or the concepts do when one listed country alone has such an
// institution and the page speaks of that country; else it is nobody's.
void find_institutions(TokenRange range, std::string_view language, const Work& work, Scratch& scratch,
                       ListedNamesCache& cache, WordsAtHand& words, PageCountries& countries,
                       std::vector<ListedName>& out);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_LISTED_INSTITUTIONS_IN_TEXT_H_
