#include "lists/ofac.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "base/file.h"
#include "lists/testing.h"
#include "test/shared_data.h"

namespace tamis::lists {
namespace {

std::size_t listed(const ReadList& read) {
  return static_cast<std::size_t>(
      std::count_if(read.found.entities.begin(), read.found.entities.end(),
                    [](const model::Entity& e) { return e.schema != "CryptoWallet"; }));
}

constexpr std::string_view kXml = R"(<?xml version="1.0"?>
<sdnList xmlns="https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/XML">
 <publshInformation><Publish_Date>03/28/2025</Publish_Date><Record_Count>2</Record_Count></publshInformation>
 <sdnEntry><uid>101</uid><firstName>Anna B.</firstName><lastName>EXAMPLE</lastName><title>Director</title>
  <sdnType>Individual</sdnType><remarks>(Linked To: SAMPLE CO).</remarks>
  <programList><program>SDGT</program><program>IFSR</program></programList>
  <idList><id><uid>1</uid><idType>Passport</idType><idNumber>A1234567</idNumber><idCountry>Iran</idCountry></id>
   <id><uid>2</uid><idType>Gender</idType><idNumber>Female</idNumber></id>
   <id><uid>3</uid><idType>Digital Currency Address - ETH</idType><idNumber>0x00000000219ab540356cBB839Cbe05303d7705Fa</idNumber></id></idList>
  <akaList><aka><uid>4</uid><type>a.k.a.</type><category>weak</category><lastName>ANNIE</lastName></aka>
   <aka><uid>5</uid><type>f.k.a.</type><category>strong</category><firstName>Anna</firstName><lastName>OLDER</lastName></aka></akaList>
  <addressList><address><uid>6</uid><city>Tehran</city><country>Iran</country></address></addressList>
  <nationalityList><nationality><uid>7</uid><country>Iran</country><mainEntry>true</mainEntry></nationality></nationalityList>
  <dateOfBirthList><dateOfBirthItem><uid>8</uid><dateOfBirth>circa 1962</dateOfBirth></dateOfBirthItem></dateOfBirthList>
 </sdnEntry>
 <sdnEntry><uid>102</uid><lastName>SAMPLE STAR</lastName><sdnType>Vessel</sdnType>
  <idList><id><uid>9</uid><idType>Vessel Registration Identification</idType><idNumber>IMO 9074729</idNumber></id></idList>
  <vesselInfo><callSign>9HXY2</callSign><vesselFlag>Malta</vesselFlag></vesselInfo></sdnEntry>
</sdnList>)";

TEST(OfacXml, EveryFieldGoesToItsProperty) {
  const ReadList read("ofac_xml", "sdn.xml", kXml);
  ASSERT_TRUE(read.snapshots) << read.snapshots.error().to_string();
  ASSERT_EQ(read.snapshots->size(), 1U);
  EXPECT_EQ(read.snapshots->at(0).dataset, "us_ofac_sdn");
  EXPECT_EQ(read.snapshots->at(0).date, "2025-03-28");
  EXPECT_EQ(read.snapshots->at(0).records, 2U);
  EXPECT_EQ(read.snapshots->at(0).stated_records, 2U);
  const model::Entity* person = read.entity("ofac-101");
  ASSERT_NE(person, nullptr);
  EXPECT_EQ(person->schema, "Person");
  EXPECT_EQ(person->first("name"), "Anna B. EXAMPLE");
  EXPECT_EQ(person->first("lastName"), "EXAMPLE");
  EXPECT_EQ(person->first("weakAlias"), "ANNIE");
  EXPECT_EQ(person->first("previousName"), "Anna OLDER");
  EXPECT_EQ(person->first("passportNumber"), "A1234567");
  EXPECT_EQ(person->first("gender"), "female");
  EXPECT_EQ(person->first("nationality"), "ir");
  EXPECT_EQ(person->first("birthDate"), "1962~");
  EXPECT_EQ(person->first("position"), "Director");
  ASSERT_EQ(person->listings.size(), 1U);
  EXPECT_EQ(std::count_if(person->listings[0].values.begin(), person->listings[0].values.end(),
                          [](const model::Value& value) { return value.property == "programId"; }),
            2);
  const auto wallet = std::find_if(read.found.entities.begin(), read.found.entities.end(),
                                   [](const model::Entity& e) { return e.schema == "CryptoWallet"; });
  ASSERT_NE(wallet, read.found.entities.end());
  EXPECT_EQ(wallet->first("holder"), "ofac-101");
  EXPECT_EQ(wallet->first("currency"), "ETH");
  const model::Entity* vessel = read.entity("ofac-102");
  ASSERT_NE(vessel, nullptr);
  EXPECT_EQ(vessel->schema, "Vessel");
  EXPECT_EQ(vessel->first("imoNumber"), "9074729");
  EXPECT_EQ(vessel->first("callSign"), "9HXY2");
  EXPECT_EQ(vessel->first("flag"), "mt");
}

TEST(Ofac, TheFileNameTellsTheList) {
  EXPECT_EQ(ofac::dataset_of("lists/consolidated.xml"), "us_ofac_cons");
  EXPECT_EQ(ofac::dataset_of("CONS_ADVANCED.XML"), "us_ofac_cons");
  EXPECT_EQ(ofac::dataset_of("ofac_consolidated_2025-03-28.xml"), "us_ofac_cons");
  EXPECT_EQ(ofac::dataset_of("us_ofac_cons_advanced.xml"), "us_ofac_cons");  // as fetched
  EXPECT_EQ(ofac::dataset_of("cons/sdn.xml"), "us_ofac_sdn");
  EXPECT_EQ(ofac::dataset_of("us_ofac_sdn_advanced.xml"), "us_ofac_sdn");
}

TEST(OfacXml, ANamelessEntryIsAnError) {
  const ReadList read("ofac_xml", "sdn.xml",
                      "<sdnList><sdnEntry><uid>7</uid><sdnType>Entity</sdnType></sdnEntry></sdnList>");
  EXPECT_EQ(read.found.entities.size(), 0U);
  ASSERT_EQ(read.issues(Severity::kError), 1U);
  EXPECT_EQ(read.found.issues.back().where.record_id, "7");
}

TEST(OfacCsv, TheSetIsOneList) {
  const std::vector<Input> files{
      {"cons_prim.csv",
       "9639,\"EXAMPLE, Ismail A.\",\"individual\",\"SDGT] [NS-PLC\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"
       "\"DOB 1962; POB Shati; nationality Iran; a.k.a. 'SHORTY'; Passport B765\"\r\n"
       "9640,\"SAMPLE TRADING\",-0- ,\"NS-PLC\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n\x1A"},
      {"cons_alt.csv", "9639,1,\"aka\",\"EXAMPLE, Ismael\",-0- \r\n99,2,\"aka\",\"NOBODY\",-0- \r\n"},
      {"cons_add.csv", "9640,5,\"1 Main Street\",\"Gaza\",\"Palestinian\",-0- \r\n"},
      {"cons_comments.csv", "9639,\"4321 (Iran).\"\r\n"}};
  const ReadList read("ofac_csv", files);
  ASSERT_TRUE(read.snapshots) << read.snapshots.error().to_string();
  ASSERT_EQ(read.found.entities.size(), 2U);
  EXPECT_EQ(read.snapshots->at(0).dataset, "us_ofac_cons");
  const model::Entity* person = read.entity("ofac-9639");
  ASSERT_NE(person, nullptr);
  EXPECT_EQ(person->first("name"), "Ismail A. EXAMPLE");
  EXPECT_EQ(person->first("alias"), "Ismael EXAMPLE");
  EXPECT_EQ(person->first("weakAlias"), "SHORTY");
  EXPECT_EQ(person->first("birthDate"), "1962");
  EXPECT_EQ(person->first("birthPlace"), "Shati");
  EXPECT_EQ(person->first("nationality"), "ir");
  EXPECT_EQ(person->first("passportNumber"), "B7654321");
  const model::Entity* company = read.entity("ofac-9640");
  ASSERT_NE(company, nullptr);
  EXPECT_EQ(company->first("country"), "ps");
  const bool orphan = std::any_of(read.found.issues.begin(), read.found.issues.end(), [](const Issue& issue) {
    return issue.code == "orphan_row" && issue.where.record_id == "99";
  });
  EXPECT_TRUE(orphan);
}

TEST(OfacCsv, WithoutTheFileOfEntriesNothingIsRead) {
  Collector sink;
  const std::vector<Input> inputs = {{"alt.csv", "9639,1,\"aka\",\"EXAMPLE, Ismael\",-0- \r\n"}};
  const auto result = find_format("ofac_csv")->read(inputs, sink);
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().code, ErrorCode::kFormat);
}

