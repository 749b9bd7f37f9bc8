// Names in scripts without capitals that no table knows, told by the word of kinship before them: "딸 김주애와", 苏奇督的儿子苏图埃穆.
// For uncased_names.cc.
#ifndef TAMIS_DOCUMENTS_NAMES_KIN_NAMES_H_
#define TAMIS_DOCUMENTS_NAMES_KIN_NAMES_H_

#include <cstdint>

#include "documents/names/name_scan.h"

namespace tamis::documents {

// A name in Chinese or Korean right behind the word of kinship `kin`, up to a particle, a mark or a word that ends names. Returns
// one behind the last; `kin.tokens.last`: none.
[[nodiscard]] std::uint32_t name_behind_kin(const NameScan& scan, const Atom& kin);
// Korean: the name of three syllables with the particle of the genitive right before: |장성택의| 조카. Where it begins;
// `kin.tokens.first`: none stands there.
[[nodiscard]] std::uint32_t korean_owner_of_kin(const NameScan& scan, const Atom& kin);
// Finds both of all words of kinship in the sentence and adds them as persons.
void add_kin_names(NameScan& scan);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_NAMES_KIN_NAMES_H_
