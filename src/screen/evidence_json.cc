#include "screen/evidence_json.h"

#include <algorithm>

#include "screen/index_state.h"

namespace tamis::screen {

double shown_score(double score) noexcept { return std::clamp(score, 0.0, 0.999999); }

void write_evidence(base::JsonWriter& json, std::span<const Evidence> evidence) {
  json.begin_array();
  for (const Evidence& piece : evidence) {
    json.begin_object().field("feature", piece.feature).field("operation", piece.operation);
    json.field("query", piece.query).field("listed", piece.listed);
    if (piece.similarity >= 0) {
      json.key("similarity").number(piece.similarity, 4);
    } else {
      json.key("bits").number(piece.bits, 2);
    }
    if (!piece.dataset.empty()) json.field("dataset", piece.dataset);
    if (!piece.entry_id.empty()) json.field("entry_id", piece.entry_id);
    json.end_object();
  }
  json.end_array();
}

void write_index(base::JsonWriter& json, const Index& index) {
  json.begin_object().field("hash", index.hash()).key("lists").begin_array();
  for (const index::ListMeta& list : index.state().entities.meta().lists) {
    json.begin_object().field("dataset", list.dataset).field("date", list.date).end_object();
  }
  json.end_array().end_object();
}

}  // namespace tamis::screen
