// Lines of names within one paragraph ("Igor Sechin<br>Viktor Vekselberg<br>..."): no sentence, but one thing a line.
#ifndef TAMIS_DOCUMENTS_PAGE_LIST_LINES_H_
#define TAMIS_DOCUMENTS_PAGE_LIST_LINES_H_

#include "documents/words/tokens.h"

namespace tamis::documents {

// Parts each sentence of three lines or more into its lines when every line has at most five words, begins with a
// capital or a number and ends with a word, a number or a closing bracket. A wrapped sentence has longer lines or
// goes on in small letters. Linear.
void part_list_lines(TextTokens& text);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_PAGE_LIST_LINES_H_
