// For tests of list readers: what a format's reader made of some files, and questions about it.
#ifndef TAMIS_LISTS_TESTING_H_
#define TAMIS_LISTS_TESTING_H_

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lists/reader.h"

namespace tamis::lists {

struct ReadList {
  Collector found;
  Result<std::vector<Snapshot>> snapshots = fail(ErrorCode::kNotFound, "no such format");

  ReadList(std::string_view format, std::span<const Input> inputs) {
    if (const Format* reader = find_format(format)) snapshots = reader->read(inputs, found);
  }
  ReadList(std::string_view format, std::string file, std::string_view bytes) {
    const Input input{std::move(file), bytes};
    if (const Format* reader = find_format(format)) snapshots = reader->read(std::span(&input, 1), found);
  }

  // nullptr: no entity of this id.
  [[nodiscard]] const model::Entity* entity(std::string_view id) const {
    const auto at = std::find_if(found.entities.begin(), found.entities.end(),
                                 [&](const model::Entity& entity) { return entity.id == id; });
    return at == found.entities.end() ? nullptr : &*at;
  }
  // Of the entity at a place or of an id; empty when there is none.
  [[nodiscard]] std::vector<std::string> all(std::string_view property, std::size_t entity = 0) const {
    return entity < found.entities.size() ? values(&found.entities[entity], property)
                                          : std::vector<std::string>{};
  }
  [[nodiscard]] std::vector<std::string> all(std::string_view id, std::string_view property) const {
    return values(entity(id), property);
  }
  // Of the first listing of the entity at a place.
  [[nodiscard]] std::vector<std::string> listing(std::string_view property, std::size_t entity = 0) const {
    std::vector<std::string> out;
    if (entity >= found.entities.size() || found.entities[entity].listings.empty()) return out;
    for (const model::Value& value : found.entities[entity].listings[0].values) {
      if (value.property == property) out.push_back(value.value);
    }
    return out;
  }
  [[nodiscard]] std::size_t issues(std::string_view code) const {
    return static_cast<std::size_t>(std::count_if(found.issues.begin(), found.issues.end(),
                                                  [&](const Issue& issue) { return issue.code == code; }));
  }
  [[nodiscard]] std::size_t issues(Severity severity) const {
    return static_cast<std::size_t>(
        std::count_if(found.issues.begin(), found.issues.end(),
                      [&](const Issue& issue) { return issue.severity == severity; }));
  }
  // The first of a code; nullptr: none.
  [[nodiscard]] const Issue* issue(std::string_view code) const {
    const auto at = std::find_if(found.issues.begin(), found.issues.end(),
                                 [&](const Issue& issue) { return issue.code == code; });
    return at == found.issues.end() ? nullptr : &*at;
  }

 private:
  static std::vector<std::string> values(const model::Entity* entity, std::string_view property) {
    std::vector<std::string> out;
    if (entity == nullptr) return out;
    for (const std::string_view value : entity->all(property)) out.emplace_back(value);
    return out;
  }
};

}  // namespace tamis::lists

#endif  // TAMIS_LISTS_TESTING_H_
