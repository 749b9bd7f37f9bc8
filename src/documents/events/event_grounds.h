// Who did what sanctions are imposed for.
#ifndef TAMIS_DOCUMENTS_EVENTS_EVENT_GROUNDS_H_
#define TAMIS_DOCUMENTS_EVENTS_EVENT_GROUNDS_H_

#include <vector>

#include "documents/events/event_rivals.h"

namespace tamis::documents {

// "sanctions against North Korea for the launch of a missile": the deed in the ground of sanctions is that of whom they are imposed on, and
// not of who imposes them. `drafts`: of one sentence. Quadratic in them.
void settle_grounds(const EventSentence& sentence, std::vector<EventDraft>& drafts);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_EVENTS_EVENT_GROUNDS_H_
