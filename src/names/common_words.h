// Ordinary words and well-known proper names of English (data/common_words.tsv): many a firm is called so. Names of firms that the
// world knows (data/great_brands.tsv): no slip for those of others.
#ifndef TAMIS_NAMES_COMMON_WORDS_H_
#define TAMIS_NAMES_COMMON_WORDS_H_

#include <cstdint>
#include <string_view>

namespace tamis::names {

// `folded`: folded Latin form. One look-up of a hash; thread-safe, the first call reads the table.
[[nodiscard]] bool is_common_word(std::string_view folded) noexcept;
[[nodiscard]] bool is_great_brand(std::string_view folded) noexcept;
// is_common_word() in two steps, of a word that is not empty: between them memory has time to answer.
[[nodiscard]] std::uint64_t prefetch_common_word(std::string_view folded) noexcept;
[[nodiscard]] bool is_common_word(std::uint64_t prefetched) noexcept;

}  // namespace tamis::names

#endif  // TAMIS_NAMES_COMMON_WORDS_H_
