// Sentences that speak of an event told before without naming it: who denies it ("Minsk rejects the accusations") and who does
// likewise ("the EU followed suit in May").
#ifndef TAMIS_DOCUMENTS_EVENT_ECHOES_H_
#define TAMIS_DOCUMENTS_EVENT_ECHOES_H_

#include <vector>

#include "documents/event_sentence.h"

namespace tamis::documents {

// Whether the words of the trigger stand for an event told before.
[[nodiscard]] bool is_echo(const EventTrigger& trigger) noexcept;

// Fills `event` with what the trigger says of the last of `told` that it may mean. A trigger of the type of that; null: it means none.
[[nodiscard]] const EventTrigger* fill_echo(const EventSentence& sentence, const TriggerHit& hit,
                                            const std::vector<Event>& told, Event& event);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_EVENT_ECHOES_H_
