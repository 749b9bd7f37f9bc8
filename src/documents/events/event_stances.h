// Nouns of events that somebody only takes a stand on, or speaks of.
#ifndef TAMIS_DOCUMENTS_EVENTS_EVENT_STANCES_H_
#define TAMIS_DOCUMENTS_EVENTS_EVENT_STANCES_H_

#include "documents/events/event_sentence.h"

namespace tamis::documents {

// Whether the noun `hit` is what a verb of its clause takes a stand on or is about: "Japan |protestierte gegen den| Raketenstart", "The council
// |debated the| delivery", "Het parlement |overlegt over de| levering". Not what it is done with ("reagierte |mit| einem Raketentest"). Languages with
// words of the class `stance` whose words are parted by blanks; false in others. O(words of the clause), within a reach.
[[nodiscard]] bool is_under_stance(const EventSentence& sentence, const TriggerHit& hit) noexcept;

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_EVENTS_EVENT_STANCES_H_
