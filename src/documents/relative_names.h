// Whether two persons' names have a word or surname in common, as relatives have. For relations.cc.
#ifndef TAMIS_DOCUMENTS_RELATIVE_NAMES_H_
#define TAMIS_DOCUMENTS_RELATIVE_NAMES_H_

#include <string_view>

namespace tamis::documents {

// "金与正" and "金正恩": written without blanks, the surname is the first character.
[[nodiscard]] bool share_surname(std::string_view a, std::string_view b) noexcept;
// A word of two bytes and more between blanks.
[[nodiscard]] bool share_word(std::string_view a, std::string_view b) noexcept;

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_RELATIVE_NAMES_H_
