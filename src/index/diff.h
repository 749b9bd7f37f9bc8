// What changed between two indexes: the question after every new edition of a list.
#ifndef TAMIS_INDEX_DIFF_H_
#define TAMIS_INDEX_DIFF_H_

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "index/entity_store.h"
#include "model/entity.h"
#include "tamis/error.h"

namespace tamis::index {

// One value that one side has and the other has not.
struct ValueChange {
  enum class Kind : std::uint8_t { kRemoved, kAdded } kind = Kind::kAdded;
  // A property; of a listing "listing.program"; "schema", "caption"; "dataset" and "referent" for the lists
  // and the other ids of the entity.
  std::string property;
  std::string value;
  friend bool operator==(const ValueChange&, const ValueChange&) = default;
};

struct EntityChange {
  enum class Kind : std::uint8_t { kRemoved, kAdded, kChanged } kind = Kind::kChanged;
  std::string id;
  const model::Entity* before = nullptr;  // null: added. Valid during the call
  const model::Entity* after = nullptr;   // null: removed
  std::vector<ValueChange> values;        // of kChanged: by property, removed before added, then value
};

struct DiffSummary {
  std::uint64_t added = 0;
  std::uint64_t removed = 0;
  std::uint64_t changed = 0;
  std::uint64_t unchanged = 0;
};

// Calls `change` for every entity that differs, by id in byte order. Order of values, dates of entries,
// language and provenance of single values are no change. Holds one pair of entities at a time; some 10 us
// for each. kCorrupt when a record of either side is damaged.
[[nodiscard]] Result<DiffSummary> diff(const EntityStore& before, const EntityStore& after,
                                       const std::function<void(const EntityChange&)>& change);

}  // namespace tamis::index

#endif  // TAMIS_INDEX_DIFF_H_
