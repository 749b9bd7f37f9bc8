// Offices that a text names, as concepts ("president", "defence_minister"): data/offices.tsv.
#ifndef TAMIS_DOCUMENTS_WORDS_OFFICES_H_
#define TAMIS_DOCUMENTS_WORDS_OFFICES_H_

#include <string>
#include <string_view>
#include <vector>

namespace tamis::documents {

// Concepts of data/offices.tsv that are forms of address ("mr", "dr", a rank) by data/office_kinds.tsv: they stand for
// nobody alone.
[[nodiscard]] bool is_form_of_address(std::string_view office) noexcept;

// Concepts that are what many are ("expert", "judge"), and no office of anybody.
[[nodiscard]] bool is_calling(std::string_view office) noexcept;

// Concepts that are offices only when something says whose ("director", "general").
[[nodiscard]] bool is_vague_office(std::string_view office) noexcept;

// Concepts that are neither a form of address nor a calling, vague, or an office of a company.
[[nodiscard]] bool is_office_of_state(std::string_view office) noexcept;

// Concepts by which any of a country's first persons may be meant.
[[nodiscard]] bool is_leader(std::string_view office) noexcept;

// Offices that somebody has in whose name follows in the genitive: spokesmen, advisers, deputies.
[[nodiscard]] bool is_of_somebody(std::string_view office) noexcept;

// Whether one of the offices is meant by `office`: "the minister" is any minister.
[[nodiscard]] bool is_held(const std::vector<std::string>& offices, std::string_view office) noexcept;

// Whether the word is an office in the form of men, of a language that has another one for women ("mandatario", "Sprecher").
// `lower`: by append_lower(). Thread-safe.
[[nodiscard]] bool is_mans_office(std::string_view language, std::string_view lower);

// Concepts of the offices that `prose` (of a list, in any of the table's languages) names, each once. Thread-safe.
[[nodiscard]] std::vector<std::string> offices_in(std::string_view prose);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_WORDS_OFFICES_H_
