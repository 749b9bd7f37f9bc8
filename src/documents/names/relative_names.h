// Whether two persons' names have a surname in common, as relatives have. For relations.cc and possessors.cc.
#ifndef TAMIS_DOCUMENTS_NAMES_RELATIVE_NAMES_H_
#define TAMIS_DOCUMENTS_NAMES_RELATIVE_NAMES_H_

#include <string_view>

namespace tamis::documents {

// "金与正" and "金正恩": written without blanks, the surname is the first character.
[[nodiscard]] bool share_first_character(std::string_view a, std::string_view b) noexcept;
// Whether two names have a surname in common: any word but the given name in front, endings of gender and case aside ("Усманов",
// "Усманова"); of three parts also the first ("Kim Jong Un", "Kim Yo-jong").
[[nodiscard]] bool share_surname(std::string_view a, std::string_view b);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_NAMES_RELATIVE_NAMES_H_
