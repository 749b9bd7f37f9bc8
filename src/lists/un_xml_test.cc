#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/file.h"
#include "lists/testing.h"
#include "test/shared_data.h"

namespace tamis::lists {
namespace {

using Views = std::vector<std::string_view>;

ReadList read(std::string_view bytes, std::string file = "un.xml") {
  return {"un_xml", std::move(file), bytes};
}

std::string list(std::string_view individuals, std::string_view entities = {}) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<CONSOLIDATED_LIST "
         "dateGenerated=\"2026-02-27T00:00:09.554Z\">\n<INDIVIDUALS>" +
         std::string(individuals) + "</INDIVIDUALS><ENTITIES>" + std::string(entities) +
         "</ENTITIES></CONSOLIDATED_LIST>";
}

std::string person(std::string_view inside) {
  return list(
      "<INDIVIDUAL><DATAID>77</DATAID><FIRST_NAME>ANNA</FIRST_NAME><SECOND_NAME>BEATE</"
      "SECOND_NAME><THIRD_NAME>MUSTER</THIRD_NAME>"
      "<UN_LIST_TYPE>Taliban</UN_LIST_TYPE><REFERENCE_NUMBER>TAi.999</"
      "REFERENCE_NUMBER><LISTED_ON>2001-01-25-05:00</LISTED_ON>" +
      std::string(inside) + "</INDIVIDUAL>");
}

std::string_view listing_value(const model::Entity& entity, std::string_view property) {
  for (const model::Value& value : entity.listings.at(0).values) {
    if (value.property == property) return value.value;
  }
  return {};
}

TEST(UnXml, NamesAreJoinedAndOnlyTheEndsTyped) {
  const ReadList out =
      read(person("<NAME_ORIGINAL_SCRIPT>آنا "
                  "موستر</NAME_ORIGINAL_SCRIPT><LAST_DAY_UPDATED><VALUE/><VALUE>2011-11-29</VALUE>"
                  "<VALUE>2003-09-03</VALUE></LAST_DAY_UPDATED><TITLE><VALUE>Mullah</VALUE></TITLE>"
                  "<DESIGNATION><VALUE>a</VALUE><VALUE>b</VALUE></DESIGNATION>"));
  ASSERT_TRUE(out.snapshots) << out.snapshots.error().to_string();
  const model::Entity& entity = out.found.entities.at(0);
  EXPECT_EQ(entity.id, "un-77");
  EXPECT_EQ(entity.schema, "Person");
  EXPECT_EQ(entity.referents, std::vector<std::string>{"unsc-77"});
  ASSERT_EQ(entity.sources.size(), 1u);
  EXPECT_EQ(entity.sources[0].dataset, "un_sc_sanctions");
  EXPECT_EQ(entity.sources[0].entry_id, "TAi.999");
  EXPECT_EQ(entity.sources[0].date, "2011-11-29");
  EXPECT_EQ(entity.first("name"), "ANNA BEATE MUSTER");
  EXPECT_EQ(entity.first("firstName"), "ANNA");
  EXPECT_EQ(entity.first("lastName"), "MUSTER");
  EXPECT_EQ(entity.first("secondName"), "");
  EXPECT_EQ(entity.all("alias"), Views{"آنا موستر"});
  EXPECT_EQ(entity.all("title"), Views{"Mullah"});
  EXPECT_EQ(entity.all("position"), (Views{"a", "b"}));
  EXPECT_EQ(entity.all("topics"), Views{"sanction"});
  EXPECT_EQ(listing_value(entity, "program"), "Taliban");
  EXPECT_EQ(listing_value(entity, "programId"), "TA");
  EXPECT_EQ(listing_value(entity, "authorityId"), "TAi.999");
  EXPECT_EQ(listing_value(entity, "unscId"), "TAi.999");
  EXPECT_EQ(listing_value(entity, "listingDate"), "2001-01-25");
  EXPECT_EQ(out.snapshots->at(0).date, "2026-02-27");
  EXPECT_EQ(out.snapshots->at(0).records, 1u);
}

TEST(UnXml, NamesOfTheKoreanRegimeAreNotTyped) {
  const ReadList out =
      read(list("<INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>MU</FIRST_NAME><SECOND_NAME>STER</SECOND_NAME>"
                "<REFERENCE_NUMBER>KPi.999</REFERENCE_NUMBER></INDIVIDUAL>"));
  EXPECT_EQ(out.found.entities.at(0).first("name"), "MU STER");
  EXPECT_EQ(out.found.entities.at(0).first("firstName"), "");
}

TEST(UnXml, AliasQuality) {
  const auto alias = [](std::string_view quality, std::string_view name, std::string_view note = "") {
    return "<INDIVIDUAL_ALIAS><QUALITY>" + std::string(quality) + "</QUALITY><ALIAS_NAME>" +
           std::string(name) + "</ALIAS_NAME><NOTE>" + std::string(note) + "</NOTE></INDIVIDUAL_ALIAS>";
  };
  const ReadList out =
      read(person(alias("Good", "Ana Muster; Anne Muster") + alias("Low", "The Example") +
                  alias("", "Blank Quality") + alias("f.k.a.", "Old Name") + alias("a.k.a.", "Other Name") +
                  alias("Good", "Former One", "previously listed as") +
                  alias("Low", "Abu Muster", "original script: Абу Мустер") + alias("Great", "Great Name") +
                  alias("", "")));
  const model::Entity& entity = out.found.entities.at(0);
  EXPECT_EQ(entity.all("alias"),
            (Views{"Ana Muster", "Anne Muster", "Blank Quality", "Other Name", "Great Name"}));
  EXPECT_EQ(entity.all("weakAlias"), (Views{"The Example", "Abu Muster", "Абу Мустер"}));
  EXPECT_EQ(entity.all("previousName"), (Views{"Old Name", "Former One"}));
  EXPECT_EQ(out.issues("blank_quality"), 1u);
  EXPECT_EQ(out.issues("unknown_quality"), 1u);
  EXPECT_EQ(out.issues("several_names"), 1u);
}

TEST(UnXml, BirthDates) {
  const auto date = [](std::string_view inside) {
    return "<INDIVIDUAL_DATE_OF_BIRTH>" + std::string(inside) + "</INDIVIDUAL_DATE_OF_BIRTH>";
  };
  const auto birth = [&](std::string_view inside) {
    const ReadList out = read(person(date(inside)));
    return std::string(out.found.entities.at(0).first("birthDate"));
  };
  EXPECT_EQ(birth("<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1960-02-03-05:00</DATE>"), "1960-02-03");
  EXPECT_EQ(birth("<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><YEAR>1960</YEAR>"), "1960");
  EXPECT_EQ(birth("<TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><YEAR>1960</YEAR>"), "1960~");
  EXPECT_EQ(birth("<TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1958</FROM_YEAR><TO_YEAR>1963</TO_YEAR>"),
            "1958/1963");
  EXPECT_EQ(birth("<TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1958</FROM_YEAR><TO_YEAR>1963</"
                  "TO_YEAR><NOTE>Approximately</NOTE>"),
            "1958~/1963~");
  EXPECT_EQ(birth("<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><NOTE>Nov. 1973</NOTE>"), "1973-11");
  EXPECT_EQ(birth("<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><YEAR>1958</YEAR><NOTE>Sep.</NOTE>"), "1958-09");
  EXPECT_EQ(birth("<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><NOTE>Between Aug. and Sep. 1977</NOTE>"), "1977");
  EXPECT_EQ(birth("<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><NOTE>24/06/1402 (Hijri Calendar)</NOTE>"), "1982-04");
  EXPECT_EQ(birth("<TYPE_OF_DATE/>"), "");

  const ReadList bad =
      read(person(date("<TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><NOTE>30-35 years old</NOTE>")));
  EXPECT_EQ(bad.found.entities.at(0).first("birthDate"), "");
  EXPECT_EQ(bad.issues("bad_date"), 1u);
  EXPECT_EQ(bad.found.entities.at(0).first("notes"), "birthDate: 30-35 years old");
}

TEST(UnXml, AddressesPlacesAndCountries) {
  const ReadList out = read(person(
      "<NATIONALITY><VALUE>Afghanistan</VALUE><VALUE>Pakistani</VALUE></NATIONALITY>"
      "<INDIVIDUAL_ADDRESS><STREET>Main St. 1</STREET><CITY>Kabul</CITY><ZIP_CODE>Lower "
      "Province</ZIP_CODE><COUNTRY>Afghanistan</COUNTRY>"
      "<NOTE>previous address</NOTE></INDIVIDUAL_ADDRESS><INDIVIDUAL_ADDRESS><COUNTRY/></INDIVIDUAL_ADDRESS>"
      "<INDIVIDUAL_ADDRESS><NOTE>Room 1, Quetta, Pakistan; e-mail: "
      "office@example.org</NOTE></INDIVIDUAL_ADDRESS>"
      "<INDIVIDUAL_PLACE_OF_BIRTH><CITY>Herat</CITY><COUNTRY>Afghanistan</COUNTRY></"
      "INDIVIDUAL_PLACE_OF_BIRTH>"));
  const model::Entity& entity = out.found.entities.at(0);
  EXPECT_EQ(entity.all("nationality"), (Views{"af", "pk"}));
  EXPECT_EQ(entity.all("country"), Views{"af"});
  ASSERT_EQ(entity.all("address").size(), 2u);
  EXPECT_EQ(entity.all("address")[0], "Main St. 1, Kabul, Lower Province, Afghanistan");
  EXPECT_EQ(entity.all("birthPlace"), Views{"Herat, Afghanistan"});
  EXPECT_EQ(entity.all("birthCountry"), Views{"af"});
  EXPECT_EQ(entity.all("email"), Views{"office@example.org"});
  EXPECT_EQ(out.issues("zip_is_text"), 1u);
}

TEST(UnXml, Documents) {
  const auto document = [](std::string_view inside) {
    return "<INDIVIDUAL_DOCUMENT>" + std::string(inside) + "</INDIVIDUAL_DOCUMENT>";
  };
  const ReadList out = read(person(
      "<INDIVIDUAL_DOCUMENT/>" +
      document("<TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>Libyan passport No. "
               "513519</NUMBER><COUNTRY_OF_ISSUE>Libya</COUNTRY_OF_ISSUE>") +
      document("<TYPE_OF_DOCUMENT>Numéro de passeport</TYPE_OF_DOCUMENT><NUMBER>A 10472263</NUMBER>") +
      document("<TYPE_OF_DOCUMENT>National Identification "
               "Number</TYPE_OF_DOCUMENT><TYPE_OF_DOCUMENT2>tazkira number 545167</TYPE_OF_DOCUMENT2>") +
      document("<TYPE_OF_DOCUMENT>National Identification Number</TYPE_OF_DOCUMENT><NOTE>Italian Fiscal "
               "Code: DAOMMD74T11Z352Z</NOTE>") +
      document(
          "<TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NOTE>issued in 1993, under name Muster</NOTE>")));
  const model::Entity& entity = out.found.entities.at(0);
  EXPECT_EQ(entity.all("passportNumber"), (Views{"513519", "A 10472263"}));
  EXPECT_EQ(entity.all("idNumber"), Views{"545167"});
  EXPECT_EQ(entity.all("taxNumber"), Views{"DAOMMD74T11Z352Z"});
  EXPECT_EQ(entity.first("notes"), "Passport, 513519: Libyan passport No. 513519, Libya");
}

TEST(UnXml, CommentsTellOfGenderAndParents) {
  const ReadList out =
      read(person("<COMMENTS1>Father’s name: Omar  Muster.\nMother's name is Eva Muster, of Bern. Gender: "
                  "Female INTERPOL</COMMENTS1>"));
  EXPECT_EQ(out.found.entities.at(0).first("fatherName"), "Omar Muster");
  EXPECT_EQ(out.found.entities.at(0).first("motherName"), "Eva Muster");
  EXPECT_EQ(out.found.entities.at(0).first("gender"), "female");
}

TEST(UnXml, Entities) {
  const ReadList out = read(list(
      "",
      "<ENTITY><DATAID>9</DATAID><FIRST_NAME>EXAMPLE SHIPPING COMPANY "
      "(ESC)</FIRST_NAME><REFERENCE_NUMBER>KPe.999</REFERENCE_NUMBER>"
      "<COMMENTS1>IMO number: 5571322. SWIFT/BIC: KUDBKPPY</COMMENTS1><ENTITY_ALIAS><QUALITY>a.k.a.</QUALITY>"
      "<ALIAS_NAME>ESCO</ALIAS_NAME></ENTITY_ALIAS><ENTITY_ADDRESS><CITY>Pyongyang</CITY></ENTITY_ADDRESS></"
      "ENTITY>"));
  const model::Entity& entity = out.found.entities.at(0);
  EXPECT_EQ(entity.schema, "Organization");
  EXPECT_EQ(entity.first("name"), "EXAMPLE SHIPPING COMPANY (ESC)");
  EXPECT_EQ(entity.all("alias"), (Views{"EXAMPLE SHIPPING COMPANY", "ESCO"}));
  EXPECT_EQ(entity.all("weakAlias"), Views{"ESC"});
  EXPECT_EQ(entity.first("imoNumber"), "5571322");
  EXPECT_EQ(entity.first("swiftBic"), "KUDBKPPY");
  EXPECT_EQ(out.issues("check_digit"), 0u);
}

TEST(UnXml, RecordsThatCannotBeUsedAreReported) {
  const ReadList out = read(list(
      "<INDIVIDUAL><FIRST_NAME>NO ID</FIRST_NAME></INDIVIDUAL><INDIVIDUAL><DATAID>1</DATAID></INDIVIDUAL>"
      "<INDIVIDUAL><DATAID>2</DATAID><FIRST_NAME>A B</FIRST_NAME><NEW_FIELD>x</NEW_FIELD></INDIVIDUAL>"
      "<INDIVIDUAL><DATAID>2</DATAID><FIRST_NAME>C D</FIRST_NAME></INDIVIDUAL>"));
  ASSERT_TRUE(out.snapshots);
  EXPECT_EQ(out.snapshots->at(0).records, 4u);
  ASSERT_EQ(out.found.entities.size(), 2u);
  EXPECT_EQ(out.found.entities.at(0).id, "un-2");
  EXPECT_EQ(out.found.entities.at(1).id, "un-2-2");
  EXPECT_EQ(out.issues("no_id"), 1u);
  EXPECT_EQ(out.issues("no_name"), 1u);
  EXPECT_EQ(out.issues("duplicate_id"), 1u);
  EXPECT_EQ(out.issues("unknown_field"), 1u);
  for (const Issue& issue : out.found.issues) EXPECT_EQ(issue.where.file, "un.xml");
}

TEST(UnXml, TwoEditionsAreRefused) {
  const std::string bytes = list("");
  const std::vector<Input> inputs = {{"a.xml", bytes}, {"b.xml", bytes}};
  Collector sink;
  const auto result = find_format("un_xml")->read(inputs, sink);
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().code, ErrorCode::kInvalidArgument);
}

