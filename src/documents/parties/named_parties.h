// Names that a text gives whole, screened as they stand. listed_names.h finds words of listed names that meet, at the speed of
// a stream; where names_in_text.h says that a stretch of text is somebody's name, with its begin and end, the scorer is asked of
// just that name: other spellings, names of one word and names of ships come out that the stream passes over.
#ifndef TAMIS_DOCUMENTS_PARTIES_NAMED_PARTIES_H_
#define TAMIS_DOCUMENTS_PARTIES_NAMED_PARTIES_H_

#include "documents/words/work.h"

namespace tamis::documents {

// Adds to Work::listed from Work::names, and drops listed names that reach across the edge of a name. At most kMostScreened
// different names of a page are screened; some 100 µs each the first time a thread meets it.
inline constexpr std::size_t kMostScreened = 256;
void find_named_parties(const Screener& screener, Scratch& scratch, Work& work);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_PARTIES_NAMED_PARTIES_H_
