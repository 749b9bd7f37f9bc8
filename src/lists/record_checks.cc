#include "lists/record_checks.h"

#include <vector>

namespace tamis::lists {

bool refuse_large(Sink& sink, const XmlNode& record, const Where& where, std::size_t most_bytes,
                  std::size_t most_elements) {
  std::size_t bytes = 0;
  std::size_t elements = 0;
  std::vector<const XmlNode*> open = {&record};
  while (!open.empty()) {
    const XmlNode& node = *open.back();
    open.pop_back();
    ++elements;
    bytes += node.text.size();
    for (const auto& [key, value] : node.attributes) bytes += key.size() + value.size();
    for (const XmlNode& child : node.children) open.push_back(&child);
  }
  if (bytes <= most_bytes && elements <= most_elements) return false;
  sink.issue(Issue{Severity::kError, "too_large",
                   "the record has " + std::to_string(elements) + " elements and " + std::to_string(bytes) +
                       " bytes, more than any of an official list; it was not used. Is the file damaged?",
                   where});
  return true;
}

void UnknownFields::report(std::string_view field, const Where& where) {
  if (seen_.find(field) != seen_.end() || seen_.size() > 200) return;
  seen_.emplace(field);
  sink_.issue(
      Issue{Severity::kWarning, "unknown_field",
            "the list has the " + std::string(what_) + " \"" + std::string(field) +
                "\", which this version of tamis does not know; its values were not used. Has the format "
                "changed? Look for a newer version",
            where});
}

std::string UniqueIds::claim(std::string id, bool& repeated) {
  int& copies = copies_[id];
  repeated = ++copies > 1;
  if (!repeated) return id;
  // An id that looks like a copy of another one may have come before.
  std::string unique = id + "-" + std::to_string(copies);
  while (copies_.find(unique) != copies_.end()) unique = id + "-" + std::to_string(++copies);
  copies_.emplace(unique, 1);
  return unique;
}

}  // namespace tamis::lists
