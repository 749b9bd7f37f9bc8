#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/csv.h"
#include "base/file.h"
#include "lists/testing.h"
#include "lists/uk_designation.h"
#include "test/shared_data.h"

namespace tamis::lists {
namespace {

using Views = std::vector<std::string_view>;

ReadList read(const std::vector<std::pair<std::string, std::string>>& files) {
  std::vector<Input> inputs;
  for (const auto& [name, bytes] : files) inputs.push_back({name, bytes});
  return {"uk", inputs};
}

ReadList read_xml(std::string_view designations) {
  return read(
      {{"uk.xml",
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><Designations><DateGenerated>22/08/2026</DateGenerated>" +
            std::string(designations) + "</Designations>"}});
}

std::string designation(std::string_view type, std::string_view names, std::string_view rest = "") {
  return "<Designation><LastUpdated>09/04/2025</LastUpdated><DateDesignated>31/12/2020</"
         "DateDesignated><UniqueID>RUS0999</UniqueID>"
         "<OFSIGroupID>12703</OFSIGroupID><Names>" +
         std::string(names) +
         "</Names><RegimeName>The Example Regulations</RegimeName>"
         "<IndividualEntityShip>" +
         std::string(type) + "</IndividualEntityShip>" + std::string(rest) + "</Designation>";
}

std::string name(std::string_view type, std::vector<std::string> parts, std::string_view strength = "") {
  std::string out = "<Name>";
  parts.resize(6);
  for (std::size_t i = 0; i < 6; ++i) {
    if (parts[i].empty()) continue;
    const std::string tag = "Name" + std::to_string(i + 1);
    out += "<" + tag + ">" + parts[i] + "</" + tag + ">";
  }
  out += "<NameType>" + std::string(type) + "</NameType>";
  if (!strength.empty()) out += "<AliasStrength>" + std::string(strength) + "</AliasStrength>";
  return out + "</Name>";
}

// A CSV file: header and rows as maps from title to cell.
std::string csv(const std::vector<std::map<std::string, std::string>>& rows) {
  const std::vector<std::string> titles = {"Last Updated",
                                           "Unique ID",
                                           "OFSI Group ID",
                                           "UN Reference Number",
                                           "Name 6",
                                           "Name 1",
                                           "Name 2",
                                           "Name 3",
                                           "Name 4",
                                           "Name 5",
                                           "Name type",
                                           "Alias strength",
                                           "Title",
                                           "Name non-latin script",
                                           "Non-latin script type",
                                           "Non-latin script language",
                                           "Regime Name",
                                           "Designation Type",
                                           "Designation source",
                                           "Sanctions Imposed",
                                           "Other Information",
                                           "UK Statement of Reasons",
                                           "Address Line 1",
                                           "Address Line 2",
                                           "Address Postal Code",
                                           "Address Country",
                                           "Phone number",
                                           "Website",
                                           "Email address",
                                           "Date Designated",
                                           "D.O.B",
                                           "Nationality(/ies)",
                                           "National Identifier number",
                                           "National Identifier additional information",
                                           "Passport number",
                                           "Passport additional information",
                                           "Position",
                                           "Gender",
                                           "Town of birth",
                                           "Country of birth",
                                           "Type of entity",
                                           "Subsidiaries",
                                           "Parent company",
                                           "Business registration number (s)",
                                           "IMO number",
                                           "Current owner/operator (s)",
                                           "Previous owner/operator (s)",
                                           "Current believed flag of ship",
                                           "Previous flags",
                                           "Type of ship",
                                           "Tonnage of ship",
                                           "Length of ship",
                                           "Year Built",
                                           "Hull identification number (HIN)"};
  std::string out = "\xEF\xBB\xBFReport Date: 22-Aug-2026\r\n";
  for (std::size_t i = 0; i < titles.size(); ++i) {
    if (i > 0) out += ',';
    base::append_csv_cell(out, titles[i]);
  }
  out += "\r\n";
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < titles.size(); ++i) {
      if (i > 0) out += ',';
      const auto found = row.find(titles[i]);
      if (found != row.end()) base::append_csv_cell(out, found->second);
    }
    out += "\r\n";
  }
  return out;
}

std::string_view listing_value(const model::Entity& entity, std::string_view property) {
  for (const model::Value& value : entity.listings.at(0).values) {
    if (value.property == property) return value.value;
  }
  return {};
}

