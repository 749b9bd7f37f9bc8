#include "documents/event_own_clauses.h"

#include <algorithm>

#include "documents/grammar_words.h"

namespace tamis::documents {

namespace {

constexpr std::size_t kSyllable = 3;  // bytes

bool is_korean_clause_end(const EventSentence& sentence, std::uint32_t behind) {
  const std::string_view verb = sentence.work->tokens.at(behind - 1);
  const GrammarWords& grammar = grammar_words("ko");
  // "X|에 대한|", "X|를 위한|": no verb of anybody's.
  return (grammar.ends(WordUse::kAdnominalEnd, verb) ||
          grammar.ends(WordUse::kDescribingVerbEnd, verb, kSyllable)) &&
         !grammar.has(WordUse::kBeforeSpeech, verb) &&
         hit_ending_at(sentence, behind, WordClass::kAfterName) == nullptr;
}

bool is_japanese_clause_end(const EventSentence& sentence, std::uint32_t behind) {
  const TextTokens& text = sentence.work->tokens;
  const std::string_view verb = text.at(behind - 1);
  const GrammarWords& grammar = grammar_words("ja");
  return text.tokens[behind - 1].script == text::Script::kHiragana &&
         (grammar.ends(WordUse::kAdnominalEnd, verb) || grammar.has(WordUse::kFutureEnd, verb) ||
          grammar.has(WordUse::kClauseClose, verb)) &&
         hit_ending_at(sentence, behind, WordClass::kAfterName) == nullptr;
}

}  // namespace

bool is_behind_own_clause(const EventSentence& sentence, const Who& who) {
  const Work& work = *sentence.work;
  const std::uint32_t first = who.lead > 0 ? who.lead : std::min(who.whole.first, who.tokens.first);
  if (first <= sentence.tokens.first || work.mention_of[first - 1] >= 0 || sentence.page->time[first - 1] ||
      work.tokens.tokens[first - 1].kind != TokenKind::kWord)
    return false;
  if (sentence.language == "ko") return is_korean_clause_end(sentence, first);
  if (sentence.language == "ja") return is_japanese_clause_end(sentence, first);
  return sentence.language == "zh" && !who.unnamed && who.kind != EntityKind::kPlace &&
         grammar_words("zh").has(WordUse::kWhoseParticle, work.tokens.at(first - 1));
}

bool is_native_topic(const EventSentence& sentence, const Who& who) {
  constexpr std::uint32_t kTitle = 4;  // tokens
  if (who.tie != Tie::kBare || who.nominative) return false;
  const GrammarWords& grammar = grammar_words(sentence.language);
  const bool korean = sentence.language == "ko";
  for (std::uint32_t i = korean ? who.tokens.last - 1 : who.tokens.last;
       i < sentence.tokens.last && i < who.tokens.last + kTitle; ++i) {
    const std::string_view word = sentence.work->tokens.at(i);
    if (korean ? grammar.ends(WordUse::kTopicParticle, word, kSyllable)
               : grammar.has(WordUse::kTopicParticle, word))
      return true;
    if (korean ? grammar.ends(WordUse::kSubjectParticle, word, kSyllable)
               : hit_ending_at(sentence, i + 1, WordClass::kAfterName) != nullptr)
      return false;
  }
  return false;
}

void drop_inside_clauses(const EventSentence& sentence, std::vector<const Who*>& before) {
  if (sentence.language != "ko" && sentence.language != "ja" && sentence.language != "zh") return;
  for (std::size_t n = before.size(); n-- > 1;) {
    if (!is_behind_own_clause(sentence, *before[n])) continue;
    const Who* subject = before[n];
    std::erase_if(before, [&](const Who* who) {
      return who->tokens.first < subject->tokens.first && !is_native_topic(sentence, *who);
    });
    return;
  }
}

}  // namespace tamis::documents
