// What one character of a firm's brand stands for in a Latin word whose rest is the reading of the other characters
// (data/brand_syllables.tsv): 芯 is chip in 愛瑪芯, Imaxchip.
#ifndef TAMIS_NAMES_BRAND_SYLLABLES_H_
#define TAMIS_NAMES_BRAND_SYLLABLES_H_

#include <cstdint>
#include <string_view>

namespace tamis::names {

enum class BrandPlace : std::uint8_t { kFirst, kLast };

// Folded Latin beginnings or endings of words separated by blanks, the usual one first; empty: none is known. `character`: UTF-8.
// Valid for ever; thread-safe; reads the table on the first call (below 0.1 ms).
[[nodiscard]] std::string_view brand_syllable(std::string_view character, BrandPlace place) noexcept;

}  // namespace tamis::names

#endif  // TAMIS_NAMES_BRAND_SYLLABLES_H_
