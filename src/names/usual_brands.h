// What firms whose names are written in Han characters are called in Latin letters by convention (data/usual_brands.tsv): 保利, Poly.
#ifndef TAMIS_NAMES_USUAL_BRANDS_H_
#define TAMIS_NAMES_USUAL_BRANDS_H_

#include <string_view>

namespace tamis::names {

// Folded Latin words separated by blanks, the usual one first; empty: none is known. `native`: Token::native of all of its
// characters. Valid for ever; thread-safe; reads the table on the first call (below 0.1 ms).
[[nodiscard]] std::string_view usual_brands(std::string_view native) noexcept;

}  // namespace tamis::names

#endif  // TAMIS_NAMES_USUAL_BRANDS_H_
