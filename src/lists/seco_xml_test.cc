#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "base/file.h"
#include "lists/testing.h"
#include "test/shared_data.h"

namespace tamis::lists {
namespace {

using Strings = std::vector<std::string>;

struct Read : ReadList {
  explicit Read(const std::string& xml) : ReadList("seco_xml", "seco.xml", xml) {}
};

// A list in the structure of the published file, written for this test.
std::string list_of(const std::string& targets) {
  return R"(<?xml version="1.0" encoding="UTF-8"?>
<swiss-sanctions-list xmlns="http://example.org/sesam" list-type="whole-list" date="2026-03-15">
  <sanctions-program ssid="1" version-date="2026-01-01">
    <program-key lang="ger">Ukraine DE</program-key><program-key lang="eng">Ukraine</program-key>
    <program-name lang="eng">Ordinance on Ukraine</program-name>
    <sanctions-set ssid="27286" lang="ger">Anhang 8</sanctions-set>
    <sanctions-set ssid="27286" lang="eng">Annex 8</sanctions-set>
  </sanctions-program>
)" + targets +
         R"(
  <place ssid="501"><location>Tikrit</location><area>Salah ad Din</area>
    <country iso-code="IQ">Iraq</country></place>
</swiss-sanctions-list>)";
}

std::string value_of(const model::Listing& listing, std::string_view property) {
  for (const model::Value& value : listing.values) {
    if (value.property == property) return value.value;
  }
  return {};
}

