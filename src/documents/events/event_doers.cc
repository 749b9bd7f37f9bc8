#include "documents/events/event_doers.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "documents/words/cues.h"
#include "documents/words/grammar_words.h"
#include "documents/words/possessive_mark.h"

namespace tamis::documents {

namespace {

bool begins(const EventSentence& sentence, std::uint32_t token, WordClass word) noexcept {
  return std::any_of(sentence.words.begin(), sentence.words.end(),
                     [&](const WordHit& hit) { return hit.word->word == word && hit.tokens.first == token; });
}

bool is_article(const EventSentence& sentence, std::uint32_t token) {
  return (clause_word_classes("en", sentence.work->tokens.lower(token)) & clause_word::kArticle) != 0;
}

// "killed |two men|", "shot dead |the judge|": somebody right behind the verb.
bool has_object_behind(const EventSentence& sentence, std::uint32_t next) {
  const TextTokens& text = sentence.work->tokens;
  const GrammarWords& grammar = grammar_words("en");
  if (next >= sentence.tokens.last) return false;
  return text.tokens[next].kind == TokenKind::kNumber || grammar.has(WordUse::kAmount, text.lower(next)) ||
         grammar.has(WordUse::kObjectPronoun, text.lower(next)) || is_article(sentence, next) ||
         (sentence.work->mention_of[next] >= 0 && text.tokens[next].capital);
}

// Whether "by" governs the phrase at the token, over a few adjectives.
bool is_agent(const EventSentence& sentence, std::uint32_t first) noexcept {
  constexpr std::uint32_t kAdjectives = 3;
  for (std::uint32_t n = 0; n < kAdjectives && first > sentence.tokens.first; ++n, --first) {
    if (const WordHit* preposition = hit_ending_at(sentence, first, WordClass::kPreposition))
      return preposition->word->tie == Tie::kBy;
    if (sentence.work->tokens.tokens[first - 1].kind != TokenKind::kWord) return false;
  }
  return false;
}

}  // namespace

void drop_doers_over_deed(const EventSentence& sentence, const TriggerHit& hit, Event& event) {
  if (hit.tokens.first < sentence.tokens.first + 2 || !is_noun_trigger(sentence, hit)) return;
  std::uint32_t over = hit.tokens.first - 1;
  if (is_article(sentence, over)) --over;
  if (sentence.work->tokens.lower(over) != "over") return;
  const std::uint32_t begin = sentence.work->tokens.tokens[over].begin;
  std::erase_if(event.slots, [&](const Slot& slot) {
    return (slot.role == "actor" || slot.role == "supplier") && slot.span.end <= begin;
  });
}

const Who* owner_of_plan(const EventSentence& sentence, const TriggerHit& hit) noexcept {
  static constexpr std::string_view kPlans[] = {"attempt", "attempts", "bid",        "decision", "effort",
                                                "efforts", "failure",  "intention",  "offer",    "plan",
                                                "plans",   "pledge",   "promise",    "refusal",  "threat",
                                                "threats", "vow",      "willingness"};
  const TextTokens& text = sentence.work->tokens;
  const std::uint32_t verb = hit.tokens.first;
  if (verb < sentence.tokens.first + 4 || text.lower(verb - 1) != "to" ||
      !is_possessive_mark(text.lower(verb - 3)) || is_noun_trigger(sentence, hit) ||
      std::find(std::begin(kPlans), std::end(kPlans), text.lower(verb - 2)) == std::end(kPlans))
    return nullptr;
  const auto owner = std::find_if(sentence.names.begin(), sentence.names.end(),
                                  [&](const Who& who) { return who.tokens.last == verb - 3; });
  return owner != sentence.names.end() ? &*owner : nullptr;
}

void drop_killers(const EventSentence& sentence, const TriggerHit& hit, bool passive, Event& event) {
  const TextTokens& text = sentence.work->tokens;
  std::erase_if(event.slots, [&](const Slot& slot) {
    return slot.role == "person" && slot.span.begin >= event.trigger.end &&
           is_agent(sentence, text.tokens_in(slot.span).first);
  });
  const std::string_view verb = text.lower(hit.tokens.first);
  if (passive || is_noun_trigger(sentence, hit) || verb.starts_with("die") ||
      !grammar_words("en").ends(WordUse::kParticipleEnd, verb) ||
      !has_object_behind(sentence, hit.whole.last))
    return;
  std::erase_if(event.slots, [&](const Slot& slot) {
    return slot.role == "person" && slot.span.end <= text.tokens[hit.tokens.first].begin;
  });
}

void drop_deeds_as_targets(const EventSentence& sentence, Event& event) {
  const TextTokens& text = sentence.work->tokens;
  std::erase_if(event.slots, [&](const Slot& slot) {
    if (slot.role != "target" || slot.referent >= 0 || !slot.value.empty()) return false;
    const TokenRange its = text.tokens_in(slot.span);
    if (its.last > its.first + 1 && text.lower(its.first).ends_with("ing") &&
        !begins(sentence, its.first, WordClass::kPeople))
      return true;
    return std::any_of(event.slots.begin(), event.slots.end(), [&](const Slot& other) {
      return other.role == "offence" && other.span.contains(slot.span);
    });
  });
}

}  // namespace tamis::documents
