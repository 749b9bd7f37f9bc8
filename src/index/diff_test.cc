#include "index/diff.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "index/index_builder.h"

namespace tamis::index {
namespace {

using model::Entity;

Entity person(std::string id, std::string name, std::string program = {}, std::string date = {}) {
  Entity out;
  out.id = std::move(id);
  out.schema = "Person";
  out.caption = name;
  out.sources.push_back(model::Source{"list", out.id, std::move(date)});
  out.add("name", name);
  if (!program.empty()) {
    out.listings.emplace_back();
    model::add_value(out.listings.back().values, "program", program);
  }
  return out;
}

IndexFile index_of(std::vector<Entity> entities) {
  IndexBuilder builder;
  builder.begin_source("test", {});
  for (Entity& entity : entities) builder.entity(std::move(entity));
  lists::Snapshot snapshot;
  snapshot.dataset = "list";
  builder.end_source({snapshot});
  IndexWriter writer;
  EXPECT_TRUE(builder.finish(writer));
  return std::move(*IndexFile::open_memory(*writer.to_bytes(), "x"));
}

std::vector<std::string> changes(const IndexFile& before, const IndexFile& after, DiffSummary& summary) {
  std::vector<std::string> out;
  const auto old_store = EntityStore::open(before);
  const auto new_store = EntityStore::open(after);
  const auto result = diff(*old_store, *new_store, [&](const EntityChange& change) {
    const char* kinds[] = {"removed ", "added ", "changed "};
    std::string text = kinds[static_cast<int>(change.kind)] + change.id;
    for (const ValueChange& value : change.values) {
      text += value.kind == ValueChange::Kind::kAdded ? " +" : " -";
      text += value.property + "=" + value.value;
    }
    EXPECT_EQ(change.before == nullptr, change.kind == EntityChange::Kind::kAdded);
    EXPECT_EQ(change.after == nullptr, change.kind == EntityChange::Kind::kRemoved);
    out.push_back(text);
  });
  EXPECT_TRUE(result);
  if (result) summary = *result;
  return out;
}

TEST(Diff, AddedRemovedAndChangedById) {
  Entity renamed = person("b", "Beta", "P2");
  renamed.add("alias", "Bee");
  DiffSummary summary;
  const auto found = changes(
      index_of({person("d", "Delta"), person("b", "Beta", "P1"), person("a", "Alpha", "", "2020-01-01")}),
      index_of({person("a", "Alpha", "", "2024-01-01"), renamed, person("c", "Gamma")}), summary);
  EXPECT_EQ(found, (std::vector<std::string>{"changed b +alias=Bee -listing.program=P1 +listing.program=P2",
                                             "added c", "removed d"}));
  EXPECT_EQ(summary.added, 1U);
  EXPECT_EQ(summary.removed, 1U);
  EXPECT_EQ(summary.changed, 1U);
  EXPECT_EQ(summary.unchanged, 1U);
}

TEST(Diff, AnIndexAndItselfDoNotDiffer) {
  const IndexFile file = index_of({person("a", "Alpha"), person("b", "Beta")});
  DiffSummary summary;
  EXPECT_TRUE(changes(file, file, summary).empty());
  EXPECT_EQ(summary.unchanged, 2U);
}

}  // namespace
}  // namespace tamis::index
