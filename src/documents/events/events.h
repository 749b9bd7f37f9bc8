// What happened, or may happen: the events of data/event_types.tsv with their slots and status.
#ifndef TAMIS_DOCUMENTS_EVENTS_EVENTS_H_
#define TAMIS_DOCUMENTS_EVENTS_EVENTS_H_

#include "documents/words/work.h"

namespace tamis::documents {

// Fills Document::events; needs mentions, times, quantities and statements.
void find_events(Work& work);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_EVENTS_EVENTS_H_
