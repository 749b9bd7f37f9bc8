#include "documents/parties/glossed_names.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

namespace tamis::documents {

namespace {

constexpr std::size_t kMostGlosses = 32;    // names that brackets explain, on a page
constexpr std::uint32_t kMostOfGloss = 14;  // tokens
constexpr std::size_t kFewestBytesOfGloss = 6;
constexpr std::size_t kMostParticleBytes = 6;  // two syllables

// The words in the script of kana, Hangul, Han, Arabic or Hebrew letters that the brackets around the listed name stand behind, or
// that the brackets behind it hold; empty: none.
TokenRange gloss_of(const Work& work, TokenRange listed) {
  const auto& tokens = work.tokens.tokens;
  const auto uncased = [&](std::uint32_t i) {
    return i < tokens.size() && tokens[i].kind == TokenKind::kWord && !is_cased(tokens[i].script);
  };
  const text::Script script = tokens[listed.first].script;
  // A mark within a name of katakana.
  const auto joins = [&](std::uint32_t i) {
    return tokens[i].kind == TokenKind::kOther && work.tokens.at(i) == "\u30FB";
  };
  if (listed.first >= 2 && tokens[listed.first - 1].kind == TokenKind::kOpen && listed.last < tokens.size() &&
      tokens[listed.last].kind == TokenKind::kClose) {
    const std::uint32_t last = listed.first - 1;
    std::uint32_t first = last;
    const text::Script own = tokens[last - 1].script;
    if (!uncased(last - 1) || own == script) return {};
    while (first > 0 && last - first < kMostOfGloss && !tokens[first].sentence_start &&
           ((uncased(first - 1) && tokens[first - 1].script == own) || joins(first - 1)) &&
           (first == last || tokens[first - 1].end == tokens[first].begin))
      --first;
    while (first < last && !uncased(first)) ++first;
    // How far a name of Han characters goes back nothing says.
    if (own == text::Script::kHan || last - first >= kMostOfGloss) return {};
    return {first, last};
  }
  if (listed.last + 2 < tokens.size() && tokens[listed.last].kind == TokenKind::kOpen) {
    const std::uint32_t first = listed.last + 1;
    std::uint32_t last = first;
    while (last < tokens.size() && last - first < kMostOfGloss &&
           (uncased(last) || (last > first && joins(last))))
      ++last;
    if (last == first || last >= tokens.size() || tokens[last].kind != TokenKind::kClose ||
        tokens[first].script == script)
      return {};
    return {first, last};
  }
  return {};
}

// All stretches of the main text with the same words; the last of Hangul perhaps with a particle.
template <class Visit>
void for_each_like(const Work& work, TokenRange gloss, Visit&& visit) {
  const auto& tokens = work.tokens.tokens;
  const std::uint32_t size = gloss.last - gloss.first;
  if (work.tokens.at(work.tokens.span(gloss)).size() < kFewestBytesOfGloss) return visit(gloss);
  for (std::uint32_t i = 0; i + size <= tokens.size(); ++i) {
    bool like = true;
    for (std::uint32_t k = 0; k < size && like; ++k) {
      const std::string_view wanted = work.tokens.at(gloss.first + k);
      const std::string_view written = work.tokens.at(i + k);
      like = written == wanted ||
             (k + 1 == size && tokens[i + k].script == text::Script::kHangul && written.starts_with(wanted) &&
              written.size() <= wanted.size() + kMostParticleBytes);
    }
    if (!like || !work.in_main_text(work.tokens.sentences[work.tokens.sentence_of[i]].block)) continue;
    visit({i, i + size});
    i += size - 1;
  }
}

}  // namespace

void find_glossed_names(Work& work) {
  std::vector<ListedName> all;
  std::vector<bool> taken(work.tokens.tokens.size(), false);
  for (const ListedName& listed : work.listed) {
    for (std::uint32_t i = listed.tokens.first; i < listed.tokens.last; ++i) taken[i] = true;
  }
  std::size_t glosses = 0;
  for (const ListedName& listed : work.listed) {
    if (glosses >= kMostGlosses) break;
    const TokenRange gloss = gloss_of(work, listed.tokens);
    if (gloss.first >= gloss.last || taken[gloss.first] || taken[gloss.last - 1]) continue;
    ++glosses;
    for_each_like(work, gloss, [&](TokenRange like) {
      if (taken[like.first] || taken[like.last - 1]) return;
      for (std::uint32_t i = like.first; i < like.last; ++i) taken[i] = true;
      ListedName found;
      found.tokens = like;
      found.matches = listed.matches;
      found.span = work.tokens.span(like);
      found.query = listed.query;
      found.one_party = listed.one_party;
      found.reason = "the name that stands for it in brackets is listed";
      all.push_back(std::move(found));
    });
  }
  if (all.empty()) return;
  std::move(all.begin(), all.end(), std::back_inserter(work.listed));
  std::stable_sort(work.listed.begin(), work.listed.end(),
                   [](const ListedName& a, const ListedName& b) { return a.span.begin < b.span.begin; });
}

}  // namespace tamis::documents
