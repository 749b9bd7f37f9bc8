#include "documents/office_phrase.h"

#include <string_view>

#include "documents/cues.h"
#include "documents/offices.h"
#include "documents/word_order.h"

namespace tamis::documents {

namespace {

constexpr std::uint32_t kSmallWords = 3;  // "of the", "del"
constexpr std::uint32_t kOffice = 3;
constexpr std::uint32_t kSmall = clause_word::kGenitive | clause_word::kArticle | clause_word::kPreposition;

}  // namespace

bool is_in_office(const Work& work, TokenRange body) {
  if (body.first >= body.last) return false;
  const TextTokens& text = work.tokens;
  const TokenRange sentence = text.sentences[text.sentence_of[body.first]].tokens;
  const std::string_view language = work.language_of_sentence(text.sentence_of[body.first]);
  const auto is_office = [&](TokenRange words) { return !offices_in(text.at(text.span(words))).empty(); };
  const auto is_word = [&](std::uint32_t token) { return text.tokens[token].kind == TokenKind::kWord; };
  if (has_order(language, WordOrder::kCountryFirst)) {
    const std::uint32_t reach = is_character_script(text.tokens[body.first].script) ? 2 * kOffice : kOffice;
    TokenRange behind{body.last, body.last};
    while (behind.last < sentence.last && behind.last - behind.first < reach && is_word(behind.last))
      ++behind.last;
    return behind.first < behind.last && is_office(behind);
  }
  std::uint32_t at = body.first;
  for (std::uint32_t steps = 0; at > sentence.first && steps < kSmallWords && is_word(at - 1) &&
                                (clause_word_classes(language, text.lower(at - 1)) & kSmall) != 0;
       ++steps)
    --at;
  if (at <= sentence.first || !is_word(at - 1)) return false;
  if (is_office({at - 1, at})) return true;
  // "رئيس |سابق|": the adjective of the office stands behind it.
  return has_order(language, WordOrder::kAdjectiveBehind) && at > sentence.first + 1 && is_word(at - 2) &&
         is_office({at - 2, at - 1});
}

}  // namespace tamis::documents
