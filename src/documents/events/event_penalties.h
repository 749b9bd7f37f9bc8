// Penalties that are no term of years: death, life.
#ifndef TAMIS_DOCUMENTS_EVENTS_EVENT_PENALTIES_H_
#define TAMIS_DOCUMENTS_EVENTS_EVENT_PENALTIES_H_

#include "documents/events/event_sentence.h"

namespace tamis::documents {

// Adds the penalty to a conviction whose clause names it ("判处|死刑|", "|무기징역|을 선고했다"). Linear in the words of the sentence.
void add_penalty_without_term(const EventSentence& sentence, const TriggerHit& hit, Event& event);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_EVENTS_EVENT_PENALTIES_H_
