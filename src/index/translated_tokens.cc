#include "index/translated_tokens.h"

#include <algorithm>
#include <string_view>

namespace tamis::index {

std::span<const std::uint32_t> TranslatedTokens::of(const NameIndex& index, names::ConceptNumber number) {
  if (index_ != index.serial()) {
    index_ = index.serial();
    ranges_.assign(names::concept_count(), Range{});
    tokens_.clear();
  }
  if (number >= ranges_.size()) return {};
  Range& range = ranges_[number];
  if (!range.known) {
    range.known = true;
    range.first = static_cast<std::uint32_t>(tokens_.size());
    for (const names::ConceptStem& stem : names::stems_of(number)) {
      for (std::uint32_t token = index.first_token(stem.latin); token < index.token_count(); ++token) {
        const names::TokenView word = index.token(token);
        if (!word.latin.starts_with(stem.latin)) break;
        if (word.latin.size() <= stem.latin.size() + stem.endings && names::concepts_of(word).has(number))
          tokens_.push_back(token);
      }
    }
    const auto begin = tokens_.begin() + static_cast<std::ptrdiff_t>(range.first);
    std::sort(begin, tokens_.end());
    tokens_.erase(std::unique(begin, tokens_.end()), tokens_.end());
    range.count = static_cast<std::uint32_t>(tokens_.size()) - range.first;
  }
  return std::span(tokens_).subspan(range.first, range.count);
}

}  // namespace tamis::index
