// Who may put others on a list, hold or sentence them: states, their bodies and their first persons; no company, ship or listed man.
#ifndef TAMIS_DOCUMENTS_NAMES_STATE_BODIES_H_
#define TAMIS_DOCUMENTS_NAMES_STATE_BODIES_H_

#include <cstdint>
#include <string_view>

#include "documents/words/tokens.h"
#include "tamis/document.h"

namespace tamis::documents {

// Whether a title of the referent is that of a head of state or government or of a minister.
[[nodiscard]] bool governs(const Referent& referent);

// "Ministry of ...", "Федеральная служба ...": whether a name, UTF-8, has a kind of institution and what it is for.
[[nodiscard]] bool is_state_body(std::string_view name);

// "Federal Trade Commission", "Ministerio de Economía": whether a word of a name, UTF-8, is of the kind "public" of
// data/body_concepts.tsv. Some microseconds.
[[nodiscard]] bool is_public_body(std::string_view name);

// "the Texas Attorney General (|TAG|)": whether the token stands in brackets behind the words of an office. Some microseconds.
[[nodiscard]] bool stands_for_office(const TextTokens& tokens, std::uint32_t token);

// Whether the referent is surely on a list, and of no kind that lists others.
[[nodiscard]] bool is_listed_party(const Referent& referent) noexcept;

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_NAMES_STATE_BODIES_H_
