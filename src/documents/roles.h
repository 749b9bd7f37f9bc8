// What part each referent has on its page. For memory.h.
#ifndef TAMIS_DOCUMENTS_ROLES_H_
#define TAMIS_DOCUMENTS_ROLES_H_

#include "documents/words/work.h"

namespace tamis::documents {

// Sets Referent::roles, the weightiest first, from statements, events and relations; a party without any is a target in a sentence that
// speaks of sanctions (data/sanction_words.tsv), else what its place in the clause says. To be called last. Linear in the text.
void assign_roles(const Work& work);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_ROLES_H_
