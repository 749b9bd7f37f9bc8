// Relations between referents that the text states: offices, kinship, membership.
#ifndef TAMIS_DOCUMENTS_RELATIONS_RELATIONS_H_
#define TAMIS_DOCUMENTS_RELATIONS_RELATIONS_H_

#include "documents/words/work.h"

namespace tamis::documents {

// Fills Document::relations; needs mentions and referents.
void find_relations(Work& work);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_RELATIONS_RELATIONS_H_
