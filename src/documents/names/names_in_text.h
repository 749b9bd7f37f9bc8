// Persons, organisations, places and groups that a text names or describes, listed or not.
#ifndef TAMIS_DOCUMENTS_NAMES_NAMES_IN_TEXT_H_
#define TAMIS_DOCUMENTS_NAMES_NAMES_IN_TEXT_H_

#include "documents/words/work.h"

namespace tamis::documents {

// Fills Work::names.
void find_names(Work& work);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_NAMES_NAMES_IN_TEXT_H_