std::vector<std::string_view> listing_values(const model::Entity& entity, std::string_view property) {
  std::vector<std::string_view> out;
  for (const model::Value& value : entity.listings.at(0).values) {
    if (value.property == property) out.push_back(value.value);
  }
  return out;
}

TEST(Uk, NameTypesAndStrengths) {
  const ReadList out = read_xml(designation(
      "Individual",
      name("Primary Name Variation", {"Ana", "", "", "", "", "MUSTER"}) +
          name("Primary name", {"Anna", "Maria", "Eva", "", "", "MUSTER"}) +
          name("Alias", {"", "", "", "", "", "Annie"}, "Low quality a.k.a") +
          name("ALias", {"Anne", "", "", "", "", "Muster"}, "Good quality a.k.a") +
          name("Alias", {"", "", "", "", "", "Zzz"}, "Middling") + name("Primary Name Variation", {}),
      "<NonLatinNames><NonLatinName><NameNonLatinScript>МУСТЕР, "
      "Анна</NameNonLatinScript><NonLatinScriptLanguage>Russian</NonLatinScriptLanguage>"
      "</NonLatinName></NonLatinNames>"));
  ASSERT_TRUE(out.snapshots) << out.snapshots.error().to_string();
  const model::Entity& entity = out.found.entities.at(0);
  EXPECT_EQ(entity.id, "gb-fcdo-rus0999");
  EXPECT_EQ(entity.schema, "Person");
  EXPECT_EQ(entity.sources.at(0).entry_id, "RUS0999");
  EXPECT_EQ(entity.sources.at(0).date, "2025-04-09");
  EXPECT_EQ(entity.all("name"), Views{"Anna Maria Eva MUSTER"});
  EXPECT_EQ(entity.all("alias"), (Views{"Ana MUSTER", "Anne Muster", "Zzz", "МУСТЕР, Анна"}));
  EXPECT_EQ(entity.all("weakAlias"), Views{"Annie"});
  EXPECT_EQ(entity.all("firstName"), (Views{"Anna", "Ana", "Anne"}));
  EXPECT_EQ(entity.all("secondName"), Views{"Maria"});
  EXPECT_EQ(entity.all("middleName"), Views{"Eva"});
  EXPECT_EQ(entity.first("lastName"), "MUSTER");
  EXPECT_EQ(entity.values.back().property, "topics");
  EXPECT_EQ(out.issues("unknown_alias_strength"), 1u);
  EXPECT_EQ(out.issues("empty_name"), 1u);
  const auto native = std::find_if(entity.values.begin(), entity.values.end(),
                                   [](const model::Value& value) { return value.value == "МУСТЕР, Анна"; });
  ASSERT_NE(native, entity.values.end());
  EXPECT_EQ(native->language, "rus");
  EXPECT_EQ(out.snapshots->at(0).date, "2026-08-22");
}

TEST(Uk, ListingOfAnEntry) {
  const ReadList out = read_xml(designation(
      "Entity", name("Primary Name", {"", "", "", "", "", "MUSTER &amp;amp; SONS"}),
      "<UNReferenceNumber>QDE.145</UNReferenceNumber><DesignationSource>UK|UN</DesignationSource>"
      "<SanctionsImposed>Asset freeze|Travel Ban | Arms "
      "embargo</SanctionsImposed><UKStatementofReasons>Because &amp;quot;x&amp;quot;</UKStatementofReasons>"
      "<OtherInformation>More</OtherInformation><UnknownThing>x</"
      "UnknownThing><SanctionsImposedIndicators><AssetFreeze>true</AssetFreeze></"
      "SanctionsImposedIndicators>"));
  const model::Entity& entity = out.found.entities.at(0);
  EXPECT_EQ(entity.schema, "Organization");
  EXPECT_EQ(entity.first("name"), "MUSTER & SONS");
  EXPECT_EQ(listing_value(entity, "program"), "The Example Regulations");
  EXPECT_EQ(listing_value(entity, "programId"), "RUS");
  EXPECT_EQ(listing_values(entity, "authorityId"), (Views{"RUS0999", "OFSI 12703"}));
  EXPECT_EQ(listing_value(entity, "unscId"), "QDe.145");
  EXPECT_EQ(listing_value(entity, "startDate"), "2020-12-31");
  EXPECT_EQ(listing_value(entity, "modifiedAt"), "2025-04-09");
  EXPECT_EQ(listing_values(entity, "provisions"), (Views{"Asset freeze", "Travel Ban", "Arms embargo"}));
  EXPECT_EQ(listing_value(entity, "reason"), "Because \"x\"");
  EXPECT_EQ(entity.first("notes"), "More");
  EXPECT_EQ(out.issues("un_reference"), 1u);
  EXPECT_EQ(out.issues("unknown_field"), 1u);
}

