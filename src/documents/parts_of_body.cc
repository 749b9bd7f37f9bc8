#include "documents/parts_of_body.h"

#include <algorithm>
#include <initializer_list>

namespace tamis::documents {

bool is_part_of_body(const TextTokens& text, std::uint32_t token, std::string_view language) {
  const auto before = [&](std::uint32_t back) {
    return token >= back ? text.lower(token - back) : std::string_view{};
  };
  const auto is_one_of = [](std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
  };
  if (token >= text.tokens.size()) return false;
  if (language == "uk") return text.lower(token) == "голову" && is_one_of(before(1), {"в", "у"});
  if (language != "en" || text.lower(token) != "head" || text.tokens[token].capital) return false;
  const std::uint32_t next = token + 1;
  if (next < text.tokens.size() && text.tokens[next].kind == TokenKind::kWord &&
      (text.lower(next) == "of" || text.tokens[next].capital))
    return false;
  const bool owned = is_one_of(before(1), {"the", "his", "her", "their", "my", "its"});
  if (!owned) return is_one_of(before(1), {"in", "on", "into", "at", "over", "through"});
  return is_one_of(before(2), {"in", "on", "to", "into", "at", "over", "through"});
}

}  // namespace tamis::documents
