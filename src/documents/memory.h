// The document's memory: which mentions are one person or body, and which listed party that is.
#ifndef TAMIS_DOCUMENTS_MEMORY_H_
#define TAMIS_DOCUMENTS_MEMORY_H_

#include "documents/work.h"

namespace tamis::documents {

// Fills Document::mentions and referents and Work::mention_of from Work::listed and Work::names.
void resolve_mentions(Work& work);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_MEMORY_H_
