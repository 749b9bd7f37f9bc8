// What must hold of every list reader whatever the bytes: it ends, every record it counts became an entity or a
// reported issue, and what it hands on is whole.
#ifndef TAMIS_FUZZ_LIST_READER_CHECKS_H_
#define TAMIS_FUZZ_LIST_READER_CHECKS_H_

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <set>
#include <span>
#include <string>
#include <string_view>

#include "lists/reader.h"

namespace tamis::fuzz {

inline void require(bool holds) {
  if (!holds) std::abort();
}

// Reads `bytes` as one file of the format `id` and checks what came out. `row_errors`: rows of a table that were
// refused count as errors besides the records.
inline void check_reader(std::string_view id, std::string_view bytes, bool row_errors = false) {
  const lists::Format* format = lists::find_format(id);
  require(format != nullptr);
  const lists::Input input{"fuzz", bytes};
  (void)format->recognize(lists::Input{"fuzz", bytes.substr(0, lists::Format::kRecognizeBytes)});
  lists::Collector sink;
  const auto result = format->read(std::span(&input, 1), sink);
  std::set<std::string_view> ids;
  std::size_t held = 0;  // wallets stand beside the record of their holder
  for (const model::Entity& entity : sink.entities) {
    require(!entity.id.empty() && !entity.schema.empty());
    require(ids.insert(entity.id).second);
    held += entity.schema == "CryptoWallet" ? 0u : 1u;
    for (const model::Value& value : entity.values) {
      require(!value.property.empty() && !value.value.empty());
      require(value.source < entity.sources.size());
    }
  }
  std::size_t errors = 0;
  for (const lists::Issue& issue : sink.issues) {
    require(!issue.code.empty() && !issue.message.empty() && issue.where.file == "fuzz");
    const bool lost =
        issue.severity == lists::Severity::kError || issue.severity == lists::Severity::kSkipped;
    errors += lost ? 1u : 0u;
  }
  if (!result) {
    require(!result.error().message.empty());
    return;
  }
  std::size_t records = 0;
  for (const lists::Snapshot& snapshot : *result) records += snapshot.records;
  if (row_errors) {
    require(held <= records && records <= held + errors);
  } else {
    require(held + errors == records);
  }
}

}  // namespace tamis::fuzz

#endif  // TAMIS_FUZZ_LIST_READER_CHECKS_H_
