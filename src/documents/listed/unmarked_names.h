// By which words a name is told that neither capitals nor a title mark (data/uncased_names.tsv).
#ifndef TAMIS_DOCUMENTS_LISTED_UNMARKED_NAMES_H_
#define TAMIS_DOCUMENTS_LISTED_UNMARKED_NAMES_H_

#include <cstddef>
#include <optional>
#include <string_view>

namespace tamis::documents {

// Bytes of the proclitics before the given name that a word in Arabic or Hebrew letters is ("ومحمد", "לעלי"); 0: it is the name
// itself; nothing: it is none. `lower`: UTF-8, by append_lower(). The table is read once; thread-safe; a few hash probes.
[[nodiscard]] std::optional<std::size_t> front_of_given_name(std::string_view lower);

// Likewise before a foreigner's given name, as the press writes it (data/usual_spellings.tsv, those marked "given"), in any script.
[[nodiscard]] std::optional<std::size_t> front_of_foreign_name(std::string_view lower);

// Whether a word of Hangul of three syllables and more begins with a surname of one. UTF-8; thread-safe; a hash probe.
[[nodiscard]] bool begins_with_korean_surname(std::string_view word);

// Whether a name that stands before the word ends there: the postpositions of Hindi and Urdu ("इवान पेत्रोव |ने|"; class close). `lower`:
// UTF-8, by append_lower(). The table is read once; thread-safe; a hash probe.
[[nodiscard]] bool closes_name(std::string_view lower);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_LISTED_UNMARKED_NAMES_H_
