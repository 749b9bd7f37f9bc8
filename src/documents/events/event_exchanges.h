// What is got in return for weapons: "could supply arms in return for technology", "shipped drones in exchange for jets".
#ifndef TAMIS_DOCUMENTS_EVENTS_EVENT_EXCHANGES_H_
#define TAMIS_DOCUMENTS_EVENTS_EVENT_EXCHANGES_H_

#include <cstdint>
#include <vector>

#include "documents/events/event_rivals.h"
#include "documents/events/event_sentence.h"

namespace tamis::documents {

// Adds to the drafts of sentence `number` the transfer of what comes back, which goes the other way, with the status of the transfer that is
// told; what comes back is no item of that. Linear in the words of the sentence for each word of exchange.
void read_exchanges(const EventSentence& sentence, std::uint32_t number, std::vector<EventDraft>& drafts);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_EVENTS_EVENT_EXCHANGES_H_
