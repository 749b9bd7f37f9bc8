// Whether two words of a text stand in one listed name: what anchors a span before it is screened.
#ifndef TAMIS_DOCUMENTS_LISTED_LISTED_LINKS_H_
#define TAMIS_DOCUMENTS_LISTED_LISTED_LINKS_H_

#include "documents/listed/listed_cache.h"

namespace tamis::documents {

// Whether a span is screened against all names when very many have two words of it, or a body's may stand for it. In a larger index,
// where that takes milliseconds, only the likest names that have both words are looked at.
[[nodiscard]] inline bool screens_all(const index::NameIndex& index) noexcept {
  constexpr std::uint32_t kMostNames = std::uint32_t{1} << 20;
  return index.name_count() <= kMostNames;
}

// The names that have a word of both. Kept in the cache, valid until make_room(). The cost of a new pair grows with the names that have
// words of the same sounds, up to 65,536 of them: some 100 ns a name, less for common words.
// `persons`: false: names of persons are left out.
[[nodiscard]] const Link& link_of(TextWord& a, TextWord& b, ListedNamesCache& cache, bool persons = true);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_LISTED_LISTED_LINKS_H_
