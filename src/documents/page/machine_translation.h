// Marks of a machine's translation in a page's text: the other stages read such text more leniently, and a reader should know.
#ifndef TAMIS_DOCUMENTS_PAGE_MACHINE_TRANSLATION_H_
#define TAMIS_DOCUMENTS_PAGE_MACHINE_TRANSLATION_H_

#include "documents/words/work.h"

namespace tamis::documents {

// Fills Document::machine_translation with one line a kind of evidence, the text quoted; only if there are two kinds, one of
// them such that no scraper makes it (English islands, the verb in a wrong place, a cue twice or without its verb), or three
// kinds of any. Needs tokens and block languages; main text only.
void find_machine_translation(Work& work);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_PAGE_MACHINE_TRANSLATION_H_
