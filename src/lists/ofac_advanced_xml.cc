// OFAC's SDN and consolidated lists in the advanced XML format (sdn_advanced.xml, cons_advanced.xml; Treasury,
// "Advanced sanctions list standard"): a relational database as one file, in which everything is an id into
// something else. What parties refer to stands before and behind them, so the file is read twice: first the
// reference values, locations, documents, relationships and sanctions entries, which are kept in short, then
// the parties one by one. docs/lists/ofac.md has the mapping.
#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <initializer_list>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "lists/cell.h"
#include "lists/ofac.h"
#include "lists/one_file.h"
#include "lists/reader.h"
#include "lists/record.h"
#include "lists/xml_records.h"
#include "model/country.h"
#include "model/partial_date.h"

namespace tamis::lists {

namespace {

constexpr std::string_view kRoot = "Sanctions";
constexpr std::array<std::string_view, 6> kTables{"DateOfIssue",   "ReferenceValueSets",  "Location",
                                                  "IDRegDocument", "ProfileRelationship", "SanctionsEntry"};
constexpr std::array<std::string_view, 1> kParties{"DistinctParty"};

// What is kept of the tables is some 20 MiB for 19,000 parties.
constexpr std::size_t kMaxKeptBytes = std::size_t{256} << 20;
// The format takes seven times the bytes of the standard XML for the same party.
constexpr std::size_t kLargestPartyBytes = std::size_t{2} << 20;
constexpr std::size_t kMostPartyElements = 30'000;
// Of one party, and of one entry or location; more is no list's doing and would cost its square.
constexpr std::size_t kMostDocuments = 1000;
constexpr std::size_t kMostEntries = 100;
constexpr std::size_t kMostParts = 300;

using Texts = std::unordered_map<std::string, std::string>;

// The sets of reference values that are looked up by their ids, and the elements that hold them.
enum Set : std::size_t {
  kAliasTypes,
  kAreaCodes,
  kCalendars,
  kCountries,
  kDetails,
  kDocumentDates,
  kDocumentTypes,
  kFeatureTypes,
  kLegalBases,
  kLists,
  kLocationParts,
  kNameParts,
  kPartyTypes,
  kRelations,
  kMeasures,
  kScripts,
  kValidities,
  kSetCount
};
constexpr std::array<std::string_view, kSetCount> kSetElements{
    "AliasType",    "AreaCode",     "CalendarType",  "Country", "DetailReference", "IDRegDocDateType",
    "IDRegDocType", "FeatureType",  "LegalBasis",    "List",    "LocPartType",     "NamePartType",
    "PartyType",    "RelationType", "SanctionsType", "Script",  "Validity"};

// The place of a part within a full name, and the property that it is of a person's main name.
struct NamePart {
  std::string_view type;
  int rank;
  std::string_view property;
};
constexpr int kWholeName = 0;   // of a company, vessel or aircraft; parts of unknown types too, in file order
constexpr int kFamilyName = 4;  // and what follows
constexpr int kNickname = 9;    // a name beside the name
constexpr std::array<NamePart, 10> kNameTable{{{"entity name", kWholeName, {}},
                                               {"vessel name", kWholeName, {}},
                                               {"aircraft name", kWholeName, {}},
                                               {"first name", 1, "firstName"},
                                               {"middle name", 2, "middleName"},
                                               {"patronymic", 3, "fatherName"},
                                               {"last name", kFamilyName, "lastName"},
                                               {"maiden name", 5, {}},
                                               {"matronymic", 6, "motherName"},
                                               {"nickname", kNickname, {}}}};

// How a relation reads: "`from` is <type> `to`".
struct RelationKind {
  std::string_view type;
  std::string_view schema, from, to, label;
};
constexpr RelationKind kUnknownRelation{{}, "UnknownLink", "subject", "object", "role"};
constexpr std::array<RelationKind, 8> kRelationTable{
    {{"owned or controlled by", "Ownership", "asset", "owner", "role"},
     {"owns, controls, or operates", "Ownership", "owner", "asset", "role"},
     {"property in the interest of", "Ownership", "asset", "owner", "role"},
     {"acting for or on behalf of", "Representation", "agent", "client", "role"},
     {"leader or official of", "Directorship", "director", "organization", "role"},
     {"principal executive officer", "Directorship", "director", "organization", "role"},
     {"family member of", "Family", "person", "relative", "relationship"},
     {"associate of", "Associate", "person", "associate", "relationship"}}};

// Whether an entity of `schema` can stand at this end of an edge (the ranges of FollowTheMoney's model).
bool fits(std::string_view end, std::string_view schema) {
  const bool vehicle = schema == "Vessel" || schema == "Airplane";
  if (end == "asset") return schema != "Person";
  if (end == "organization") return !vehicle && schema != "Person";
  if (end == "person" || end == "relative" || end == "associate") return schema == "Person";
  if (end == "subject" || end == "object") return true;
  return !vehicle;
}

bool is_true(std::string_view text) { return text == "true" || text == "1"; }

// Whether the letters of this script (ISO 15924) are written family name first and without blanks.
bool joins_names(std::string_view script) {
  return script == "hang" || script == "hani" || script == "hans" || script == "hant" || script == "jpan" ||
         script == "kore" || script == "hrkt" || script == "hira" || script == "kana";
}

int number_of(std::string_view text) {
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

struct Day {
  int year = 0, month = 0, day = 0;
  [[nodiscard]] bool known() const { return year != 0; }
};

Day day_of(const XmlNode* node) {
  if (node == nullptr) return {};
  return {number_of(node->child_text("Year")), number_of(node->child_text("Month")),
          number_of(node->child_text("Day"))};
}

std::string two_digits(int value) { return (value < 10 ? "0" : "") + std::to_string(value); }

std::string to_text(const Day& day) {
  std::string out = std::to_string(day.year);
  if (day.month == 0) return out;
  out += '-' + two_digits(day.month);
  return day.day == 0 ? out : out + '-' + two_digits(day.day);
}

bool ends_month(const Day& day) {
  constexpr std::array<int, 13> kDays{0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return day.day == 0 ||
         (day.month >= 1 && day.month <= 12 && day.day >= kDays[static_cast<std::size_t>(day.month)]);
}

// A <DatePeriod> as what both its ends share, in the form that model::parse_date reads: 1 January to 31
// December of one year is that year, of several years the years between; empty without a year.
std::string period_text(const XmlNode& period) {
  const XmlNode* start = period.child("Start");
  const XmlNode* end = period.child("End");
  Day from, to;
  bool circa = false;
  for (const XmlNode* side : {start, end}) {
    if (side == nullptr) continue;
    circa = circa || is_true(side->attribute("Approximate"));
    for (const char* const name : {"From", "To"}) {
      const Day day = day_of(side->child(name));
      if (!day.known()) continue;
      if (!from.known()) from = day;
      to = day;
    }
  }
  if (!from.known()) return {};
  const std::string mark = circa ? "~" : "";
  if (from.year != to.year) {
    return std::to_string(from.year) + mark + '/' + std::to_string(to.year) + mark;
  }
  const bool one_month = from.month == to.month;
  if (one_month && from.day == to.day) return to_text(from) + mark;
  if (one_month && from.day <= 1 && ends_month(to)) return to_text({from.year, from.month, 0}) + mark;
  if (!one_month) return std::to_string(from.year) + mark;
  return to_text({from.year, from.month, 0}) + mark;
}

struct Location {
  std::string address;  // as the standard XML's reader composes it
  std::string country;  // as printed
};

struct Document {
  std::string id, type, country, authority, validity, comment, number;
  std::vector<std::pair<std::string, std::string>> dates;  // type, date
  std::int64_t line = 0, byte_offset = 0;
};

struct Entry {
  std::string id, list;
  std::vector<std::string> programs;
  std::vector<std::pair<std::string_view, std::string>> values;  // property and value of the listing
  std::int64_t line = 0, byte_offset = 0;
};

struct Relationship {
  std::string id, from, to, type, comment;
  bool former = false;
  std::int64_t line = 0, byte_offset = 0;
};

class Reader {
 public:
  Reader(const Input& input, Sink& sink)
      : input_(input), sink_(sink), details_(sink), unknown_(sink, "element") {
    snapshot_.dataset = ofac::dataset_of(input.file_name);
    snapshot_.title = ofac::title_of(snapshot_.dataset);
  }

  Result<Snapshot> read() {
    XmlHandlers tables;
    tables.expected_root = kRoot;
    tables.root = [](const XmlNode& root) { return root.name == kRoot; };
    tables.record_names = kTables;
    tables.record = [this](const XmlNode& node) { table(node); };
    if (auto done = read_xml_records(input_, tables); !done) {
      return tl::unexpected<Error>(std::move(done.error()));
    }
    if (kept_bytes_ > kMaxKeptBytes) {
      return fail(ErrorCode::kLimit,
                  "the locations, documents, relationships and sanctions entries take more than " +
                      std::to_string(kMaxKeptBytes >> 20) +
                      " MiB, ten times those of 19,000 parties; is the file damaged?",
                  Where{input_.file_name, -1, -1, {}});
    }
    XmlHandlers parties;
    parties.expected_root = kRoot;
    parties.root = [](const XmlNode& root) { return root.name == kRoot; };
    parties.record_names = kParties;
    parties.record = [this](const XmlNode& node) { party(node); };
    if (auto done = read_xml_records(input_, parties); !done) {
      return tl::unexpected<Error>(std::move(done.error()));
    }
    if (snapshot_.records == 0) {
      return fail(ErrorCode::kFormat,
                  "the file holds no <DistinctParty>; the published list has thousands. Download it again",
                  Where{input_.file_name, -1, -1, {}});
    }
    edges();
    orphans();
    return snapshot_;
  }

 private:
  // ---- The first reading: what parties refer to.

  void table(const XmlNode& node) {
    if (kept_bytes_ > kMaxKeptBytes) return;
    if (node.name == "DateOfIssue") {
      if (const Day day = day_of(&node); day.known()) snapshot_.date = to_text(day);
    } else if (node.name == "ReferenceValueSets") {
      for (const XmlNode& set : node.children) reference_values(set);
    } else if (node.name == "Location") {
      location(node);
    } else if (node.name == "IDRegDocument") {
      document(node);
    } else if (node.name == "ProfileRelationship") {
      relationship(node);
    } else {
      entry(node);
    }
  }

  void reference_values(const XmlNode& set) {
    for (const XmlNode& value : set.children) {
      const std::string id(value.attribute("ID"));
      if (id.empty()) continue;
      std::string text = value.text;
      if (value.name == "PartySubType") {
        keep(id.size() + text.size());
        subtypes_.try_emplace(id, std::move(text), std::string(value.attribute("PartyTypeID")));
        continue;
      }
      if (value.name == "AreaCode") {
        keep(2 * id.size());
        area_countries_.try_emplace(id, value.attribute("CountryID"));
        if (const std::string_view name = value.attribute("Description"); !name.empty()) text = name;
      } else if (value.name == "Country") {
        keep(2 * id.size());
        country_codes_.try_emplace(id, value.attribute("ISO2"));
      } else if (value.name == "Script") {
        text = base::ascii_lower(value.attribute("ScriptCode"));
      }
      const auto* const place = std::find(kSetElements.begin(), kSetElements.end(), value.name);
      if (place == kSetElements.end()) continue;
      keep(id.size() + text.size());
      sets_[static_cast<std::size_t>(place - kSetElements.begin())].try_emplace(id, std::move(text));
    }
  }

  // The printed name where it is a country's, else the code beside it.
  [[nodiscard]] std::string country_text(const std::string& id) const {
    const std::string_view name = find(kCountries, id);
    if (!name.empty() && !model::country_code(name).empty()) return std::string(name);
    const auto code = country_codes_.find(id);
    if (code != country_codes_.end() && !model::country_code(code->second).empty()) return code->second;
    return std::string(name);
  }

  void location(const XmlNode& node) {
    std::string id(node.attribute("ID"));
    if (id.empty() || node.children.size() > kMostParts) return unusable(node, id, "location");
    Location out;
    if (const XmlNode* country = node.child("LocationCountry")) {
      out.country = country_text(std::string(country->attribute("CountryID")));
    }
    if (const XmlNode* area = node.child("LocationAreaCode"); area != nullptr && out.country.empty()) {
      const std::string code(area->attribute("AreaCodeID"));
      const auto country = area_countries_.find(code);
      if (country != area_countries_.end()) out.country = country_text(country->second);
      if (out.country.empty()) out.country = find(kAreaCodes, code);
    }
    if (says_nothing(out.country) || base::ascii_lower(out.country) == "undetermined") out.country.clear();
    std::array<std::string, 7> parts;
    constexpr std::array<std::string_view, 7> kParts{"address1",       "address2",    "address3", "city",
                                                     "state/province", "postal code", "region"};
    constexpr std::size_t kElsewhere = 2;
    for (const XmlNode* part : node.all("LocationPart")) {
      const std::string type = base::ascii_lower(find(kLocationParts, part->attribute("LocPartTypeID")));
      const auto* const place = std::find(kParts.begin(), kParts.end(), type);
      std::string& text =
          parts[place == kParts.end() ? kElsewhere : static_cast<std::size_t>(place - kParts.begin())];
      std::string others;
      for (const XmlNode* value : part->all("LocationPartValue")) {
        const std::string_view printed = value->child_text("Value");
        if (printed.empty() || printed == text) continue;
        std::string& target = text.empty() || is_true(value->attribute("Primary")) ? text : others;
        if (!target.empty()) target += ' ';
        target += printed;
      }
      if (!others.empty()) text += " (" + others + ")";
    }
    out.address =
        join_parts({parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], parts[6], out.country});
    keep(id.size() + out.address.size() + out.country.size() + sizeof(Location));
    if (!locations_.try_emplace(id, std::move(out)).second) repeated(node, id, "location");
  }

  void document(const XmlNode& node) {
    std::string identity(node.attribute("IdentityID"));
    Document out;
    out.id = node.attribute("ID");
    if (identity.empty() || node.children.size() > kMostParts) return unusable(node, out.id, "document");
    out.type = name_of(kDocumentTypes, node.attribute("IDRegDocTypeID"), "document type", node);
    out.number = node.child_text("IDRegistrationNo");
    if (const std::string country(node.attribute("IssuedBy-CountryID")); !country.empty()) {
      out.country = country_text(country);
      if (says_nothing(out.country) || base::ascii_lower(out.country) == "undetermined") out.country.clear();
    }
    out.authority = node.child_text("IssuingAuthority");
    out.comment = node.child_text("Comment");
    const std::string validity = base::ascii_lower(find(kValidities, node.attribute("ValidityID")));
    if (validity != "valid") out.validity = find(kValidities, node.attribute("ValidityID"));
    for (const XmlNode* date : node.all("DocumentDate")) {
      const XmlNode* period = date->child("DatePeriod");
      std::string text = period == nullptr ? std::string() : period_text(*period);
      if (text.empty()) continue;
      out.dates.emplace_back(find(kDocumentDates, date->attribute("IDRegDocDateTypeID")), std::move(text));
    }
    out.line = node.line;
    out.byte_offset = node.byte_offset;
    std::size_t bytes = sizeof(Document) + out.type.size() + out.number.size() + out.country.size() +
                        out.authority.size() + out.comment.size() + out.validity.size();
    for (const auto& [type, date] : out.dates) bytes += 64 + type.size() + date.size();
    keep(bytes);
    std::vector<Document>& held = documents_[std::move(identity)];
    if (held.size() >= kMostDocuments) return unusable(node, out.id, "document");
    held.push_back(std::move(out));
  }

  void relationship(const XmlNode& node) {
    Relationship out;
    out.id = node.attribute("ID");
    out.from = node.attribute("From-ProfileID");
    out.to = node.attribute("To-ProfileID");
    out.type = name_of(kRelations, node.attribute("RelationTypeID"), "relation type", node);
    out.comment = node.child_text("Comment");
    out.former = is_true(node.attribute("Former"));
    out.line = node.line;
    out.byte_offset = node.byte_offset;
    keep(sizeof(Relationship) + out.type.size() + out.comment.size());
    relationships_.push_back(std::move(out));
  }

  void entry(const XmlNode& node) {
    std::string profile(node.attribute("ProfileID"));
    Entry out;
    out.id = node.attribute("ID");
    if (profile.empty() || node.children.size() > kMostParts)
      return unusable(node, out.id, "sanctions entry");
    out.list = name_of(kLists, node.attribute("ListID"), "list", node);
    for (const XmlNode* event : node.all("EntryEvent")) {
      if (const XmlNode* date = event->child("Date")) {
        if (const Day day = day_of(date); day.known()) out.values.emplace_back("listingDate", to_text(day));
      }
      if (const std::string_view basis = event->attribute("LegalBasisID"); !basis.empty()) {
        out.values.emplace_back("reason", name_of(kLegalBases, basis, "legal basis", node));
      }
      if (const std::string_view text = event->child_text("Comment"); !text.empty()) {
        out.values.emplace_back("summary", text);
      }
    }
    for (const XmlNode* measure : node.all("SanctionsMeasure")) {
      const std::string type =
          name_of(kMeasures, measure->attribute("SanctionsTypeID"), "sanctions type", node);
      const std::string_view comment = measure->child_text("Comment");
      const std::string key = base::ascii_lower(type);
      if (key == "program" || key.starts_with("additional program tag")) {
        if (!comment.empty()) out.programs.emplace_back(comment);
        continue;
      }
      out.values.emplace_back("provisions", comment.empty() ? type : type + ": " + std::string(comment));
    }
    out.line = node.line;
    out.byte_offset = node.byte_offset;
    std::size_t bytes = sizeof(Entry);
    for (const std::string& program : out.programs) bytes += sizeof(program) + program.size();
    for (const auto& [property, text] : out.values) bytes += sizeof(text) + sizeof(property) + text.size();
    keep(bytes);
    std::vector<Entry>& held = entries_[std::move(profile)];
    if (held.size() >= kMostEntries) return unusable(node, out.id, "sanctions entry");
    held.push_back(std::move(out));
  }

  // ---- The second reading: the parties.

  void party(const XmlNode& node) {
    const std::string_view fixed = node.attribute("FixedRef");
    const std::vector<const XmlNode*> profiles = node.all("Profile");
    if (profiles.empty()) {
      ++snapshot_.records;
      sink_.issue(Issue{Severity::kError, "no_profile", "the party has no <Profile> and was left out",
                        where_of(input_, node, fixed)});
      return;
    }
    // The number of the standard XML and the CSV files stands on the party; a profile's own is the same.
    const bool too_large =
        refuse_large(sink_, node, where_of(input_, node, fixed), kLargestPartyBytes, kMostPartyElements);
    if (too_large) {
      ++snapshot_.records;
      for (const XmlNode* lost : profiles) claim_parts(*lost);
      return;
    }
    for (const XmlNode* one : profiles) {
      const std::string_view own = one->attribute("ID");
      profile(node, *one, std::string(fixed.empty() || one != profiles.front() ? own : fixed));
    }
  }

  // What a party that is refused as a whole would have used.
  void claim_parts(const XmlNode& node) {
    entries_.erase(std::string(node.attribute("ID")));
    for (const XmlNode* identity : node.all("Identity")) {
      documents_.erase(std::string(identity->attribute("ID")));
    }
  }

  void profile(const XmlNode& party, const XmlNode& node, const std::string& uid) {
    ++snapshot_.records;
    const Where where = where_of(input_, party, uid);
    const std::string own_id(node.attribute("ID"));
    if (uid.empty()) {
      sink_.issue(Issue{Severity::kError, "no_id", "the party has no number and was left out", where});
      claim_parts(node);
      return;
    }
    bool repeated = false;
    const std::string id = ids_.claim("ofac-" + uid, repeated);
    std::string type;
    std::string_view schema = schema_of(node, type);
    const bool known_type = !schema.empty();
    if (!known_type) schema = "LegalEntity";
    Record record(sink_, where, id, schema, {snapshot_.dataset, uid, snapshot_.date});
    if (repeated) {
      record.issue(Severity::kWarning, "duplicate_id",
                   "the number stands on a party before; this one is kept as " + id);
    }
    if (!known_type) {
      record.issue(Severity::kWarning, "unknown_type",
                   "the type \"" + type + "\" is not known; kept as LegalEntity");
    }
    record.topic("sanction");
    for (const XmlNode* identity : node.all("Identity")) names(record, *identity, schema == "Person");
    listings(record, own_id);
    details_.add_remarks(record, party.child_text("Comment"));
    details_.add_remarks(record, node.child_text("Comment"));
    for (const XmlNode* one : node.all("Feature")) feature(record, *one);
    std::vector<Document> kept;
    for (const XmlNode* identity : node.all("Identity")) {
      std::vector<Document> more = documents(record, *identity);
      std::move(more.begin(), more.end(), std::back_inserter(kept));
    }
    audit(party, {"Comment", "Profile"}, where);
    audit(node, {"Comment", "Identity", "Feature", "SanctionsEntryReference"}, where);
    if (!record.finish()) return;
    // FollowTheMoney's holders are people and organisations.
    if (schema != "Vessel" && schema != "Airplane") papers(id, uid, kept);
    if (!own_id.empty()) emitted_.try_emplace(own_id, id, schema);
  }

  [[nodiscard]] std::string_view schema_of(const XmlNode& profile, std::string& type) const {
    const auto subtype = subtypes_.find(std::string(profile.attribute("PartySubTypeID")));
    if (subtype == subtypes_.end()) {
      type = "PartySubType " + std::string(profile.attribute("PartySubTypeID"));
      return {};
    }
    const auto& [name, party_type] = subtype->second;
    if (const std::string_view schema = ofac::schema_of(name); !schema.empty()) return schema;
    type = std::string(find(kPartyTypes, party_type)) + " " + name;
    return ofac::schema_of(find(kPartyTypes, party_type));
  }

  struct PartOfName {
    const NamePart* type = nullptr;
    std::string text;
  };

  void names(Record& record, const XmlNode& identity, bool person) {
    std::unordered_map<std::string_view, std::string_view> groups;  // name part group -> type id
    if (const XmlNode* all = identity.child("NamePartGroups")) {
      for (const XmlNode* master : all->all("MasterNamePartGroup")) {
        for (const XmlNode* group : master->all("NamePartGroup")) {
          groups.emplace(group->attribute("ID"), group->attribute("NamePartTypeID"));
        }
      }
    }
    const bool main_identity = is_true(identity.attribute("Primary"));
    for (const XmlNode* alias : identity.all("Alias")) {
      const std::string type = base::ascii_lower(find(kAliasTypes, alias->attribute("AliasTypeID")));
      const bool main_alias = main_identity && (is_true(alias->attribute("Primary")) || type == "name");
      const std::string_view property = is_true(alias->attribute("LowQuality")) ? "weakAlias"
                                        : type.starts_with("f")                 ? "previousName"
                                                                                : "alias";
      for (const XmlNode* name : alias->all("DocumentedName")) {
        documented_name(record, *name, groups, person, main_alias, property);
      }
      audit(*alias, {"Comment", "DocumentedName"}, record.where());
      record.text("notes", alias->child_text("Comment"));
    }
    audit(identity, {"Comment", "Alias", "NamePartGroups", "IDRegDocumentReference"}, record.where());
  }

  void documented_name(Record& record, const XmlNode& name,
                       const std::unordered_map<std::string_view, std::string_view>& groups, bool person,
                       bool main_alias, std::string_view property) {
    std::vector<PartOfName> parts;
    std::string_view script;
    for (const XmlNode* holder : name.all("DocumentedNamePart")) {
      for (const XmlNode* value : holder->all("NamePartValue")) {
        if (value->text.empty()) continue;
        PartOfName part;
        part.text = value->text;
        if (const auto group = groups.find(value->attribute("NamePartGroupID")); group != groups.end()) {
          const std::string type = base::ascii_lower(find(kNameParts, group->second));
          const auto* const known = std::find_if(kNameTable.begin(), kNameTable.end(),
                                                 [&](const NamePart& row) { return row.type == type; });
          if (known != kNameTable.end()) part.type = known;
        }
        if (script.empty()) script = find(kScripts, value->attribute("ScriptID"));
        parts.push_back(std::move(part));
      }
    }
    const auto rank = [](const PartOfName& part) {
      return part.type == nullptr ? kWholeName : part.type->rank;
    };
    const bool joined = person && joins_names(script);
    std::stable_sort(parts.begin(), parts.end(), [&](const PartOfName& a, const PartOfName& b) {
      if (!joined) return rank(a) < rank(b);
      return (rank(a) >= kFamilyName) > (rank(b) >= kFamilyName);
    });
    const bool only_nicknames = std::all_of(parts.begin(), parts.end(),
                                            [&](const PartOfName& part) { return rank(part) == kNickname; });
    std::string full;
    for (const PartOfName& part : parts) {
      if (rank(part) == kNickname && !only_nicknames) continue;
      if (!full.empty() && !joined) full += ' ';
      full += part.text;
    }
    const bool latin = script.empty() || script == "latn";
    const bool main = main_alias && property != "weakAlias" && latin && record.entity().first("name").empty();
    record.name(main ? "name" : property, full);
    for (const PartOfName& part : parts) {
      if (rank(part) == kNickname && !only_nicknames) record.name("weakAlias", part.text);
      if (main && person && part.type != nullptr && !part.type->property.empty()) {
        record.name(part.type->property, part.text);
      }
    }
  }

  void listings(Record& record, const std::string& profile) {
    auto held = entries_.extract(profile);
    if (!held) {
      record.issue(Severity::kWarning, "no_sanctions_entry",
                   "the file has no sanctions entry for the party, so its programmes are not known");
      ofac::add_listing(record, {});
      return;
    }
    std::vector<Entry>& entries = held.mapped();
    // "Consolidated List" is the name of all lists together: beside an entry on one of them it says nothing.
    const auto of_all = [](const Entry& entry) {
      return base::ascii_lower(entry.list) == "consolidated list";
    };
    const bool only_of_all = std::all_of(entries.begin(), entries.end(), of_all);
    for (Entry& entry : entries) {
      if (of_all(entry) && !only_of_all) {
        // Its programmes and dates are those of the party all the same.
        Entry& other = *std::find_if_not(entries.begin(), entries.end(), of_all);
        other.programs.insert(other.programs.end(), entry.programs.begin(), entry.programs.end());
        if (other.values.empty()) other.values = entry.values;
      }
    }
    for (const Entry& entry : entries) {
      if (of_all(entry) && !only_of_all) continue;
      ofac::add_listing(record, entry.programs);
      record.listing("recordId", entry.id);
      record.listing("summary", entry.list);
      for (const auto& [property, text] : entry.values) {
        if (property == "listingDate")
          record.listing_date(property, text);
        else
          record.listing(property, text);
      }
    }
  }

  void feature(Record& record, const XmlNode& node) {
    const std::string_view type = node.attribute("FeatureTypeID");
    std::string label(find(kFeatureTypes, type));
    if (label.empty()) {
      label = "feature " + std::string(type);
      missing("feature type", type, record.where());
    }
    const bool wants_country = ofac::action_of(label) == "country";
    for (const XmlNode* version : node.all("FeatureVersion")) {
      std::size_t values = 0;
      const auto add = [&](std::string_view value) {
        if (value.empty()) return;
        ++values;
        details_.add(record, label, value);
      };
      for (const XmlNode& child : version->children) {
        if (child.name == "DatePeriod") {
          date(record, label, child);
          ++values;
        } else if (child.name == "VersionDetail") {
          const std::string_view reference = child.attribute("DetailReferenceID");
          if (!reference.empty()) {
            const std::string_view text = find(kDetails, reference);
            if (text.empty()) missing("detail", reference, record.where());
            add(text);
          }
          add(child.text);
        } else if (child.name == "VersionLocation") {
          const std::string location_id(child.attribute("LocationID"));
          const auto location = locations_.find(location_id);
          if (location == locations_.end()) {
            missing("location", location_id, record.where());
            continue;
          }
          const Location& place = location->second;
          add(wants_country && !place.country.empty() ? place.country : place.address);
          if (base::ascii_lower(label) == "location" && !place.country.empty())
            record.country("country", place.country);
        }
      }
      const std::string_view comment = version->child_text("Comment");
      if (comment.empty()) continue;
      if (values == 0)
        details_.add(record, label, comment);
      else
        record.text("notes", label + ": " + std::string(comment));
    }
    audit(node, {"Comment", "FeatureVersion", "IdentityReference", "SanctionsEntryReference"},
          record.where());
  }

  void date(Record& record, std::string_view label, const XmlNode& period) {
    std::string text = period_text(period);
    if (const std::string_view calendar = find(kCalendars, period.attribute("CalendarTypeID"));
        !calendar.empty() && base::ascii_lower(calendar) != "gregorian") {
      text += " (" + std::string(calendar) + " calendar)";
    }
    details_.add(record, label, text);
  }

  // The numbers go to their properties. Those documents whose issuer is known are to be entities of their own as
  // well (FollowTheMoney Passport or Identification), which keep the country: returned for papers().
  std::vector<Document> documents(Record& record, const XmlNode& identity) {
    std::vector<Document> papers;
    auto held = documents_.extract(std::string(identity.attribute("ID")));
    if (!held) return papers;
    for (Document& document : held.mapped()) {
      details_.add(record, document.type, document.number, document.country);
      std::string note;
      const auto say = [&note](std::string_view what, std::string_view value) {
        if (value.empty()) return;
        if (!note.empty()) note += ", ";
        note.append(what).append(value);
      };
      say("", document.validity);
      for (const auto& [type, day] : document.dates)
        say((type.empty() ? "dated" : base::ascii_lower(type)) + " ", day);
      say("by ", document.authority);
      say("", document.comment);
      if (!note.empty()) record.text("notes", document.type + " " + document.number + ": " + note);
      document.comment = std::move(note);
      if (!document.country.empty() && !document.number.empty()) papers.push_back(std::move(document));
    }
    return papers;
  }

  void papers(const std::string& holder, std::string_view uid, const std::vector<Document>& documents) {
    for (const Document& document : documents) {
      const std::string_view action = ofac::action_of(document.type);
      const bool passport = action == "passport";
      if (!passport && action != "id" && action != "tax" && action != "registration") continue;
      bool repeated = false;
      const std::string id = ids_.claim(holder + "-document-" + document.id, repeated);
      Record record(sink_, Where{input_.file_name, document.byte_offset, document.line, document.id}, id,
                    passport ? "Passport" : "Identification",
                    {snapshot_.dataset, std::string(uid), snapshot_.date});
      record.entity().add("holder", holder);
      record.text("type", document.type);
      record.identifier(passport ? "passportNumber" : "number", document.number);
      record.country("country", document.country);
      record.text("authority", document.authority);
      for (const auto& [type, day] : document.dates) {
        const std::string key = base::ascii_lower(type);
        if (key.starts_with("issue"))
          record.date("startDate", day);
        else if (key.starts_with("expir"))
          record.date("endDate", day);
      }
      record.text("summary", document.comment);
      record.finish(true);
    }
  }

  // ---- Behind the parties: relationships, and what none of them used.

  void edges() {
    for (const Relationship& relation : relationships_) {
      const Where where{input_.file_name, relation.byte_offset, relation.line, relation.id};
      const auto from = emitted_.find(relation.from);
      const auto to = emitted_.find(relation.to);
      if (from == emitted_.end() || to == emitted_.end() || from == to) {
        sink_.issue(Issue{Severity::kWarning, "dangling_relation",
                          "\"" + relation.type + "\" from profile " + relation.from + " to profile " +
                              relation.to + ", which are not two entities of the list; it was not used",
                          where});
        continue;
      }
      const std::string type = base::ascii_lower(relation.type);
      const auto* const known =
          std::find_if(kRelationTable.begin(), kRelationTable.end(),
                       [&](const RelationKind& row) { return type.find(row.type) != std::string::npos; });
      RelationKind kind = known == kRelationTable.end() ? kUnknownRelation : *known;
      auto first = from, second = to;
      if (!fits(kind.from, first->second.schema) || !fits(kind.to, second->second.schema)) {
        if (fits(kind.from, second->second.schema) && fits(kind.to, first->second.schema)) {
          std::swap(first, second);
          sink_.issue(Issue{Severity::kRepaired, "flipped_relation",
                            "\"" + relation.type + "\" leads from " + from->second.id + " (" +
                                std::string(from->second.schema) + ") to " + to->second.id + " (" +
                                std::string(to->second.schema) +
                                ") and can only be meant the other way round",
                            where});
        } else {
          kind = kUnknownRelation;
        }
      }
      bool repeated = false;
      const std::string id = ids_.claim("ofac-rel-" + relation.id, repeated);
      Record record(sink_, where, id, kind.schema, {snapshot_.dataset, relation.id, snapshot_.date});
      record.entity().add(kind.from, first->second.id);
      record.entity().add(kind.to, second->second.id);
      record.text(kind.label, relation.type);
      if (relation.former) record.text(kind.label == "role" ? "status" : "summary", "former");
      record.text("summary", relation.comment);
      record.finish();
    }
  }

  void orphans() {
    std::vector<Issue> found;
    for (const auto& [identity, documents] : documents_) {
      for (const Document& document : documents) {
        found.push_back(
            {Severity::kWarning, "orphan_document",
             "the document belongs to identity " + identity + ", which no party has; it was not used",
             Where{input_.file_name, document.byte_offset, document.line, document.id}});
      }
    }
    for (const auto& [profile, entries] : entries_) {
      for (const Entry& entry : entries) {
        found.push_back(
            {Severity::kWarning, "orphan_sanctions_entry",
             "the sanctions entry belongs to profile " + profile + ", which no party has; it was not used",
             Where{input_.file_name, entry.byte_offset, entry.line, entry.id}});
      }
    }
    std::sort(found.begin(), found.end(),
              [](const Issue& a, const Issue& b) { return a.where.byte_offset < b.where.byte_offset; });
    for (Issue& issue : found) sink_.issue(std::move(issue));
  }

  // ---- Small helpers.

  [[nodiscard]] std::string_view find(Set set, std::string_view id) const {
    const auto found = sets_[set].find(std::string(id));
    return found == sets_[set].end() ? std::string_view() : found->second;
  }

  // The text behind an id; where there is none, the id with what it is, reported.
  std::string name_of(Set set, std::string_view id, std::string_view what, const XmlNode& node) {
    if (const std::string_view text = find(set, id); !text.empty()) return std::string(text);
    missing(what, id, where_of(input_, node, node.attribute("ID")));
    return std::string(what) + " " + std::string(id);
  }

  void missing(std::string_view what, std::string_view id, const Where& where) {
    sink_.issue(Issue{Severity::kWarning, "missing_reference",
                      "the " + std::string(what) + " \"" + std::string(id) + "\" is not defined in the file",
                      where});
  }

  void unusable(const XmlNode& node, std::string_view id, std::string_view what) {
    sink_.issue(Issue{Severity::kWarning, "unusable_" + std::string(node.name),
                      "the " + std::string(what) +
                          " has no id, has too many parts or is one too many of its party; it was not used",
                      where_of(input_, node, id)});
  }

  void repeated(const XmlNode& node, std::string_view id, std::string_view what) {
    sink_.issue(Issue{Severity::kWarning, "duplicate_id",
                      "the id stands on a " + std::string(what) + " before; this one was not used",
                      where_of(input_, node, id)});
  }

  void audit(const XmlNode& node, std::initializer_list<std::string_view> known, const Where& where) {
    for (const XmlNode& child : node.children) {
      if (std::find(known.begin(), known.end(), child.name) == known.end()) {
        unknown_.report(node.name + "/" + child.name, where);
      }
    }
  }

  // Counts what is kept from the first reading; 96 for the table's own share of an item.
  void keep(std::size_t bytes) { kept_bytes_ += bytes + 96; }

  struct Emitted {
    Emitted(std::string entity_id, std::string_view entity_schema)
        : id(std::move(entity_id)), schema(entity_schema) {}
    std::string id;
    std::string_view schema;  // a literal
  };

  const Input& input_;
  Sink& sink_;
  ofac::Details details_;
  UnknownFields unknown_;
  UniqueIds ids_;
  Snapshot snapshot_;
  std::size_t kept_bytes_ = 0;
  std::array<Texts, kSetCount> sets_;
  Texts area_countries_, country_codes_;  // by id: country id, ISO 3166
  std::unordered_map<std::string, std::pair<std::string, std::string>> subtypes_;  // text, party type id
  std::unordered_map<std::string, Location> locations_;
  std::unordered_map<std::string, std::vector<Document>> documents_;  // by identity; those not used yet
  std::unordered_map<std::string, std::vector<Entry>> entries_;       // by profile; those not used yet
  std::vector<Relationship> relationships_;
  std::unordered_map<std::string, Emitted> emitted_;  // by profile
};

std::string recognize_ofac_advanced_xml(const Input& head) {
  if (xml_root_name(head.bytes) != kRoot) return {};
  // Other authorities' roots of this name hold no such tables.
  const bool tables = head.bytes.find("<ReferenceValueSets") != std::string_view::npos ||
                      head.bytes.find("ReferenceValueSets>") != std::string_view::npos ||
                      head.bytes.find("<DistinctPart") != std::string_view::npos;
  return tables ? std::string(ofac::dataset_of(head.file_name)) : std::string();
}

Result<std::vector<Snapshot>> read_ofac_advanced_xml(std::span<const Input> inputs, Sink& sink) {
  return read_one_file<Reader>(inputs, sink, "the OFAC list");
}

}  // namespace

extern const Format kOfacAdvancedXml;
const Format kOfacAdvancedXml = {"ofac_advanced_xml", "OFAC SDN and consolidated lists, advanced XML",
                                 recognize_ofac_advanced_xml, read_ofac_advanced_xml};

}  // namespace tamis::lists
