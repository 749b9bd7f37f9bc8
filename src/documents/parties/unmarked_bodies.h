// Companies, banks and other bodies in scripts without capitals, whose names nothing marks but a word such as 은행, 公司 or شركة:
// what stands at it is screened whole, also against lists that have the name in English or romanised only (제일신용은행 is First
// Credit Bank).
#ifndef TAMIS_DOCUMENTS_PARTIES_UNMARKED_BODIES_H_
#define TAMIS_DOCUMENTS_PARTIES_UNMARKED_BODIES_H_

#include "documents/words/work.h"

namespace tamis::documents {

// Adds to Work::listed, where no listed name stands yet, the longest stretch at such a word that is a listed body's whole name; of
// names in other letters only where the page speaks of the body's country. At most kMostBodiesScreened different stretches of
// a page are screened; some 0.3 ms each the first time a thread meets it.
inline constexpr std::size_t kMostBodiesScreened = 96;
void find_unmarked_bodies(const Screener& screener, Scratch& scratch, Work& work);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_PARTIES_UNMARKED_BODIES_H_
