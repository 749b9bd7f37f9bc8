#include "lists/cell.h"

#include <gtest/gtest.h>

#include <string_view>
#include <vector>

namespace tamis::lists {
namespace {

TEST(DocumentNumber, WordsAroundItGo) {
  EXPECT_EQ(document_number("A0123456"), "A0123456");
  EXPECT_EQ(document_number("Libyan passport No. 513519"), "513519");
  EXPECT_EQ(document_number("CAR diplomatic passport no. D00000898"), "D00000898");
  EXPECT_EQ(document_number("563210184 (Expires 18 Jun. 2018)"), "563210184");
  EXPECT_EQ(document_number("R00012098, South Sudan"), "R00012098");
  EXPECT_EQ(document_number("German travel document (\"Reiseausweis\") A 0139243"), "A 0139243");
  EXPECT_EQ(document_number("SSN 156-92-9858 (United States of America)"), "156-92-9858");
  EXPECT_EQ(document_number("Russian passport number 8208 No. 555627"), "8208 555627");
  EXPECT_EQ(document_number("96 03 464086"), "96 03 464086");
  EXPECT_EQ(document_number("No34409/129"), "34409/129");
  EXPECT_EQ(document_number("Moroccan national identity card DE- 473900"), "DE- 473900");
  EXPECT_EQ(document_number("national identity card number 1127083101740003 under name\nAbdul Rosyid"),
            "1127083101740003");
  EXPECT_EQ(document_number("Mali ID Number 073/ SPICRE"), "073/ SPICRE");
  EXPECT_EQ(document_number("unknown"), "");
  EXPECT_EQ(document_number(""), "");
}

TEST(Cells, NothingIsSaidInManyWays) {
  for (const char* text : {"", " ", "-", "N/A", "none", "Null", "UNKNOWN", "00", "na"})
    EXPECT_TRUE(says_nothing(text)) << text;
  for (const char* text : {"Na Mena", "0", "x", "not known to anybody"})
    EXPECT_FALSE(says_nothing(text)) << text;
}

TEST(Cells, PartsAreJoinedOnce) {
  EXPECT_EQ(join_parts({"Main St. 1,", "", "Bern", "Bern", "Switzerland"}), "Main St. 1, Bern, Switzerland");
  EXPECT_EQ(join_parts({"Ghorak District, Afghanistan", "Afghanistan"}), "Ghorak District, Afghanistan");
  EXPECT_EQ(join_parts({"-", "unknown"}), "");
}

TEST(Cells, FieldKeysIgnorePunctuation) {
  EXPECT_EQ(field_key("D.O.B"), "dob");
  EXPECT_EQ(field_key("Business registration number (s)"), "businessregistrationnumbers");
}

TEST(Imo, ShipsAndCompaniesHaveTheirOwnCheckDigits) {
  // IMO Resolution A.1117(30) gives 9074729 as its example; 5342883 and 9074729 of the public registers.
  EXPECT_TRUE(is_ship_imo("9074729"));
  EXPECT_FALSE(is_ship_imo("9074720"));
  EXPECT_TRUE(is_company_imo("5571322"));
  EXPECT_FALSE(is_ship_imo("5571322"));
  EXPECT_FALSE(is_company_imo("557132"));
}

TEST(Countries, CellsOfSeveral) {
  Collector sink;
  Record record(sink, Where{}, "x-1", "Person", {});
  add_country_cell(record, "country", "Sudan/South Sudan");
  add_country_cell(record, "country", "Libya (in custody)");
  add_country_cell(record, "country", "Branch Office 11: Iran");
  add_country_cell(record, "country", "unknown");
  EXPECT_EQ(record.entity().all("country"), (std::vector<std::string_view>{"sd", "ss", "ly", "ir"}));
  EXPECT_TRUE(sink.issues.empty());
  add_country_cell(record, "country", "Atlantis / Lemuria");
  ASSERT_EQ(sink.issues.size(), 1u);
  EXPECT_EQ(sink.issues[0].code, "unknown_country");
}

}  // namespace
}  // namespace tamis::lists
