// How real an event is, by what is seen of it as a whole: the rules read the words around its trigger and say one
// thing (event_status.h); a sum of weights (data/status_weights.tsv) of that, of the signs that did not decide, of the
// statement it stands in, of its day and of its neighbours says how probable each status is.
#ifndef TAMIS_DOCUMENTS_EVENTS_EVENT_STATUS_WEIGHTS_H_
#define TAMIS_DOCUMENTS_EVENTS_EVENT_STATUS_WEIGHTS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "tamis/document.h"

namespace tamis::documents {

// What is seen of each of Document::events, whose status is still that of the words alone, in their order, by the
// names of data/status_weights.tsv ("rule=planned", "sign=negated"); `signs` of each by status_signs().
using StatusFeatures = std::vector<std::vector<std::string>>;
[[nodiscard]] StatusFeatures status_features(const Document& document,
                                             const std::vector<std::uint64_t>& signs);

// Gives each event the most probable status. Quadratic in the events at worst, of which a page has a thousand at most.
void settle_statuses(Document& document, const std::vector<std::uint64_t>& signs);

// For those who fit the weights: while `into` is set, settle_statuses() of this thread leaves there what it saw and
// settles nothing.
void record_status_features(StatusFeatures* into) noexcept;

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_EVENTS_EVENT_STATUS_WEIGHTS_H_
