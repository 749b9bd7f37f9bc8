// Ordinary words and well-known proper names of English (data/common_words.tsv): many a firm is called so. Names of firms that the
// world knows (data/great_brands.tsv): no slip for those of others.
#ifndef TAMIS_NAMES_COMMON_WORDS_H_
#define TAMIS_NAMES_COMMON_WORDS_H_

#include <string_view>

namespace tamis::names {

// `folded`: folded Latin form. One look-up of a hash; thread-safe, the first call reads the table.
[[nodiscard]] bool is_common_word(std::string_view folded) noexcept;
[[nodiscard]] bool is_great_brand(std::string_view folded) noexcept;

}  // namespace tamis::names

#endif  // TAMIS_NAMES_COMMON_WORDS_H_
