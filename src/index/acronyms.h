// Names of organisations found by their acronym (names/acronym.h): a name that is made of the words which the letters of the
// query stand for, and the other way round. Their hashes stand among those of joined names.
#ifndef TAMIS_INDEX_ACRONYMS_H_
#define TAMIS_INDEX_ACRONYMS_H_

#include <cstdint>
#include <span>
#include <vector>

#include "index/name_index.h"
#include "names/name.h"
#include "names/token_match.h"

namespace tamis::index {

// Appends what an organisation's name is found by; `name`: its id. `words`: of the parts, in order.
void append_acronym_entries(std::span<const names::Part> parts, std::span<const names::TokenView> words,
                            std::uint32_t name, std::vector<std::uint64_t>& joined);

// Fills `out` with the ids of names that are the query's acronym, or whose acronym it is; mostly none. `parts`: of the query as
// an organisation's. Less than 0.1 µs and no allocation for other queries.
void find_by_acronym(const NameIndex& index, std::span<const names::Part> parts,
                     std::span<const names::TokenView> words, std::vector<std::uint32_t>& out);

}  // namespace tamis::index

#endif  // TAMIS_INDEX_ACRONYMS_H_
