#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/file.h"
#include "lists/ofac.h"
#include "lists/reader.h"
#include "test/shared_data.h"

namespace tamis::lists {
namespace {

using Strings = std::vector<std::string_view>;

struct Read {
  Collector found;
  std::vector<Snapshot> snapshots;

  [[nodiscard]] const model::Entity& entity(std::string_view id) const {
    static const model::Entity none;
    for (const model::Entity& entity : found.entities) {
      if (entity.id == id) return entity;
    }
    ADD_FAILURE() << "no entity " << id;
    return none;
  }
  // The only entity of a schema.
  [[nodiscard]] const model::Entity& of_schema(std::string_view schema) const {
    static const model::Entity none;
    const model::Entity* one = nullptr;
    for (const model::Entity& entity : found.entities) {
      if (entity.schema != schema) continue;
      if (one != nullptr) ADD_FAILURE() << "two entities of " << schema;
      one = &entity;
    }
    if (one == nullptr) ADD_FAILURE() << "no entity of " << schema;
    return one == nullptr ? none : *one;
  }
  [[nodiscard]] Strings codes(Severity severity) const {
    Strings out;
    for (const Issue& issue : found.issues) {
      if (issue.severity == severity) out.push_back(issue.code);
    }
    std::sort(out.begin(), out.end());
    return out;
  }
  [[nodiscard]] const Issue* issue(std::string_view code) const {
    for (const Issue& issue : found.issues) {
      if (issue.code == code) return &issue;
    }
    return nullptr;
  }
};

Read read_text(std::string_view text, std::string_view file = "sdn_advanced.xml",
               std::string_view format = "ofac_advanced_xml") {
  Read read;
  const Input input{std::string(file), text};
  const auto result = find_format(format)->read(std::span(&input, 1), read.found);
  EXPECT_TRUE(result) << result.error().to_string();
  if (result) read.snapshots = *result;
  return read;
}

Strings listing_values(const model::Listing& listing, std::string_view property) {
  Strings out;
  for (const model::Value& value : listing.values) {
    if (value.property == property) out.push_back(value.value);
  }
  return out;
}

// The tables of a small file; every id is of this file alone.
constexpr std::string_view kReferences = R"(<ReferenceValueSets>
 <AliasTypeValues><AliasType ID="1">A.K.A.</AliasType><AliasType ID="2">F.K.A.</AliasType><AliasType ID="3">Name</AliasType></AliasTypeValues>
 <AreaCodeValues><AreaCode ID="4" CountryID="12" Description="Malta">MT</AreaCode></AreaCodeValues>
 <CalendarTypeValues><CalendarType ID="1">Gregorian</CalendarType></CalendarTypeValues>
 <CountryValues><Country ID="11" ISO2="IR">Iran</Country><Country ID="12" ISO2="MT">Malta</Country><Country ID="13" ISO2="XX">undetermined</Country></CountryValues>
 <DetailReferenceValues><DetailReference ID="21">Female</DetailReference><DetailReference ID="22">Crude Oil Tanker</DetailReference></DetailReferenceValues>
 <FeatureTypeValues>
  <FeatureType ID="31">Birthdate</FeatureType><FeatureType ID="32">Place of Birth</FeatureType><FeatureType ID="33">Gender</FeatureType>
  <FeatureType ID="34">Nationality Country</FeatureType><FeatureType ID="35">Location</FeatureType><FeatureType ID="36">Title</FeatureType>
  <FeatureType ID="37">Digital Currency Address - XBT</FeatureType><FeatureType ID="38">Vessel Flag</FeatureType><FeatureType ID="39">VESSEL TYPE</FeatureType>
  <FeatureType ID="40">Vessel Call Sign</FeatureType><FeatureType ID="41">Aircraft Model</FeatureType><FeatureType ID="42">Aircraft Tail Number</FeatureType>
  <FeatureType ID="43">Secondary sanctions risk:</FeatureType><FeatureType ID="44">Favourite Colour</FeatureType><FeatureType ID="45">Aircraft Manufacture Date</FeatureType>
 </FeatureTypeValues>
 <IDRegDocDateTypeValues><IDRegDocDateType ID="51">Issue Date</IDRegDocDateType><IDRegDocDateType ID="52">Expiration Date</IDRegDocDateType></IDRegDocDateTypeValues>
 <IDRegDocTypeValues><IDRegDocType ID="61">Passport</IDRegDocType><IDRegDocType ID="62">Vessel Registration Identification</IDRegDocType>
  <IDRegDocType ID="63">MMSI</IDRegDocType><IDRegDocType ID="64">Registration Number</IDRegDocType></IDRegDocTypeValues>
 <LegalBasisValues><LegalBasis ID="71" LegalBasisShortRef="E.O. 1">Executive Order 1 (Example)</LegalBasis></LegalBasisValues>
 <ListValues><List ID="81">SDN List</List><List ID="82">Consolidated List</List></ListValues>
 <LocPartTypeValues><LocPartType ID="91">ADDRESS1</LocPartType><LocPartType ID="92">CITY</LocPartType><LocPartType ID="93">POSTAL CODE</LocPartType></LocPartTypeValues>
 <NamePartTypeValues><NamePartType ID="101">Last Name</NamePartType><NamePartType ID="102">First Name</NamePartType><NamePartType ID="103">Patronymic</NamePartType>
  <NamePartType ID="104">Entity Name</NamePartType><NamePartType ID="105">Vessel Name</NamePartType><NamePartType ID="106">Aircraft Name</NamePartType>
  <NamePartType ID="107">Nickname</NamePartType></NamePartTypeValues>
 <PartySubTypeValues><PartySubType ID="1" PartyTypeID="3">Vessel</PartySubType><PartySubType ID="2" PartyTypeID="3">Aircraft</PartySubType>
  <PartySubType ID="3" PartyTypeID="2">Unknown</PartySubType><PartySubType ID="4" PartyTypeID="1">Unknown</PartySubType></PartySubTypeValues>
 <PartyTypeValues><PartyType ID="1">Individual</PartyType><PartyType ID="2">Entity</PartyType><PartyType ID="3">Transport</PartyType></PartyTypeValues>
 <RelationTypeValues><RelationType ID="111">Owned or Controlled By</RelationType><RelationType ID="112">Leader or official of</RelationType>
  <RelationType ID="113">Providing support to</RelationType><RelationType ID="114">Family member of</RelationType></RelationTypeValues>
 <SanctionsTypeValues><SanctionsType ID="1">Program</SanctionsType><SanctionsType ID="2">Block</SanctionsType></SanctionsTypeValues>
 <ScriptValues><Script ID="1" ScriptCode="Latn">Latin</Script><Script ID="2" ScriptCode="Cyrl">Cyrillic</Script><Script ID="3" ScriptCode="Hang">Hangul</Script></ScriptValues>
 <ValidityValues><Validity ID="1">Valid</Validity><Validity ID="2">Fraudulent</Validity></ValidityValues>
</ReferenceValueSets>)";

std::string file(std::string_view body, std::string_view parties) {
  std::string out = R"(<?xml version="1.0" encoding="utf-8"?>
<Sanctions xmlns="https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/ADVANCED_XML">
<DateOfIssue CalendarTypeID="1"><Year>2026</Year><Month>3</Month><Day>9</Day></DateOfIssue>)";
  out += kReferences;
  return out.append(body)
      .append("<DistinctParties>")
      .append(parties)
      .append("</DistinctParties></Sanctions>");
}

