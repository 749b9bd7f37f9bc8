// Who said what, and through whom it came.
#ifndef TAMIS_DOCUMENTS_STATEMENTS_STATEMENTS_H_
#define TAMIS_DOCUMENTS_STATEMENTS_STATEMENTS_H_

#include "documents/words/work.h"

namespace tamis::documents {

// Fills Document::statements; needs mentions and referents.
void find_statements(Work& work);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_STATEMENTS_STATEMENTS_H_
