#include "documents/parties/bearer_context.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <string>
#include <vector>

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

// Words of a table, each of two bytes and more, that are looked for anywhere in a text, all of them in one walk.
class Beginnings {
 public:
  explicit Beginnings(std::string_view table) {
    base::for_each_row(base::data_table(table), [&](const auto& column, std::size_t count) {
      if (count < 2) return;
      base::for_each_part(column[1], '|', [&](std::string_view part) {
        if (part.size() < 2) return;
        pairs_.set(pair_at(part, 0));
        words_[static_cast<unsigned char>(part.front())].push_back(part);
      });
    });
  }

  // Where the first of them stands; npos: none does.
  [[nodiscard]] std::size_t first_in(std::string_view text) const noexcept {
    for (std::size_t at = 0; at + 1 < text.size(); ++at) {
      if (!pairs_[pair_at(text, at)]) continue;
      const std::string_view rest = text.substr(at);
      const std::vector<std::string_view>& words = words_[static_cast<unsigned char>(rest.front())];
      if (std::any_of(words.begin(), words.end(),
                      [&](std::string_view word) { return rest.starts_with(word); }))
        return at;
    }
    return std::string_view::npos;
  }

 private:
  static constexpr std::size_t kPairs = std::size_t{1} << 16;
  [[nodiscard]] static std::size_t pair_at(std::string_view text, std::size_t at) noexcept {
    return std::size_t{static_cast<unsigned char>(text[at])} << 8 | static_cast<unsigned char>(text[at + 1]);
  }

  std::bitset<kPairs> pairs_;  // of bytes that a word begins with
  std::array<std::vector<std::string_view>, 256> words_;
};

}  // namespace

std::size_t sanctions_at(std::string_view lower) {
  static const Beginnings kWords("sanction_words.tsv");
  return kWords.first_in(lower);
}

std::size_t listing_at(std::string_view lower) {
  static const Beginnings kWords("listing_words.tsv");
  return kWords.first_in(lower);
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