// A party of one name without more.
std::string party(std::string_view uid, std::string_view subtype, std::string_view name,
                  std::string_view more = {}) {
  return std::string("<DistinctParty FixedRef=\"")
      .append(uid)
      .append("\"><Profile ID=\"")
      .append(uid)
      .append("\" PartySubTypeID=\"")
      .append(subtype)
      .append("\"><Identity ID=\"9")
      .append(uid)
      .append(
          "\" Primary=\"true\"><Alias AliasTypeID=\"3\" Primary=\"true\" "
          "LowQuality=\"false\"><DocumentedName>"
          "<DocumentedNamePart><NamePartValue ScriptID=\"1\">")
      .append(name)
      .append("</NamePartValue></DocumentedNamePart></DocumentedName></Alias></Identity>")
      .append(more)
      .append("</Profile></DistinctParty>");
}

std::string entry(std::string_view profile, std::string_view program, std::string_view list = "81") {
  return std::string("<SanctionsEntry ID=\"7")
      .append(profile)
      .append("\" ProfileID=\"")
      .append(profile)
      .append("\" ListID=\"")
      .append(list)
      .append(
          "\"><EntryEvent LegalBasisID=\"71\"><Comment/><Date><Year>2019</Year><Month>4</Month><Day>8</Day>"
          "</Date></EntryEvent><SanctionsMeasure SanctionsTypeID=\"2\"><Comment/></SanctionsMeasure>"
          "<SanctionsMeasure SanctionsTypeID=\"1\"><Comment>")
      .append(program)
      .append("</Comment></SanctionsMeasure></SanctionsEntry>");
}

