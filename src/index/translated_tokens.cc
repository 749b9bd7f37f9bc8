#include "index/translated_tokens.h"

#include <algorithm>
#include <string_view>

namespace tamis::index {

TranslatedTokens& TranslatedTokens::of_thread() {
  thread_local TranslatedTokens tokens;
  return tokens;
}

std::uint32_t TranslatedTokens::first_of_pair(const NameIndex& index, std::size_t pair) {
  if (pair >= kPairs) return index.token_count();
  if (pairs_[pair] == kNoToken) {
    const char letters[2] = {static_cast<char>('a' + pair / kLetters),
                             static_cast<char>('a' + pair % kLetters)};
    pairs_[pair] = index.first_token({letters, 2});
  }
  return pairs_[pair];
}

std::uint32_t TranslatedTokens::first_token(const NameIndex& index, std::string_view latin) {
  const auto letter = [&](std::size_t at) { return static_cast<std::uint32_t>(latin[at]) - 'a'; };
  if (latin.size() < 2 || letter(0) >= kLetters || letter(1) >= kLetters) return index.first_token(latin);
  const std::size_t pair = letter(0) * kLetters + letter(1);
  return index.first_token(latin, first_of_pair(index, pair), first_of_pair(index, pair + 1));
}

std::span<const std::uint32_t> TranslatedTokens::of(const NameIndex& index, names::ConceptNumber number) {
  if (index_ != index.serial()) {
    index_ = index.serial();
    ranges_.assign(names::concept_count(), Range{});
    tokens_.clear();
    pairs_.fill(kNoToken);
  }
  if (number >= ranges_.size()) return {};
  Range& range = ranges_[number];
  if (!range.known) {
    range.known = true;
    range.first = static_cast<std::uint32_t>(tokens_.size());
    for (const names::ConceptStem& stem : names::stems_of(number)) {
      for (std::uint32_t token = first_token(index, stem.latin); token < index.token_count(); ++token) {
        const std::string_view latin = index.latin(token);
        if (!latin.starts_with(stem.latin)) break;
        if (latin.size() > stem.latin.size() + stem.endings) continue;
        const names::TokenView word = index.token(token);
        // A word that has the concept by another stem is met there.
        if (names::may_be_of_stem(word, stem.latin.size()) && names::concepts_of(word).has(number))
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
