// Listed names that stand only in links and teasers beside the article: they are no parties of the page, but a list
// of linked names that was taken for a box of links must not vanish without a word.
#ifndef TAMIS_DOCUMENTS_PARTIES_NAMES_BESIDE_H_
#define TAMIS_DOCUMENTS_PARTIES_NAMES_BESIDE_H_

#include "documents/words/work.h"

namespace tamis::documents {

// Adds one warning that says who is named so, by names of two words or more that surely are on a list and that the
// article does not name. Needs Work::listed and the document's referents. Linear; thread-safe.
void note_names_beside(Work& work);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_PARTIES_NAMES_BESIDE_H_
