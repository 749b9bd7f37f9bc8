// What a sentence tells before it is judged, and which of it stands: two words may tell one deed in two senses, a crime be the ground of
// an arrest, a payment be a fine.
#ifndef TAMIS_DOCUMENTS_EVENTS_EVENT_RIVALS_H_
#define TAMIS_DOCUMENTS_EVENTS_EVENT_RIVALS_H_

#include <cstdint>
#include <vector>

#include "documents/events/event_sentence.h"

namespace tamis::documents {

struct EventDraft {
  Event event;
  const EventTrigger* trigger = nullptr;
  const TriggerHit* hit = nullptr;  // in the sentence; null: of an exchange
  TokenRange tokens;
  std::uint32_t words = 0;  // of its trigger
  std::uint32_t sentence = 0;
  std::uint64_t signs = 0;  // of its status (status_signs())
  bool weak = false;        // names nobody: picks up an event told before
  bool shown = false;       // "this launch": a noun behind a demonstrative
  bool title = false;       // stands in the page's title or a headline
  bool only_adds = false;   // tells nothing that was not told before
  bool dropped = false;
};

[[nodiscard]] EventGroup group_of(const TriggerHit& hit) noexcept;
[[nodiscard]] EventGroup group_of(const EventDraft& draft) noexcept;

// Marks as dropped what another draft of the sentence tells better, moves slots between those that belong together, and makes alleged
// what a measure beside it is taken for. Quadratic in the drafts of one sentence.
void weigh_against_each_other(const EventSentence& sentence, std::vector<EventDraft>& drafts);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_EVENTS_EVENT_RIVALS_H_
