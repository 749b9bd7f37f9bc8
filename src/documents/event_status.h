// Whether an event happened: told as done, only alleged, possible, planned, denied, failed, or past history.
#ifndef TAMIS_DOCUMENTS_EVENT_STATUS_H_
#define TAMIS_DOCUMENTS_EVENT_STATUS_H_

#include "documents/event_sentence.h"

namespace tamis::documents {

struct EventVerdict {
  EventStatus status = EventStatus::kOccurred;
  TokenRange reason;  // the words it stands on; empty: nothing speaks against
};

// Of the event that `hit` tells about `item` (empty: none), by the words of the sentence. Linear in them.
[[nodiscard]] EventVerdict status_of(const EventSentence& sentence, const TriggerHit& hit, TokenRange item);

// A noun that only says when something else was ("after the summit").
[[nodiscard]] bool is_framed(const EventSentence& sentence, const TriggerHit& hit);

// "X, |arrested| in March,": a participle of the passive that opens its clause behind a noun and a comma, and deals with nobody behind it.
[[nodiscard]] bool is_apposed_participle(const EventSentence& sentence, const TriggerHit& hit) noexcept;

// A verb in the passive, so that its subject suffers it.
[[nodiscard]] bool is_passive(const EventSentence& sentence, const TriggerHit& hit, TokenRange item);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_EVENT_STATUS_H_
