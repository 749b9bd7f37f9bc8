// Slavic predicates that "and" joins; names that stand before an English verb behind "and" and are no subject of it: what the verb before deals with (event_joined_clauses.h).
#include <algorithm>

#include "documents/events/event_joined_clauses.h"
#include "documents/events/event_status.h"
#include "documents/words/cues.h"
#include "documents/words/grammar_words.h"
#include "documents/words/slavic_endings.h"
#include "documents/words/word_order.h"

namespace tamis::documents {

namespace {

// The "and" right before the verb, over an adverb ("and |allegedly| moved"); the verb itself: none.
std::uint32_t and_before(const EventSentence& sentence, const TriggerHit& hit, TokenRange clause) {
  const TextTokens& text = sentence.work->tokens;
  const std::uint32_t verb = hit.tokens.first;
  std::uint32_t at = verb;
  if (at > clause.first + 1 && text.lower(at - 1).ends_with("ly")) --at;
  return at > clause.first + 1 && text.lower(at - 1) == "and" ? at - 1 : verb;
}

// "|who| ran the Dubai office": the pronoun is the subject of its clause, and no name in it is.
bool opens_with_subject_pronoun(const EventSentence& sentence, TokenRange clause) {
  const TextTokens& text = sentence.work->tokens;
  std::uint32_t at = clause.first;
  while (at < clause.last && text.tokens[at].kind != TokenKind::kWord) ++at;
  if (at + 1 >= clause.last || hit_ending_at(sentence, at + 1, WordClass::kRelative) == nullptr) return false;
  const std::uint32_t next = at + 1;
  return text.lower(at) != "whose" && text.lower(at) != "whom" && !text.tokens[next].capital &&
         (clause_word_classes("en", text.lower(next)) & (clause_word::kArticle | clause_word::kPronoun)) == 0;
}

bool begins_verb_of_event(const EventSentence& sentence, std::uint32_t token) {
  return std::any_of(sentence.triggers.begin(), sentence.triggers.end(), [&](const TriggerHit& hit) {
    return hit.tokens.first == token && hit.trigger->form == TriggerForm::kVerb && !hit.blocked;
  });
}

bool is_slavic_finite(const EventSentence& sentence, std::uint32_t token) {
  constexpr std::size_t kLeast = 5;  // bytes
  const TextTokens& text = sentence.work->tokens;
  if (text.tokens[token].kind != TokenKind::kWord || text.tokens[token].capital ||
      sentence.work->mention_of[token] >= 0)
    return false;
  const std::string_view word = text.lower(token);
  return (word.size() >= kLeast && has_slavic_ending(SlavicEnding::kPast, sentence.language, word)) ||
         (begins_verb_of_event(sentence, token) &&
          grammar_words(sentence.language).ends(WordUse::kFiniteVerbEnd, word));
}

}  // namespace

bool opens_slavic_predicate(const EventSentence& sentence, std::uint32_t token, std::uint32_t clause_begin) {
  constexpr std::uint32_t kReach = 6;  // tokens from "and" to the verb: when, adverbs
  const TextTokens& text = sentence.work->tokens;
  if (!has_order(sentence.language, WordOrder::kSlavic)) return false;
  std::uint32_t verb = token + 1;
  const std::uint32_t end = std::min(sentence.tokens.last, token + kReach);
  while (verb < end && !is_slavic_finite(sentence, verb)) {
    const bool small = (clause_word_classes(sentence.language, text.lower(verb)) &
                        (clause_word::kPronoun | clause_word::kAdverb)) != 0;
    if (!small && !sentence.page->time[verb] && (verb + 1 >= end || !sentence.page->time[verb + 1]))
      return false;
    ++verb;
  }
  if (verb == end) return false;
  bool first = false;
  for (std::uint32_t i = clause_begin; i < token && !first; ++i)
    first = begins_verb_of_event(sentence, i) && is_slavic_finite(sentence, i);
  if (!first) return false;
  return std::none_of(sentence.triggers.begin(), sentence.triggers.end(), [&](const TriggerHit& second) {
    // "прибыл в Минск |и провёл переговоры|": there.
    const bool there = EventTables::get().type_of(*second.trigger).group == EventGroup::kConsult &&
                       second.tokens.first >= verb && second.tokens.first <= verb + 1;
    return there || (second.tokens.first == verb && tells_the_same(sentence, second, clause_begin, token));
  });
}

void drop_objects_of_first_predicate(const EventSentence& sentence, const TriggerHit& hit, TokenRange clause,
                                     std::vector<const Who*>& before,
                                     std::vector<std::pair<const Who*, Tie>>& ties) {
  const std::uint32_t joined = and_before(sentence, hit, clause);
  // "plans to visit Beijing and meet with its leaders": there.
  if (joined == hit.tokens.first || EventTables::get().type_of(*hit.trigger).group == EventGroup::kConsult)
    return;
  std::uint32_t from = clause.first;
  std::size_t kept = 0;
  if (!opens_with_subject_pronoun(sentence, clause)) {
    // "The ship |left Bandar Abbas| and delivered missiles": behind the event that the verb before tells, else behind the first name.
    std::uint32_t told = clause.first;
    while (told < joined && !covers_trigger(sentence, told)) ++told;
    while (kept < before.size() &&
           (told < joined ? before[kept]->tokens.last <= told : kept == 0 || before[kept]->group))
      ++kept;
    if (kept > 0) from = before[kept - 1]->tokens.last;
  }
  const auto is_dealt_with = [&](const Who& who) {
    return who.tokens.first >= from && who.tokens.last <= joined;
  };
  std::erase_if(before, [&](const Who* who) {
    return is_dealt_with(*who) || (kept == 0 && who->tokens.last <= joined);
  });
  std::erase_if(ties, [&](const auto& tied) {
    return tied.second != Tie::kIn && tied.second != Tie::kWith && is_dealt_with(*tied.first);
  });
}

const Who* antecedent_of_joined(const EventSentence& sentence, const TriggerHit& hit, TokenRange clause) {
  constexpr std::uint32_t kReach = 2;  // tokens: a comma
  const TextTokens& text = sentence.work->tokens;
  const std::uint32_t verb = hit.tokens.first;
  if (clause.first <= sentence.tokens.first || text.lower(clause.first) != "and" || verb <= clause.first)
    return nullptr;
  const bool at_once =
      verb == clause.first + 1 || (verb == clause.first + 2 && text.lower(clause.first + 1).ends_with("ly"));
  const TokenRange relative = sentence.clause_range(clause.first - 1);
  if (!at_once || relative.first <= sentence.tokens.first || !opens_with_subject_pronoun(sentence, relative))
    return nullptr;
  const Who* found = nullptr;
  for (const Who& who : sentence.names) {
    if (who.tokens.last <= relative.first && relative.first - who.tokens.last < kReach &&
        who.tie != Tie::kAdjective)
      found = &who;
  }
  return found;
}

}  // namespace tamis::documents
