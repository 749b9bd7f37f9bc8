#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "lists/testing.h"

namespace tamis::lists {
namespace {

using Strings = std::vector<std::string>;

struct Read : ReadList {
  explicit Read(const std::string& json) : ReadList("csl_json", "consolidated.json", json) {}
};

// Rows in the structure of the published file, written for this test.
const char* const kSdnRow = R"J({"id":"abc1",
   "source":"Specially Designated Nationals (SDN) - Treasury Department",
  "entity_number":"36001","type":"Individual","programs":["SDGT","IRAQ2"],"name":"DOE, John Quincy",
   "title":"Minister",
  "addresses":[{"address":"1 Main St","city":"Tehran","state":null,"postal_code":"1234","country":"IR"},
               {"address":null,"city":null,"state":null,"postal_code":null,"country":"SY"}],
  "federal_register_notice":null,"start_date":"2015-03-04","end_date":null,"standard_order":null,
  "license_requirement":null,"license_policy":null,"call_sign":null,"vessel_type":null,"gross_tonnage":null,
  "gross_registered_tonnage":null,"vessel_flag":null,"vessel_owner":null,"remarks":"(Linked To: X)",
  "source_list_url":"http://example.org/sdn","alt_names":["DOE, Johnny","ABU JOHN"],"citizenships":["IR"],
  "dates_of_birth":["1961-06-19","circa 1962"],"nationalities":["SY"],"places_of_birth":["Mosul, Iraq"],
  "source_information_url":"http://example.org/info","ids":[
    {"country":"Iran","expiration_date":"2030-01-01","issue_date":null,"number":"K1234567","type":"Passport"},
    {"country":null,"expiration_date":null,"issue_date":null,"number":"Male","type":"Gender"},
    {"country":null,"expiration_date":null,"issue_date":null,"number":"section 1(b)",
   "type":"Secondary sanctions risk:"},
    {"country":"Syria","expiration_date":null,"issue_date":null,"number":"77-1","type":"Library Card"}]})J";

const char* const kVesselRow = R"J({"id":"abc2",
   "source":"Specially Designated Nationals (SDN) - Treasury Department",
  "entity_number":36002,"type":"Vessel","programs":["IRAN"],"name":"SEA STAR","call_sign":"5IM316",
  "vessel_type":"Crude Oil Tanker","gross_tonnage":"163660","gross_registered_tonnage":99144,
   "vessel_flag":"Iran",
  "vessel_owner":"National Shipping Co","source_list_url":"u","addresses":[],"alt_names":[],
  "ids":[{"country":null,"expiration_date":null,"issue_date":null,"number":"IMO 9187629",
   "type":"Vessel Registration Identification"},
         {"number":"572469210","type":"MMSI"}]})J";

const char* const kEntityListRow =
    R"J({"id":"abc3","source":"Entity List (EL) - Bureau of Industry and Security",
  "entity_number":null,"type":null,"name":"Sample Electronics Co., Ltd., a.k.a., Sample Trading",
  "addresses":[{"address":"Room 5, Harbour Road","city":"Hong Kong","state":null,"postal_code":null,
   "country":"HK"}],
  "federal_register_notice":"89 FR 1234","start_date":"2024-06-12","standard_order":"Y",
  "license_requirement":"For all items subject to the EAR","license_policy":"Presumption of denial",
  "source_list_url":"u","alt_names":["Sample Chips; Sample Microsystems"],"country":"HK"})J";

std::string list_of(const std::string& rows) {
  return "{\"total\":3,\"sources\":[{\"a\":\"]\"}],\"results\":[" + rows + "]}";
}

TEST(CslJson, ReadsAPersonThatRepeatsOfac) {
  const Read read(list_of(kSdnRow));
  ASSERT_TRUE(read.snapshots) << read.snapshots.error().to_string();
  ASSERT_EQ(read.found.entities.size(), 1U);
  const model::Entity& entity = read.found.entities[0];
  EXPECT_EQ(entity.id, "ofac-36001");
  EXPECT_EQ(entity.schema, "Person");
  EXPECT_EQ(entity.sources[0].entry_id, "36001");
  EXPECT_EQ(entity.sources[0].date, "2015-03-04");
  EXPECT_EQ(read.all("topics"), Strings{"sanction"});
  EXPECT_EQ(read.all("name"), Strings{"John Quincy DOE"});
  EXPECT_EQ(read.all("firstName"), (Strings{"John Quincy", "Johnny"}));
  EXPECT_EQ(read.all("lastName"), Strings{"DOE"});
  EXPECT_EQ(read.all("alias"), (Strings{"Johnny DOE", "ABU JOHN"}));
  EXPECT_EQ(read.all("birthDate"), (Strings{"1961-06-19", "1962~"}));
  EXPECT_EQ(read.all("birthPlace"), Strings{"Mosul, Iraq"});
  EXPECT_EQ(read.all("nationality"), Strings{"sy"});
  EXPECT_EQ(read.all("citizenship"), Strings{"ir"});
  EXPECT_EQ(read.all("country"), (Strings{"ir", "sy"}));
  EXPECT_EQ(read.all("address"), (Strings{"1 Main St, Tehran, 1234, IR", "SY"}));
  EXPECT_EQ(read.all("passportNumber"), Strings{"K1234567"});
  EXPECT_EQ(read.all("gender"), Strings{"male"});
  EXPECT_EQ(read.all("position"), Strings{"Minister"});
  const Strings notes = read.all("notes");
  EXPECT_NE(std::find(notes.begin(), notes.end(), "(Linked To: X)"), notes.end());
  EXPECT_NE(std::find(notes.begin(), notes.end(), "Library Card: 77-1, Syria"), notes.end());
  EXPECT_NE(std::find(notes.begin(), notes.end(), "Passport K1234567: Iran, expires 2030-01-01"),
            notes.end());
  EXPECT_EQ(read.listing("program"), (Strings{"SDGT", "IRAQ2"}));
  EXPECT_EQ(read.listing("authority"), Strings{"Treasury Department"});
  EXPECT_EQ(read.listing("startDate"), Strings{"2015-03-04"});
  EXPECT_EQ(read.listing("provisions"), Strings{"Secondary sanctions risk: section 1(b)"});
  EXPECT_TRUE(read.found.issues.empty()) << read.found.issues[0].code << " " << read.found.issues[0].message;
}

