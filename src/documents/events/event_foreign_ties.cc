#include "documents/events/event_foreign_ties.h"

#include <algorithm>

#include "documents/events/event_filler.h"
#include "documents/words/grammar_words.h"
#include "documents/words/possessive_mark.h"

namespace tamis::documents {

// "bombed Hodeidah in response to |a Houthi attack on| Tel Aviv": what another blow hit.
bool EventFiller::is_hit_by_other(const Who& who) const noexcept {
  constexpr std::uint32_t kNear = 2;  // tokens between its phrase and the name
  return type_.group == EventGroup::kForce && !is_noun() &&
         std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& other) {
           return !other.blocked && is_noun_trigger(sentence_, other) &&
                  EventTables::get().type_of(*other.trigger).group == EventGroup::kForce &&
                  other.tokens.first >= hit_.whole.last && other.whole.last <= who.tokens.first &&
                  who.tokens.first - other.whole.last <= kNear;
         });
}

// "withdrew its troops from Congo |after the fall of| Bukavu": of what only says when. English; "depuis" says from where as well.
bool EventFiller::stands_behind_frame(const Who& who) const noexcept {
  return sentence_.language == "en" &&
         std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
           return word.word->word == WordClass::kFrame && word.tokens.first >= hit_.whole.last &&
                  word.tokens.last < who.tokens.first && in_clause(word.tokens) &&
                  hit_ending_at(sentence_, who.tokens.first, WordClass::kPreposition) != &word;
         });
}

// "was seized in Fiji at |Washington's request|": whose wish it was. English.
bool EventFiller::is_whose_wish(const Who& who) const noexcept {
  const TextTokens& text = work_.tokens;
  std::uint32_t noun = who.tokens.last;
  if (sentence_.language != "en" || !who.possessive) return false;
  while (noun < clause_.last && is_possessive_mark(text.lower(noun))) ++noun;
  return noun < clause_.last && grammar_words("en").has(WordUse::kAbstractHead, text.lower(noun));
}

// "held talks in Nairobi |on the war| in Congo", "met |after a trip| to Rome": where that is what is talked about, or before. English.
bool EventFiller::is_of_topic(const Who& who) const noexcept {
  if (sentence_.language != "en" || type_.group != EventGroup::kConsult ||
      who.tokens.first <= hit_.whole.last)
    return false;
  return std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
    const std::uint32_t next = word.tokens.last;
    return word.word->word == WordClass::kPreposition &&
           (word.word->tie == Tie::kAgainst || word.word->tie == Tie::kNone) &&
           word.tokens.first >= hit_.whole.last && next + 1 < who.tokens.first && in_clause(word.tokens) &&
           !sentence_.page->time[next] && work_.mention_of[next] < 0 && !work_.tokens.tokens[next].capital;
  });
}

// "thanked Kim |for sending| troops to Russia": who takes part in what somebody is thanked for.
bool EventFiller::is_in_thanked_deed(const Who& who) const {
  if (type_.name != "statement_of_support" || is_noun()) return false;
  for (std::uint32_t i = hit_.whole.last; i < who.tokens.first && i + 1 < who.tokens.first; ++i) {
    if (is_reason(sentence_, i)) return true;
  }
  return false;
}

bool is_state_of_leaders(const EventSentence& sentence, const Who& who) noexcept {
  if (sentence.language != "en" || who.kind != EntityKind::kPlace || who.unnamed) return false;
  const Who* first = &who;
  while (first->group && first != sentence.names.data()) --first;
  std::uint32_t begin = first->tokens.first;
  while (begin > sentence.tokens.first && hit_ending_at(sentence, begin, WordClass::kDeterminer) != nullptr)
    --begin;
  return hit_ending_at(sentence, begin, WordClass::kPreposition) != nullptr &&
         std::any_of(sentence.words.begin(), sentence.words.end(), [&](const WordHit& word) {
           return word.word->word == WordClass::kPeople && word.word->value == "leaders" &&
                  word.tokens.last == begin;
         });
}

}  // namespace tamis::documents
