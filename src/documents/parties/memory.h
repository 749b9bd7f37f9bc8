// The document's memory: which mentions are one person or body, and which listed party that is.
//
// Full names open a referent each; bare surnames, acronyms, titles, descriptions, kinship words and pronouns are led back to
// one (docs/documents.md, "Mentions and parties"). A surname that several bear goes to the one introduced first, unless the title, a gender
// word or a full name in the same sentence says otherwise; the others are kept as rivals.
#ifndef TAMIS_DOCUMENTS_PARTIES_MEMORY_H_
#define TAMIS_DOCUMENTS_PARTIES_MEMORY_H_

#include "documents/words/work.h"

namespace tamis::documents {

// Fills Document::mentions and referents and Work::mention_of from Work::listed and Work::names. Only blocks of the main text
// count. Needs the index for what the lists say of a party.
void resolve_mentions(const Screener& screener, Scratch& scratch, Work& work);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_PARTIES_MEMORY_H_