TEST(CslJson, ReadsAVessel) {
  const Read read(list_of(kVesselRow));
  EXPECT_EQ(read.found.entities.at(0).id, "ofac-36002") << "a number as id";
  EXPECT_EQ(read.found.entities.at(0).schema, "Vessel");
  EXPECT_EQ(read.all("imoNumber"), Strings{"9187629"});
  EXPECT_EQ(read.all("mmsi"), Strings{"572469210"});
  EXPECT_EQ(read.all("callSign"), Strings{"5IM316"});
  EXPECT_EQ(read.all("flag"), Strings{"ir"});
  EXPECT_EQ(read.all("type"), Strings{"Crude Oil Tanker"});
  EXPECT_EQ(read.all("tonnage"), Strings{"163660"});
  EXPECT_EQ(read.all("grossRegisteredTonnage"), Strings{"99144"});
  EXPECT_EQ(read.all("notes"), Strings{"Vessel owner: National Shipping Co"});
}

TEST(CslJson, ReadsAnExportControlRowWithItsOwnId) {
  const Read read(list_of(kEntityListRow));
  const model::Entity& entity = read.found.entities.at(0);
  EXPECT_EQ(entity.id, "us-csl-abc3");
  EXPECT_EQ(entity.schema, "LegalEntity");
  EXPECT_EQ(read.all("topics"), Strings{"export.control"});
  EXPECT_EQ(read.all("name"), Strings{"Sample Electronics Co., Ltd."});
  EXPECT_EQ(read.all("alias"), (Strings{"Sample Trading", "Sample Chips", "Sample Microsystems"}));
  EXPECT_EQ(read.listing("program"), Strings{"Entity List (EL)"});
  EXPECT_EQ(read.listing("provisions"),
            (Strings{"License requirement: For all items subject to the EAR",
                     "License policy: Presumption of denial", "Standard order: Y"}));
}

TEST(CslJson, TakesTheAliasesOutOfANameCell) {
  const Read read(list_of(R"J({"id":"1","source":"Entity List (EL) - B","source_list_url":"u",
    "name":"X Trading LLC, a.k.a., the following two aliases: -Y Trading; and -Z Trading"})J"));
  EXPECT_EQ(read.all("name"), Strings{"X Trading LLC"});
  EXPECT_EQ(read.all("alias"), (Strings{"Y Trading", "Z Trading"}));
}

TEST(CslJson, ReportsEveryRowThatYieldsNoEntity) {
  const std::string base =
      R"("source":"Unverified List (UVL) - Bureau of Industry and Security","source_list_url":"u")";
  const Read read(list_of(
      "{\"id\":\"1\",\"name\":\"A Co\"," + base + "}," + "\n{\"id\":\"2\",\"name\":null," + base + "}," +
      "\n{\"id\":\"3\",\"name\":bad}," + "\n\"text\"," + "\n{\"id\":\"1\",\"name\":\"B Co\"," + base + "}," +
      "\n{\"name\":\"C Co\",\"source\":\"New List (NL) - Somewhere\",\"colour\":\"red\"}"));
  ASSERT_TRUE(read.snapshots) << read.snapshots.error().to_string();
  EXPECT_EQ((*read.snapshots)[0].records, 6U);
  EXPECT_EQ(read.found.entities.size(), 3U);
  EXPECT_EQ(read.issues("no_name"), 1U);
  EXPECT_EQ(read.issues("bad_json"), 2U);
  EXPECT_EQ(read.issues("same_id"), 1U);
  EXPECT_EQ(read.issues("unknown_source"), 1U);
  EXPECT_EQ(read.issues("unknown_field"), 1U);
  EXPECT_EQ(read.found.entities[0].first("topics"), "export.risk");
  for (const Issue& issue : read.found.issues) {
    if (issue.code == "bad_json" && issue.where.line == 3) return;
  }
  ADD_FAILURE() << "no bad_json issue at line 3";
}

TEST(CslJson, RefusesWhatIsCutOffOrForeign) {
  const std::string whole = list_of(std::string(kSdnRow) + "," + kVesselRow);
  for (std::size_t size = 0; size < whole.size(); ++size) {
    const Read read(whole.substr(0, size));
    ASSERT_FALSE(read.snapshots) << "accepted the first " << size << " bytes";
  }
  EXPECT_EQ(Read(whole.substr(0, whole.size() - 20)).snapshots.error().code, ErrorCode::kTruncated);
  EXPECT_EQ(Read("{\"other\":1}").snapshots.error().code, ErrorCode::kFormat);
  EXPECT_EQ(Read("[1,2").snapshots.error().code, ErrorCode::kTruncated);
  EXPECT_FALSE(Read("<html>").snapshots);
  EXPECT_FALSE(Read("{\"results\":[]}").snapshots) << "an empty list";
  EXPECT_TRUE(Read("[" + std::string(kSdnRow) + "]").snapshots) << "the rows alone";
}

TEST(CslJson, IsRecognised) {
  const auto found = recognize(Input{"consolidated.json", list_of(kSdnRow)});
  ASSERT_TRUE(found);
  EXPECT_EQ(found->format->id, "csl_json");
}

}  // namespace
}  // namespace tamis::lists
