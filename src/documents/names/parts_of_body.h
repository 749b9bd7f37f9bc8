// Words for offices that are words for parts of the body, too.
#ifndef TAMIS_DOCUMENTS_NAMES_PARTS_OF_BODY_H_
#define TAMIS_DOCUMENTS_NAMES_PARTS_OF_BODY_H_

#include <cstdint>
#include <string_view>

#include "documents/words/tokens.h"

namespace tamis::documents {

// Whether the word `token` is what is hurt and no office: "hitting him in the |head|", "вистрілив йому в |голову|". `language` is that of
// its sentence (ISO 639-1); other languages than English and Ukrainian have two words for the two. Total; O(1).
[[nodiscard]] bool is_part_of_body(const TextTokens& text, std::uint32_t token, std::string_view language);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_NAMES_PARTS_OF_BODY_H_
