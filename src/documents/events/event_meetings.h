// Whether those who meet hold talks or are leaders who meet: the words for it are often the same.
#ifndef TAMIS_DOCUMENTS_EVENTS_EVENT_MEETINGS_H_
#define TAMIS_DOCUMENTS_EVENTS_EVENT_MEETINGS_H_

#include <string_view>

#include "documents/events/event_sentence.h"
#include "tamis/document.h"

namespace tamis::documents {

// Whether `type` is "leader_meeting" or "talks".
[[nodiscard]] bool is_meeting(std::string_view type) noexcept;

// Makes talks of a leader_meeting told by `hit` of `sentence` where only states, bodies or sides meet ("both sides will meet"), and
// where the word is one for talks and none of the persons leads a state or government ("the two ombudsmen held talks").
void settle_meeting(const EventSentence& sentence, const TriggerHit& hit, Event& event);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_EVENTS_EVENT_MEETINGS_H_
