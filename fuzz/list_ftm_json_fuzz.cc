// Any bytes as a FollowTheMoney feed, and, behind a line "====", a delta to it: nothing is handed on twice,
// and no line is lost without a word.
#include <cstddef>
#include <cstdint>
#include <set>
#include <span>
#include <string_view>
#include <vector>

#include "fuzz/list_reader_checks.h"
#include "lists/reader.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace tamis;
  std::string_view bytes(reinterpret_cast<const char*>(data), size);
  std::vector<lists::Input> inputs;
  const std::size_t cut = bytes.find("====\n");
  inputs.push_back(lists::Input{"a.entities.ftm.json", bytes.substr(0, cut)});
  if (cut != std::string_view::npos) {
    inputs.push_back(lists::Input{"a.entities.delta.json", bytes.substr(cut + 5)});
  }
  const lists::Format* format = lists::find_format("ftm_json");
  fuzz::require(format != nullptr);
  for (const lists::Input& input : inputs) (void)format->recognize(input);
  lists::Collector sink;
  const auto result = format->read(inputs, sink);
  std::set<std::string_view> ids;
  for (const model::Entity& entity : sink.entities) {
    fuzz::require(!entity.id.empty() && ids.insert(entity.id).second && !entity.sources.empty());
    for (const model::Value& value : entity.values) {
      fuzz::require(!value.property.empty() && !value.value.empty() && value.source < entity.sources.size());
    }
    for (const model::Listing& listing : entity.listings) {
      fuzz::require(listing.source < entity.sources.size());
    }
  }
  for (const lists::Issue& issue : sink.issues) fuzz::require(!issue.code.empty() && !issue.message.empty());
  if (!result) fuzz::require(!result.error().message.empty());
  return 0;
}
