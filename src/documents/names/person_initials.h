// Persons whose given name and patronymic a text gives as letters: "В.В. Путин", "Песков Д. С.", "S. K. Shoigu".
#ifndef TAMIS_DOCUMENTS_NAMES_PERSON_INITIALS_H_
#define TAMIS_DOCUMENTS_NAMES_PERSON_INITIALS_H_

#include <string>
#include <string_view>

#include "tamis/screener.h"

namespace tamis::documents {

// "В.В. Путин" and "Путин В. В." to "В В Путин", as the matcher reads initials; other names stay as they are. UTF-8.
void part_initials(std::string& name);

// Whether `match` agrees with the surname and two initials of `name` (parted, UTF-8), the letter of the patronymic behind that of
// the given name, and no man is taken for a woman of the surname ("Попов И. В." is not Irina Popova).
[[nodiscard]] bool initials_agree(std::string_view name, const Match& match);

// Where only the given name's letter met, because the listed name has no patronymic: the letter behind it. Empty: not so.
[[nodiscard]] std::string_view initial_left(std::string_view name, const Match& match);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_NAMES_PERSON_INITIALS_H_
