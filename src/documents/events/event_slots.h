// What fills an event: who did it to whom, with what, how many, when and where; from the words and names around its trigger.
#ifndef TAMIS_DOCUMENTS_EVENTS_EVENT_SLOTS_H_
#define TAMIS_DOCUMENTS_EVENTS_EVENT_SLOTS_H_

#include <string_view>
#include <vector>

#include "documents/events/event_sentence.h"

namespace tamis::documents {

// Fills type, trigger, slots, status and reason of `event` from one sentence. False when what the trigger needs is not near:
// then it tells no event. Linear in the sentence.
[[nodiscard]] bool fill_event(const EventSentence& sentence, const TriggerHit& hit, Event& event);

// Adds to an event that stands who did it to whom by the noun phrases of the sentence, where neither names nor tables said so.
void fill_phrases(const EventSentence& sentence, const TriggerHit& hit, Event& event);

// Whether the sentence opens with words such as "among them" or "the list includes" ("member" of event_words.tsv).
[[nodiscard]] bool opens_with_members(const Work& work, std::uint32_t sentence);
// Adds who such a sentence names to those without a name whom the event told just before deals with. False: nothing was told, or nobody
// is named.
bool add_late_members(EventSentence& sentence, std::vector<Event>& told);

// Nobody supplies himself: of two slots for one party, supplier and recipient, the later one goes.
void drop_giver_who_takes(std::vector<Slot>& slots);

[[nodiscard]] bool has_role(const Event& event, std::string_view role) noexcept;
// "place", "origin", "destination"
[[nodiscard]] bool is_place_role(std::string_view role) noexcept;
// Who takes part: actor, recipient, target ...
[[nodiscard]] bool is_party_role(std::string_view role) noexcept;
// Roles that several may share.
[[nodiscard]] bool is_shared_role(std::string_view role) noexcept;

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_EVENTS_EVENT_SLOTS_H_