std::string detail(std::string_view type, std::string_view value) {
  return std::string("<Feature FeatureTypeID=\"")
      .append(type)
      .append("\"><FeatureVersion><Comment/>")
      .append(value)
      .append("</FeatureVersion></Feature>");
}

std::string period(std::string_view from, std::string_view to, std::string_view circa = "false") {
  const auto day = [](std::string_view text) {
    return std::string("<Year>")
        .append(text.substr(0, 4))
        .append("</Year><Month>")
        .append(text.substr(5, 2))
        .append("</Month><Day>")
        .append(text.substr(8, 2))
        .append("</Day>");
  };
  return std::string("<DatePeriod CalendarTypeID=\"1\"><Start Approximate=\"")
      .append(circa)
      .append("\"><From>")
      .append(day(from))
      .append("</From><To>")
      .append(day(from))
      .append("</To></Start><End Approximate=\"")
      .append(circa)
      .append("\"><From>")
      .append(day(to))
      .append("</From><To>")
      .append(day(to))
      .append("</To></End></DatePeriod>");
}

TEST(OfacAdvancedXml, IsRecognisedByItsContent) {
  const std::string text = file({}, party("5", "3", "SAMPLE"));
  const auto found = recognize({"list.xml", text});
  ASSERT_TRUE(found);
  EXPECT_EQ(found->format->id, "ofac_advanced_xml");
  EXPECT_EQ(found->group, "us_ofac_sdn");
  EXPECT_EQ(recognize({"cons_advanced.xml", text})->group, "us_ofac_cons");
  EXPECT_FALSE(recognize({"other.xml", "<Sanctions><Sanction/></Sanctions>"}));
}

