// Listed names that the page's own names speak against: words that met across the edge of a name, a medium that everybody knows.
#ifndef TAMIS_DOCUMENTS_PARTIES_CONTRADICTED_NAMES_H_
#define TAMIS_DOCUMENTS_PARTIES_CONTRADICTED_NAMES_H_

#include <string_view>

#include "documents/words/work.h"

namespace tamis::documents {

// How sure names_in_text.h must be of a name's edges to go before a meeting of listed words.
inline constexpr double kSureOfEdges = 0.9;

// Drops them from Work::listed. Linear in names.
void drop_contradicted_names(Work& work);

// Drops listed acronyms for which the page has words of its own before a bracket, none of them the listed body's ("Kent Garden
// Bureau (KGB)"). Once all listed names are found.
void drop_other_acronyms(Work& work);

// Whether the kind of an institution (NameInText::subtype) is a medium.
[[nodiscard]] bool is_medium(std::string_view subtype) noexcept;
// Whether the name that was screened is the listed one or the party's first name, letter by letter.
[[nodiscard]] bool is_named_alike(const Match& match);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_PARTIES_CONTRADICTED_NAMES_H_
