// What part each referent has on its page. For memory.h.
#ifndef TAMIS_DOCUMENTS_ROLES_H_
#define TAMIS_DOCUMENTS_ROLES_H_

#include "tamis/document.h"

namespace tamis::documents {

// Sets Referent::roles, the weightiest first, from statements, events and relations; a party without any in a sentence that speaks of
// sanctions (data/sanction_words.tsv) is a target. To be called last.
void assign_roles(Document& document);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_ROLES_H_
