// Whether a full name stands in a case that no subject has: "адвокат |Ивана Петрова|", "adwokat |Jana Kowalskiego|".
#ifndef TAMIS_DOCUMENTS_NAMES_OBLIQUE_NAMES_H_
#define TAMIS_DOCUMENTS_NAMES_OBLIQUE_NAMES_H_

#include <string_view>

#include "documents/words/tokens.h"

namespace tamis::documents {

// In Russian, Ukrainian and Polish: the given name that begins `name` is none by itself and is the genitive of one, and the last word
// ends as one may that agrees with it. False where it may be either ("Александра Петрова").
[[nodiscard]] bool is_genitive_name(const TextTokens& text, TokenRange name, std::string_view language);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_NAMES_OBLIQUE_NAMES_H_
