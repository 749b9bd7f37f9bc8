// Persons who share the surname that is written once: "Arkady and Boris Rotenberg", "Hans, Peter und Erik Brandt".
#ifndef TAMIS_DOCUMENTS_NAMES_SHARED_SURNAMES_H_
#define TAMIS_DOCUMENTS_NAMES_SHARED_SURNAMES_H_

#include "documents/names/name_scan.h"

namespace tamis::documents {

// Gives each forename alone that "and" or a comma joins to a full name the surname of that name, as `normal`, and adds it as a person where
// it was none. Not in scripts without capitals, nor where surnames have a plural (Slavic languages), nor of a forename that the page has
// with another surname, or that is a surname as well. Linear in the names.
void find_shared_surnames(NameScan& scan);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_NAMES_SHARED_SURNAMES_H_