TEST(OfacAdvancedXml, APersonWithNamesInTwoScripts) {
  const auto part = [](std::string_view group, std::string_view script, std::string_view text) {
    return std::string("<DocumentedNamePart><NamePartValue NamePartGroupID=\"")
        .append(group)
        .append("\" ScriptID=\"")
        .append(script)
        .append("\">")
        .append(text)
        .append("</NamePartValue></DocumentedNamePart>");
  };
  const std::string names =
      "<Identity ID=\"900\" Primary=\"true\" False=\"false\">"
      "<Alias AliasTypeID=\"3\" Primary=\"true\" LowQuality=\"false\"><DocumentedName>" +
      part("1", "1", "EXAMPLEVA") + part("2", "1", "Anna") + part("3", "1", "Borisovna") +
      "</DocumentedName><DocumentedName>" + part("1", "2", "ПРИМЕРОВА") + part("2", "2", "Анна") +
      part("3", "2", "Борисовна") + "</DocumentedName><DocumentedName>" + part("2", "3", "안나") +
      part("1", "3", "김") +
      "</DocumentedName></Alias>"
      "<Alias AliasTypeID=\"1\" Primary=\"false\" LowQuality=\"true\"><DocumentedName>" +
      part("4", "1", "ANYA") +
      "</DocumentedName></Alias>"
      "<Alias AliasTypeID=\"2\" Primary=\"false\" LowQuality=\"false\"><DocumentedName>" +
      part("1", "1", "OLDER") + part("2", "1", "Anna") + part("4", "1", "NYUSHA") +
      "</DocumentedName></Alias><NamePartGroups><MasterNamePartGroup><NamePartGroup ID=\"1\" "
      "NamePartTypeID=\"101\"/>"
      "<NamePartGroup ID=\"2\" NamePartTypeID=\"102\"/></MasterNamePartGroup><MasterNamePartGroup>"
      "<NamePartGroup ID=\"3\" NamePartTypeID=\"103\"/><NamePartGroup ID=\"4\" NamePartTypeID=\"107\"/>"
      "</MasterNamePartGroup></NamePartGroups></Identity>";
  const std::string features =
      detail("31", period("1961-01-01", "1961-12-31", "true")) +
      detail("32", "<VersionDetail>Shiraz, Iran</VersionDetail>") +
      detail("33", "<VersionDetail DetailReferenceID=\"21\"/>") +
      detail("34", "<VersionLocation LocationID=\"72\"/>") +
      detail("35", "<VersionLocation LocationID=\"71\"/>") +
      detail("36", "<VersionDetail>Director</VersionDetail>") +
      detail("37", "<VersionDetail>1BoatSLRHtKNngkdXEeobR76b53LETtpyT</VersionDetail>") +
      detail("43", "<VersionDetail>Section 1245 of IFCA</VersionDetail>") +
      detail("44", "<VersionDetail>green</VersionDetail>");
  const std::string tables =
      "<Locations><Location ID=\"71\"><LocationCountry CountryID=\"11\"/>"
      "<LocationPart LocPartTypeID=\"92\"><LocationPartValue "
      "Primary=\"true\"><Value>Tehran</Value></LocationPartValue></LocationPart>"
      "<LocationPart LocPartTypeID=\"91\"><LocationPartValue Primary=\"true\"><Value>12 Sample "
      "Street</Value></LocationPartValue></LocationPart>"
      "</Location><Location ID=\"72\"><LocationCountry CountryID=\"11\"/></Location></Locations>"
      "<IDRegDocuments><IDRegDocument ID=\"801\" IDRegDocTypeID=\"61\" IdentityID=\"900\" "
      "IssuedBy-CountryID=\"11\" ValidityID=\"2\">"
      "<Comment/><IDRegistrationNo>A1234567</IDRegistrationNo><DocumentDate IDRegDocDateTypeID=\"52\">" +
      period("2030-05-06", "2030-05-06") + "</DocumentDate></IDRegDocument></IDRegDocuments>";
  const std::string text =
      file(tables, "<DistinctParty FixedRef=\"50\"><Comment/><Profile ID=\"50\" PartySubTypeID=\"4\">" +
                       names + features + "</Profile></DistinctParty>" + entry("50", "SDGT"));
  const Read read = read_text(text);
  ASSERT_EQ(read.snapshots.size(), 1U);
  EXPECT_EQ(read.snapshots[0].date, "2026-03-09");
  EXPECT_EQ(read.snapshots[0].records, 1U);
  EXPECT_EQ(read.snapshots[0].title, "OFAC Specially Designated Nationals (SDN) List");
  const model::Entity& person = read.entity("ofac-50");
  EXPECT_EQ(person.schema, "Person");
  EXPECT_EQ(person.all("name"), Strings{"Anna Borisovna EXAMPLEVA"});
  EXPECT_EQ(person.all("alias"), (Strings{"Анна Борисовна ПРИМЕРОВА", "김안나"}));
  EXPECT_EQ(person.all("weakAlias"), (Strings{"ANYA", "NYUSHA"}));
  EXPECT_EQ(person.all("previousName"), Strings{"Anna OLDER"});
  EXPECT_EQ(person.first("firstName"), "Anna");
  EXPECT_EQ(person.first("fatherName"), "Borisovna");
  EXPECT_EQ(person.first("lastName"), "EXAMPLEVA");
  EXPECT_EQ(person.first("birthDate"), "1961~");
  EXPECT_EQ(person.first("birthPlace"), "Shiraz, Iran");
  EXPECT_EQ(person.first("gender"), "female");
  EXPECT_EQ(person.all("nationality"), Strings{"ir"});
  EXPECT_EQ(person.all("address"), Strings{"12 Sample Street, Tehran, Iran"});
  EXPECT_EQ(person.all("country"), Strings{"ir"});
  EXPECT_EQ(person.first("position"), "Director");
  EXPECT_EQ(person.first("passportNumber"), "A1234567");
  const model::Entity& passport = read.of_schema("Passport");
  EXPECT_EQ(passport.first("holder"), "ofac-50");
  EXPECT_EQ(passport.first("passportNumber"), "A1234567");
  EXPECT_EQ(passport.first("country"), "ir");
  EXPECT_EQ(passport.first("endDate"), "2030-05-06");
  EXPECT_EQ(passport.first("summary"), "Fraudulent, expiration date 2030-05-06");
  const model::Entity& wallet = read.of_schema("CryptoWallet");
  EXPECT_EQ(wallet.first("holder"), "ofac-50");
  EXPECT_EQ(wallet.first("currency"), "XBT");
  EXPECT_EQ(wallet.first("publicKey"), "1BoatSLRHtKNngkdXEeobR76b53LETtpyT");
  ASSERT_EQ(person.listings.size(), 1U);
  const model::Listing& listing = person.listings[0];
  EXPECT_EQ(listing_values(listing, "program"), Strings{"SDGT"});
  EXPECT_EQ(listing_values(listing, "programId"), Strings{"SDGT"});
  EXPECT_EQ(listing_values(listing, "listingDate"), Strings{"2019-04-08"});
  EXPECT_EQ(listing_values(listing, "reason"), Strings{"Executive Order 1 (Example)"});
  EXPECT_EQ(listing_values(listing, "summary"), Strings{"SDN List"});
  EXPECT_EQ(listing_values(listing, "provisions"),
            (Strings{"Block", "Secondary sanctions risk: Section 1245 of IFCA"}));
  EXPECT_EQ(read.codes(Severity::kWarning), Strings{"unknown_feature"});
}

