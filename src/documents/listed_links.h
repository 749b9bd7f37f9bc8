// Whether two words of a text stand in one listed name: what anchors a span before it is screened.
#ifndef TAMIS_DOCUMENTS_LISTED_LINKS_H_
#define TAMIS_DOCUMENTS_LISTED_LINKS_H_

#include "documents/listed_cache.h"

namespace tamis::documents {

// The names that have a word of both; both looked up (ListedWords::look_up). Kept in the cache, valid until make_room(). The cost
// of a new pair grows with the names that the rarer word stands in, up to 65,536 of them: some 10 ns a name.
[[nodiscard]] const Link& link_of(const TextWord& a, const TextWord& b, ListedNamesCache& cache);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_LISTED_LINKS_H_
