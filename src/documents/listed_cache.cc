#include "documents/listed_cache.h"

#include <algorithm>
#include <unordered_map>

#include "base/data_table.h"
#include "documents/inflection.h"
#include "model/country.h"

namespace tamis::documents {

namespace {

constexpr std::size_t kMostCountries = 64;
constexpr std::size_t kFewestCountryBytes = 3;
constexpr int kMostAdjectiveEnding = 5;

bool may_be_country(const Token& token) noexcept {
  // Adjectives of countries have no capital in many languages.
  return token.kind == TokenKind::kWord && token.end - token.begin >= kFewestCountryBytes &&
         token.script != text::Script::kHan;
}

// The countries of data/country_adjectives.tsv.
std::string_view country_of_adjective(std::string_view lower) {
  struct Adjective {
    std::string_view code;
    bool any_ending = false;
  };
  static const std::unordered_map<std::string_view, Adjective> kStems = [] {
    std::unordered_map<std::string_view, Adjective> stems;
    base::for_each_row(base::data_table("country_adjectives.tsv"),
                       [&](const auto& column, std::size_t count) {
                         if (count < 2) return;
                         std::string_view rest = column[1];
                         while (!rest.empty()) {
                           const std::size_t end = rest.find(' ');
                           std::string_view word = rest.substr(0, end);
                           rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
                           const bool any_ending = word.ends_with('*');
                           if (any_ending) word.remove_suffix(1);
                           if (!word.empty()) stems.try_emplace(word, Adjective{column[0], any_ending});
                         }
                       });
    return stems;
  }();
  // The article of Arabic.
  if (lower.starts_with("ال")) lower.remove_prefix(std::string_view("ال").size());
  int letters = 0;
  for (std::size_t size = lower.size(); size > 2; --size) {
    if (size < lower.size() && (static_cast<unsigned char>(lower[size]) & 0xC0) == 0x80) continue;
    const auto found = kStems.find(lower.substr(0, size));
    if (found != kStems.end() && (letters == 0 || found->second.any_ending)) return found->second.code;
    if (++letters > kMostAdjectiveEnding) break;
  }
  return {};
}

}  // namespace

std::string_view PageCountries::code_of(const std::string& name) {
  const auto [at, missing] = cache_.countries.try_emplace(name);
  if (missing) at->second = model::country_code(name);
  return at->second;
}

std::string_view PageCountries::at(std::uint32_t token) {
  const TextTokens& text = work_.tokens;
  if (token >= text.tokens.size() || !may_be_country(text.tokens[token])) return {};
  name_.assign(text.at(token));
  if (token + 1 < text.tokens.size() && text.tokens[token + 1].kind == TokenKind::kWord &&
      text.tokens[token + 1].capital && text.tokens[token].capital) {
    std::string pair = name_;
    pair.append(1, ' ').append(text.at(token + 1));
    if (const std::string_view code = code_of(pair); !code.empty()) return code;
  }
  const std::string whole = name_;
  const auto [known, missing] = cache_.countries.try_emplace("\1" + whole);
  if (!missing) return known->second;
  std::string_view code = code_of(whole);
  if (code.empty()) {
    code = country_of_adjective(text.lower(token));
  }
  if (code.empty()) {
    peeled_.clear();
    peel(work_.language_of_sentence(text.sentence_of[token]), text.at(token), text.lower(token), peeled_);
    for (const std::string& form : peeled_) {
      if (form.size() < kFewestCountryBytes + 1) continue;
      code = code_of(form);
      if (!code.empty()) break;
    }
  }
  cache_.countries["\1" + whole] = code;
  return code;
}

void PageCountries::read() {
  ready_ = true;
  const TextTokens& text = work_.tokens;
  for (std::uint32_t i = 0; i < text.tokens.size() && codes_.size() < kMostCountries; ++i) {
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
                     [&](const std::string& program) { return has(model::country_code(program)); });
}

}  // namespace tamis::documents
