#include "documents/events/event_codes.h"

#include <unordered_map>

#include "base/data_table.h"

namespace tamis::documents {
namespace {

[[nodiscard]] std::vector<std::string_view> parts_of(std::string_view list) {
  std::vector<std::string_view> parts;
  if (list == "-") return parts;
  while (!list.empty()) {
    const std::size_t comma = list.find(',');
    std::string_view part = list.substr(0, comma);
    while (!part.empty() && part.front() == ' ') part.remove_prefix(1);
    if (!part.empty()) parts.push_back(part);
    list.remove_prefix(comma == std::string_view::npos ? list.size() : comma + 1);
  }
  return parts;
}

// type, group, roles, PLOVER, CAMEO, class
[[nodiscard]] std::unordered_map<std::string_view, EventCodes> read_table() {
  std::unordered_map<std::string_view, EventCodes> types;
  base::for_each_row(base::data_table("event_types.tsv"), [&](const auto& columns, std::size_t) {
    EventCodes& codes = types[columns[0]];
    codes.group = columns[1];
    if (columns[3] != "-") codes.plover = columns[3];
    codes.cameo = parts_of(columns[4]);
    codes.classes = parts_of(columns[5]);
  });
  return types;
}

}  // namespace

const EventCodes& event_codes(std::string_view type) {
  static const std::unordered_map<std::string_view, EventCodes> kTypes = read_table();
  static const EventCodes kNone;
  const auto found = kTypes.find(type);
  return found == kTypes.end() ? kNone : found->second;
}

}  // namespace tamis::documents
