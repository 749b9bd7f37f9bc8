#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "base/file.h"
#include "lists/testing.h"
#include "test/shared_data.h"

namespace tamis::lists {
namespace {

using Views = std::vector<std::string_view>;

ReadList read(std::string_view bytes, std::string file = "eu.xml") {
  return {"eu_xml", std::move(file), bytes};
}

std::string list(std::string_view entries) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<export xmlns=\"http://eu.europa.ec/fpi/fsd/export\" "
         "generationDate=\"2026-05-01T16:00:00.000+02:00\" globalFileId=\"1\">" +
         std::string(entries) + "</export>";
}

constexpr std::string_view kRegulation =
    "<regulation regulationType=\"amendment\" organisationType=\"council\" publicationDate=\"2023-04-24\" "
    "entryIntoForceDate=\"2023-04-23\" numberTitle=\"2023/845 (OJ L109 I)\" programme=\"EUAQ\" "
    "logicalId=\"2\">"
    "<publicationUrl>https://example.org/act</publicationUrl></regulation>";

std::string entry(std::string_view inside, std::string_view type = "person",
                  std::string_view attributes = "") {
  return list(
      "<sanctionEntity designationDetails=\"\" unitedNationId=\"QDi.999\" euReferenceNumber=\"EU.1.2\" "
      "logicalId=\"77\" " +
      std::string(attributes) + ">" + std::string(kRegulation) + "<subjectType code=\"" + std::string(type) +
      "\"/>" + std::string(inside) + "</sanctionEntity>");
}

std::string_view listing_value(const model::Entity& entity, std::string_view property) {
  for (const model::Value& value : entity.listings.at(0).values) {
    if (value.property == property) return value.value;
  }
  return {};
}

TEST(EuXml, MainNameAliasesAndLanguages) {
  const ReadList out = read(entry(
      "<nameAlias wholeName=\"Анна МУСТЕР\" nameLanguage=\"RU\" gender=\"F\" strong=\"true\" "
      "logicalId=\"1\"/>"
      "<nameAlias wholeName=\"Anna  MUSTEROVÁ\" nameLanguage=\"CS\" strong=\"true\" logicalId=\"2\"/>"
      "<nameAlias firstName=\"Anna\" lastName=\"MUSTER\" wholeName=\"Anna MUSTER\" nameLanguage=\"EN\" "
      "function=\"Judge\" title=\"Dr.\" "
      "gender=\"F\" strong=\"true\" logicalId=\"3\"><regulationSummary "
      "publicationDate=\"2024-06-01\"/></nameAlias>"
      "<nameAlias wholeName=\"The Muster\" strong=\"false\" logicalId=\"4\"/>"
      "<nameAlias wholeName=\"Annie\" strong=\"true\" logicalId=\"5\"><remark>Lo quality "
      "alias</remark></nameAlias>"
      "<nameAlias wholeName=\"Anna BEISPIEL\" strong=\"true\" logicalId=\"6\"><remark>former "
      "name</remark></nameAlias>"
      "<nameAlias wholeName=\"Анна\" nameLanguage=\"EN\" strong=\"true\" logicalId=\"7\"/>"
      "<nameAlias firstName=\"Anne\" lastName=\"MUSTER\" wholeName=\"\" strong=\"true\" logicalId=\"8\"/>"));
  ASSERT_TRUE(out.snapshots) << out.snapshots.error().to_string();
  const model::Entity& entity = out.found.entities.at(0);
  EXPECT_EQ(entity.id, "eu-fsf-77");
  EXPECT_EQ(entity.referents, std::vector<std::string>{"eu-fsf-eu-1-2"});
  EXPECT_EQ(entity.schema, "Person");
  EXPECT_EQ(entity.sources.at(0).dataset, "eu_fsf");
  EXPECT_EQ(entity.sources.at(0).entry_id, "EU.1.2");
  EXPECT_EQ(entity.sources.at(0).date, "2024-06-01");
  EXPECT_EQ(entity.all("name"), Views{"Anna MUSTER"});
  EXPECT_EQ(entity.all("alias"), (Views{"Анна МУСТЕР", "Anna MUSTEROVÁ", "Анна", "Anne MUSTER"}));
  EXPECT_EQ(entity.all("weakAlias"), (Views{"The Muster", "Annie"}));
  EXPECT_EQ(entity.all("previousName"), Views{"Anna BEISPIEL"});
  EXPECT_EQ(entity.all("firstName"), (Views{"Anna", "Anne"}));
  EXPECT_EQ(entity.all("position"), Views{"Judge"});
  EXPECT_EQ(entity.all("title"), Views{"Dr."});
  EXPECT_EQ(entity.all("gender"), Views{"female"});
  for (const model::Value& value : entity.values) {
    if (value.value == "Анна МУСТЕР") {
      EXPECT_EQ(value.language, "rus");
    }
    if (value.value == "Anna MUSTEROVÁ") {
      EXPECT_EQ(value.language, "ces");
    }
    if (value.value == "Анна") {
      EXPECT_EQ(value.language, "");
    }
  }
  EXPECT_EQ(out.issues("wrong_language"), 1u);
}

TEST(EuXml, ListingOfEachRegulation) {
  const ReadList out = read(
      list("<sanctionEntity designationDetails=\"(26.7.2010, suspended since 16.1.2016)\" "
           "designationDate=\"2010-07-26\" unitedNationId=\"\" "
           "euReferenceNumber=\"EU.1.2\" logicalId=\"77\">" +
           std::string(kRegulation) +
           "<regulation organisationType=\"commission\" publicationDate=\"2020-01-01\" "
           "entryIntoForceDate=\"2020-01-02\" numberTitle=\"n\" programme=\"ZZZ\"/>"
           "<subjectType code=\"person\"/><nameAlias wholeName=\"A B\" strong=\"true\"/></sanctionEntity>"));
  const model::Entity& entity = out.found.entities.at(0);
  ASSERT_EQ(entity.listings.size(), 2u);
  EXPECT_EQ(listing_value(entity, "programId"), "EUAQ");
  EXPECT_EQ(listing_value(entity, "program"), "ISIL (Da'esh) and Al-Qaida (EU autonomous)");
  EXPECT_EQ(listing_value(entity, "startDate"), "2010-07-26");
  EXPECT_EQ(listing_value(entity, "listingDate"), "2010-07-26");
  EXPECT_EQ(listing_value(entity, "sourceUrl"), "https://example.org/act");
  EXPECT_EQ(listing_value(entity, "authority"), "Council of the European Union");
  EXPECT_EQ(listing_value(entity, "authorityId"), "EU.1.2");
  EXPECT_EQ(listing_value(entity, "status"), "suspended");
  EXPECT_EQ(listing_value(entity, "unscId"), "");
  EXPECT_EQ(out.issues("unknown_programme"), 1u);

  const ReadList one = read(entry("<nameAlias wholeName=\"A B\" strong=\"true\"/>", "person"));
  EXPECT_EQ(listing_value(one.found.entities.at(0), "startDate"), "2023-04-23");
  EXPECT_EQ(listing_value(one.found.entities.at(0), "unscId"), "QDi.999");
}

TEST(EuXml, BirthDatesAndPlaces) {
  const auto birth = [](std::string_view attributes) {
    const ReadList out = read(
        entry("<nameAlias wholeName=\"A B\" strong=\"true\"/><birthdate " + std::string(attributes) + "/>"));
    return std::string(out.found.entities.at(0).first("birthDate"));
  };
  EXPECT_EQ(
      birth("circa=\"false\" birthdate=\"1962-09-03\" year=\"1962\" monthOfYear=\"9\" dayOfMonth=\"3\""),
      "1962-09-03");
  EXPECT_EQ(birth("circa=\"true\" year=\"1962\""), "1962~");
  EXPECT_EQ(birth("circa=\"false\" year=\"1962\" monthOfYear=\"9\""), "1962-09");
  EXPECT_EQ(birth("circa=\"true\" yearRangeFrom=\"1962\" yearRangeTo=\"1965\""), "1962~/1965~");
  EXPECT_EQ(
      birth("calendarType=\"ISLAMIC\" year=\"1343\" countryIso2Code=\"IR\" countryDescription=\"IRAN\""),
      "1964/1965");
  EXPECT_EQ(birth("calendarType=\"ISLAMIC\" birthdate=\"1982-04-19\" year=\"1402\" monthOfYear=\"6\" "
                  "dayOfMonth=\"24\""),
            "1982-04-19");
  EXPECT_EQ(birth("circa=\"false\" city=\"Bern\""), "");

  const ReadList out =
      read(entry("<nameAlias wholeName=\"A B\" strong=\"true\"/>"
                 "<birthdate city=\"Belgrade\" region=\"Serbia proper\" countryIso2Code=\"CS\" "
                 "countryDescription=\"SERBIA AND MONTENEGRO\"/>"
                 "<birthdate city=\"Somewhere\" countryIso2Code=\"00\" countryDescription=\"UNKNOWN\"/>"
                 "<citizenship countryIso2Code=\"ID\" countryDescription=\"INDONESIA\"/><citizenship "
                 "countryIso2Code=\"00\" countryDescription=\"UNKNOWN\"/>"));
  EXPECT_EQ(out.found.entities.at(0).all("birthCountry"), Views{"csxx"});
  EXPECT_EQ(out.found.entities.at(0).all("birthPlace").at(1), "Somewhere");
  EXPECT_EQ(out.found.entities.at(0).all("citizenship"), Views{"id"});
  EXPECT_EQ(out.issues("unknown_country"), 0u);
}

TEST(EuXml, Identifications) {
  const auto paper = [](std::string_view type, std::string_view number, std::string_view country = "00") {
    return "<identification identificationTypeCode=\"" + std::string(type) + "\" number=\"" +
           std::string(number) + "\" countryIso2Code=\"" + std::string(country) +
           "\" countryDescription=\"x\"/>";
  };
  const ReadList company =
      read(entry("<nameAlias wholeName=\"Muster LLC\" strong=\"true\" title=\"Limited Liability Company\" "
                 "function=\"makes examples\"/>" +
                     paper("regnumber", "1027700132195", "RU") + paper("fiscalcode", "7707083893", "RU") +
                     paper("other", "7707083893 / 770101001", "RU") + paper("swiftbic", "DCBK KPPY") +
                     paper("imo", "5571322") + paper("euvat", "GB202537249") + paper("passport", "-"),
                 "enterprise"));
  const model::Entity& entity = company.found.entities.at(0);
  EXPECT_EQ(entity.schema, "Organization");
  EXPECT_EQ(entity.all("ogrnCode"), Views{"1027700132195"});
  EXPECT_EQ(entity.all("innCode"), Views{"7707083893"});
  EXPECT_EQ(entity.all("swiftBic"), Views{"DCBKKPPY"});
  EXPECT_EQ(entity.all("imoNumber"), Views{"5571322"});
  EXPECT_EQ(entity.all("vatCode"), Views{"GB202537249"});
  EXPECT_EQ(entity.all("legalForm"), Views{"Limited Liability Company"});
  // A reason code of the tax office is shared by many companies.
  EXPECT_EQ(entity.all("idNumber"), Views{});
  EXPECT_EQ(company.issues("several_numbers"), 1u);
  EXPECT_EQ(company.issues("check_digit"), 0u);

  const ReadList person = read(entry(
      "<nameAlias wholeName=\"A B\" strong=\"true\"/>" + paper("passport", "SE 012820", "AF") +
      paper("id", "BPA Nr. 1336597587", "DE") + paper("ssn", "423-31-3021") + paper("spacepass", "12345678") +
      "<identification identificationTypeCode=\"passport\" number=\"D1234567\" countryIso2Code=\"LY\" "
      "countryDescription=\"LIBYA\" "
      "knownExpired=\"true\" knownFalse=\"false\" nameOnDocument=\"Ana B\" "
      "validTo=\"2020-01-01\"><remark>lost</remark></identification>"));
  EXPECT_EQ(person.found.entities.at(0).all("passportNumber"), (Views{"SE 012820", "D1234567"}));
  EXPECT_EQ(person.found.entities.at(0).all("idNumber"), (Views{"1336597587", "12345678"}));
  EXPECT_EQ(person.found.entities.at(0).all("socialSecurityNumber"), Views{"423-31-3021"});
  EXPECT_EQ(person.issues("unknown_identification"), 1u);
  EXPECT_NE(person.found.entities.at(0).first("notes").find("known expired"), std::string_view::npos);
}

TEST(EuXml, ShipsAreFoundByTheirNumber) {
  const ReadList out =
      read(entry("<nameAlias wholeName=\"Muster\" strong=\"true\"/><identification "
                 "identificationTypeCode=\"imo\" number=\"9074729\"/>",
                 "enterprise"));
  EXPECT_EQ(out.found.entities.at(0).schema, "Vessel");
  EXPECT_EQ(out.found.entities.at(0).first("imoNumber"), "9074729");
  EXPECT_EQ(out.issues("vessel"), 1u);
}

TEST(EuXml, FunctionsAsListsAndLines) {
  const ReadList out =
      read(entry("<nameAlias wholeName=\"A B\" strong=\"true\" title=\"(a) Mullah, (b) Maulavi.\" "
                 "function=\"(a) Minister of Examples, (b) Governor of Bern.\"/>"
                 "<nameAlias wholeName=\"A C\" strong=\"true\" function=\"Head of one thing;&#10;Former head "
                 "of&#10;another thing\"/>"));
  EXPECT_EQ(out.found.entities.at(0).all("title"), (Views{"Mullah", "Maulavi"}));
  EXPECT_EQ(out.found.entities.at(0).all("position"),
            (Views{"Minister of Examples", "Governor of Bern", "Head of one thing",
                   "Former head of another thing"}));
}

TEST(EuXml, AddressesAndContacts) {
  const ReadList out =
      read(entry("<nameAlias wholeName=\"A B\" strong=\"true\"/>"
                 "<address street=\"Main St. 1\" poBox=\"12\" zipCode=\"3000\" city=\"Bern\" place=\"\" "
                 "region=\"Bern\" countryIso2Code=\"CH\" countryDescription=\"SWITZERLAND\">"
                 "<remark>head office</remark><contactInfo key=\"email\" "
                 "value=\"a@example.org;b@example.org\"/><contactInfo key=\"phone\" value=\"+41 31\"/>"
                 "<contactInfo key=\"web\" value=\"www.example.org\"/><contactInfo key=\"fax\" value=\"+41 "
                 "32\"/></address>"
                 "<address countryIso2Code=\"00\" "
                 "countryDescription=\"UNKNOWN\"/><remark>none</remark><remark>Known for examples</remark>",
                 "enterprise"));
  const model::Entity& entity = out.found.entities.at(0);
  EXPECT_EQ(entity.all("address"), Views{"Main St. 1, P.O. Box 12, 3000, Bern, Switzerland"});
  EXPECT_EQ(entity.all("country"), Views{"ch"});
  EXPECT_EQ(entity.all("email"), (Views{"a@example.org", "b@example.org"}));
  EXPECT_EQ(entity.all("phone"), Views{"+41 31"});
  EXPECT_EQ(entity.all("website"), Views{"www.example.org"});
  EXPECT_EQ(entity.first("notes"), "Main St. 1, P.O. Box 12, 3000, Bern: head office");
  EXPECT_EQ(entity.all("notes").back(), "Known for examples");
}

TEST(EuXml, WrongRootAndTruncationAreRefused) {
  EXPECT_FALSE(read("<export xmlns=\"urn:other\"/>").snapshots);
  EXPECT_FALSE(read("<html><body>maintenance</body></html>").snapshots);
  const std::string whole = entry("<nameAlias wholeName=\"A B\" strong=\"true\"/>");
  const ReadList cut = read(std::string_view(whole).substr(0, whole.size() - 30));
  ASSERT_FALSE(cut.snapshots);
  EXPECT_EQ(cut.snapshots.error().code, ErrorCode::kTruncated);
}

TEST(EuXml, RecordsThatCannotBeUsedAreReported) {
  const ReadList out =
      read(list("<sanctionEntity><subjectType code=\"person\"/></sanctionEntity>"
                "<sanctionEntity logicalId=\"1\"><subjectType code=\"person\"/></sanctionEntity>"
                "<sanctionEntity euReferenceNumber=\"EU.5.6\"><subjectType code=\"robot\"/><nameAlias "
                "wholeName=\"A B\"/><surprise/></sanctionEntity>"));
  EXPECT_EQ(out.snapshots->at(0).records, 3u);
  ASSERT_EQ(out.found.entities.size(), 1u);
  EXPECT_EQ(out.found.entities.at(0).id, "eu-fsf-eu-5-6");
  EXPECT_EQ(out.found.entities.at(0).schema, "LegalEntity");
  EXPECT_EQ(out.issues("no_id"), 1u);
  EXPECT_EQ(out.issues("no_name"), 1u);
  EXPECT_EQ(out.issues("unknown_subject_type"), 1u);
  EXPECT_EQ(out.issues("unknown_field"), 1u);
}

TEST(EuXml, WholeList) {
  TAMIS_SHARED_OR_SKIP(path, "lists/current/eu/xmlFullSanctionsList_1_1.xml");
  const auto file = base::MappedFile::open(path);
  ASSERT_TRUE(file);
  const auto recognised = recognize(Input{path, file->bytes()});
  ASSERT_TRUE(recognised);
  EXPECT_EQ(recognised->format->id, "eu_xml");
  const ReadList out = read(file->bytes(), path);
  ASSERT_TRUE(out.snapshots) << out.snapshots.error().to_string();
  EXPECT_EQ(out.snapshots->at(0).records, 5860u);
  EXPECT_EQ(out.snapshots->at(0).date, "2026-05-01");
  EXPECT_EQ(out.found.entities.size(), 5860u);
  std::size_t persons = 0;
  std::size_t vessels = 0;
  for (const model::Entity& entity : out.found.entities) {
    persons += entity.schema == "Person" ? 1u : 0u;
    vessels += entity.schema == "Vessel" ? 1u : 0u;
    EXPECT_FALSE(entity.first("name").empty()) << entity.id;
    EXPECT_FALSE(entity.listings.empty()) << entity.id;
    EXPECT_FALSE(listing_value(entity, "startDate").empty()) << entity.id;
  }
  EXPECT_EQ(persons, 4341u);
  EXPECT_EQ(vessels, 2u);
  EXPECT_EQ(out.issues("unknown_field"), 0u);
  EXPECT_EQ(out.issues("unknown_programme"), 0u);
  EXPECT_EQ(out.issues("unknown_identification"), 0u);
  EXPECT_EQ(out.issues("bad_date"), 0u);
  EXPECT_EQ(out.issues("unknown_country"), 0u);
  EXPECT_LT(out.issues("bad_identifier"), 20u);
}

}  // namespace
}  // namespace tamis::lists
