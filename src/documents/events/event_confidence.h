// How probable it is that a reader of the page would write an event down as the page tells it: a sum of weights of what is seen of
// the event (data/event_weights.tsv), as evidence on names is summed.
#ifndef TAMIS_DOCUMENTS_EVENTS_EVENT_CONFIDENCE_H_
#define TAMIS_DOCUMENTS_EVENTS_EVENT_CONFIDENCE_H_

#include <vector>

#include "documents/words/feature_weights.h"
#include "tamis/document.h"

namespace tamis::documents {

// What is seen of each of Document::events, in their order; the same kinds and values as data/event_weights.tsv names.
[[nodiscard]] std::vector<std::vector<WeighedFeature>> event_features(const Document& document);

// Sets Event::confidence of all events, a probability, and takes those below `least` out of the document. Linear in the events, but for
// those of one sentence.
void weigh_events(Document& document, double least);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_EVENTS_EVENT_CONFIDENCE_H_