TEST(SecoXml, BuildsNamesPerScriptFallingBackToTheBaseSpelling) {
  const Read read(list_of(R"(<target ssid="10"><sanctions-set-id>27286</sanctions-set-id>
    <foreign-identifier>QDi.001</foreign-identifier>
    <individual sex="male"><identity ssid="11" main="true">
      <name name-type="primary-name" quality="good">
        <name-part order="2" name-part-type="family-name"><value>Petrow</value>
          <spelling-variant lang="rus" script="Cyrl">Петров</spelling-variant></name-part>
        <name-part order="1" name-part-type="given-name"><value>Iwan</value>
          <spelling-variant lang="rus" script="Cyrl">Иван</spelling-variant>
          <spelling-variant lang="eng" script="Latn">Ivan</spelling-variant>
          <spelling-variant lang="eng" script="Latn">Yvan</spelling-variant></name-part>
        <name-part order="3" name-part-type="title"><value>Dr.</value></name-part>
        <name-part order="4" name-part-type="grand-father-name"><value>Osip</value></name-part>
      </name>
      <name name-type="alias" quality="low"><name-part order="1" name-part-type="whole-name">
        <value>Vanya the Grey</value></name-part></name>
      <name name-type="formerly-known-as" quality="good"><name-part order="1" name-part-type="whole-name">
        <value>Iwan Sidorow</value></name-part></name>
      <day-month-year day="3" month="5" year="1948" calendar="Gregorian"/>
      <place-of-birth place-id="501"/>
      <nationality><country iso-code="RU">Russia</country></nationality>
      <address place-id="501"><address-details>Street 1</address-details><zip-code>1234</zip-code>
        <p-o-box>77</p-o-box><c-o>Sister</c-o></address>
      <identification-document document-type="passport"><number>N123456</number>
        <issuer code="RU">Russia</issuer><expiry-date>2030-01-01</expiry-date></identification-document>
      <identification-document document-type="id-card"><number>ID-99881</number></identification-document>
    </identity><justification>Because.</justification></individual>
    <modification modification-type="listed" publication-date="2015-02-03" effective-date="2015-02-04">
      <added><name-part order="1" name-part-type="whole-name"><value>Old State</value></name-part></added>
        </modification>
    <modification modification-type="amended" publication-date="2020-01-01"><removed><individual>
      <identity main="true">
      <name name-type="primary-name"><name-part order="1" name-part-type="whole-name">
        <value>Older State</value></name-part></name></identity></individual></removed></modification>
  </target>)"));
  ASSERT_TRUE(read.snapshots) << read.snapshots.error().to_string();
  ASSERT_EQ(read.found.entities.size(), 1U);
  const model::Entity& entity = read.found.entities[0];
  EXPECT_EQ(entity.id, "ch-seco-10");
  EXPECT_EQ(entity.schema, "Person");
  EXPECT_EQ(entity.sources[0].date, "2020-01-01");
  EXPECT_EQ(read.all("ch-seco-10", "name"), Strings{"Iwan Petrow Osip"});
  EXPECT_EQ(read.all("ch-seco-10", "alias"),
            (Strings{"Ivan Petrow Osip", "Yvan Petrow Osip", "Иван Петров Osip"}));
  EXPECT_EQ(read.all("ch-seco-10", "weakAlias"), Strings{"Vanya the Grey"});
  EXPECT_EQ(read.all("ch-seco-10", "previousName"), Strings{"Iwan Sidorow"});
  EXPECT_EQ(read.all("ch-seco-10", "firstName"), (Strings{"Iwan", "Ivan", "Yvan", "Иван"}));
  EXPECT_EQ(read.all("ch-seco-10", "lastName"), (Strings{"Petrow", "Петров"}));
  EXPECT_EQ(read.all("ch-seco-10", "middleName"), Strings{"Osip"});
  EXPECT_EQ(read.all("ch-seco-10", "title"), Strings{"Dr."});
  EXPECT_EQ(read.all("ch-seco-10", "gender"), Strings{"male"});
  EXPECT_EQ(read.all("ch-seco-10", "birthDate"), Strings{"1948-05-03"});
  EXPECT_EQ(read.all("ch-seco-10", "birthPlace"), Strings{"Tikrit, Salah ad Din, Iraq"});
  EXPECT_EQ(read.all("ch-seco-10", "birthCountry"), Strings{"iq"});
  EXPECT_EQ(read.all("ch-seco-10", "nationality"), Strings{"ru"});
  EXPECT_EQ(read.all("ch-seco-10", "address"),
            Strings{"c/o Sister, Street 1, P.O. Box 77, 1234 Tikrit, Salah ad Din, Iraq"});
  EXPECT_EQ(read.all("ch-seco-10", "passportNumber"), Strings{"N123456"});
  EXPECT_EQ(read.all("ch-seco-10", "idNumber"), Strings{"ID-99881"});
  for (const model::Value& value : entity.values) {
    EXPECT_EQ(value.value.find("State"), std::string::npos) << "history was read: " << value.value;
    if (value.value == "Иван Петров Osip") {
      EXPECT_EQ(value.language, "rus");
    }
  }
  ASSERT_EQ(entity.listings.size(), 1U);
  EXPECT_EQ(value_of(entity.listings[0], "program"), "Ordinance on Ukraine: Annex 8");
  EXPECT_EQ(value_of(entity.listings[0], "programId"), "Ukraine");
  EXPECT_EQ(value_of(entity.listings[0], "unscId"), "QDi.001");
  EXPECT_EQ(value_of(entity.listings[0], "listingDate"), "2015-02-04");
  EXPECT_EQ(value_of(entity.listings[0], "reason"), "Because.");
  EXPECT_EQ((*read.snapshots)[0].date, "2026-03-15");
}

std::string person(const std::string& ssid, const std::string& inside, const std::string& after = {}) {
  return "<target ssid=\"" + ssid +
         "\"><sanctions-set-id>27286</sanctions-set-id><individual><identity main=\"true\">" + inside +
         "</identity></individual>" + after + "</target>\n";
}

std::string whole(const std::string& name) {
  return "<name name-type=\"primary-name\" quality=\"good\"><name-part order=\"1\" "
         "name-part-type=\"whole-name\"><value>" +
         name + "</value></name-part></name>";
}

std::string part(const std::string& type, const std::string& value, int order = 1) {
  return "<name-part order=\"" + std::to_string(order) + "\" name-part-type=\"" + type + "\"><value>" +
         value + "</value></name-part>";
}

std::string name(const std::string& type, const std::string& parts, const std::string& quality = "good") {
  return "<name name-type=\"" + type + "\" quality=\"" + quality + "\">" + parts + "</name>";
}

TEST(SecoXml, SkipsWhatIsOffTheListAndSaysSo) {
  const auto change = [](const std::string& type, const std::string& date) {
    return "<modification modification-type=\"" + type + "\" effective-date=\"" + date + "\"/>";
  };
  const Read read(list_of(
      // Newest first, as some editions print it: dates decide, not the order.
      person("1", whole("Gone Now"), change("de-listed", "2020-05-05") + change("listed", "2010-01-01")) +
      person("2", whole("Back Again"), change("de-listed", "2020-05-05") + change("listed", "2021-01-01")) +
      person("3", whole("Leaving Soon"), change("listed", "2010-01-01") + change("de-listed", "2027-01-01")) +
      person("4", whole("Same Day"),
             change("listed", "2010-01-01") + change("amended", "2020-05-05") +
                 change("de-listed", "2020-05-05")) +
      person("5", whole("Still There"), change("amended", "2024-05-05"))));
  ASSERT_TRUE(read.snapshots);
  EXPECT_EQ((*read.snapshots)[0].records, 5U);
  EXPECT_EQ(read.issues("delisted"), 2U);
  EXPECT_EQ(read.issues("unclear_delisting"), 1U);
  EXPECT_EQ(read.entity("ch-seco-1"), nullptr);
  EXPECT_NE(read.entity("ch-seco-2"), nullptr);
  ASSERT_NE(read.entity("ch-seco-3"), nullptr);
  EXPECT_EQ(value_of(read.entity("ch-seco-3")->listings[0], "endDate"), "2027-01-01");
  EXPECT_EQ(read.entity("ch-seco-4"), nullptr);
  EXPECT_NE(read.entity("ch-seco-5"), nullptr);
  for (const Issue& issue : read.found.issues) {
    if (issue.code == "delisted") {
      EXPECT_EQ(issue.severity, Severity::kSkipped);
      EXPECT_FALSE(issue.where.record_id.empty());
      EXPECT_GT(issue.where.line, 0);
    }
  }
}

TEST(SecoXml, ReadsALonePartAsAnotherSpellingOfThePrimaryName) {
  const Read read(list_of(
      person("1", name("primary-name", part("given-name", "Atif") + part("family-name", "Najib", 2)) +
                      name("alias", part("given-name", "Atef")) +
                      name("alias", part("family-name", "Najeeb"))) +
      person("2", name("primary-name", part("family-name", "Shin") + part("given-name", "Geum", 2) +
                                           part("father-name", "Cheol", 3)) +
                      name("alias", part("family-name", "Sim Kum-Chol"))) +
      person("3", name("primary-name", part("family-name", "Vorontsova") + part("given-name", "Maria", 2)) +
                      name("formerly-known-as", part("maiden-name", "Putina"))) +
      person("4", name("primary-name", part("family-name", "Matviyenko") + part("maiden-name", "Tyutina", 2) +
                                           part("given-name", "Valentina", 3))) +
      person("5",
             name("primary-name", part("given-name", "Artyom / Artem") + part("family-name", "Zaytsev", 2)) +
                 name("alias", part("title", "Colonel")))));
  EXPECT_EQ(read.all("ch-seco-1", "name"), Strings{"Atif Najib"});
  EXPECT_EQ(read.all("ch-seco-1", "alias"), (Strings{"Atif Najeeb", "Atef Najib", "Atef Najeeb"}));
  EXPECT_EQ(read.issues("part_alias"), 3U);
  EXPECT_EQ(read.all("ch-seco-2", "alias"), Strings{"Sim Kum-Chol"})
      << "more words than the part: a whole name";
  EXPECT_EQ(read.all("ch-seco-3", "previousName"), Strings{"Putina Maria"});
  EXPECT_EQ(read.all("ch-seco-3", "alias"), Strings{});
  EXPECT_EQ(read.all("ch-seco-4", "name"), Strings{"Matviyenko Valentina"});
  EXPECT_EQ(read.all("ch-seco-4", "previousName"), Strings{"Tyutina Valentina"});
  EXPECT_EQ(read.all("ch-seco-5", "name"), Strings{"Artyom Zaytsev"});
  EXPECT_EQ(read.all("ch-seco-5", "alias"), Strings{"Artem Zaytsev"});
  EXPECT_EQ(read.all("ch-seco-5", "title"), Strings{"Colonel"});
}

TEST(SecoXml, TurnsRelationsIntoEdgesBetweenListedTargets) {
  const auto firm = [](const std::string& ssid, const std::string& relation) {
    return "<target ssid=\"" + ssid +
           "\"><sanctions-set-id>27286</sanctions-set-id><entity><identity main=\"true\">" +
           whole("Firm " + ssid) + "</identity>" + relation + "</entity></target>";
  };
  const auto relation = [](const std::string& to, const std::string& type) {
    return "<relation target-id=\"" + to + "\" relation-type=\"" + type +
           "\"><remark>since 2010</remark></relation>";
  };
  const Read read(list_of(firm("1", relation("2", "owned-by") + relation("2", "owned-by") +
                                        relation("3", "related-to") + relation("9", "owned-by")) +
                          firm("2", relation("1", "controls")) + firm("3", "") +
                          "<target ssid=\"4\"><individual><identity main=\"true\">" + whole("A Son") +
                          "</identity>" + relation("5", "son-of") + "</individual></target>" +
                          person("5", whole("A Father"))));
  const model::Entity* owned = read.entity("ch-seco-rel-1-2-owned-by");
  ASSERT_NE(owned, nullptr);
  EXPECT_EQ(owned->schema, "Ownership");
  EXPECT_EQ(owned->first("asset"), "ch-seco-1");
  EXPECT_EQ(owned->first("owner"), "ch-seco-2");
  EXPECT_EQ(owned->first("summary"), "since 2010");
  const model::Entity* controls = read.entity("ch-seco-rel-2-1-controls");
  ASSERT_NE(controls, nullptr);
  EXPECT_EQ(controls->first("owner"), "ch-seco-2");
  const model::Entity* related = read.entity("ch-seco-rel-1-3-related-to");
  ASSERT_NE(related, nullptr);
  EXPECT_EQ(related->schema, "UnknownLink");
  const model::Entity* family = read.entity("ch-seco-rel-4-5-son-of");
  ASSERT_NE(family, nullptr);
  EXPECT_EQ(family->schema, "Family");
  EXPECT_EQ(family->first("person"), "ch-seco-4");
  EXPECT_EQ(family->first("relationship"), "son of");
  EXPECT_EQ(read.issues("dangling_relation"), 1U);
  EXPECT_EQ(read.found.entities.size(), 5U + 4U);
}

TEST(SecoXml, ReadsVesselsAndNumbersOnlyWhereTheyAreCertain) {
  const Read read(
      list_of(R"(<target ssid="1"><sanctions-set-id>27286</sanctions-set-id><object object-type="vessel">
      <identity main="true">)" +
              whole("SEA STAR") + R"(</identity>
      <other-information>IMO number: 9187629. Flag: Panama</other-information></object></target>
    <target ssid="2"><sanctions-set-id>27286</sanctions-set-id><entity><identity main="true">)" +
              whole("Bank") + R"(</identity>
      <other-information>Tax ID: INN 7707083893; OGRN: 1027700132195</other-information>
      <other-information>Phone 7707083893, room 102</other-information></entity></target>)"));
  EXPECT_EQ(read.entity("ch-seco-1")->schema, "Vessel");
  EXPECT_EQ(read.all("ch-seco-1", "imoNumber"), Strings{"9187629"});
  EXPECT_EQ(read.all("ch-seco-1", "notes"), Strings{"IMO number: 9187629. Flag: Panama"});
  EXPECT_EQ(read.all("ch-seco-2", "innCode"), Strings{"7707083893"});
  EXPECT_EQ(read.all("ch-seco-2", "ogrnCode"), Strings{"1027700132195"});
}

