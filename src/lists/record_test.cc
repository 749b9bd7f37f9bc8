#include "lists/record.h"

#include <gtest/gtest.h>

#include <string>

namespace tamis::lists {
namespace {

struct RecordTest : testing::Test {
  Collector out;
  Record record{out, Where{"list.xml", 17, 3, "36"}, "ofac-36", "Person",
                model::Source{"us_ofac_sdn", "36", "2026-08-21"}};

  [[nodiscard]] std::string codes() const {
    std::string text;
    for (const Issue& issue : out.issues) text += (text.empty() ? "" : " ") + issue.code;
    return text;
  }
};

TEST_F(RecordTest, HandsOverACleanRecordWithItsSource) {
  record.name("name", "RI Pyong Chol");
  record.topic("sanction");
  record.begin_listing("s1");
  record.listing("programId", "DPRK2");
  ASSERT_TRUE(record.finish());
  ASSERT_EQ(out.entities.size(), 1U);
  const model::Entity& entity = out.entities[0];
  EXPECT_EQ(entity.id, "ofac-36");
  EXPECT_EQ(entity.schema, "Person");
  EXPECT_EQ(entity.first("name"), "RI Pyong Chol");
  EXPECT_EQ(entity.first("topics"), "sanction");
  ASSERT_EQ(entity.sources.size(), 1U);
  EXPECT_EQ(entity.sources[0].entry_id, "36");
  ASSERT_EQ(entity.listings.size(), 1U);
  EXPECT_EQ(entity.listings[0].id, "s1");
  EXPECT_EQ(entity.listings[0].values[0].value, "DPRK2");
  EXPECT_TRUE(out.issues.empty());
}

TEST_F(RecordTest, ReportsARepairAndKeepsTheOriginal) {
  record.name("alias", "Iван");
  ASSERT_EQ(out.issues.size(), 1U);
  EXPECT_EQ(out.issues[0].severity, Severity::kRepaired);
  EXPECT_EQ(out.issues[0].code, "homoglyph");
  EXPECT_EQ(out.issues[0].where.byte_offset, 17);
  EXPECT_EQ(out.issues[0].where.record_id, "36");
  EXPECT_EQ(record.entity().values[0].value, "Іван");
  EXPECT_EQ(record.entity().values[0].original, "Iван");
}

TEST_F(RecordTest, WhiteSpaceIsNoRepair) {
  record.name("alias", "  A   B ");
  EXPECT_TRUE(out.issues.empty());
  EXPECT_EQ(record.entity().values[0].value, "A B");
  EXPECT_EQ(record.entity().values[0].original, "");
}

TEST_F(RecordTest, NamesWithoutLettersAreReported) {
  record.name("alias", "-");
  record.name("alias", "");
  EXPECT_EQ(codes(), "no_letters");
  EXPECT_TRUE(record.entity().values.empty());
}

TEST_F(RecordTest, DatesThatCannotBeReadGoToTheNotes) {
  record.date("birthDate", "1948");
  record.date("birthDate", "in the spring");
  EXPECT_EQ(record.entity().first("birthDate"), "1948");
  EXPECT_EQ(codes(), "bad_date");
  EXPECT_EQ(record.entity().first("notes"), "birthDate: in the spring");
}

TEST_F(RecordTest, CountriesBecomeCodes) {
  record.country("nationality", "Korea, North");
  record.country("nationality", "Atlantis");
  EXPECT_EQ(record.entity().first("nationality"), "kp");
  EXPECT_EQ(record.entity().values[0].original, "Korea, North");
  EXPECT_EQ(codes(), "unknown_country");
  EXPECT_EQ(record.entity().first("notes"), "nationality: Atlantis");
}

TEST_F(RecordTest, GendersInManyLanguages) {
  record.gender("M");
  EXPECT_EQ(record.entity().first("gender"), "male");
  record.gender("Féminin");
  EXPECT_EQ(record.entity().all("gender").back(), "female");
  record.gender("perhaps");
  EXPECT_EQ(codes(), "unknown_gender");
  EXPECT_EQ(record.entity().first("notes"), "gender: perhaps");
}

TEST_F(RecordTest, IdentifiersLoseTheirLabels) {
  record.identifier("imoNumber", "IMO 9074729");  // the example of IMO Resolution A.1117(30)
  record.identifier("passportNumber", "A-123 456");
  EXPECT_EQ(record.entity().first("imoNumber"), "9074729");
  EXPECT_EQ(record.entity().first("passportNumber"), "A-123 456");
  EXPECT_TRUE(out.issues.empty());
  record.identifier("passportNumber", "-");
  EXPECT_EQ(codes(), "bad_identifier");
  EXPECT_EQ(record.entity().first("notes"), "passportNumber: -");
}

TEST_F(RecordTest, MisprintedCheckDigitsAreKeptAndReported) {
  record.identifier("imoNumber", "IMO 9074728");
  EXPECT_EQ(record.entity().first("imoNumber"), "9074728");
  EXPECT_EQ(codes(), "check_digit");
}

TEST_F(RecordTest, ListingDatesThatCannotBeReadStayInTheSummary) {
  record.listing_date("startDate", "1999");
  record.listing_date("endDate", "never");
  ASSERT_EQ(record.entity().listings.size(), 1U);
  EXPECT_EQ(record.entity().listings[0].values[0].value, "1999");
  EXPECT_EQ(record.entity().listings[0].values[1].property, "summary");
  EXPECT_EQ(codes(), "bad_date");
}

TEST_F(RecordTest, ANamelessRecordIsAnErrorAndNoEntity) {
  record.text("notes", "only a note");
  EXPECT_FALSE(record.finish());
  EXPECT_TRUE(out.entities.empty());
  ASSERT_EQ(out.issues.size(), 1U);
  EXPECT_EQ(out.issues[0].severity, Severity::kError);
  EXPECT_EQ(out.issues[0].code, "no_name");
}

TEST(Record, EdgesAndAllowedRecordsNeedNoName) {
  Collector out;
  EXPECT_TRUE(Record(out, {}, "e1", "Ownership", {}).finish());
  EXPECT_TRUE(Record(out, {}, "w1", "CryptoWallet", {}).finish(true));
  Record unnamed(out, {}, "", "Person", {});
  unnamed.name("name", "A");
  EXPECT_FALSE(unnamed.finish());
  EXPECT_EQ(out.entities.size(), 2U);
  EXPECT_EQ(out.issues.back().code, "no_id");
}

}  // namespace
}  // namespace tamis::lists
