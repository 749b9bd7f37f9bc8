// The town that no table has, in a part of a country that is named before it ("이라크 |북부 아르빌|로"): Chinese, Japanese and Korean.
#ifndef TAMIS_DOCUMENTS_EVENTS_EVENT_TOWNS_H_
#define TAMIS_DOCUMENTS_EVENTS_EVENT_TOWNS_H_

#include <cstdint>

#include "documents/events/event_sentence.h"

namespace tamis::documents {

// The byte behind the name of the town; 0: none. Constant cost.
[[nodiscard]] std::uint32_t end_of_town(const EventSentence& sentence, const Who& country);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_EVENTS_EVENT_TOWNS_H_
