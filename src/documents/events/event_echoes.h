// Who does what another was just told to have done ("the EU followed suit in May").
#ifndef TAMIS_DOCUMENTS_EVENTS_EVENT_ECHOES_H_
#define TAMIS_DOCUMENTS_EVENTS_EVENT_ECHOES_H_

#include <vector>

#include "documents/events/event_sentence.h"

namespace tamis::documents {

// Fills `event` as the last measure of `told` (a listing, a freeze ...) before the sentence, taken by who stands with the words of the
// trigger. A trigger of its type; null: nobody stands there, or nothing was told.
[[nodiscard]] const EventTrigger* fill_echo(const EventSentence& sentence, const TriggerHit& hit,
                                            const std::vector<Event>& told, Event& event);

// Fills `event` as a failed try at the deed of `told` (an arrest, a theft, a shipment ...) that was told last before the sentence
// ("A first attempt in May failed"). A trigger of its type; null: nothing was told near.
[[nodiscard]] const EventTrigger* fill_failed_try(const EventSentence& sentence, const TriggerHit& hit,
                                                  const std::vector<Event>& told, Event& event);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_EVENTS_EVENT_ECHOES_H_