TEST(SecoXml, ReportsEveryTargetThatYieldsNoEntity) {
  const Read read(list_of("<target ssid=\"1\"><sanctions-set-id>27286</sanctions-set-id></target>" +
                          person("2", "") + person("3", whole("Fine")) + person("3", whole("Twice")) +
                          "<target><individual><identity>" + whole("No Id") +
                          "</identity></individual></target>"));
  EXPECT_EQ((*read.snapshots)[0].records, 5U);
  EXPECT_EQ(read.found.entities.size(), 1U);
  EXPECT_EQ(read.issues("no_subject"), 1U);
  EXPECT_EQ(read.issues("no_name"), 1U);
  EXPECT_EQ(read.issues("duplicate_id"), 1U);
  EXPECT_EQ(read.issues("no_id"), 1U);
}

TEST(SecoXml, KeepsADateWithoutAYearAndAnotherCalendarAsNotes) {
  const Read read(list_of(person("1", whole("A B") + "<day-month-year day=\"10\" month=\"10\"/>"
                                                     "<day-month-year year=\"1370\" calendar=\"Islamic\"/>"
                                                     "<day-month-year year=\"1950\" month=\"7\"/>")));
  EXPECT_EQ(read.all("ch-seco-1", "birthDate"), Strings{"1950-07"});
  EXPECT_EQ(read.issues("bad_date"), 2U);
  EXPECT_EQ(read.all("ch-seco-1", "notes"), (Strings{"Date without a year: 10.10.", "Date (Islamic): 1370"}));
}

