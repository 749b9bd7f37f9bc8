// Arabic verbs that stand between a preposition and a name (event_name_ties.cc).
#ifndef TAMIS_DOCUMENTS_EVENTS_EVENT_ARABIC_H_
#define TAMIS_DOCUMENTS_EVENTS_EVENT_ARABIC_H_

#include <cstdint>

#include "documents/events/event_sentence.h"

namespace tamis::documents {

// "على ثلاث شركات |ساعدت| إيران", "على شركة صينية |تدعم| إيران": whether the token is a verb about the noun behind the preposition, right
// before the name that it deals with: in the past, or, before a place, a word that begins as the present does behind an adjective. Constant time.
[[nodiscard]] bool is_arabic_verb_before(const EventSentence& sentence, const Who& who, std::uint32_t token);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_EVENTS_EVENT_ARABIC_H_
