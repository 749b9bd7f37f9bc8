// Pages without capitals: chats, comments, posts, and what was lowered on its way ("vladimir putin and kim jong un
// met"). The stages behind tell names of cased scripts by their capitals, so words that may be names get them back,
// and all others stay small.
#ifndef TAMIS_DOCUMENTS_PARTIES_SMALL_LETTERS_H_
#define TAMIS_DOCUMENTS_PARTIES_SMALL_LETTERS_H_

#include "documents/words/work.h"

namespace tamis::documents {

// Of a page with three words or more in cased scripts, most of its words, of which at most one in fifty begins with a
// capital: marks as capital (Token::capital) given names with the surname behind or before them, surnames, Korean
// names, and up to three words in a row that no table has as words of their language. Adds a warning, and changes
// nothing of any other page. Linear but for such rows; thread-safe.
void restore_capitals(Work& work);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_PARTIES_SMALL_LETTERS_H_
