#include "documents/listed/market_codes.h"

namespace tamis::documents {

bool is_market_code(const TextTokens& text, std::uint32_t token) noexcept {
  if (token >= text.tokens.size()) return false;
  const Token& code = text.tokens[token];
  if (code.kind != TokenKind::kWord || !code.all_capitals) return false;
  const bool dotted = token > 0 && !code.space_before && text.tokens[token - 1].mark == U'.' &&
                      text.tokens[token - 1].space_before;
  const bool equals = token + 1 < text.tokens.size() && !text.tokens[token + 1].space_before &&
                      text.tokens[token + 1].mark == U'=';
  return dotted || equals;
}

}  // namespace tamis::documents
