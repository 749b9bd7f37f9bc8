// How probable it is that a reader of the page would note a relation as the page tells it: a sum of weights of what is seen of the
// relation (data/relation_weights.tsv), as of events (event_confidence.h).
#ifndef TAMIS_DOCUMENTS_RELATIONS_RELATION_CONFIDENCE_H_
#define TAMIS_DOCUMENTS_RELATIONS_RELATION_CONFIDENCE_H_

#include <vector>

#include "documents/words/feature_weights.h"
#include "tamis/document.h"

namespace tamis::documents {

// What is seen of each of Document::relations, in their order; the same kinds and values as data/relation_weights.tsv names.
[[nodiscard]] std::vector<std::vector<WeighedFeature>> relation_features(const Document& document);

// Sets Relation::confidence of all relations, a probability, and takes those below `least` out of the document. Cost: a binary
// search in the mentions of both ends for each relation, a look at its words.
void weigh_relations(Document& document, double least);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_RELATIONS_RELATION_CONFIDENCE_H_
