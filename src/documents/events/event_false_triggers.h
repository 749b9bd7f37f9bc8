// Words that only look like a trigger of an event.
#ifndef TAMIS_DOCUMENTS_EVENTS_EVENT_FALSE_TRIGGERS_H_
#define TAMIS_DOCUMENTS_EVENTS_EVENT_FALSE_TRIGGERS_H_

#include "documents/events/event_sentence.h"

namespace tamis::documents {

// Sets TriggerHit::blocked where the word is another one: a separable verb without its particle, a noun that is spelt as the verb, a word
// inside a longer trigger or inside the name of a body. Needs `words`, `names` and `triggers`; quadratic in the triggers.
void drop_triggers(EventSentence& sentence);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_EVENTS_EVENT_FALSE_TRIGGERS_H_
