// The codes by which news agencies name indices and currencies in running text: ".DJI", ".SPX", "GBP=", "EUR=".
#ifndef TAMIS_DOCUMENTS_LISTED_MARKET_CODES_H_
#define TAMIS_DOCUMENTS_LISTED_MARKET_CODES_H_

#include <cstdint>

#include "documents/words/tokens.h"

namespace tamis::documents {

// Whether the word `token` is such a code, and so nobody's name: capitals with a full stop written onto their front that ends no
// word, or with an equals sign behind them. Total, for any number of a token; O(1).
[[nodiscard]] bool is_market_code(const TextTokens& text, std::uint32_t token) noexcept;

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_LISTED_MARKET_CODES_H_
