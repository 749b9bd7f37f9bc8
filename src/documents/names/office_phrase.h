// Names that only say whose an office is: "former head of |the Munitions Industry Department|".
#ifndef TAMIS_DOCUMENTS_NAMES_OFFICE_PHRASE_H_
#define TAMIS_DOCUMENTS_NAMES_OFFICE_PHRASE_H_

#include "documents/words/work.h"

namespace tamis::documents {

// Whether nothing but small words stands between `body` and an office of data/offices.tsv: before it, or behind it where bodies stand
// first ("軍需工業部の元部長"). Linear in a few tokens.
[[nodiscard]] bool is_in_office(const Work& work, TokenRange body);

// Whether the office at token `office` begins right behind a body or country that ends before token `behind`, or behind a Chinese or Japanese
// character for "former" ("国防部|前|部长"). Constant cost.
[[nodiscard]] bool is_right_before_office(const Work& work, std::uint32_t behind, std::uint32_t office);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_NAMES_OFFICE_PHRASE_H_
