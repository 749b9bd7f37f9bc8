// Ties of names to the noun before them that count for the verb.
#ifndef TAMIS_DOCUMENTS_EVENTS_EVENT_FOREIGN_TIES_H_
#define TAMIS_DOCUMENTS_EVENTS_EVENT_FOREIGN_TIES_H_

#include "documents/events/event_sentence.h"

namespace tamis::documents {

// "the foreign ministers |of Armenia and Azerbaijan| met": whether the state, or the one that it is joined to, is the one whose leaders are
// told of. English.
[[nodiscard]] bool is_state_of_leaders(const EventSentence& sentence, const Who& who) noexcept;

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_EVENTS_EVENT_FOREIGN_TIES_H_
