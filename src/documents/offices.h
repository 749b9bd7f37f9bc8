// Offices that a text names, as concepts ("president", "defence_minister"): data/offices.tsv.
#ifndef TAMIS_DOCUMENTS_OFFICES_H_
#define TAMIS_DOCUMENTS_OFFICES_H_

#include <string>
#include <string_view>
#include <vector>

namespace tamis::documents {

// Concepts of the offices that `prose` (of a list, in any of the table's languages) names, each once. Thread-safe.
[[nodiscard]] std::vector<std::string> offices_in(std::string_view prose);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_OFFICES_H_
