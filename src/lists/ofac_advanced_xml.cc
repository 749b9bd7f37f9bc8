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
#include "lists/ofac_advanced_tables.h"
#include "lists/one_file.h"
#include "lists/reader.h"
#include "lists/record.h"
#include "lists/record_checks.h"
#include "lists/xml_records.h"
#include "model/country.h"
#include "model/partial_date.h"

namespace tamis::lists {

namespace {

using ofac_advanced::Document;
using ofac_advanced::Entry;
using ofac_advanced::is_true;
using ofac_advanced::Location;
using ofac_advanced::Relationship;

constexpr std::string_view kRoot = "Sanctions";
constexpr std::array<std::string_view, 1> kParties{"DistinctParty"};

// The format takes seven times the bytes of the standard XML for the same party.
constexpr std::size_t kLargestPartyBytes = std::size_t{2} << 20;
constexpr std::size_t kMostPartyElements = 30'000;

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

// Whether the letters of this script (ISO 15924) are written family name first and without blanks.
bool joins_names(std::string_view script) {
  return script == "hang" || script == "hani" || script == "hans" || script == "hant" || script == "jpan" ||
         script == "kore" || script == "hrkt" || script == "hira" || script == "kana";
}

class Reader {
 public:
  Reader(const Input& input, Sink& sink)
      : input_(input), sink_(sink), details_(sink), unknown_(sink, "element"), tables_(input, sink) {
    snapshot_.dataset = ofac::dataset_of(input.file_name);
    snapshot_.title = ofac::title_of(snapshot_.dataset);
  }

  Result<Snapshot> read() {
    XmlHandlers tables;
    tables.expected_root = kRoot;
    tables.root = [](const XmlNode& root) { return root.name == kRoot; };
    tables.record_names = ofac_advanced::kTables;
    tables.record = [this](const XmlNode& node) { tables_.add(node); };
    if (auto done = read_xml_records(input_, tables); !done) {
      return tl::unexpected<Error>(std::move(done.error()));
    }
    if (tables_.too_large()) {
      return fail(ErrorCode::kLimit,
                  "the locations, documents, relationships and sanctions entries take more than " +
                      std::to_string(ofac_advanced::Tables::kMaxKeptBytes >> 20) +
                      " MiB, ten times those of 19,000 parties; is the file damaged?",
                  Where{input_.file_name, -1, -1, {}});
    }
    snapshot_.date = tables_.date();
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
    tables_.report_untaken();
    return snapshot_;
  }

 private:
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
    (void)tables_.take_entries(node.attribute("ID"));
    for (const XmlNode* identity : node.all("Identity")) {
      (void)tables_.take_documents(identity->attribute("ID"));
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
    const auto* const subtype = tables_.subtype(profile.attribute("PartySubTypeID"));
    if (subtype == nullptr) {
      type = "PartySubType " + std::string(profile.attribute("PartySubTypeID"));
      return {};
    }
    const auto& [name, party_type] = *subtype;
    if (const std::string_view schema = ofac::schema_of(name); !schema.empty()) return schema;
    type = std::string(tables_.find(ofac_advanced::kPartyTypes, party_type)) + " " + name;
    return ofac::schema_of(tables_.find(ofac_advanced::kPartyTypes, party_type));
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
      const std::string type =
          base::ascii_lower(tables_.find(ofac_advanced::kAliasTypes, alias->attribute("AliasTypeID")));
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
          const std::string type = base::ascii_lower(tables_.find(ofac_advanced::kNameParts, group->second));
          const auto* const known = std::find_if(kNameTable.begin(), kNameTable.end(),
                                                 [&](const NamePart& row) { return row.type == type; });
          if (known != kNameTable.end()) part.type = known;
        }
        if (script.empty()) script = tables_.find(ofac_advanced::kScripts, value->attribute("ScriptID"));
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
    std::vector<Entry> entries = tables_.take_entries(profile);
    if (entries.empty()) {
      record.issue(Severity::kWarning, "no_sanctions_entry",
                   "the file has no sanctions entry for the party, so its programmes are not known");
      ofac::add_listing(record, {});
      return;
    }
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
    std::string label(tables_.find(ofac_advanced::kFeatureTypes, type));
    if (label.empty()) {
      label = "feature " + std::string(type);
      tables_.missing("feature type", type, record.where());
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
            const std::string_view text = tables_.find(ofac_advanced::kDetails, reference);
            if (text.empty()) tables_.missing("detail", reference, record.where());
            add(text);
          }
          add(child.text);
        } else if (child.name == "VersionLocation") {
          const std::string_view location_id = child.attribute("LocationID");
          const Location* place = tables_.location(location_id);
          if (place == nullptr) {
            tables_.missing("location", location_id, record.where());
            continue;
          }
          add(wants_country && !place->country.empty() ? place->country : place->address);
          if (base::ascii_lower(label) == "location" && !place->country.empty())
            record.country("country", place->country);
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
    std::string text = ofac_advanced::period_text(period);
    if (const std::string_view calendar =
            tables_.find(ofac_advanced::kCalendars, period.attribute("CalendarTypeID"));
        !calendar.empty() && base::ascii_lower(calendar) != "gregorian") {
      text += " (" + std::string(calendar) + " calendar)";
    }
    details_.add(record, label, text);
  }

  // The numbers go to their properties. Those documents whose issuer is known are to be entities of their own as
  // well (FollowTheMoney Passport or Identification), which keep the country: returned for papers().
  std::vector<Document> documents(Record& record, const XmlNode& identity) {
    std::vector<Document> papers;
    for (Document& document : tables_.take_documents(identity.attribute("ID"))) {
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
    for (const Relationship& relation : tables_.relationships()) {
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

  // ---- Small helpers.

  void audit(const XmlNode& node, std::initializer_list<std::string_view> known, const Where& where) {
    for (const XmlNode& child : node.children) {
      if (std::find(known.begin(), known.end(), child.name) == known.end()) {
        unknown_.report(node.name + "/" + child.name, where);
      }
    }
  }

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
  ofac_advanced::Tables tables_;
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
