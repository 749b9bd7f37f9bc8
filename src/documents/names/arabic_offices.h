// Persons in Arabic letters beside a title ("الرئيس فلاديمير بوتين") or kin. For uncased_names.cc.
#ifndef TAMIS_DOCUMENTS_NAMES_ARABIC_OFFICES_H_
#define TAMIS_DOCUMENTS_NAMES_ARABIC_OFFICES_H_

#include <cstdint>

#include "documents/names/name_scan.h"

namespace tamis::documents {

// Titles of Arabic and Persian stand before the name, between them whose title it is; in Persian also behind it. Adds the person, or the
// office alone. Returns one behind what was added.
std::uint32_t add_arabic_office(NameScan& scan, const Atom& atom);

// "|فلاديمير بوتين| في": the words of the name at token `k`; returns one behind the last, `k` where none begins.
[[nodiscard]] std::uint32_t arabic_name_at(const NameScan& scan, std::uint32_t k);

// "وزوجته |فاطمة الزهراء|": the names that a given name begins behind kin.
void add_arabic_kin_names(NameScan& scan);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_NAMES_ARABIC_OFFICES_H_
