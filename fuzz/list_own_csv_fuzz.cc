// Any bytes as an own list, and, behind a line "====", the settings beside it.
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "fuzz/list_reader_checks.h"
#include "lists/csv_columns.h"
#include "lists/reader.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace tamis;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::size_t cut = bytes.find("====\n");
  fuzz::check_reader("own_csv", bytes.substr(0, cut));
  const std::string key = lists::column_key(bytes.substr(0, 12));
  fuzz::require(lists::column_key(key) == key);
  if (cut == std::string_view::npos) return 0;
  const std::vector<lists::Input> inputs{{"fuzz.csv", bytes.substr(0, cut)},
                                         {"fuzz.toml", bytes.substr(cut + 5)}};
  const lists::Format* format = lists::find_format("own_csv");
  (void)format->recognize(inputs[1]);
  lists::Collector sink;
  const auto result = format->read(inputs, sink);
  if (!result) {
    fuzz::require(!result.error().message.empty());
    return 0;
  }
  std::size_t lost = 0;
  for (const lists::Issue& issue : sink.issues) lost += issue.severity == lists::Severity::kError ? 1U : 0U;
  fuzz::require(sink.entities.size() + lost == (*result)[0].records);
  return 0;
}