TEST(SecoXml, BoundsTheNumberOfSpellings) {
  std::string parts;
  for (int i = 0; i < 5; ++i) {
    parts +=
        "<name-part order=\"" + std::to_string(i) + "\" name-part-type=\"given-name\"><value>Base</value>";
    for (int j = 0; j < 10; ++j) {
      parts += "<spelling-variant lang=\"eng\" script=\"Latn\">V" + std::to_string(i) + "x" +
               std::to_string(j) + "</spelling-variant>";
    }
    parts += "</name-part>";
  }
  const Read read(list_of(person("1", name("primary-name", parts))));
  EXPECT_EQ(read.issues("too_many_spellings"), 1U);
  EXPECT_EQ(read.all("ch-seco-1", "alias").size(), 64U);
  EXPECT_EQ(read.all("ch-seco-1", "firstName").size(), 51U) << "every spelling is kept as a part";
}

TEST(SecoXml, GivesEverySanctionsSetTheReason) {
  const Read read(list_of(
      "<target ssid=\"1\"><sanctions-set-id>27286</sanctions-set-id><sanctions-set-id>99</sanctions-set-id>"
      "<individual><identity>" +
      whole("A B") +
      "</identity><justification>One</justification><justification>Two</justification></individual></"
      "target>"));
  const model::Entity* entity = read.entity("ch-seco-1");
  ASSERT_NE(entity, nullptr);
  ASSERT_EQ(entity->listings.size(), 2U);
  for (const model::Listing& listing : entity->listings) {
    EXPECT_EQ(std::count_if(listing.values.begin(), listing.values.end(),
                            [](const model::Value& value) { return value.property == "reason"; }),
              2);
  }
  EXPECT_EQ(value_of(entity->listings[1], "program"), "99");
  EXPECT_EQ(read.issues("unknown_programme"), 1U);
}

