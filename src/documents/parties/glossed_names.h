// Names that brackets give in another script: "그리넥스(Grinex)", キム・ジョンウン（金正恩）.
#ifndef TAMIS_DOCUMENTS_PARTIES_GLOSSED_NAMES_H_
#define TAMIS_DOCUMENTS_PARTIES_GLOSSED_NAMES_H_

#include "documents/words/work.h"

namespace tamis::documents {

// Appends to Work::listed, and sorts it by span: what stands before the brackets of a listed name, or in the brackets behind it, is the
// party too, there and wherever the page has it. At most 32 such names a page; linear in the text for each.
void find_glossed_names(Work& work);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_PARTIES_GLOSSED_NAMES_H_
