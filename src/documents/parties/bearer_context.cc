#include "documents/parties/bearer_context.h"

#include <algorithm>
#include <string>

#include "base/data_table.h"
#include "documents/words/country_words.h"

namespace tamis::documents {

namespace {

constexpr std::uint32_t kMostBefore = 4;  // words
constexpr std::uint32_t kMostBehind = 6;  // tokens, from the comma on
constexpr std::size_t kMostOfSentence = 4096;

void add_country(const Work& work, std::uint32_t token, std::vector<std::string_view>& countries) {
  const std::string_view code = country_of_adjective(work.tokens.lower(token));
  if (!code.empty() && std::find(countries.begin(), countries.end(), code) == countries.end())
    countries.push_back(code);
}

std::vector<std::string_view> beginnings_of(std::string_view table) {
  std::vector<std::string_view> all;
  base::for_each_row(base::data_table(table), [&](const auto& column, std::size_t count) {
    if (count < 2) return;
    base::for_each_part(column[1], '|', [&](std::string_view part) { all.push_back(part); });
  });
  return all;
}

std::size_t first_of(const std::vector<std::string_view>& words, std::string_view lower) {
  std::size_t first = std::string_view::npos;
  for (const std::string_view word : words) first = std::min(first, lower.find(word));
  return first;
}

}  // namespace

std::size_t sanctions_at(std::string_view lower) {
  static const std::vector<std::string_view> kWords = beginnings_of("sanction_words.tsv");
  return first_of(kWords, lower);
}

std::size_t listing_at(std::string_view lower) {
  static const std::vector<std::string_view> kWords = beginnings_of("listing_words.tsv");
  return first_of(kWords, lower);
}

bool speaks_of_sanctions(std::string_view lower) { return sanctions_at(lower) != std::string_view::npos; }

bool sentence_speaks_of_sanctions(const Work& work, std::uint32_t sentence) {
  const std::string_view written = work.tokens.at(work.tokens.span(work.tokens.sentences[sentence].tokens));
  std::string lower;
  append_lower(lower, written.substr(0, kMostOfSentence));
  return speaks_of_sanctions(lower);
}

void add_nationalities(const Work& work, TokenRange name, std::vector<std::string_view>& countries) {
  const std::vector<Token>& tokens = work.tokens.tokens;
  const TokenRange sentence = work.tokens.sentences[work.tokens.sentence_of[name.first]].tokens;
  for (std::uint32_t i = name.first, words = 0; i > sentence.first && words < kMostBefore; ++words) {
    --i;
    if (tokens[i].kind != TokenKind::kWord && tokens[i].kind != TokenKind::kHyphen) break;
    if (tokens[i].kind == TokenKind::kWord) add_country(work, i, countries);
  }
  const std::uint32_t last = name.last;
  if (last >= sentence.last ||
      (tokens[last].kind != TokenKind::kComma && tokens[last].kind != TokenKind::kOpen))
    return;
  for (std::uint32_t i = last + 1; i < sentence.last && i < last + kMostBehind; ++i) {
    if (tokens[i].kind != TokenKind::kWord && tokens[i].kind != TokenKind::kHyphen) break;
    if (tokens[i].kind == TokenKind::kWord) add_country(work, i, countries);
  }
}

}  // namespace tamis::documents