TEST(Uk, PersonsInTheXml) {
  const ReadList out = read_xml(designation(
      "Individual", name("Primary Name", {"Anna", "", "", "", "", "MUSTER"}),
      "<Titles><Title>Dr</Title></Titles><Addresses><Address><AddressLine1>1 Main "
      "St</AddressLine1><AddressLine6>Moscow</AddressLine6>"
      "<AddressPostalCode>101000</AddressPostalCode><AddressCountry>Russia</AddressCountry></Address></"
      "Addresses>"
      "<PhoneNumbers><PhoneNumber>+7 "
      "1</PhoneNumber></PhoneNumbers><EmailAddresses><EmailAddress>a@example.org</EmailAddress></"
      "EmailAddresses>"
      "<IndividualDetails><Individual><DOBs><DOB>dd/mm/1970</DOB><DOB>00/00/1975</DOB><DOB>03/05/1948</DOB></"
      "DOBs>"
      "<Nationalities><Nationality>Russia</Nationality><Nationality>Ukraine</Nationality></Nationalities>"
      "<Positions><Position>Minister</Position></Positions><Genders><Gender>Female</Gender></Genders>"
      "<BirthDetails><Location><TownOfBirth>Kyiv</TownOfBirth><CountryOfBirth>Ukraine</CountryOfBirth></"
      "Location></BirthDetails>"
      "<PassportDetails><Passport><PassportNumber>AB1234567</"
      "PassportNumber><PassportAdditionalInformation>Russian "
      "passport</PassportAdditionalInformation></Passport>"
      "<Passport><PassportNumber>CD7654321</PassportNumber></Passport></PassportDetails>"
      "<NationalIdentifierDetails><NationalIdentifier><NationalIdentifierNumber>770970715859</"
      "NationalIdentifierNumber></NationalIdentifier></NationalIdentifierDetails>"
      "</Individual></IndividualDetails>"));
  const model::Entity& entity = out.found.entities.at(0);
  EXPECT_EQ(entity.all("birthDate"), (Views{"1970", "1975", "1948-05-03"}));
  EXPECT_EQ(entity.all("nationality"), (Views{"ru", "ua"}));
  EXPECT_EQ(entity.all("position"), Views{"Minister"});
  EXPECT_EQ(entity.all("gender"), Views{"female"});
  EXPECT_EQ(entity.all("birthPlace"), Views{"Kyiv, Ukraine"});
  EXPECT_EQ(entity.all("passportNumber"), (Views{"AB1234567", "CD7654321"}));
  EXPECT_EQ(entity.all("idNumber"), Views{"770970715859"});
  EXPECT_EQ(entity.all("title"), Views{"Dr"});
  EXPECT_EQ(entity.all("address"), Views{"1 Main St, Moscow, 101000, Russia"});
  EXPECT_EQ(entity.all("country"), Views{"ru"});
  EXPECT_EQ(entity.all("email"), Views{"a@example.org"});
  EXPECT_EQ(entity.first("notes"), "Passport AB1234567: Russian passport");
  EXPECT_EQ(out.issues("unknown_field"), 0u);
}