TEST(SecoXml, RefusesATargetThatNoListCouldHold) {
  std::string parts;
  for (int i = 0; i < 20000; ++i)
    parts += "<name-part order=\"1\" name-part-type=\"given-name\"><value>A</value></name-part>";
  const Read read(list_of(person("1", name("primary-name", parts)) + person("2", whole("Fine"))));
  EXPECT_EQ(read.issues("too_large"), 1U);
  EXPECT_EQ(read.found.entities.size(), 1U);
}

TEST(SecoXml, RefusesChangesOnlyAndForeignFiles) {
  const Read delta(
      R"(<swiss-sanctions-list list-type="delta-list"
      date="2026-01-01"><target ssid="1"/></swiss-sanctions-list>)");
  ASSERT_FALSE(delta.snapshots);
  EXPECT_EQ(delta.snapshots.error().code, ErrorCode::kFormat);
  EXPECT_NE(delta.snapshots.error().message.find("whole list"), std::string::npos);
  EXPECT_FALSE(Read("<other/>").snapshots);
  EXPECT_FALSE(Read(list_of("<target ssid=\"1\">")).snapshots);
  EXPECT_FALSE(Read(list_of("")).snapshots) << "a list without targets is no list";
  EXPECT_EQ(recognize(Input{"x.xml", list_of("")})->format->id, "seco_xml");
}

TEST(SecoXml, ReportsElementsItDoesNotKnowOnce) {
  const Read read(list_of(person("1", whole("A") + "<shoe-size>44</shoe-size>") +
                          person("2", whole("B") + "<shoe-size>45</shoe-size>")));
  EXPECT_EQ(read.issues("unknown_field"), 1U);
  EXPECT_EQ(read.found.entities.size(), 2U);
}

TEST(SecoXml, EveryRecordOfTheWholeListIsAnEntityOrAnIssue) {
  TAMIS_SHARED_OR_SKIP(path, "lists/current/ch/seco_whole_list.xml");
  const Result<base::MappedFile> file = base::MappedFile::open(path);
  ASSERT_TRUE(file);
  const Input input{path, file->bytes()};
  Collector found;
  const auto snapshots = find_format("seco_xml")->read(std::span(&input, 1), found);
  ASSERT_TRUE(snapshots) << snapshots.error().to_string();
  EXPECT_EQ((*snapshots)[0].records, 8254U);
  EXPECT_EQ((*snapshots)[0].date, "2026-03-15");
  std::size_t lost = 0;
  for (const Issue& issue : found.issues) {
    lost += issue.severity == Severity::kError || issue.severity == Severity::kSkipped ? 1U : 0U;
  }
  EXPECT_EQ(found.entities.size() + lost, 8254U);
  EXPECT_EQ(lost, 646U) << "targets without a subject in this edition";
  std::set<std::string> ids;
  for (const model::Entity& entity : found.entities) {
    EXPECT_TRUE(ids.insert(entity.id).second) << entity.id;
    EXPECT_FALSE(entity.first("name").empty()) << entity.id;
    ASSERT_EQ(entity.listings.size(), 1U);
  }
  const auto qaani = std::find_if(found.entities.begin(), found.entities.end(),
                                  [](const model::Entity& entity) { return entity.id == "ch-seco-78248"; });
  ASSERT_NE(qaani, found.entities.end());
  EXPECT_EQ(qaani->first("name"), "Qaani Ismail");
  EXPECT_EQ(qaani->first("birthDate"), "1957-08-08");
}

}  // namespace
}  // namespace tamis::lists
