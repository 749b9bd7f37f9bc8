// Names of listed parties in running text, at the speed of a stream: rare words of listed names are the anchors, the
// scorer of screen/ verifies what stands around them.
#ifndef TAMIS_DOCUMENTS_LISTED_LISTED_NAMES_H_
#define TAMIS_DOCUMENTS_LISTED_LISTED_NAMES_H_

#include "documents/words/work.h"

namespace tamis::documents {

// Fills Work::listed.
void find_listed_names(const Screener& screener, Scratch& scratch, Work& work);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_LISTED_LISTED_NAMES_H_