TEST(Uk, Ships) {
  const ReadList out = read_xml(designation(
      "Ship",
      name("Primary Name", {"", "", "", "", "", "IMO 9074729 (\"MUSTER\")"}) +
          name("Alias", {"", "", "", "", "", "ALFA / BETA"}),
      "<ShipDetails><Ship><CurrentBelievedFlagOfShip>Panama</"
      "CurrentBelievedFlagOfShip><PreviousFlags><PreviousFlag>Liberia</PreviousFlag></PreviousFlags>"
      "<TypeOfShip>Oil tanker</TypeOfShip><TonnageOfShip>1000</TonnageOfShip><YearBuilt>1998</YearBuilt>"
      "<CurrentOwnerOperator>Muster Shipping</CurrentOwnerOperator></Ship></ShipDetails>"));
  const model::Entity& entity = out.found.entities.at(0);
  EXPECT_EQ(entity.schema, "Vessel");
  EXPECT_EQ(entity.all("name"), Views{"MUSTER"});
  EXPECT_EQ(entity.all("alias"), (Views{"ALFA", "BETA"}));
  EXPECT_EQ(entity.all("imoNumber"), Views{"9074729"});
  EXPECT_EQ(entity.all("flag"), Views{"pa"});
  EXPECT_EQ(entity.all("pastFlags"), Views{"lr"});
  EXPECT_EQ(entity.all("type"), Views{"Oil tanker"});
  EXPECT_EQ(entity.all("tonnage"), Views{"1000"});
  EXPECT_EQ(entity.all("buildDate"), Views{"1998"});
  EXPECT_EQ(entity.first("notes"), "Current owner/operator: Muster Shipping");
  EXPECT_EQ(out.issues("imo_in_name"), 1u);

  const ReadList text =
      read_xml(designation("Ship", name("Primary Name", {"", "", "", "", "", "MUSTER"}),
                           "<UKStatementofReasons>IMO 9074729 (MUSTER) carries oil. Namely, "
                           "IMO 9074729 did.</UKStatementofReasons>"));
  EXPECT_EQ(text.found.entities.at(0).first("imoNumber"), "9074729");
  EXPECT_EQ(text.issues("imo_in_text"), 1u);
  const ReadList two =
      read_xml(designation("Ship", name("Primary Name", {"", "", "", "", "", "MUSTER"}),
                           "<UKStatementofReasons>IMO 9074729 and IMO 8514306</UKStatementofReasons>"));
  EXPECT_EQ(two.found.entities.at(0).first("imoNumber"), "");
  EXPECT_EQ(two.issues("several_imo_numbers"), 1u);
}

TEST(Uk, CsvRowsOfOneDesignationAreJoined) {
  const std::map<std::string, std::string> base = {{"Unique ID", "RUS0998"},
                                                   {"Designation Type", "Individual"},
                                                   {"Regime Name", "The Example Regulations"},
                                                   {"Date Designated", "22/02/2022"},
                                                   {"D.O.B", "(1) dd/mm/1970 (2) 12/05/1971"},
                                                   {"Nationality(/ies)", "Russia|Cyprus"},
                                                   {"Passport number", "(1) 1234567 (2) 7654321"},
                                                   {"Email address", "a@example.org; b@example.org"},
                                                   {"Alias strength", ""}};
  auto first = base;
  first.insert({{"Name 6", "MUSTER"}, {"Name 1", "Anna"}, {"Name type", "Primary Name"}});
  auto second = base;
  second["Alias strength"] = "Low quality a.k.a";
  second.insert({{"Name 6", "Annie"}, {"Name type", "Alias"}});
  const ReadList out = read({{"uk.csv", csv({first,
                                             {{"Unique ID", "RUS0997"},
                                              {"Name 6", "OTHER"},
                                              {"Name type", "Primary Name"},
                                              {"Designation Type", "Entity"}},
                                             second})}});
  ASSERT_TRUE(out.snapshots) << out.snapshots.error().to_string();
  EXPECT_EQ(out.snapshots->at(0).date, "2026-08-22");
  EXPECT_EQ(out.snapshots->at(0).records, 2u);
  ASSERT_EQ(out.found.entities.size(), 2u);
  const model::Entity& entity = out.found.entities.at(0);
  EXPECT_EQ(entity.id, "gb-fcdo-rus0998");
  EXPECT_EQ(entity.all("name"), Views{"Anna MUSTER"});
  EXPECT_EQ(entity.all("weakAlias"), Views{"Annie"});
  EXPECT_EQ(entity.all("birthDate"), (Views{"1970", "1971-05-12"}));
  EXPECT_EQ(entity.all("nationality"), (Views{"ru", "cy"}));
  EXPECT_EQ(entity.all("passportNumber"), (Views{"1234567", "7654321"}));
  EXPECT_EQ(entity.all("email"), (Views{"a@example.org", "b@example.org"}));
  EXPECT_EQ(entity.listings.size(), 1u);
  EXPECT_EQ(out.found.entities.at(1).id, "gb-fcdo-rus0997");
  EXPECT_EQ(out.issues("unknown_field"), 0u);
}

