#include "index/index_builder.h"

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "index/entity_store.h"
#include "index/issue_log.h"
#include "index/name_index.h"
#include "index/verify.h"

namespace tamis::index {
namespace {

using lists::Severity;
using model::Entity;

Entity entity_of(std::string id, std::string schema, std::string dataset,
                 std::initializer_list<std::pair<const char*, const char*>> values) {
  Entity out;
  out.id = std::move(id);
  out.schema = std::move(schema);
  if (!dataset.empty()) out.sources.push_back(model::Source{std::move(dataset), out.id, ""});
  for (const auto& [property, value] : values) out.add(property, value);
  return out;
}

lists::Snapshot snapshot(std::string dataset, std::uint64_t records = 0, std::string date = {}) {
  lists::Snapshot out;
  out.dataset = std::move(dataset);
  out.records = records;
  out.date = std::move(date);
  return out;
}

class IndexBuilderTest : public testing::Test {
 protected:
  void source(std::string dataset, std::vector<Entity> entities, std::string date = {}) {
    builder_.begin_source("test", {ListFile{dataset + ".xml", 1, std::string(64, 'a')}});
    for (Entity& entity : entities) builder_.entity(std::move(entity));
    builder_.end_source({snapshot(std::move(dataset), entities.size(), std::move(date))});
  }
  void finish() {
    IndexWriter writer;
    auto meta = builder_.finish(writer);
    ASSERT_TRUE(meta) << meta.error().to_string();
    meta_ = std::move(*meta);
    file_ = std::make_unique<IndexFile>(std::move(*IndexFile::open_memory(*writer.to_bytes(), "x")));
    const auto verified = verify_index(*file_);
    ASSERT_TRUE(verified) << verified.error().to_string();
    store_ = std::make_unique<EntityStore>(std::move(*EntityStore::open(*file_)));
  }
  std::map<std::string, std::uint64_t> issues(std::string_view dataset) {
    std::map<std::string, std::uint64_t> out;
    for (const IssueCount& issue : meta_.find(dataset)->issues) {
      out[std::string(severity_name(issue.severity)) + " " + issue.code] = issue.count;
    }
    return out;
  }
  using Issues = std::map<std::string, std::uint64_t>;
  // "NAME-RANK" of every name of an entity.
  std::vector<std::string> names(std::uint32_t ordinal) {
    const auto index = NameIndex::open(*file_);
    std::vector<std::string> out;
    const EntityRow row = store_->row(ordinal);
    for (std::uint32_t i = 0; i < row.name_count; ++i) {
      const NameRow& name = index->name(row.first_name + i);
      out.push_back(std::string(index->text(name)) + "-" + std::to_string(static_cast<int>(name.rank)));
    }
    return out;
  }
  using Names = std::vector<std::string>;

