#include "index/entity_store.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>
#include <random>
#include <string>
#include <vector>

#include "index/index_builder.h"
#include "index/verify.h"

namespace tamis::index {
namespace {

using model::Entity;
using model::Listing;
using model::Source;
using model::Value;

bool same(const Value& a, const Value& b) {
  return a.property == b.property && a.value == b.value && a.original == b.original &&
         a.language == b.language && a.source == b.source;
}
bool same(const std::vector<Value>& a, const std::vector<Value>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](auto& x, auto& y) { return same(x, y); });
}
bool same(const Entity& a, const Entity& b) {
  return a.id == b.id && a.schema == b.schema && a.caption == b.caption && a.referents == b.referents &&
         std::equal(a.sources.begin(), a.sources.end(), b.sources.begin(), b.sources.end(),
                    [](const Source& x, const Source& y) {
                      return x.dataset == y.dataset && x.entry_id == y.entry_id && x.date == y.date;
                    }) &&
         same(a.values, b.values) &&
         std::equal(a.listings.begin(), a.listings.end(), b.listings.begin(), b.listings.end(),
                    [](const Listing& x, const Listing& y) {
                      return x.id == y.id && x.source == y.source && same(x.values, y.values);
                    });
}

class Random {
 public:
  explicit Random(unsigned seed) : engine_(seed) {}
  std::size_t below(std::size_t limit) { return engine_() % limit; }
  std::string text() {
    static const std::vector<std::string> kCommon{"UN-DPRK",  "2017-06-01", "Ministry of Something", "", "x",
                                                  "Владимир", "리병철"};
    if (below(2) == 0) return kCommon[below(kCommon.size())];
    std::string out(below(40), ' ');
    for (char& c : out) c = static_cast<char>(engine_());
    return out;
  }
  std::vector<Value> values(std::size_t sources) {
    static const std::vector<std::string> kProperties{"name",  "alias",  "birthDate",
                                                      "notes", "topics", "madeUp"};
    std::vector<Value> out(below(12));
    for (Value& value : out) {
      value.property = kProperties[below(kProperties.size())];
      value.value = text();
      if (below(4) == 0) value.original = text();
      if (below(3) == 0) value.language = "rus";
      value.source = static_cast<std::uint32_t>(below(sources));
    }
    return out;
  }
  Entity entity(std::size_t number) {
    static const std::vector<std::string> kSchemas{"Person",    "Company", "Vessel",
                                                   "Ownership", "Address", "NoSchema"};
    Entity out;
    out.id = "test-" + std::to_string(number);
    out.schema = kSchemas[below(kSchemas.size())];
    out.caption = text();
    out.sources.resize(1 + below(3));
    for (std::size_t i = 0; i < out.sources.size(); ++i) {
      out.sources[i] = Source{"list_" + std::to_string(below(3)), "e" + std::to_string(number), text()};
    }
    for (std::size_t i = below(3); i > 0; --i)
      out.referents.push_back("ref-" + std::to_string(below(1000000)));
    out.values = values(out.sources.size());
    out.listings.resize(below(3));
    for (Listing& listing : out.listings) {
      listing.id = text();
      listing.source = static_cast<std::uint32_t>(below(out.sources.size()));
      listing.values = values(out.sources.size());
    }
    return out;
  }

 private:
  std::mt19937 engine_;
};

lists::Snapshot snapshot(std::string dataset) {
  lists::Snapshot out;
  out.dataset = std::move(dataset);
  return out;
}

// A whole index of `entities`, in memory.
IndexFile index_of(std::vector<Entity> entities) {
  IndexBuilder builder;
  builder.begin_source("test", {});
  for (Entity& entity : entities) builder.entity(std::move(entity));
  builder.end_source({snapshot("list_0")});
  IndexWriter writer;
  const auto meta = builder.finish(writer);
  EXPECT_TRUE(meta) << meta.error().to_string();
  auto file = IndexFile::open_memory(*writer.to_bytes(), "x.tamis");
  EXPECT_TRUE(file) << file.error().to_string();
  return std::move(*file);
}

Entity person(std::string id, std::initializer_list<std::pair<const char*, const char*>> values) {
  Entity out;
  out.id = std::move(id);
  out.schema = "Person";
  out.sources.push_back(Source{"list_0", out.id, ""});
  for (const auto& [property, value] : values) out.add(property, value);
  return out;
}