TEST(OfacAdvancedXml, DatesArePeriods) {
  const struct {
    std::string_view from, to, circa, expected;
  } kCases[] = {
      {"1948-05-03", "1948-05-03", "false", "1948-05-03"}, {"1948-01-01", "1948-12-31", "false", "1948"},
      {"1948-01-01", "1948-12-31", "true", "1948~"},       {"1948-05-01", "1948-05-31", "false", "1948-05"},
      {"1948-02-01", "1948-02-29", "false", "1948-02"},    {"1948-01-01", "1950-12-31", "false", "1948/1950"},
      {"1948-01-01", "1950-12-31", "true", "1948~/1950~"}, {"1948-05-03", "1948-05-09", "false", "1948-05"},
      {"1948-05-03", "1948-09-09", "false", "1948"},       {"1948-12-03", "1949-01-09", "false", "1948/1949"},
  };
  for (const auto& one : kCases) {
    const std::string text =
        file({}, party("5", "4", "SOMEBODY", detail("31", period(one.from, one.to, one.circa))));
    EXPECT_EQ(read_text(text).entity("ofac-5").first("birthDate"), one.expected) << one.from << " " << one.to;
  }
}

TEST(OfacAdvancedXml, AnotherCalendarIsKeptInTheNotes) {
  std::string text = file({}, party("5", "4", "SOMEBODY", detail("31", period("1380-01-01", "1380-01-01"))));
  text.replace(text.find("Gregorian"), 9, "Islamic!!");
  const Read read = read_text(text);
  EXPECT_EQ(read.entity("ofac-5").first("birthDate"), "");
  EXPECT_NE(read.issue("bad_date"), nullptr);
}

TEST(OfacAdvancedXml, VesselsAndAircraft) {
  const std::string documents =
      "<IDRegDocuments><IDRegDocument ID=\"1\" IDRegDocTypeID=\"62\" "
      "IdentityID=\"960\"><IDRegistrationNo>IMO 9074729"
      "</IDRegistrationNo></IDRegDocument><IDRegDocument ID=\"2\" IDRegDocTypeID=\"63\" IdentityID=\"960\">"
      "<IDRegistrationNo>249123000</IDRegistrationNo></IDRegDocument></IDRegDocuments>";
  const std::string vessel = party("60", "1", "SAMPLE STAR",
                                   detail("38", "<VersionDetail>Malta</VersionDetail>") +
                                       detail("39", "<VersionDetail DetailReferenceID=\"22\"/>") +
                                       detail("40", "<VersionDetail>9HXY2</VersionDetail>"));
  const std::string aircraft = party("61", "2", "EP-XYZ",
                                     detail("41", "<VersionDetail>A340-300</VersionDetail>") +
                                         detail("42", "<VersionDetail>EP-XYZ</VersionDetail>") +
                                         detail("45", period("1999-03-01", "1999-03-31")));
  const Read read = read_text(file(documents, vessel + aircraft));
  const model::Entity& ship = read.entity("ofac-60");
  EXPECT_EQ(ship.schema, "Vessel");
  EXPECT_EQ(ship.first("imoNumber"), "9074729");
  EXPECT_EQ(ship.first("mmsi"), "249123000");
  EXPECT_EQ(ship.first("callSign"), "9HXY2");
  EXPECT_EQ(ship.first("flag"), "mt");
  EXPECT_EQ(ship.first("type"), "Crude Oil Tanker");
  const model::Entity& plane = read.entity("ofac-61");
  EXPECT_EQ(plane.schema, "Airplane");
  EXPECT_EQ(plane.first("registrationNumber"), "EP-XYZ");
  EXPECT_EQ(plane.first("model"), "A340-300");
  EXPECT_EQ(plane.first("buildDate"), "1999-03");
}

