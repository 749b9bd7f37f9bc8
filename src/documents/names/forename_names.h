// Persons of Arabic, Persian and Hebrew texts whom a forename and a verb of saying tell, without a title: "قال مارك رومل إن",
// "اسکات بسنت تأکید کرد", "לדברי רפאל גרוסי,". For uncased_names.cc.
#ifndef TAMIS_DOCUMENTS_NAMES_FORENAME_NAMES_H_
#define TAMIS_DOCUMENTS_NAMES_FORENAME_NAMES_H_

#include <string_view>

#include "documents/names/name_scan.h"

namespace tamis::documents {

// How sure such a name is. Whether it is a listed party's, the strict rule for names without a mark decides (named_parties.h).
inline constexpr double kForenameConfidence = 0.65;

// Adds the free words from a forename of data/uncased_names.tsv on to the end of the name in the sentence that `scan` is in: two words;
// up to five where what follows ends a name for sure. Nothing in other languages. Linear in the words.
void add_forename_names(NameScan& scan);

// "ומנהלה", "ושותפו", "وشريكه": whether the word says, with the ending of whose he is, that the director, owner or partner of a body or person
// is named behind it. False in other languages.
[[nodiscard]] bool is_holder_word(std::string_view language, std::string_view lower);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_NAMES_FORENAME_NAMES_H_
