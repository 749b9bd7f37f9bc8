#include "index/diff.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace tamis::index {

namespace {

using model::Entity;
using model::Value;
using Pair = std::pair<std::string, std::string>;

// Everything an entity says, as sorted pairs of property and value, each once.
std::vector<Pair> statements(const Entity& entity) {
  std::vector<Pair> out;
  out.emplace_back("schema", entity.schema);
  out.emplace_back("caption", entity.caption);
  for (const model::Source& source : entity.sources) out.emplace_back("dataset", source.dataset);
  for (const std::string& referent : entity.referents) out.emplace_back("referent", referent);
  for (const Value& value : entity.values) out.emplace_back(value.property, value.value);
  for (const model::Listing& listing : entity.listings) {
    for (const Value& value : listing.values) out.emplace_back("listing." + value.property, value.value);
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

std::vector<ValueChange> compare(const Entity& before, const Entity& after) {
  const std::vector<Pair> old_pairs = statements(before);
  const std::vector<Pair> new_pairs = statements(after);
  std::vector<ValueChange> out;
  std::vector<Pair> only;
  std::set_difference(old_pairs.begin(), old_pairs.end(), new_pairs.begin(), new_pairs.end(),
                      std::back_inserter(only));
  for (Pair& pair : only) {
    out.push_back(ValueChange{ValueChange::Kind::kRemoved, std::move(pair.first), std::move(pair.second)});
  }
  only.clear();
  std::set_difference(new_pairs.begin(), new_pairs.end(), old_pairs.begin(), old_pairs.end(),
                      std::back_inserter(only));
  for (Pair& pair : only) {
    out.push_back(ValueChange{ValueChange::Kind::kAdded, std::move(pair.first), std::move(pair.second)});
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const ValueChange& a, const ValueChange& b) { return a.property < b.property; });
  return out;
}

std::vector<std::uint32_t> by_id(const EntityStore& store) {
  std::vector<std::uint32_t> order(store.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(),
            [&](std::uint32_t a, std::uint32_t b) { return store.id(a) < store.id(b); });
  return order;
}

}  // namespace

Result<DiffSummary> diff(const EntityStore& before, const EntityStore& after,
                         const std::function<void(const EntityChange&)>& change) {
  const std::vector<std::uint32_t> old_order = by_id(before);
  const std::vector<std::uint32_t> new_order = by_id(after);
  DiffSummary summary;
  auto old_at = old_order.begin();
  auto new_at = new_order.begin();
  while (old_at != old_order.end() || new_at != new_order.end()) {
    const bool old_done = old_at == old_order.end();
    const bool new_done = new_at == new_order.end();
    const int order = old_done ? 1 : new_done ? -1 : before.id(*old_at).compare(after.id(*new_at));
    Result<Entity> old_entity = Entity();
    Result<Entity> new_entity = Entity();
    if (order <= 0) {
      old_entity = before.entity(*old_at++);
      if (!old_entity) return tl::unexpected<Error>(std::move(old_entity.error()));
    }
    if (order >= 0) {
      new_entity = after.entity(*new_at++);
      if (!new_entity) return tl::unexpected<Error>(std::move(new_entity.error()));
    }
    EntityChange found;
    found.id = order <= 0 ? old_entity->id : new_entity->id;
    if (order < 0) {
      found.kind = EntityChange::Kind::kRemoved;
      found.before = &*old_entity;
      ++summary.removed;
    } else if (order > 0) {
      found.kind = EntityChange::Kind::kAdded;
      found.after = &*new_entity;
      ++summary.added;
    } else {
      found.values = compare(*old_entity, *new_entity);
      if (found.values.empty()) {
        ++summary.unchanged;
        continue;
      }
      found.kind = EntityChange::Kind::kChanged;
      found.before = &*old_entity;
      found.after = &*new_entity;
      ++summary.changed;
    }
    change(found);
  }
  return summary;
}

}  // namespace tamis::index