TEST(OfacAdvancedXml, RelationsAreEdgesTheRightWayRound) {
  const auto relation = [](std::string_view id, std::string_view from, std::string_view to,
                           std::string_view type, std::string_view former = "false") {
    return std::string("<ProfileRelationship ID=\"")
        .append(id)
        .append("\" From-ProfileID=\"")
        .append(from)
        .append("\" To-ProfileID=\"")
        .append(to)
        .append("\" RelationTypeID=\"")
        .append(type)
        .append("\" Former=\"")
        .append(former)
        .append("\"><Comment/></ProfileRelationship>");
  };
  const std::string parties = party("70", "4", "OWNER") + party("71", "3", "COMPANY") +
                              party("72", "1", "SHIP") + "</DistinctParties><ProfileRelationships>" +
                              relation("1", "71", "70", "111") + relation("2", "71", "72", "111") +
                              relation("3", "71", "70", "112", "true") + relation("4", "72", "71", "113") +
                              relation("5", "71", "70", "114") + relation("6", "70", "99", "113") +
                              relation("7", "70", "71", "119") + "</ProfileRelationships><DistinctParties>";
  const Read read = read_text(file({}, parties));
  const model::Entity& owned = read.entity("ofac-rel-1");
  EXPECT_EQ(owned.schema, "Ownership");
  EXPECT_EQ(owned.first("asset"), "ofac-71");
  EXPECT_EQ(owned.first("owner"), "ofac-70");
  EXPECT_EQ(owned.first("role"), "Owned or Controlled By");
  const model::Entity& flipped = read.entity("ofac-rel-2");  // no ship owns a company
  EXPECT_EQ(flipped.first("asset"), "ofac-72");
  EXPECT_EQ(flipped.first("owner"), "ofac-71");
  const model::Entity& leader = read.entity("ofac-rel-3");
  EXPECT_EQ(leader.schema, "Directorship");
  EXPECT_EQ(leader.first("director"), "ofac-70");
  EXPECT_EQ(leader.first("organization"), "ofac-71");
  EXPECT_EQ(leader.first("status"), "former");
  EXPECT_EQ(read.entity("ofac-rel-4").schema, "UnknownLink");
  EXPECT_EQ(read.entity("ofac-rel-4").first("subject"), "ofac-72");
  EXPECT_EQ(read.entity("ofac-rel-4").first("role"), "Providing support to");
  EXPECT_EQ(read.entity("ofac-rel-5").schema, "UnknownLink");  // a company has no family
  EXPECT_EQ(read.entity("ofac-rel-7").first("role"), "relation type 119");
  EXPECT_EQ(read.codes(Severity::kRepaired), (Strings{"flipped_relation", "flipped_relation"}));
  ASSERT_NE(read.issue("dangling_relation"), nullptr);
  EXPECT_EQ(read.issue("dangling_relation")->where.record_id, "6");
  EXPECT_GT(read.issue("dangling_relation")->where.line, 0);
  ASSERT_NE(read.issue("missing_reference"), nullptr);
  EXPECT_EQ(read.issue("missing_reference")->where.record_id, "7");
}

TEST(OfacAdvancedXml, TheListOfAllListsIsNoListing) {
  const std::string text =
      file({}, party("80", "3", "FIRST") + party("81", "3", "SECOND") + entry("80", "SSI", "82") +
                   entry("80", "SDGT", "81") + entry("81", "SSI", "82"));
  const Read read = read_text(text, "cons_advanced.xml");
  EXPECT_EQ(read.snapshots[0].dataset, "us_ofac_cons");
  const model::Entity& first = read.entity("ofac-80");
  ASSERT_EQ(first.listings.size(), 1U);
  EXPECT_EQ(listing_values(first.listings[0], "summary"), Strings{"SDN List"});
  EXPECT_EQ(listing_values(first.listings[0], "program"), (Strings{"SDGT", "SSI"}));
  ASSERT_EQ(read.entity("ofac-81").listings.size(), 1U);
  EXPECT_EQ(listing_values(read.entity("ofac-81").listings[0], "program"), Strings{"SSI"});
}

