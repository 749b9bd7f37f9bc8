// Takes what the readers find and makes the sections of an index of it: unites entities of one id, counts
// what each list gave, collects names, identifiers and facts. Entities are encoded as they come and never all
// in memory.
#ifndef TAMIS_INDEX_INDEX_BUILDER_H_
#define TAMIS_INDEX_INDEX_BUILDER_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "index/index_file.h"
#include "index/meta.h"
#include "lists/reader.h"
#include "model/entity.h"
#include "tamis/error.h"

namespace tamis::index {

// Unites two publications of one entity as FollowTheMoney does: values, listings, referents and sources of
// both, each once; the schema becomes the more special one. False, and `into` unchanged but for the union of
// its values, when the schemata contradict each other (a Person and a Vessel): `into` keeps its own.
bool unite(model::Entity& into, model::Entity&& from);

// Sink of the readers. Call begin_source(), let the reader run, call end_source(); for every source; then
// finish(). The bytes depend on the sources, their order and their entities only. Thread-compatible.
class IndexBuilder final : public lists::Sink {
 public:
  IndexBuilder();
  ~IndexBuilder() override;

  // The files that one reader reads together. `format`: its id.
  void begin_source(std::string_view format, std::vector<ListFile> files);
  // What the reader says that it read; at least one. Of several, the first is the list that issues are
  // counted for.
  void end_source(std::vector<lists::Snapshot> snapshots);

  // Without a caption the entity gets its first name. An id that came before is united with the earlier
  // entity; within one list that is a kSkipped issue "duplicate_id" (the record yields no entity of its own),
  // between lists a kWarning "shared_id".
  void entity(model::Entity&& entity) override;
  // `where.file` is cut to its base name, here and in the message.
  void issue(lists::Issue&& issue) override;

  // Entities so far, for progress.
  [[nodiscard]] std::uint64_t entity_count() const noexcept;
  // Issues of the source that is open, by severity.
  [[nodiscard]] std::uint64_t issue_count(lists::Severity severity) const noexcept;

  // Adds every section to `writer` and returns what kMeta says. Nothing else may be called afterwards.
  // kLimit.
  [[nodiscard]] Result<IndexMeta> finish(IndexWriter& writer);

 private:
  struct State;
  class Assembly;
  std::unique_ptr<State> state_;
};

}  // namespace tamis::index

#endif  // TAMIS_INDEX_INDEX_BUILDER_H_
