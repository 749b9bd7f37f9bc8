#include "documents/events/event_tense.h"

#include <algorithm>

#include "documents/events/event_sentence.h"
#include "documents/words/grammar_words.h"
#include "documents/words/speaker_languages.h"
#include "documents/words/verb_endings.h"
#include "documents/words/word_order.h"

namespace tamis::documents {

bool is_japanese_intent(const EventSentence& sentence, const TriggerHit& hit) noexcept {
  if (sentence.language != "ja") return false;
  const TextTokens& text = sentence.work->tokens;
  const std::uint32_t last = sentence.tokens.last;
  const GrammarWords& grammar = grammar_words("ja");
  const auto is = [&](WordUse use, std::uint32_t i) { return i < last && grammar.has(use, text.at(i)); };
  std::uint32_t next = hit.whole.last;
  if (is(WordUse::kFutureEnd, next - 1) && is(WordUse::kQuoteParticle, next)) {
    ++next;
  } else {
    // "演習|を実施|すると"
    constexpr std::uint32_t kVerb = 3;  // tokens
    if (is(WordUse::kObjectParticle, next)) {
      ++next;
      for (std::uint32_t k = 0; k < kVerb && next < last && text.tokens[next].script == text::Script::kHan;
           ++k)
        ++next;
    }
    if (next >= last ||
        !grammar.begins(WordUse::kPerfectiveFutureEnd, text.text.substr(text.tokens[next].begin)))
      return false;
    next += kVerb;
  }
  constexpr std::uint32_t kReach = 12;  // tokens to the verb of saying
  for (std::uint32_t i = next; i < last && i < next + kReach; ++i) {
    if (sentence.page->cue[i]) return true;
    if (is(WordUse::kTopicParticle, i) || is(WordUse::kSubjectParticle, i)) return false;
  }
  return false;
}

bool is_korean_intent(const EventSentence& sentence, const TriggerHit& hit) noexcept {
  if (sentence.language != "ko") return false;
  const TextTokens& text = sentence.work->tokens;
  const GrammarWords& grammar = grammar_words("ko");
  constexpr std::size_t kStem = 3;       // bytes
  constexpr std::uint32_t kGoverns = 2;  // tokens behind a noun
  const std::uint32_t last =
      std::min(sentence.clause_range(hit.tokens.first).last, hit.whole.last + kGoverns);
  for (std::uint32_t i = hit.whole.last - 1; i < last && text.tokens[i].kind == TokenKind::kWord; ++i) {
    if (grammar.ends(WordUse::kFutureEnd, text.lower(i), kStem)) return true;
    // Only its own verb, unless a noun has one that governs it.
    if (i + 1 == hit.whole.last && !grammar.ends(WordUse::kObjectParticle, text.lower(i), kStem))
      return false;
  }
  return false;
}

namespace {

// "|realizarán| maniobras", "|terranno| a luglio esercitazioni": the verb before a Romance noun, over words of time, articles and numbers.
bool is_after_future(const EventSentence& sentence, const TriggerHit& hit) {
  constexpr std::uint32_t kReach = 5;   // tokens
  constexpr std::size_t kShortest = 5;  // bytes
  const TextTokens& text = sentence.work->tokens;
  if (!is_romance(sentence.language) || !is_noun_trigger(sentence, hit) ||
      EventTables::get().type_of(*hit.trigger).group == EventGroup::kSupport)
    return false;
  for (std::uint32_t i = hit.tokens.first; i > sentence.tokens.first && hit.tokens.first - i < kReach; --i) {
    const std::uint32_t at = i - 1;
    const bool small = sentence.page->time[at] || text.tokens[at].kind == TokenKind::kNumber ||
                       hit_ending_at(sentence, i, WordClass::kDeterminer) != nullptr ||
                       hit_ending_at(sentence, i, WordClass::kPreposition) != nullptr;
    if (small) continue;
    if (text.tokens[at].kind != TokenKind::kWord || text.tokens[at].capital) return false;
    const std::string_view verb = text.lower(at);
    return verb.size() >= kShortest && verb_ending(sentence.language, verb, verb) == VerbEnding::kFuture &&
           hit_ending_at(sentence, at, WordClass::kDeterminer) == nullptr;
  }
  return false;
}

}  // namespace

bool is_in_future(const EventSentence& sentence, const TriggerHit& hit) {
  if (is_after_future(sentence, hit)) return true;
  const TextTokens& text = sentence.work->tokens;
  if (!has_order(sentence.language, WordOrder::kSlavic)) return false;
  const auto is_future = [&](std::uint32_t token) {
    return is_perfective_future(sentence.language, text.lower(token));
  };
  if (hit.trigger->form != TriggerForm::kState)
    return !is_noun_trigger(sentence, hit) && is_future(hit.tokens.first);
  // "под санкции |попадут|", "ограничения ... |попадут|"
  if (hit.companion.first < hit.companion.last && is_future(hit.companion.first)) return true;
  constexpr std::uint32_t kBehind = 1;  // "Под санкции |попадут|"
  const std::uint32_t last = std::min(sentence.tokens.last, hit.whole.last + kBehind);
  for (std::uint32_t i = hit.whole.first; i < last; ++i) {
    if (is_future(i)) return true;
  }
  return false;
}

TokenRange negated_last_verb(const EventSentence& sentence, const TriggerHit& hit, bool noun) {
  constexpr std::uint32_t kReach = 3;  // tokens behind the verb: "göndermeyi kabul |etmedi|"
  const TextTokens& text = sentence.work->tokens;
  const TokenRange clause = sentence.clause_range(hit.tokens.first);
  const auto is_negation = [&](std::uint32_t token) {
    const WordHit* word = hit_ending_at(sentence, token + 1, WordClass::kStatus);
    return word != nullptr && word->word->status == StatusWord::kNegation &&
           word->tokens.first >= hit.tokens.first;
  };
  for (std::uint32_t i = noun ? hit.whole.last : hit.whole.last - 1;
       i < clause.last && i < hit.whole.last + kReach; ++i) {
    if (i >= hit.whole.last && (text.tokens[i].kind != TokenKind::kWord || covers_trigger(sentence, i)))
      break;
    if ((!text.tokens[i].capital && is_negated_verb(sentence.language, text.lower(i))) ||
        (sentence.language == "fa" && is_negation(i)))
      return {i, i + 1};
  }
  return {};
}

}  // namespace tamis::documents