TEST(OfacAdvancedXml, WhatBelongsToNobodyIsReported) {
  const std::string text = file(
      "<IDRegDocuments><IDRegDocument ID=\"3\" IDRegDocTypeID=\"61\" IdentityID=\"999\"><IDRegistrationNo>B1"
      "</IDRegistrationNo></IDRegDocument></IDRegDocuments>",
      party("90", "3", "") +
          party("91", "77", "UNKNOWN KIND", detail("35", "<VersionLocation LocationID=\"404\"/>")) +
          party("91", "3", "TWIN") + "<DistinctParty FixedRef=\"92\"><Comment/></DistinctParty>" +
          entry("404", "SDGT"));
  const Read read = read_text(text);
  EXPECT_EQ(read.snapshots[0].records, 4U);
  EXPECT_EQ(read.entity("ofac-91").schema, "LegalEntity");
  EXPECT_EQ(read.entity("ofac-91-2").first("name"), "TWIN");
  EXPECT_EQ(read.found.entities.size(), 2U);
  EXPECT_EQ(read.codes(Severity::kError), (Strings{"no_name", "no_profile"}));
  EXPECT_EQ(read.codes(Severity::kWarning),
            (Strings{"duplicate_id", "missing_reference", "no_sanctions_entry", "no_sanctions_entry",
                     "no_sanctions_entry", "orphan_document", "orphan_sanctions_entry", "unknown_type"}));
  EXPECT_EQ(read.issue("orphan_document")->where.record_id, "3");
  for (const Issue& issue : read.found.issues) {
    EXPECT_EQ(issue.where.file, "sdn_advanced.xml");
    EXPECT_GT(issue.where.line, 0) << issue.code;
  }
}

TEST(OfacAdvancedXml, AFileWithoutPartiesIsRefused) {
  Collector sink;
  const std::string text = file({}, {});
  const Input input{"sdn_advanced.xml", text};
  const auto result = find_format("ofac_advanced_xml")->read(std::span(&input, 1), sink);
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().code, ErrorCode::kFormat);
}

TEST(OfacAdvancedXml, AHugePartyIsRefusedAlone) {
  std::string features;
  for (int i = 0; i < 16000; ++i) features += detail("36", "<VersionDetail>x</VersionDetail>");
  const Read read = read_text(file({}, party("1", "4", "HUGE", features) + party("2", "4", "SMALL")));
  EXPECT_EQ(read.codes(Severity::kError), Strings{"too_large"});
  EXPECT_EQ(read.found.entities.size(), 1U);
}