  IndexBuilder builder_;
  IndexMeta meta_;
  std::unique_ptr<IndexFile> file_;
  std::unique_ptr<EntityStore> store_;
};

TEST_F(IndexBuilderTest, OneIdInTwoListsIsOneEntityThatKnowsWhoSaidWhat) {
  source("list_a", {entity_of("Q1", "LegalEntity", "list_a", {{"name", "Jane Example"}, {"country", "ru"}}),
                    entity_of("Q2", "Person", "list_a", {{"name", "Other"}})});
  Entity again = entity_of("Q1", "Person", "list_b", {{"name", "Jane Example"}, {"alias", "J. Sample"}});
  again.referents = {"old-Q1"};
  again.listings.emplace_back();
  model::add_value(again.listings[0].values, "program", "P1");
  source("list_b", {again});
  finish();
  ASSERT_EQ(store_->size(), 2U);
  const auto entity = store_->entity(0);
  EXPECT_EQ(entity->schema, "Person") << "the more special schema";
  EXPECT_EQ(store_->datasets(0), (std::vector<std::string_view>{"list_a", "list_b"}));
  EXPECT_EQ(store_->find("old-Q1"), 0U);
  ASSERT_EQ(entity->values.size(), 3U);
  EXPECT_EQ(entity->values[2].value, "J. Sample");
  EXPECT_EQ(entity->sources[entity->values[2].source].dataset, "list_b");
  ASSERT_EQ(entity->listings.size(), 1U);
  EXPECT_EQ(entity->sources[entity->listings[0].source].dataset, "list_b");
  EXPECT_EQ(entity->sources[entity->listings[0].values[0].source].dataset, "list_b");
  EXPECT_NE(store_->flags(0) & kFactManyLists, 0);
  EXPECT_EQ(store_->flags(1) & kFactManyLists, 0);
  EXPECT_EQ(issues("list_a"), Issues{});
  EXPECT_EQ(issues("list_b"), (Issues{{"warning shared_id", 1}}));
  EXPECT_EQ(meta_.find("list_a")->counts.entities, 2U);
  EXPECT_EQ(meta_.find("list_b")->counts.entities, 1U);
  EXPECT_EQ(meta_.find("list_b")->counts.names, 1U);
  EXPECT_EQ(meta_.totals.entities, 2U);
  EXPECT_EQ(meta_.totals.names, 3U);
}

TEST_F(IndexBuilderTest, AnIdTwiceInOneListIsASkippedRecord) {
  source("list", {entity_of("1", "Person", "list", {{"name", "A"}}),
                  entity_of("2", "Person", "list", {{"name", "B"}}),
                  entity_of("1", "Person", "list", {{"name", "A"}, {"alias", "Aa"}}),
                  entity_of("2", "Vessel", "list", {{"name", "C"}})});
  finish();
  const ListMeta& list = meta_.lists[0];
  EXPECT_EQ(list.records, list.counts.entities + list.issue_count(Severity::kSkipped));
  EXPECT_EQ(issues("list"), (Issues{{"skipped duplicate_id", 2}, {"warning schema_conflict", 1}}));
  EXPECT_EQ(names(0), (Names{"A-0", "Aa-1"}));
  EXPECT_EQ(store_->schema(1), "Person");
  EXPECT_EQ(names(1), (Names{"B-0", "C-0"}));
}

TEST_F(IndexBuilderTest, NamesByRankEachTextOnceAtItsBest) {
  source("list", {entity_of("1", "Person", "list",
                            {{"weakAlias", "Shorty"},
                             {"alias", "Bee"},
                             {"name", "Alpha"},
                             {"previousName", "Old"},
                             {"weakAlias", "Alpha"},
                             {"name", "Beta"}})});
  finish();
  EXPECT_EQ(store_->caption(0), "Alpha");
  EXPECT_EQ(names(0), (Names{"Alpha-0", "Beta-0", "Bee-1", "Old-2", "Shorty-3"}));
}

TEST_F(IndexBuilderTest, NobodyIsWithoutANameUnnoticed) {
  source("list", {entity_of("1", "Person", "list", {{"firstName", "Ada"}, {"lastName", "Sample"}}),
                  entity_of("2", "Person", "list", {{"passportNumber", "X1234567"}}),
                  entity_of("3", "Person", "list", {{"name", "--"}}),
                  entity_of("4", "Address", "list", {{"full", "Somewhere 1"}})});
  finish();
  EXPECT_EQ(names(0), (Names{"Ada Sample-0"}));
  EXPECT_EQ(names(1), Names{});
  EXPECT_EQ(issues("list"), (Issues{{"warning no_name", 1}, {"warning unmatchable_name", 1}}));
}

TEST_F(IndexBuilderTest, EdgesAndAddressesAreKeptButNotCountedAsListed) {
  source("list", {entity_of("1", "Company", "list", {{"name", "Co"}}),
                  entity_of("2", "Ownership", "list", {{"owner", "1"}, {"asset", "3"}}),
                  entity_of("3", "Address", "list", {{"name", "Home"}}),
                  entity_of("4", "NewSchema", "list", {{"name", "Unknown Kind"}})});
  finish();
  EXPECT_EQ(meta_.totals, (Counts{2, 1, 1, 2}));
  EXPECT_EQ(store_->flags(1), kFactEdge);
  EXPECT_EQ(names(2), Names{});
  EXPECT_EQ(names(3), (Names{"Unknown Kind-0"})) << "a schema that is not known is screened, not dropped";
  EXPECT_EQ(issues("list"), (Issues{{"warning unknown_schema", 1}}));
}

TEST_F(IndexBuilderTest, AnEntityWithoutASourceBelongsToItsFilesList) {
  source("list", {entity_of("1", "Person", "", {{"name", "A"}})});
  finish();
  EXPECT_EQ(store_->dataset(0), "list");
  EXPECT_EQ(meta_.lists[0].counts.entities, 1U);
}

TEST_F(IndexBuilderTest, TwoEditionsOfOneListAreReported) {
  source("list", {entity_of("1", "Person", "list", {{"name", "A"}})}, "2020-01-01");
  source("list", {entity_of("1", "Person", "list", {{"name", "A"}})}, "2026-01-01");
  finish();
  ASSERT_EQ(meta_.lists.size(), 1U);
  EXPECT_EQ(meta_.lists[0].date, "2026-01-01");
  EXPECT_EQ(issues("list"), (Issues{{"skipped duplicate_id", 1}, {"warning two_editions", 1}}));
}

TEST_F(IndexBuilderTest, IssuesKeepBaseNamesAndABoundedNumber) {
  builder_.begin_source("test", {});
  for (std::uint64_t i = 0; i < kMaxKeptIssues + 5; ++i) {
    builder_.issue(lists::Issue{Severity::kRepaired, "dirty", "in /lists/x/list.xml",
                                Where{"/lists/x/list.xml", 9, 2, "r"}});
  }
  builder_.issue(lists::Issue{Severity::kError, "lost", "a record", Where{"/lists/x/list.xml", -1, 3, ""}});
  builder_.entity(entity_of("1", "Person", "list", {{"name", "A"}}));
  builder_.end_source({snapshot("list", 1)});
  EXPECT_EQ(builder_.issue_count(Severity::kRepaired), kMaxKeptIssues + 5);
  finish();
  EXPECT_EQ(issues("list"), (Issues{{"repaired dirty", kMaxKeptIssues + 5}, {"error lost", 1}}));
  std::vector<StoredIssue> kept;
  ASSERT_TRUE(read_issues(file_->bytes(SectionKind::kIssues),
                          [&](const StoredIssue& issue) { kept.push_back(issue); }));
  ASSERT_EQ(kept.size(), kMaxKeptIssues + 1);
  EXPECT_EQ(kept[0].issue.message, "in list.xml");
  EXPECT_EQ(kept[0].issue.where.file, "list.xml");
  EXPECT_EQ(kept[0].issue.where.byte_offset, 9);
  EXPECT_EQ(kept[0].issue.where.line, 2);
  EXPECT_EQ(kept[0].issue.where.record_id, "r");
  EXPECT_EQ(kept.back().issue.code, "lost");
  EXPECT_EQ(kept.back().issue.where.byte_offset, -1);
}

}  // namespace
}  // namespace tamis::index
