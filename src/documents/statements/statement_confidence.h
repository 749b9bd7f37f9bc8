// How probable it is that a reader of the page would note a statement as the page tells it, and name the same speaker: a sum of weights
// of what is seen of it (data/statement_weights.tsv), as of events (event_confidence.h).
#ifndef TAMIS_DOCUMENTS_STATEMENTS_STATEMENT_CONFIDENCE_H_
#define TAMIS_DOCUMENTS_STATEMENTS_STATEMENT_CONFIDENCE_H_

#include <vector>

#include "documents/words/feature_weights.h"
#include "tamis/document.h"

namespace tamis::documents {

// What is seen of each of Document::statements, in their order; the same kinds and values as data/statement_weights.tsv names.
[[nodiscard]] std::vector<std::vector<WeighedFeature>> statement_features(const Document& document);

// Sets Statement::confidence of all statements, a probability, in place of how sure the rules were of the grammar.
// Cost: a look at the mentions around each.
void weigh_statements(Document& document);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_STATEMENTS_STATEMENT_CONFIDENCE_H_
