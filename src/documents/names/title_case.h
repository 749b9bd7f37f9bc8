// Headlines with a capital on every word ("U.S. Sanctions Chinese Refinery Over Iranian Oil Purchases"). The stages behind tell
// names by their capitals, so the ordinary words of such a line become small, and the names keep theirs.
#ifndef TAMIS_DOCUMENTS_NAMES_TITLE_CASE_H_
#define TAMIS_DOCUMENTS_NAMES_TITLE_CASE_H_

#include "documents/words/work.h"

namespace tamis::documents {

// Of each English sentence of four words or more that has capitals on all of its longer words, no stop behind it, and a verb of
// data/headline_verbs.tsv behind its first word: words of the language lose their capital (Token::capital), but for those of names
// that Work::listed or a table has, of surnames beside another name, and the noun of a body behind its name ("Volga Bank").
// Linear; thread-safe.
void lower_title_case(Work& work);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_NAMES_TITLE_CASE_H_
