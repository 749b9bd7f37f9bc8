// People whom a text calls by their body: "a Hezbollah fighter", "Wagner commanders" (event_filler.h).
#ifndef TAMIS_DOCUMENTS_EVENTS_EVENT_BODY_MEMBERS_H_
#define TAMIS_DOCUMENTS_EVENTS_EVENT_BODY_MEMBERS_H_

#include <cstdint>
#include <string_view>

#include "documents/events/event_sentence.h"

namespace tamis::documents {

// The end of the English noun for people that the name of a body in `who` only says more of, inside or right behind it, where nobody's name
// follows, where `role` is one of whoever suffers; 0: there is none.
[[nodiscard]] std::uint32_t end_of_member_noun(const EventSentence& sentence, const Who& who, std::string_view role);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_EVENTS_EVENT_BODY_MEMBERS_H_
