#include "documents/relations/relation_gaps.h"

#include <string_view>

#include "documents/words/cues.h"
#include "documents/words/grammar_words.h"

namespace tamis::documents {

namespace {

std::string_view language_of(const Work& work, std::uint32_t token) {
  return work.language_of_sentence(work.tokens.sentence_of[token]);
}

}  // namespace

bool is_denied(const Work& work, TokenRange words, TokenRange sentence) {
  return words.first > sentence.first && grammar_words(language_of(work, words.first))
                                             .has(WordUse::kNotHolder, work.tokens.lower(words.first - 1));
}

bool opens_clause(const Work& work, TokenRange gap) {
  for (std::uint32_t i = gap.first; i < gap.last; ++i) {
    if ((clause_word_classes(language_of(work, i), work.tokens.lower(i)) &
         (clause_word::kThat | clause_word::kSubordinator)) == clause_word::kThat)
      return true;
  }
  return false;
}

bool is_led(const Work& work, TokenRange gap) {
  if (gap.first >= gap.last) return false;
  const std::uint32_t last = gap.last - 1;
  const std::uint32_t classes = clause_word_classes(language_of(work, last), work.tokens.lower(last));
  return (classes & clause_word::kPreposition) != 0 && (classes & clause_word::kGenitive) == 0;
}

bool has_unread_name(const Work& work, std::uint32_t words, TokenRange sentence) {
  constexpr std::uint32_t kArticles = 3;
  if (language_of(work, words) == "de") return false;
  for (std::uint32_t at = words; at > sentence.first && words - at < kArticles; --at) {
    if (work.mention_of[at - 1] >= 0) return false;
    const Token& before = work.tokens.tokens[at - 1];
    if (before.kind == TokenKind::kWord && before.capital && !before.sentence_start) return true;
  }
  return false;
}

bool belongs_among(const Work& work, TokenRange gap) {
  if (gap.first >= gap.last || language_of(work, gap.first) != "de") return false;
  for (std::uint32_t i = gap.first; i < gap.last; ++i) {
    const std::string_view word = work.tokens.lower(i);
    if (word == "zu" || word == "zur" || word == "zum") return true;
  }
  return false;
}

bool is_object_of_verb(const Work& work, TokenRange words, TokenRange sentence) {
  constexpr std::uint32_t kAdjectives = 2;  // "the |former deputy| head of"
  constexpr std::uint32_t kReach = 4;       // words between the name and the article
  if (language_of(work, words.first) != "en") return false;
  const GrammarWords& grammar = grammar_words("en");
  const auto is_article = [&](std::uint32_t i) {
    return (clause_word_classes("en", work.tokens.lower(i)) & clause_word::kArticle) != 0 ||
           grammar.has(WordUse::kPossessive, work.tokens.lower(i));
  };
  std::uint32_t at = words.first;
  for (std::uint32_t n = 0; n <= kAdjectives && !is_article(at); ++n) {
    if (at == sentence.first || work.mention_of[at - 1] >= 0 ||
        work.tokens.tokens[at - 1].kind != TokenKind::kWord)
      return false;
    --at;
  }
  if (!is_article(at)) return false;
  for (std::uint32_t i = at; i > sentence.first && at - i <= kReach; --i) {
    if (work.mention_of[i - 1] >= 0) return i < at;
    if (work.tokens.tokens[i - 1].kind != TokenKind::kWord ||
        grammar.has(WordUse::kOfficeLink, work.tokens.lower(i - 1)))
      return false;
  }
  return false;
}

std::uint32_t relative_clause_before(const TextTokens& text, TokenRange sentence, std::uint32_t verb,
                                     std::string_view language) {
  constexpr std::uint32_t kLongest = 40;  // tokens
  if (verb < sentence.first + 3 || text.tokens[verb - 1].kind != TokenKind::kComma) return 0;
  for (std::uint32_t i = verb - 2; i > sentence.first && verb - i < kLongest; --i) {
    if (text.tokens[i].kind != TokenKind::kComma) continue;
    const std::uint32_t opening = clause_word_classes(language, text.lower(i + 1));
    const bool led = (opening & clause_word::kPreposition) != 0 &&
                     (clause_word_classes(language, text.lower(i + 2)) & clause_word::kRelative) != 0;
    return led || (opening & clause_word::kRelative) != 0 ? i : 0;
  }
  return 0;
}

}  // namespace tamis::documents