TEST(EntityCodec, RandomEntitiesComeBackAsTheyWere) {
  Random random(1);
  EntityEncoder encoder;
  std::string records;
  std::vector<Entity> entities;
  std::vector<std::size_t> ends;
  for (std::size_t i = 0; i < 500; ++i) {
    entities.push_back(random.entity(i));
    ASSERT_TRUE(encoder.encode(entities.back(), records));
    ends.push_back(records.size());
  }
  for (std::size_t i = 0; i < entities.size(); ++i) {
    const std::size_t begin = i == 0 ? 0 : ends[i - 1];
    const std::string_view record = std::string_view(records).substr(begin, ends[i] - begin);
    const auto back = encoder.decode(record);
    ASSERT_TRUE(back) << i;
    EXPECT_TRUE(same(entities[i], *back)) << i;
    EXPECT_EQ(EntityEncoder::record_id(record), entities[i].id);
    for (std::size_t size = 0; size < record.size(); ++size)
      EXPECT_FALSE(encoder.decode(record.substr(0, size)));
  }
}

TEST(EntityCodec, RandomBytesNeverCrash) {
  Random random(2);
  EntityEncoder encoder;
  std::string record;
  ASSERT_TRUE(encoder.encode(random.entity(1), record));
  for (int i = 0; i < 20000; ++i) {
    std::string bytes = record;
    for (std::size_t changes = 1 + random.below(4); changes > 0; --changes) {
      bytes[random.below(bytes.size())] = static_cast<char>(random.below(256));
    }
    const auto decoded = encoder.decode(bytes);
    EXPECT_TRUE(!decoded || entity_bytes(*decoded) <= kMaxEntityBytes);
  }
}

TEST(EntityCodec, AGiantIsRefused) {
  Entity giant = person("giant", {});
  giant.values.push_back(Value{"notes", std::string(kMaxEntityBytes, 'x'), "", "", 0});
  EntityEncoder encoder;
  std::string records;
  EXPECT_FALSE(encoder.encode(giant, records));
  EXPECT_TRUE(records.empty());
}

TEST(EntityCodec, StringsThatComeTwiceAreKeptOnce) {
  const std::string reason(1000, 'r');
  EntityEncoder encoder;
  std::string records;
  std::vector<std::size_t> sizes;
  for (int i = 0; i < 3; ++i) {
    Entity entity = person("p" + std::to_string(i), {});
    entity.add("notes", reason);
    const std::size_t before = records.size();
    ASSERT_TRUE(encoder.encode(entity, records));
    sizes.push_back(records.size() - before);
  }
  EXPECT_GT(sizes[0], 1000U);
  EXPECT_LT(sizes[1], 100U);
  EXPECT_EQ(sizes[1], sizes[2]);
}

TEST(EntityStore, RandomEntitiesFromAnIndex) {
  Random random(3);
  std::vector<Entity> entities;
  for (std::size_t i = 0; i < 300; ++i) {
    entities.push_back(random.entity(i));
    if (entities.back().caption.empty()) entities.back().caption = "a caption, so that none is made";
  }
  const IndexFile file = index_of(entities);
  const auto verified = verify_index(file);
  ASSERT_TRUE(verified) << verified.error().to_string();
  const auto store = EntityStore::open(file);
  ASSERT_TRUE(store) << store.error().to_string();
  ASSERT_EQ(store->size(), entities.size());
  for (std::uint32_t i = 0; i < store->size(); ++i) {
    const auto entity = store->entity(i);
    ASSERT_TRUE(entity);
    EXPECT_TRUE(same(*entity, entities[i]));
    EXPECT_EQ(store->find(entities[i].id), i);
    EXPECT_EQ(store->id(i), entities[i].id);
    EXPECT_EQ(store->schema(i), entities[i].schema);
    EXPECT_EQ(store->caption(i), entities[i].caption);
    EXPECT_EQ(store->dataset(i), entities[i].sources.front().dataset);
    std::vector<EntityStore::ValueView> values;
    store->values(i, values);
    std::size_t expected = entities[i].values.size();
    for (const Listing& listing : entities[i].listings) expected += listing.values.size();
    EXPECT_EQ(values.size(), expected);
  }
  EXPECT_FALSE(store->find("test-300"));
  EXPECT_FALSE(store->find(""));
  EXPECT_EQ(store->entity(300).error().code, ErrorCode::kInvalidArgument);
  EXPECT_TRUE(store->id(300).empty());
  EXPECT_TRUE(store->dates(300).empty());
}