TEST(Ofac, WholeListsAddUp) {
  const struct {
    const char* format;
    std::vector<const char*> files;
    std::size_t records;
  } kLists[] = {
      {"ofac_xml", {"lists/current/ofac/sdn.xml"}, 19249},
      {"ofac_xml", {"lists/other/ofac_consolidated_2025-03-28.xml"}, 443},
      {"ofac_csv",
       {"lists/current/ofac/cons_prim.csv", "lists/current/ofac/cons_alt.csv",
        "lists/current/ofac/cons_add.csv", "lists/current/ofac/cons_comments.csv"},
       442},
      {"ofac_csv",
       {"lists/other/ofac_sdn_2021_csv/sdn.csv", "lists/other/ofac_sdn_2021_csv/alt.csv",
        "lists/other/ofac_sdn_2021_csv/add.csv", "lists/other/ofac_sdn_2021_csv/sdn_comments.csv"},
       8976},  // rows of sdn.csv, each with a number of its own
  };
  for (const auto& list : kLists) {
    std::vector<base::MappedFile> files;
    std::vector<Input> inputs;
    for (const char* name : list.files) {
      TAMIS_SHARED_OR_SKIP(path, name);
      auto file = base::MappedFile::open(path);
      ASSERT_TRUE(file);
      files.push_back(std::move(*file));
      inputs.push_back({path, files.back().bytes()});
    }
    const ReadList read(list.format, inputs);
    ASSERT_TRUE(read.snapshots) << read.snapshots.error().to_string();
    EXPECT_EQ(listed(read), list.records) << list.files.front();
    EXPECT_EQ(read.snapshots->at(0).records, list.records) << list.files.front();
    EXPECT_EQ(read.issues(Severity::kError), 0U) << list.files.front();
  }
}

}  // namespace
}  // namespace tamis::lists