TEST(Uk, XmlAndCsvAreMergedByUniqueId) {
  const std::string xml =
      "<Designations><DateGenerated>22/08/2026</DateGenerated>" +
      designation("Individual", name("Primary Name", {"Anna", "", "", "", "", "MUSTER"})) + "</Designations>";
  const std::string rows = csv({{{"Unique ID", "RUS0999"},
                                 {"Name 6", "MUSTER"},
                                 {"Name 1", "Anna"},
                                 {"Name type", "Primary Name"},
                                 {"D.O.B", "03/05/1948"},
                                 {"OFSI Group ID", "12703"},
                                 {"Designation Type", "Individual"}},
                                {{"Unique ID", "RUS1000"},
                                 {"Name 6", "ONLY HERE"},
                                 {"Name type", "Primary Name"},
                                 {"Designation Type", "Entity"}}});
  const ReadList out = read({{"UK-Sanctions-List.csv", rows}, {"UK-Sanctions-List.xml", xml}});
  ASSERT_TRUE(out.snapshots) << out.snapshots.error().to_string();
  ASSERT_EQ(out.found.entities.size(), 2u);
  EXPECT_EQ(out.found.entities.at(0).all("name"), Views{"Anna MUSTER"});
  EXPECT_EQ(out.found.entities.at(0).all("birthDate"), Views{"1948-05-03"});
  EXPECT_EQ(out.found.entities.at(0).listings.size(), 1u);
  EXPECT_EQ(listing_values(out.found.entities.at(0), "authorityId"), (Views{"RUS0999", "OFSI 12703"}));
  EXPECT_EQ(out.found.entities.at(1).id, "gb-fcdo-rus1000");
  EXPECT_EQ(out.issues("only_in_csv"), 1u);

  for (const auto& bytes : {xml, rows}) {
    const auto found = recognize(Input{"x", bytes});
    ASSERT_TRUE(found);
    EXPECT_EQ(found->format->id, "uk");
    EXPECT_EQ(found->group, "uk");
  }
  EXPECT_FALSE(read({{"a.xml", xml}, {"b.xml", xml}}).snapshots);
}

TEST(Uk, CompaniesAndTheirNumbers) {
  const auto company = [](std::string registration) {
    return read({{"uk.csv", csv({{{"Unique ID", "RUS0998"},
                                  {"Name 6", "MUSTER"},
                                  {"Name type", "Primary Name"},
                                  {"Designation Type", "Entity"},
                                  {"Type of entity", "Bank"},
                                  {"Parent company", "Muster Holding and others"},
                                  {"Subsidiaries", "(1) Alfa (2) Beta"},
                                  {"Website", "www.example.org"},
                                  {"Business registration number (s)", std::move(registration)}}})}});
  };
  const ReadList out = company("OGRN: 1027700132195, INN 7707083893; KPP 773601001|Company No. 123456");
  const model::Entity& entity = out.found.entities.at(0);
  EXPECT_EQ(entity.all("ogrnCode"), Views{"1027700132195"});
  EXPECT_EQ(entity.all("innCode"), Views{"7707083893"});
  EXPECT_EQ(entity.all("registrationNumber"), Views{"123456"});
  EXPECT_EQ(entity.all("classification"), Views{"Bank"});
  EXPECT_EQ(entity.all("website"), Views{"www.example.org"});
  const std::vector<std::string_view> notes = entity.all("notes");
  EXPECT_NE(std::find(notes.begin(), notes.end(), "Parent company: Muster Holding and others"), notes.end());
  EXPECT_NE(std::find(notes.begin(), notes.end(), "Subsidiaries: (1) Alfa (2) Beta"), notes.end());
  EXPECT_NE(std::find(notes.begin(), notes.end(), "KPP: 773601001"), notes.end());

  const ReadList text = company("not registered anywhere");
  EXPECT_EQ(text.issues("free_text_registration"), 1u);
}

