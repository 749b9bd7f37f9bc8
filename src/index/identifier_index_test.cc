#include "index/identifier_index.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "index/entity_store.h"
#include "index/index_builder.h"
#include "index/verify.h"

namespace tamis::index {
namespace {

using model::Entity;
using model::IdentifierKind;

Entity entity_of(std::string id, std::string schema,
                 std::initializer_list<std::pair<const char*, const char*>> values) {
  Entity out;
  out.id = std::move(id);
  out.schema = std::move(schema);
  out.sources.push_back(model::Source{"list", out.id, ""});
  for (const auto& [property, value] : values) out.add(property, value);
  return out;
}

class IdentifierIndexTest : public testing::Test {
 protected:
  void build(std::vector<Entity> entities) {
    IndexBuilder builder;
    builder.begin_source("test", {});
    for (Entity& entity : entities) builder.entity(std::move(entity));
    lists::Snapshot snapshot;
    snapshot.dataset = "list";
    builder.end_source({snapshot});
    IndexWriter writer;
    ASSERT_TRUE(builder.finish(writer));
    file_ = std::make_unique<IndexFile>(std::move(*IndexFile::open_memory(*writer.to_bytes(), "x.tamis")));
    const auto verified = verify_index(*file_);
    ASSERT_TRUE(verified) << verified.error().to_string();
    store_ = std::make_unique<EntityStore>(std::move(*EntityStore::open(*file_)));
    index_ = std::make_unique<IdentifierIndex>(std::move(*IdentifierIndex::open(*file_)));
  }
  std::vector<std::string> find(IdentifierKind kind, std::string_view text) {
    std::vector<IdentifierHit> hits;
    index_->find(kind, text, hits);
    std::vector<std::string> out;
    for (const IdentifierHit& hit : hits) out.emplace_back(store_->id(hit.entity));
    return out;
  }
  using Ids = std::vector<std::string>;

  std::unique_ptr<IndexFile> file_;
  std::unique_ptr<EntityStore> store_;
  std::unique_ptr<IdentifierIndex> index_;
};

TEST_F(IdentifierIndexTest, NumbersOfStatesAreComparedAcrossTheirFields) {
  build({entity_of("ri", "Person", {{"name", "Ri"}, {"passportNumber", "654-310.150"}}),
         entity_of("co", "Company", {{"name", "Co"}, {"innCode", "7707083893"}}),
         entity_of("ship", "Vessel", {{"name", "Ship"}, {"imoNumber", "IMO 9074729"}})});
  EXPECT_EQ(find(IdentifierKind::kOther, "654310150"), (Ids{"ri"}));
  EXPECT_EQ(find(IdentifierKind::kOther, "7707083893"), (Ids{"co"}));
  EXPECT_EQ(find(IdentifierKind::kInn, "7707083893"), (Ids{"co"}));
  EXPECT_EQ(find(IdentifierKind::kImo, "9074729"), (Ids{"ship"}));
  EXPECT_EQ(find(IdentifierKind::kOther, "9074729"), Ids{}) << "a ship's number is no passport number";
  EXPECT_EQ(find(IdentifierKind::kOther, "654310151"), Ids{});
  EXPECT_EQ(find(IdentifierKind::kOther, ""), Ids{});

  std::vector<IdentifierHit> hits;
  index_->find(IdentifierKind::kImo, "IMO9074729", hits);
  ASSERT_EQ(hits.size(), 1U);
  EXPECT_TRUE(hits[0].check_digit_ok);
  EXPECT_EQ(hits[0].property, "imoNumber");
  EXPECT_EQ(hits[0].text, "9074729");
  EXPECT_FALSE(hits[0].of_holding);
}

TEST_F(IdentifierIndexTest, NumbersThatTellThemselvesAreFoundInAnyField) {
  build({entity_of("lei", "Company", {{"name", "A"}, {"leiCode", "5493001KJTIIGC8Y1R12"}}),
         entity_of("reg", "Company", {{"name", "B"}, {"registrationNumber", "5493001KJTIIGC8Y1R12"}})});
  EXPECT_EQ(find(IdentifierKind::kLei, "5493001KJTIIGC8Y1R12"), (Ids{"lei", "reg"}));
  EXPECT_EQ(find(IdentifierKind::kOther, "5493001KJTIIGC8Y1R12"), (Ids{"lei", "reg"}));
}

TEST_F(IdentifierIndexTest, WalletsAndDocumentsAnswerWithTheirHolder) {
  constexpr const char* kAddress = "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa";
  build({entity_of("wallet", "CryptoWallet", {{"publicKey", kAddress}, {"holder", "h"}}),
         entity_of("pass", "Passport", {{"number", "P0012345"}, {"country", "kp"}, {"holder", "h"}}),
         entity_of("h", "Person", {{"name", "Holder"}})});
  EXPECT_EQ(find(IdentifierKind::kWallet, kAddress), (Ids{"wallet", "h"}));
  std::vector<IdentifierHit> hits;
  index_->find(IdentifierKind::kOther, "P0012345", hits);
  ASSERT_EQ(hits.size(), 2U);
  EXPECT_EQ(store_->id(hits[1].entity), "h");
  EXPECT_TRUE(hits[1].of_holding);
  EXPECT_EQ(store_->country_code(static_cast<std::uint16_t>(hits[1].country - 1)), "kp");
}

TEST_F(IdentifierIndexTest, RowsOfAnEntity) {
  build({entity_of("a", "Person", {{"name", "A"}, {"idNumber", "AB-1234"}, {"taxNumber", "99887766"}}),
         entity_of("b", "Person", {{"name", "B"}}),
         entity_of("c", "Person", {{"name", "C"}, {"idNumber", "AB 1234"}, {"programId", "AB1234"}})});
  EXPECT_EQ(index_->rows_of(0).size(), 2U);
  EXPECT_TRUE(index_->rows_of(1).empty());
  ASSERT_EQ(index_->rows_of(2).size(), 1U) << "a programme is no identifier of its entity";
  EXPECT_EQ(index_->row(index_->rows_of(2)[0]).text, "AB1234");
  EXPECT_TRUE(index_->rows_of(3).empty());
  EXPECT_EQ(find(IdentifierKind::kOther, "ab/1234"), (Ids{"a", "c"}));
}

TEST(IdentifierIndexBuilderTest, TheBytesDoNotDependOnTheOrder) {
  const auto bytes = [](bool backwards) {
    IdentifierIndexBuilder builder;
    for (std::uint32_t i = 0; i < 50; ++i) {
      const std::uint32_t entity = backwards ? 49 - i : i;
      const std::string text = "N" + std::to_string(1000 + entity % 20);
      builder.add(entity, {IdentifierKind::kOther, text, false}, entity % 2 == 0 ? "idNumber" : "taxNumber",
                  0, 0);
      builder.add(entity, {IdentifierKind::kOther, text, false}, entity % 2 == 0 ? "idNumber" : "taxNumber",
                  3, 0);
    }
    IndexWriter writer;
    EXPECT_EQ(*builder.write(writer, 50), 50U) << "the row that knows its country wins";
    return *writer.to_bytes();
  };
  EXPECT_EQ(bytes(false), bytes(true));
}

}  // namespace
}  // namespace tamis::index