// Every record of `path` is an entity or an issue that says why not.
void expect_whole_list(const std::string& path, std::size_t persons, std::size_t entities,
                       std::string_view date) {
  const auto file = base::MappedFile::open(path);
  ASSERT_TRUE(file);
  const auto recognised = recognize(Input{path, file->bytes()});
  ASSERT_TRUE(recognised);
  EXPECT_EQ(recognised->format->id, "un_xml");
  const ReadList out = read(file->bytes(), path);
  ASSERT_TRUE(out.snapshots) << out.snapshots.error().to_string();
  EXPECT_EQ(out.snapshots->at(0).records, persons + entities);
  EXPECT_EQ(out.snapshots->at(0).date, date);
  std::size_t found_persons = 0;
  for (const model::Entity& entity : out.found.entities) {
    found_persons += entity.schema == "Person" ? 1u : 0u;
    EXPECT_FALSE(entity.first("name").empty()) << entity.id;
    EXPECT_EQ(entity.listings.size(), 1u) << entity.id;
  }
  EXPECT_EQ(found_persons, persons);
  EXPECT_EQ(out.found.entities.size(), persons + entities);
  EXPECT_EQ(out.issues("unknown_field"), 0u);
  EXPECT_LT(out.issues("bad_date") + out.issues("unknown_country") + out.issues("bad_identifier"), 20u);
  EXPECT_EQ(std::count_if(out.found.issues.begin(), out.found.issues.end(),
                          [](const Issue& issue) { return issue.severity == Severity::kError; }),
            0);
}