TEST(Uk, BrokenCsvIsRefusedOrReported) {
  const std::string good = csv({{{"Unique ID", "A1"},
                                 {"Name 6", "X Y"},
                                 {"Name type", "Primary Name"},
                                 {"Designation Type", "Entity"}}});
  ASSERT_TRUE(read({{"uk.csv", good}}).snapshots);

  const ReadList quote = read({{"uk.csv", good + "A2,\"unclosed"}});
  ASSERT_FALSE(quote.snapshots);
  EXPECT_EQ(quote.snapshots.error().code, ErrorCode::kTruncated);
  EXPECT_EQ(quote.snapshots.error().where.line, 4);

  const ReadList cut = read({{"uk.csv", good + "22/08/2026,A2,,"}});
  ASSERT_FALSE(cut.snapshots);
  EXPECT_EQ(cut.snapshots.error().code, ErrorCode::kTruncated);

  const ReadList latin1 = read({{"uk.csv", good + "22/08/2026,A2,,\xE9\r\n"}});
  ASSERT_FALSE(latin1.snapshots);
  EXPECT_EQ(latin1.snapshots.error().code, ErrorCode::kFormat);
  EXPECT_EQ(latin1.snapshots.error().where.line, 4);

  const ReadList shorter = read({{"uk.csv", good + "22/08/2026,A2,,\r\n"}});
  ASSERT_TRUE(shorter.snapshots);
  EXPECT_EQ(shorter.issues("bad_row"), 1u);

  const ReadList nobody = read({{"uk.csv", csv({{{"Name 6", "X Y"}}})}});
  ASSERT_TRUE(nobody.snapshots);
  EXPECT_EQ(nobody.issues("no_id"), 1u);

  const ReadList headless = read({{"uk.csv", "a,b\n1,2\n"}});
  EXPECT_FALSE(headless.snapshots);
}

TEST(Uk, TitlesOfColumnsAndElements) {
  EXPECT_EQ(uk_field("Name 6"), UkField::kName6);
  EXPECT_EQ(uk_field("Name6"), UkField::kName6);
  EXPECT_EQ(uk_field("D.O.B"), UkField::kBirthDate);
  EXPECT_EQ(uk_field("Nationality(/ies)"), UkField::kNationality);
  EXPECT_EQ(uk_field("Email address"), UkField::kEmail);
  EXPECT_EQ(uk_field("Hull identification number (HIN)"), UkField::kHullNumber);
  EXPECT_EQ(uk_field("Current owner/operator (s)"), UkField::kOwner);
  EXPECT_EQ(uk_field("Favourite colour"), std::nullopt);
}

TEST(Uk, EntriesWithoutPrimaryNameOrId) {
  const ReadList out = read_xml(
      designation("Individual", name("Primary Name", {}) +
                                    name("Primary Name Variation", {"Anna", "", "", "", "", "MUSTER"})) +
      "<Designation><Names>" + name("Primary Name", {"", "", "", "", "", "NOBODY"}) +
      "</Names></Designation>");
  EXPECT_EQ(out.snapshots->at(0).records, 2u);
  ASSERT_EQ(out.found.entities.size(), 1u);
  EXPECT_EQ(out.found.entities.at(0).all("name"), Views{"Anna MUSTER"});
  EXPECT_EQ(out.issues("no_primary_name"), 1u);
  EXPECT_EQ(out.issues("no_id"), 1u);
}

TEST(Uk, WholeList) {
  TAMIS_SHARED_OR_SKIP(path, "lists/current/uk/UK-Sanctions-List.xml");
  const auto file = base::MappedFile::open(path);
  ASSERT_TRUE(file);
  const auto recognised = recognize(Input{path, file->bytes()});
  ASSERT_TRUE(recognised);
  EXPECT_EQ(recognised->format->id, "uk");
  const ReadList out = read({{path, std::string(file->bytes())}});
  ASSERT_TRUE(out.snapshots) << out.snapshots.error().to_string();
  EXPECT_EQ(out.snapshots->at(0).records, 6349u);
  EXPECT_EQ(out.snapshots->at(0).date, "2026-08-22");
  EXPECT_EQ(out.found.entities.size(), 6349u);
  std::map<std::string, std::size_t> schemas;
  std::size_t numbered = 0;
  for (const model::Entity& entity : out.found.entities) {
    ++schemas[entity.schema];
    EXPECT_FALSE(entity.first("name").empty()) << entity.id;
    EXPECT_EQ(entity.listings.size(), 1u) << entity.id;
    EXPECT_FALSE(listing_value(entity, "startDate").empty()) << entity.id;
    if (entity.schema == "Vessel" && !entity.first("imoNumber").empty()) ++numbered;
  }
  EXPECT_EQ(schemas["Person"], 4036u);
  EXPECT_EQ(schemas["Organization"], 1647u);
  EXPECT_EQ(schemas["Vessel"], 666u);
  EXPECT_EQ(numbered, 629u);  // the other 37 print no IMO number anywhere
  EXPECT_EQ(out.issues("unknown_field"), 0u);
  EXPECT_EQ(out.issues("bad_date"), 0u);
  EXPECT_EQ(out.issues("unknown_country"), 0u);
}

}  // namespace
}  // namespace tamis::lists
