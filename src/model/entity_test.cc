#include "model/entity.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "base/data_table.h"

namespace tamis::model {
namespace {

TEST(Entity, AddKeepsOneOfEachValue) {
  Entity entity;
  EXPECT_TRUE(entity.add("name", "Sergei Shoigu", "eng"));
  EXPECT_FALSE(entity.add("name", "Sergei Shoigu", "rus"));  // the same value in another language is not news
  EXPECT_TRUE(entity.add("alias", "Sergei Shoigu"));         // another property is
  EXPECT_FALSE(entity.add("name", ""));
  ASSERT_EQ(entity.values.size(), 2U);
  EXPECT_EQ(entity.values[0].language, "eng");
}

TEST(Entity, OriginalIsKeptOnlyWhereItDiffers) {
  Entity entity;
  entity.add("name", "Putin", {}, "Рutin", 3);
  entity.add("alias", "Putin", {}, "Putin");
  EXPECT_EQ(entity.values[0].original, "Рutin");
  EXPECT_EQ(entity.values[0].source, 3U);
  EXPECT_EQ(entity.values[1].original, "");
}

TEST(Entity, FirstAndAll) {
  Entity entity;
  EXPECT_EQ(entity.first("name"), "");
  EXPECT_TRUE(entity.all("name").empty());
  entity.add("name", "a");
  entity.add("country", "ru");
  entity.add("name", "b");
  EXPECT_EQ(entity.first("name"), "a");
  EXPECT_EQ(entity.all("name"), (std::vector<std::string_view>{"a", "b"}));
}

TEST(AddValue, WorksOnListings) {
  Listing listing;
  EXPECT_TRUE(add_value(listing.values, "program", "DPRK"));
  EXPECT_FALSE(add_value(listing.values, "program", "DPRK"));
  EXPECT_TRUE(add_value(listing.values, "program", "NPWMD"));
  EXPECT_EQ(listing.values.size(), 2U);
}

TEST(Schema, KindsAndEdges) {
  ASSERT_NE(find_schema("Person"), nullptr);
  EXPECT_EQ(find_schema("Person")->kind, Schema::Kind::kPerson);
  EXPECT_EQ(find_schema("Company")->kind, Schema::Kind::kOrganization);
  EXPECT_EQ(find_schema("LegalEntity")->kind, Schema::Kind::kAny);
  EXPECT_EQ(find_schema("Vessel")->kind, Schema::Kind::kVessel);
  EXPECT_EQ(find_schema("Airplane")->kind, Schema::Kind::kThing);
  EXPECT_TRUE(find_schema("Ownership")->edge);
  EXPECT_FALSE(find_schema("Ownership")->matchable);
  EXPECT_TRUE(find_schema("Person")->matchable);
  EXPECT_EQ(find_schema("person"), nullptr);
  EXPECT_EQ(find_schema(""), nullptr);
}

TEST(Schema, AcceptsAncestorsAndDescendantsOnly) {
  EXPECT_TRUE(schema_accepts("", "Vessel"));
  EXPECT_TRUE(schema_accepts("Person", "Person"));
  EXPECT_TRUE(schema_accepts("LegalEntity", "Person"));
  EXPECT_TRUE(schema_accepts("LegalEntity", "Company"));
  EXPECT_TRUE(schema_accepts("Company", "LegalEntity"));  // the list may not know better
  EXPECT_TRUE(schema_accepts("Thing", "Vessel"));
  EXPECT_FALSE(schema_accepts("Person", "Company"));
  EXPECT_FALSE(schema_accepts("Vessel", "Person"));
  EXPECT_FALSE(schema_accepts("NoSuchSchema", "Person"));
  EXPECT_FALSE(schema_accepts("Legal", "Person"));  // no match by the start of a name
}

TEST(Schema, TableIsSound) {
  std::size_t rows = 0;
  base::for_each_row(base::data_table("ftm_schemas.tsv"), [&](const auto& column, std::size_t count) {
    ++rows;
    ASSERT_EQ(count, 5U) << column[0];
    const Schema* schema = find_schema(column[0]);
    ASSERT_NE(schema, nullptr) << column[0];
    EXPECT_FALSE(schema->edge && schema->matchable) << column[0];
    for (std::string_view list = column[4]; !list.empty();) {
      const std::size_t comma = list.find(',');
      const std::string_view ancestor = list.substr(0, comma);
      EXPECT_NE(find_schema(ancestor), nullptr) << column[0] << " descends from " << ancestor;
      EXPECT_TRUE(schema_accepts(ancestor, column[0]));
      list.remove_prefix(comma == std::string_view::npos ? list.size() : comma + 1);
    }
  });
  EXPECT_GT(rows, 60U);
}

}  // namespace
}  // namespace tamis::model
