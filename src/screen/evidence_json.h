// The pieces that all JSON answers share: answers to queries, comparisons, reports on pages.
#ifndef TAMIS_SCREEN_EVIDENCE_JSON_H_
#define TAMIS_SCREEN_EVIDENCE_JSON_H_

#include <span>

#include "base/json_writer.h"
#include "tamis/screener.h"

namespace tamis::screen {

// [{"feature","operation","query","listed","bits" or "similarity","dataset","entry_id"}]
void write_evidence(base::JsonWriter& json, std::span<const Evidence> evidence);

// {"hash","lists":[{"dataset","date"}]}
void write_index(base::JsonWriter& json, const Index& index);

// A score with six decimals, below 1 as scores are.
[[nodiscard]] double shown_score(double score) noexcept;

}  // namespace tamis::screen

#endif  // TAMIS_SCREEN_EVIDENCE_JSON_H_