// The same party from the standard XML and from the advanced one: the same entity.
TEST(OfacAdvancedXml, AgreesWithTheStandardXml) {
  const Read standard = read_text(
      R"(<sdnList><publshInformation><Publish_Date>03/09/2026</Publish_Date></publshInformation>
 <sdnEntry><uid>95</uid><firstName>Anna</firstName><lastName>EXAMPLE</lastName><sdnType>Individual</sdnType>
  <programList><program>SDGT</program></programList>
  <addressList><address><address1>12 Sample Street</address1><city>Tehran</city><postalCode>11369</postalCode><country>Iran</country></address></addressList>
  <dateOfBirthList><dateOfBirthItem><dateOfBirth>circa 1961</dateOfBirth></dateOfBirthItem></dateOfBirthList>
  <idList><id><idType>Passport</idType><idNumber>A1234567</idNumber><idCountry>Iran</idCountry></id></idList></sdnEntry></sdnList>)",
      "sdn.xml", "ofac_xml");
  const std::string more = detail("31", period("1961-01-01", "1961-12-31", "true")) +
                           detail("35", "<VersionLocation LocationID=\"1\"/>");
  std::string one = party("95", "4", "", more);
  constexpr std::string_view kNoName = "<NamePartValue ScriptID=\"1\"></NamePartValue>";
  one.replace(one.find(kNoName), kNoName.size(),
              "<NamePartValue ScriptID=\"1\" NamePartGroupID=\"8\">EXAMPLE</NamePartValue><NamePartValue "
              "ScriptID=\"1\" "
              "NamePartGroupID=\"9\">Anna</NamePartValue>");
  one.replace(
      one.find("</Identity>"), 0,
      "<NamePartGroups><MasterNamePartGroup><NamePartGroup ID=\"8\" NamePartTypeID=\"101\"/><NamePartGroup "
      "ID=\"9\" NamePartTypeID=\"102\"/></MasterNamePartGroup></NamePartGroups>");
  const Read advanced = read_text(
      file("<Location ID=\"1\"><LocationCountry CountryID=\"11\"/><LocationPart "
           "LocPartTypeID=\"93\"><LocationPartValue><Value>11369"
           "</Value></LocationPartValue></LocationPart><LocationPart "
           "LocPartTypeID=\"91\"><LocationPartValue><Value>12 Sample Street"
           "</Value></LocationPartValue></LocationPart><LocationPart "
           "LocPartTypeID=\"92\"><LocationPartValue><Value>Tehran</Value>"
           "</LocationPartValue></LocationPart></Location><IDRegDocument ID=\"4\" IDRegDocTypeID=\"61\" "
           "IdentityID=\"995\" "
           "IssuedBy-CountryID=\"11\"><IDRegistrationNo>A1234567</IDRegistrationNo></IDRegDocument>",
           one + entry("95", "SDGT")));
  const model::Entity& a = standard.entity("ofac-95");
  const model::Entity& b = advanced.entity("ofac-95");
  EXPECT_EQ(a.schema, b.schema);
  EXPECT_EQ(a.sources[0].dataset, b.sources[0].dataset);
  EXPECT_EQ(a.sources[0].entry_id, b.sources[0].entry_id);
  EXPECT_EQ(a.sources[0].date, b.sources[0].date);
  const auto values = [](const model::Entity& entity) {
    std::set<std::string> out;
    for (const model::Value& value : entity.values) out.insert(value.property + "=" + value.value);
    return out;
  };
  EXPECT_EQ(values(a), values(b));
  for (const std::string_view property : {"program", "programId", "authority", "sourceUrl"}) {
    EXPECT_EQ(listing_values(a.listings[0], property), listing_values(b.listings[0], property)) << property;
  }
}

TEST(OfacAdvancedXml, TheSharedExcerpt) {
  TAMIS_SHARED_OR_SKIP(path, "lists/other/sdn_advanced_excerpt.xml");
  const auto bytes = base::MappedFile::open(path);
  ASSERT_TRUE(bytes);
  EXPECT_EQ(recognize({path, bytes->bytes()})->format->id, "ofac_advanced_xml");
  const Read read = read_text(bytes->bytes(), "sdn_advanced_excerpt.xml");
  EXPECT_EQ(read.snapshots[0].records, 3U);
  EXPECT_EQ(read.snapshots[0].date, "2026-08-21");
  EXPECT_TRUE(read.found.issues.empty());
  const model::Entity& person = read.entity("ofac-23215");
  EXPECT_EQ(person.first("name"), "Pyong Chol RI");
  EXPECT_EQ(person.all("alias"), Strings{"리병철"});
  EXPECT_EQ(person.first("birthDate"), "1948");
  EXPECT_EQ(person.first("gender"), "male");
  EXPECT_EQ(person.first("country"), "kp");
  EXPECT_EQ(listing_values(person.listings[0], "program"), Strings{"DPRK2"});
  EXPECT_EQ(listing_values(person.listings[0], "listingDate"), Strings{"2017-12-26"});
  EXPECT_EQ(read.entity("ofac-12214").first("weakAlias"), "MID");
  EXPECT_EQ(read.entity("ofac-15036").first("imoNumber"), "8987333");
  EXPECT_EQ(read.entity("ofac-15036").first("flag"), "kp");
  EXPECT_EQ(read.of_schema("CryptoWallet").first("holder"), "ofac-12214");
  EXPECT_EQ(read.of_schema("Representation").first("agent"), "ofac-23215");
  EXPECT_EQ(read.of_schema("Representation").first("client"), "ofac-12214");
}

}  // namespace
}  // namespace tamis::lists