TEST(UnXml, WholeListOf2026) {
  TAMIS_SHARED_OR_SKIP(path, "lists/current/un/consolidated_2026-02-27.xml");
  expect_whole_list(path, 730, 273, "2026-02-27");
}

TEST(UnXml, WholeListOf2020) {
  TAMIS_SHARED_OR_SKIP(path, "lists/other/un_consolidated_2020-11-30.xml");
  expect_whole_list(path, 713, 305, "2020-11-30");
}

TEST(UnXml, WrongEncodingIsRefusedWithPlaceAndRemedy) {
  TAMIS_SHARED_OR_SKIP(path, "lists/bad/un_wrong_encoding.xml");
  const auto file = base::MappedFile::open(path);
  ASSERT_TRUE(file);
  const ReadList out = read(file->bytes(), path);
  ASSERT_FALSE(out.snapshots);
  EXPECT_EQ(out.snapshots.error().code, ErrorCode::kFormat);
  EXPECT_EQ(out.snapshots.error().where.file, path);
  EXPECT_GT(out.snapshots.error().where.line, 1);
  EXPECT_GT(out.snapshots.error().where.byte_offset, 0);
  EXPECT_NE(out.snapshots.error().message.find("Download the list again"), std::string::npos);
}

}  // namespace
}  // namespace tamis::lists
