#include "documents/events/event_penalties.h"

#include <utility>

#include "documents/events/event_slots.h"

namespace tamis::documents {

void add_penalty_without_term(const EventSentence& sentence, const TriggerHit& hit, Event& event) {
  if (event.type != "conviction" || has_role(event, "penalty")) return;
  const TokenRange clause = sentence.clause_range(hit.tokens.first);
  for (const WordHit& word : sentence.words) {
    const bool whole = word.word->value == "death" || word.word->value == "life";
    if (word.word->word != WordClass::kPenalty || !whole || !clause.contains(word.tokens.first)) continue;
    Slot slot;
    slot.role = "penalty";
    slot.span = sentence.work->tokens.span(word.tokens);
    slot.value = word.word->value;
    event.slots.push_back(std::move(slot));
    return;
  }
}

}  // namespace tamis::documents
