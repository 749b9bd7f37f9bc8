#include "documents/events/event_own_clauses.h"

#include <algorithm>

#include "documents/words/grammar_words.h"

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

bool ends_before_noun(std::string_view word) {
  if (word.size() < 2 * kSyllable) return false;
  const auto byte = [&](std::size_t i) {
    return static_cast<unsigned char>(word[word.size() - kSyllable + i]);
  };
  const unsigned code = (byte(0) & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU);
  constexpr unsigned kFirst = 0xAC00;
  constexpr unsigned kLast = 0xD7A3;
  constexpr unsigned kFinals = 28;
  constexpr unsigned kN = 4;
  constexpr unsigned kL = 8;
  if (code < kFirst || code > kLast) return false;
  const unsigned final = (code - kFirst) % kFinals;
  return final == kN || final == kL;
}

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

void drop_before_clause_of_passive(const EventSentence& sentence, TokenRange trigger,
                                   std::vector<const Who*>& before, const std::vector<const Who*>& behind) {
  constexpr std::uint32_t kMostOfClause =
      16;                                   // tokens from the trigger to the particle that closes its clause
  constexpr std::uint32_t kMostOfNoun = 8;  // ... and from there to the name
  if (sentence.language != "zh" || behind.empty() || before.empty()) return;
  const TextTokens& text = sentence.work->tokens;
  const auto passive = std::find_if(sentence.words.begin(), sentence.words.end(), [&](const WordHit& word) {
    return word.word->word == WordClass::kPreposition && word.word->tie == Tie::kBy &&
           word.tokens.first <= trigger.first && trigger.first - word.tokens.first <= kMostOfClause;
  });
  if (passive == sentence.words.end() || passive->tokens.first <= sentence.tokens.first) return;
  const std::uint32_t by = passive->tokens.first;
  // "李明|被捕的|...": the passive is his who stands right before it.
  if (before.back()->tokens.last == by || text.tokens[by - 1].kind != TokenKind::kWord) return;
  const GrammarWords& grammar = grammar_words("zh");
  std::uint32_t particle = trigger.last;
  while (particle < sentence.tokens.last && particle < trigger.last + kMostOfClause &&
         text.tokens[particle].kind != TokenKind::kComma &&
         !grammar.has(WordUse::kWhoseParticle, text.at(particle)))
    ++particle;
  if (particle >= sentence.tokens.last || !grammar.has(WordUse::kWhoseParticle, text.at(particle))) return;
  const Who& who = *behind.front();
  if (who.tokens.first <= particle || who.tokens.first - particle > kMostOfNoun ||
      who.kind == EntityKind::kPlace)
    return;
  std::erase_if(before, [&](const Who* other) { return other->tokens.first < by; });
}

}  // namespace tamis::documents
