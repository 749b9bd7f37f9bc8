// English: who did a deed that a noun or an infinitive tells of, and who is no party of it by the construction around it. All are linear in the
// slots of the event and the names of the sentence.
#ifndef TAMIS_DOCUMENTS_EVENTS_EVENT_DOERS_H_
#define TAMIS_DOCUMENTS_EVENTS_EVENT_DOERS_H_

#include "documents/events/event_sentence.h"

namespace tamis::documents {

// "Tokyo lodged a protest |over the launch|": takes out who acts before it; he did not do the deed.
void drop_doers_over_deed(const EventSentence& sentence, const TriggerHit& hit, Event& event);

// "informed of |Israel's| plans to attack Iran": whose plan the infinitive is; null: nobody's. Valid while the sentence is.
[[nodiscard]] const Who* owner_of_plan(const EventSentence& sentence, const TriggerHit& hit) noexcept;

// Of a death: takes out who killed ("|Soldiers| shot dead a judge", "killed in a raid |by the army|").
void drop_killers(const EventSentence& sentence, const TriggerHit& hit, bool passive, Event& event);

// Of a charge: takes out deeds that stand as whom it is against ("charges of |spreading false information|").
void drop_deeds_as_targets(const EventSentence& sentence, Event& event);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_EVENTS_EVENT_DOERS_H_
