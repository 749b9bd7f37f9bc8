// Nicknames that a page gives persons and goes on calling them by: "Jimmy Chérizier, alias « Barbecue »" (data/nickname_cues.tsv). For
// memory.h.
#ifndef TAMIS_DOCUMENTS_PARTIES_NICKNAMES_H_
#define TAMIS_DOCUMENTS_PARTIES_NICKNAMES_H_

#include <vector>

#include "documents/words/work.h"

namespace tamis::documents {

struct Nickname {
  TokenRange tokens;  // one place where the page has it
  TokenRange full;    // the full name that it was given beside
};

// `persons`: the full names of persons on the page. All places of their nicknames in the main text, in its order. Linear in the
// page but for at most 64 nicknames; thread-safe.
[[nodiscard]] std::vector<Nickname> find_nicknames(const Work& work, const std::vector<TokenRange>& persons);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_PARTIES_NICKNAMES_H_