TEST(EntityStore, FindsByReferentButPrefersTheIdItself) {
  Entity first = person("a", {{"name", "First"}});
  first.referents = {"b", "old-a"};
  const IndexFile file = index_of({first, person("b", {{"name", "Second"}})});
  const auto store = EntityStore::open(file);
  ASSERT_TRUE(store);
  EXPECT_EQ(store->find("a"), 0U);
  EXPECT_EQ(store->find("b"), 1U);
  EXPECT_EQ(store->find("old-a"), 0U);
}

TEST(EntityStore, Facts) {
  Entity address;
  address.id = "addr";
  address.schema = "Address";
  address.sources.push_back(Source{"list_0", "addr", ""});
  address.add("country", "cn");
  Entity ri = person("ri", {{"weakAlias", "Ri"},
                            {"birthDate", "1948"},
                            {"deathDate", "2020-05-01"},
                            {"birthDate", "1947~"},
                            {"birthDate", "no date"},
                            {"nationality", "kp"},
                            {"country", "kp"},
                            {"addressEntity", "addr"},
                            {"gender", "male"},
                            {"topics", "sanction"}});
  Listing listing;
  model::add_value(listing.values, "program", "UN-SCR1718");
  model::add_value(listing.values, "program", "DPRK");
  ri.listings = {listing, listing};
  const IndexFile file = index_of({ri, address, person("x", {{"name", "X"}, {"programId", "P-1"}})});
  const auto store = EntityStore::open(file);
  ASSERT_TRUE(store);
  ASSERT_EQ(store->birth_dates(0).size(), 2U);
  EXPECT_EQ(to_partial_date(store->birth_dates(0)[0]).to_string(), "1948");
  EXPECT_EQ(to_partial_date(store->birth_dates(0)[1]).to_string(), "1947~");
  ASSERT_EQ(store->dates(0, FactDateKind::kDeath).size(), 1U);
  EXPECT_EQ(to_partial_date(store->dates(0, FactDateKind::kDeath)[0]).to_string(), "2020-05-01");
  EXPECT_TRUE(store->dates(0, FactDateKind::kBuild).empty());
  ASSERT_EQ(store->countries(0).size(), 2U);
  EXPECT_EQ(store->country_code(store->countries(0)[0].country), "cn");
  EXPECT_EQ(store->countries(0)[0].roles, kCountryAddress);
  EXPECT_EQ(store->countries(0)[1].country, store->country_number("kp"));
  EXPECT_EQ(store->countries(0)[1].roles, kCountryGeneral | kCountryNationality);
  EXPECT_FALSE(store->country_number("ru"));
  EXPECT_EQ(store->genders(0), kGenderMale);
  EXPECT_EQ(store->flags(0), kFactMatchable | kFactListed | kFactWeakOnly);
  EXPECT_EQ(store->schema_kind(0), model::Schema::Kind::kPerson);
  EXPECT_FALSE(store->matchable(1));
  EXPECT_EQ(store->programs(0), (std::vector<std::string_view>{"UN-SCR1718", "DPRK"}));
  EXPECT_EQ(store->programs(2), (std::vector<std::string_view>{"P-1"}));
}

// Every byte of every section damaged in turn: checksums aside, nothing may crash, and every answer stays
// inside the file (the sanitizers see to that).
TEST(EntityStore, DamagedSectionsNeverCrash) {
  Random random(4);
  std::vector<Entity> entities;
  for (std::size_t i = 0; i < 12; ++i) entities.push_back(random.entity(i));
  const IndexFile good = index_of(entities);
  const std::string bytes = [&] {
    IndexBuilder builder;
    builder.begin_source("test", {});
    for (Entity& entity : entities) builder.entity(std::move(entity));
    builder.end_source({snapshot("list_0")});
    IndexWriter writer;
    EXPECT_TRUE(builder.finish(writer));
    return *writer.to_bytes();
  }();
  const std::size_t begin = sizeof(FileHeader) + good.sections().size() * sizeof(SectionRow);
  for (std::size_t at = begin; at < bytes.size(); ++at) {
    std::string damaged = bytes;
    damaged[at] = static_cast<char>(random.below(256));
    const auto file = IndexFile::open_memory(std::move(damaged), "x");
    ASSERT_TRUE(file);
    (void)verify_content(*file);
    const auto store = EntityStore::open(*file);
    if (!store) continue;
    for (std::uint32_t i = 0; i < store->size(); ++i) {
      (void)store->entity(i);
      (void)store->programs(i);
      (void)store->datasets(i);
      (void)store->countries(i);
    }
  }
}

}  // namespace
}  // namespace tamis::index
