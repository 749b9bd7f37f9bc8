// Any bytes as OFAC's advanced XML: every party becomes an entity or a reported issue, and every edge and every
// document belongs to entities of the list.
#include <cstddef>
#include <cstdint>
#include <set>
#include <span>
#include <string_view>

#include "fuzz/list_reader_checks.h"
#include "lists/reader.h"
#include "model/entity.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace tamis;
  const lists::Input input{"fuzz", std::string_view(reinterpret_cast<const char*>(data), size)};
  const lists::Format* format = lists::find_format("ofac_advanced_xml");
  fuzz::require(format != nullptr);
  (void)format->recognize(lists::Input{"fuzz", input.bytes.substr(0, lists::Format::kRecognizeBytes)});
  lists::Collector sink;
  const auto result = format->read(std::span(&input, 1), sink);
  std::set<std::string_view> ids;
  std::size_t parties = 0, lost = 0;
  for (const model::Entity& entity : sink.entities) fuzz::require(ids.insert(entity.id).second);
  for (const model::Entity& entity : sink.entities) {
    const model::Schema* schema = model::find_schema(entity.schema);
    fuzz::require(schema != nullptr);
    for (const model::Value& value : entity.values) {
      fuzz::require(!value.property.empty() && !value.value.empty() && value.source < entity.sources.size());
    }
    if (entity.schema == "CryptoWallet") {
      fuzz::require(!entity.first("holder").empty());
    } else if (entity.schema == "Passport" || entity.schema == "Identification") {
      fuzz::require(ids.contains(entity.first("holder")));
    } else if (!schema->edge) {
      ++parties;
    } else {
      std::size_t ends = 0;
      for (const char* const end : {"owner", "asset", "subject", "object", "person", "relative", "associate",
                                    "director", "organization", "agent", "client"}) {
        const std::string_view other = entity.first(end);
        if (other.empty()) continue;
        fuzz::require(ids.contains(other));
        ++ends;
      }
      fuzz::require(ends == 2);
    }
  }
  for (const lists::Issue& issue : sink.issues) {
    fuzz::require(!issue.code.empty() && !issue.message.empty() && issue.where.file == "fuzz");
    lost +=
        issue.severity == lists::Severity::kError || issue.severity == lists::Severity::kSkipped ? 1U : 0U;
  }
  if (result) fuzz::require(parties + lost == (*result)[0].records);
  return 0;
}
