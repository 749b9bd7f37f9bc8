#include "documents/listed_cache.h"

#include <algorithm>

#include "model/country.h"

namespace tamis::documents {

namespace {

constexpr std::size_t kMostCountries = 64;
constexpr std::size_t kMostTokensRead = std::size_t{1} << 16;

}  // namespace

std::string_view ListedNamesCache::country_of(const std::string& name) {
  const auto [at, missing] = countries.try_emplace(name);
  if (missing) at->second = model::country_code(name);
  return at->second;
}

std::string_view PageCountries::at(std::uint32_t token, std::uint32_t* tokens) {
  const TextTokens& text = work_.tokens;
  if (tokens != nullptr) *tokens = 1;
  if (token >= text.tokens.size() || text.tokens[token].kind != TokenKind::kWord) return {};
  cache_.words.set_language(work_.language_of_sentence(text.sentence_of[token]));
  const TextWord& word = cache_.words.find(text.at(token), text.lower(token), text.tokens[token].capital);
  if (word.begins_country && token + 1 < text.tokens.size() &&
      text.tokens[token + 1].kind == TokenKind::kWord) {
    name_.assign(text.at(token)).append(1, ' ').append(text.at(token + 1));
    const std::string_view code = cache_.country_of(name_);
    if (!code.empty()) {
      if (tokens != nullptr) *tokens = 2;
      return code;
    }
  }
  return word.country;
}

void PageCountries::read() {
  ready_ = true;
  const TextTokens& text = work_.tokens;
  const std::size_t count = std::min(text.tokens.size(), kMostTokensRead);
  for (std::uint32_t i = 0; i < count && codes_.size() < kMostCountries; ++i) {
    if (!text.tokens[i].capital) continue;
    const std::string_view code = at(i);
    if (!code.empty() && std::find(codes_.begin(), codes_.end(), code) == codes_.end())
      codes_.push_back(code);
  }
}

bool PageCountries::has(std::string_view code) {
  if (code.empty()) return false;
  if (!ready_) read();
  return std::find(codes_.begin(), codes_.end(), code) != codes_.end();
}

bool PageCountries::has_country_of(const Match& match) {
  const index::EntityStore& entities = cache_.probe.index().state().entities;
  for (const index::FactCountry& country : entities.countries(match.ordinal)) {
    if (has(entities.country_code(country.country))) return true;
  }
  return std::any_of(match.programs.begin(), match.programs.end(),
                     [&](const std::string& program) { return has(cache_.country_of(program)); });
}

}  // namespace tamis::documents
