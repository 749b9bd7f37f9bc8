// The Swiss consolidated sanctions list as SECO's SESAM publishes it ("Gesamtliste", XML): targets with
// identities whose names are built of parts, each part in several spellings per language and script; places
// in a table of their own; what was changed, whole old states included, inside <modification>. Format: SESAM
// XML schema "swiss-sanctions-list". docs/lists/seco.md has the mapping.
#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <set>
#include <unordered_set>

#include "base/ascii.h"
#include "lists/one_file.h"
#include "lists/reader.h"
#include "lists/record.h"
#include "lists/record_checks.h"
#include "lists/seco_names.h"
#include "lists/seco_text.h"
#include "lists/xml_records.h"

namespace tamis::lists {

namespace {

constexpr std::string_view kDataset = "ch_seco_sanctions";
constexpr std::string_view kTitle = "Swiss SECO Sanctions/Embargoes";
constexpr std::string_view kRoot = "swiss-sanctions-list";
constexpr std::string_view kAuthority = "State Secretariat for Economic Affairs (SECO)";

// Bounds that keep a hostile target from costing its square: <name> elements and sanctions sets of one target, and its
// elements without the history. Targets of the real list stay far below all of them.
constexpr std::size_t kMaxNames = 1000;
constexpr std::size_t kMaxSets = 100;
constexpr std::size_t kMaxElements = 10000;

std::size_t elements_of(const XmlNode& node) {
  std::size_t count = 1;
  for (const XmlNode& child : node.children) count += elements_of(child);
  return count;
}

std::string entity_id(std::string_view ssid) { return "ch-seco-" + std::string(ssid); }

struct Place {
  std::string text;     // "Tehran, Tehran province, Iran"
  std::string country;  // code, or name where the list has no code
};

std::string country_of(const XmlNode& node) {
  const XmlNode* country = node.child("country");
  if (country == nullptr) return {};
  const std::string_view code = base::trim(country->attribute("iso-code"));
  return std::string(code.empty() ? base::trim(country->text) : code);
}

struct Programme {
  std::string name;  // of the sanctions-set ("SR 946.231.176.72, Annex 8") after that of its programme
  std::string key;   // of the programme ("Ukraine")
};

struct Edge {
  std::string from, to, type, remark;
  Where where;
  std::string date;
};

// Schema and end points of a <relation> of the record to another target: `from_end` is the record's own end.
// The list's schema leaves the types open; those not recognised are links of unknown kind with the type as
// role.
struct EdgeKind {
  std::string_view schema, from_end, to_end, label;
};

EdgeKind edge_kind(std::string_view type) {
  const auto has = [&](std::initializer_list<std::string_view> any) {
    return std::any_of(any.begin(), any.end(),
                       [&](std::string_view word) { return type.find(word) != std::string_view::npos; });
  };
  if (has({"owned-by", "controlled-by", "subsidiary-of", "held-by"}))
    return {"Ownership", "asset", "owner", "role"};
  if (has({"owner-of", "owns", "controls", "parent-company-of", "shareholder-of"})) {
    return {"Ownership", "owner", "asset", "role"};
  }
  if (has({"father-of",  "mother-of",        "parent-of",   "son-of",    "daughter-of", "child-of",
           "brother-of", "sister-of",        "sibling-of",  "spouse-of", "wife-of",     "husband-of",
           "widow-of",   "uncle-of",         "aunt-of",     "nephew-of", "niece-of",    "cousin-of",
           "married-to", "family-member-of", "relative-of", "-in-law-of"})) {
    return {"Family", "person", "relative", "relationship"};
  }
  if (has({"director-of", "manager-of", "head-of", "chairman-of", "president-of", "leader-of"})) {
    return {"Directorship", "director", "organization", "role"};
  }
  if (has({"member-of"})) return {"Membership", "member", "organization", "role"};
  if (has({"employed-by", "employee-of"})) return {"Employment", "employee", "employer", "role"};
  if (has({"in-the-service-of", "acting-for", "acting-on-behalf-of", "represents"})) {
    return {"Representation", "agent", "client", "role"};
  }
  return {"UnknownLink", "subject", "object", "role"};
}

// A run of exactly `length` digits behind one of the labels, with at most a few joining characters between
// ("IMO number: 9187629", "INN 7707083893"); empty when there is none.
std::string_view number_after(std::string_view text, std::initializer_list<std::string_view> labels,
                              std::size_t length) {
  const std::string lower = base::ascii_lower(text);
  for (const std::string_view label : labels) {
    for (std::size_t at = lower.find(label); at != std::string::npos; at = lower.find(label, at + 1)) {
      if (at > 0 && std::isalnum(static_cast<unsigned char>(lower[at - 1])) != 0) continue;
      std::size_t from = at + label.size();
      if (from < lower.size() && std::isalpha(static_cast<unsigned char>(lower[from])) != 0) continue;
      for (const std::string_view word : {"number", "no.", "no", "nr."}) {
        const std::size_t word_at = lower.find_first_not_of(" -", from);
        if (word_at != std::string::npos && lower.compare(word_at, word.size(), word) == 0) {
          from = word_at + word.size();
          break;
        }
      }
      while (from < lower.size() && std::string_view(" :#.-").find(lower[from]) != std::string_view::npos)
        ++from;
      std::size_t end = from;
      while (end < lower.size() && lower[end] >= '0' && lower[end] <= '9') ++end;
      if (end - from == length) return text.substr(from, length);
    }
  }
  return {};
}

class Reader {
 public:
  Reader(const Input& input, Sink& sink) : input_(input), sink_(sink), unknown_(sink, "element") {}

  Result<Snapshot> read() {
    // The place table stands behind the targets in the file, so it is read first.
    static constexpr std::array<std::string_view, 2> kTables{"sanctions-program", "place"};
    static constexpr std::array<std::string_view, 1> kTargets{"target"};
    std::string list_type;
    XmlHandlers tables;
    tables.expected_root = kRoot;
    tables.root = [&](const XmlNode& root) {
      if (root.name != kRoot) return false;
      snapshot_.date = base::trim(root.attribute("date")).substr(0, 10);
      list_type = root.attribute("list-type");
      return true;
    };
    tables.record_names = kTables;
    tables.record = [&](const XmlNode& node) {
      if (node.name == "place") {
        add_place(node);
      } else {
        add_programme(node);
      }
    };
    if (Result<void> done = read_xml_records(input_, tables); !done)
      return tl::unexpected<Error>(std::move(done.error()));
    if (list_type.find("delta") != std::string::npos) {
      return fail(ErrorCode::kFormat,
                  "this is SECO's list of changes (list-type \"" + list_type +
                      "\"), not the whole list; download the whole list (\"Gesamtliste\")",
                  Where{input_.file_name, -1, -1, {}});
    }
    XmlHandlers targets;
    targets.expected_root = kRoot;
    targets.root = [](const XmlNode& root) { return root.name == kRoot; };
    targets.record_names = kTargets;
    targets.record = [&](const XmlNode& node) { target(node); };
    if (Result<void> done = read_xml_records(input_, targets); !done)
      return tl::unexpected<Error>(std::move(done.error()));
    if (snapshot_.records == 0) {
      return fail(ErrorCode::kFormat,
                  "the file holds no <target>; a Swiss list has thousands. Download it again",
                  Where{input_.file_name, -1, -1, {}});
    }
    emit_edges();
    return std::move(snapshot_);
  }

 private:
  void add_place(const XmlNode& node) {
    Place place;
    seco::append(place.text, node.child_text("location"), ", ");
    seco::append(place.text, node.child_text("area"), ", ");
    seco::append(place.text, node.child_text("country"), ", ");
    place.country = country_of(node);
    places_[std::string(node.attribute("ssid"))] = std::move(place);
  }

  // The text of the child `name` in English, else in whatever language comes first.
  static std::string_view in_english(const XmlNode& node, std::string_view name) {
    std::string_view first;
    for (const XmlNode* child : node.all(name)) {
      if (child->attribute("lang") == "eng") return child->text;
      if (first.empty()) first = child->text;
    }
    return first;
  }

  void add_programme(const XmlNode& node) {
    std::string key(in_english(node, "program-key"));
    if (key == "UNKNOWN") key.clear();
    for (const XmlNode* set : node.all("sanctions-set")) {
      Programme& programme = programmes_[std::string(set->attribute("ssid"))];
      const std::string_view language = set->attribute("lang");
      if (!programme.name.empty() && language != "eng") continue;
      programme.key = key;
      programme.name.clear();
      seco::append(programme.name, in_english(node, "program-name"), ": ");
      seco::append(programme.name, set->text, ": ");
    }
  }

  // Elements this reader does not know are reported once per kind, so that a change of the format is seen.
  void audit(const XmlNode& node, std::initializer_list<std::string_view> known, std::string_view record_id) {
    for (const XmlNode& child : node.children) {
      if (std::find(known.begin(), known.end(), child.name) != known.end()) continue;
      unknown_.report(node.name + "/" + child.name, where_of(input_, child, record_id));
    }
  }

  struct History {
    std::string listed, last_change, delisted;
    bool removed = false;
    bool unclear = false;
  };

  static std::string date_of(const XmlNode& modification) {
    for (const std::string_view name : {"effective-date", "publication-date", "enactment-date"}) {
      const std::string_view date = base::trim(modification.attribute(name));
      if (!date.empty()) return std::string(date.substr(0, 10));
    }
    return {};
  }

  // ISO dates compare as text. A removal counts when nothing happened after it and it is in force at the date
  // of the list.
  [[nodiscard]] History history_of(const XmlNode& node) const {
    History out;
    std::string last_other;
    for (const XmlNode* modification : node.all("modification")) {
      const std::string_view type = modification->attribute("modification-type");
      const std::string date = date_of(*modification);
      out.last_change = std::max(out.last_change, date);
      if (type == "de-listed") {
        out.delisted = std::max(out.delisted, date);
        out.removed = true;
      } else {
        last_other = std::max(last_other, date);
        if (type == "listed" && (out.listed.empty() || date < out.listed)) out.listed = date;
      }
    }
    if (!out.removed) return out;
    const bool in_force = snapshot_.date.empty() || out.delisted <= snapshot_.date;
    if (last_other > out.delisted || !in_force) {
      out.removed = false;
    } else if (last_other == out.delisted && !last_other.empty() && node.all("modification").size() > 1) {
      // On the day of the removal something else happened too; the file's order does not say which came last.
      const XmlNode* last = node.all("modification").back();
      out.removed = last->attribute("modification-type") == "de-listed";
      out.unclear = true;
    }
    return out;
  }

  void target(const XmlNode& node) {
    ++snapshot_.records;
    const std::string ssid(node.attribute("ssid"));
    const Where where = where_of(input_, node, ssid);
    const auto report = [&](Severity severity, std::string_view code, std::string message) {
      sink_.issue(Issue{severity, std::string(code), std::move(message), where});
    };
    if (ssid.empty()) return report(Severity::kError, "no_id", "the target has no ssid; no entity was made");
    if (!seen_.insert(ssid).second) {
      return report(Severity::kError, "duplicate_id",
                    "the ssid was used by an earlier target; only that one was read");
    }
    audit(node,
          {"sanctions-set-id", "foreign-identifier", "individual", "entity", "object", "modification",
           "generic-attribute"},
          ssid);
    const History history = history_of(node);
    if (history.unclear) {
      report(
          Severity::kWarning, "unclear_delisting",
          "the target was removed and changed on the same day, " + history.delisted +
              "; the last <modification> in the file decides: " + (history.removed ? "removed" : "listed"));
    }
    if (history.removed) {
      delisted_.insert(ssid);
      return report(
          Severity::kSkipped, "delisted",
          "taken off the list" + (history.delisted.empty() ? std::string() : " on " + history.delisted));
    }
    const XmlNode* subject = nullptr;
    for (const std::string_view kind : {"individual", "entity", "object"}) {
      if (subject == nullptr) subject = node.child(kind);
    }
    if (subject == nullptr) {
      return report(
          Severity::kSkipped, "no_subject",
          "the target names a sanctions set and nobody: it holds neither <individual>, <entity> nor "
          "<object>; no entity was made");
    }
    if (elements_of(*subject) + node.children.size() > kMaxElements) {
      return report(Severity::kError, "too_large",
                    "the target has more than " + std::to_string(kMaxElements) +
                        " elements, which no real one has; no entity was made");
    }
    audit(*subject, {"identity", "justification", "relation", "other-information"}, ssid);

    const bool person = subject->name == "individual";
    std::string_view schema = person ? "Person" : "Organization";
    if (subject->name == "object") {
      const std::string type = base::ascii_lower(subject->attribute("object-type"));
      schema =
          type.find("aircraft") != std::string::npos || type.find("plane") != std::string::npos ? "Airplane"
          : type.empty() || type.find("vessel") != std::string::npos || type.find("ship") != std::string::npos
              ? "Vessel"
              : "Asset";
    }
    const std::string date = history.last_change.empty() ? snapshot_.date : history.last_change;
    Record record(sink_, where, entity_id(ssid), schema, model::Source{std::string(kDataset), ssid, date});
    record.topic("sanction");
    if (!subject->attribute("sex").empty()) record.gender(subject->attribute("sex"));

    names(record, *subject, person);
    for (const XmlNode* identity : subject->all("identity")) details(record, *identity, schema, ssid);
    other_information(record, *subject, schema);
    for (const XmlNode* attribute : node.all("generic-attribute")) {
      std::string note(attribute->attribute("name"));
      seco::append(note, attribute->text, ": ");
      record.text("notes", note);
    }
    listings(record, node, *subject, ssid, history);
    relations(*subject, ssid, where, date);
    if (record.finish()) emitted_.insert(ssid);
  }

  void names(Record& record, const XmlNode& subject, bool person) {
    std::vector<seco::Name> all;
    for (const XmlNode* identity : subject.all("identity")) {
      const std::string_view main = identity->attribute("main");
      for (const XmlNode* node : identity->all("name")) {
        audit(*node, {"name-part"}, {});
        if (all.size() == kMaxNames) {
          record.issue(
              Severity::kWarning, "too_many_names",
              "the target has more than " + std::to_string(kMaxNames) + " names; the first ones were taken");
          break;
        }
        all.push_back(seco::name_of(*node, main.empty() || main == "true", person));
      }
    }
    seco::add_names(record, all, person);
  }

  void details(Record& record, const XmlNode& identity, std::string_view schema, std::string_view ssid) {
    audit(identity,
          {"name", "day-month-year", "place-of-birth", "nationality", "address", "identification-document"},
          ssid);
    for (const XmlNode* node : identity.all("day-month-year")) {
      const std::string_view day = base::trim(node->attribute("day")),
                             month = base::trim(node->attribute("month"));
      const std::string_view year = base::trim(node->attribute("year"));
      std::string date(year);
      if (!month.empty()) {
        date += (month.size() == 1 ? "-0" : "-") + std::string(month);
        if (!day.empty()) date += (day.size() == 1 ? "-0" : "-") + std::string(day);
      }
      const std::string_view calendar = node->attribute("calendar");
      if (year.empty() || (!calendar.empty() && base::ascii_lower(calendar) != "gregorian")) {
        const std::string note =
            year.empty() ? "Date without a year: " + std::string(day) + "." + std::string(month) + "."
                         : "Date (" + std::string(calendar) + "): " + date;
        record.text("notes", note);
        record.issue(Severity::kWarning, "bad_date", note + ", kept as a note");
        continue;
      }
      record.date(schema == "Person"                           ? "birthDate"
                  : schema == "Vessel" || schema == "Airplane" ? "buildDate"
                                                               : "incorporationDate",
                  date);
    }
    for (const XmlNode* node : identity.all("place-of-birth")) {
      const Place place = place_of(*node);
      record.text("birthPlace", place.text);
      if (!place.country.empty()) record.country("birthCountry", place.country);
    }
    for (const XmlNode* node : identity.all("nationality")) {
      const std::string country = country_of(*node);
      if (!country.empty()) record.country("nationality", country);
    }
    for (const XmlNode* node : identity.all("address")) address(record, *node, schema, ssid);
    for (const XmlNode* node : identity.all("identification-document")) document(record, *node, schema, ssid);
  }

  // The place of the table that `node` points to, with what `node` itself says.
  [[nodiscard]] Place place_of(const XmlNode& node) const {
    Place out;
    const auto found = places_.find(std::string(node.attribute("place-id")));
    if (found != places_.end()) out = found->second;
    for (const std::string_view part : {"location", "area", "country"})
      seco::append(out.text, node.child_text(part), ", ");
    if (const std::string country = country_of(node); !country.empty()) out.country = country;
    return out;
  }

  void address(Record& record, const XmlNode& node, std::string_view schema, std::string_view ssid) {
    audit(
        node,
        {"address-details", "zip-code", "p-o-box", "c-o", "location", "area", "country", "remark", "remarks"},
        ssid);
    const Place place = place_of(node);
    std::string text;
    if (const std::string_view care = base::trim(node.child_text("c-o")); !care.empty())
      text = "c/o " + std::string(care);
    seco::append(text, node.child_text("address-details"), ", ");
    if (const std::string_view box = base::trim(node.child_text("p-o-box")); !box.empty()) {
      seco::append(text, base::all_ascii_digits(box) ? "P.O. Box " + std::string(box) : std::string(box),
                   ", ");
    }
    std::string town(base::trim(node.child_text("zip-code")));
    seco::append(town, place.text, " ");
    seco::append(text, town, ", ");
    record.text("address", text);
    if (!place.country.empty()) record.country(schema == "Vessel" ? "flag" : "country", place.country);
    for (const std::string_view name : {"remark", "remarks"}) {
      const std::string_view remark = base::trim(node.child_text(name));
      if (!remark.empty()) record.text("notes", "Address: " + std::string(remark));
    }
  }

  void document(Record& record, const XmlNode& node, std::string_view schema, std::string_view ssid) {
    audit(node, {"number", "issuer", "date-of-issue", "expiry-date", "place-of-issue", "remark", "remarks"},
          ssid);
    const std::string type(node.attribute("document-type"));
    const std::string kind = base::ascii_lower(type);
    const auto has = [&](std::string_view word) { return kind.find(word) != std::string::npos; };
    std::string_view property = schema == "Person" ? "idNumber" : "registrationNumber";
    if (has("passport") || has("travel")) property = "passportNumber";
    if (has("tax") || has("fiscal")) property = "taxNumber";
    if (has("ssn") || has("social-security")) property = "socialSecurityNumber";
    if (has("imo")) property = "imoNumber";
    const std::string_view number = base::trim(node.child_text("number"));
    if (!number.empty()) record.identifier(property, number);
    // FollowTheMoney has no place for issuer and dates on the holder: the whole document as a note.
    std::string note;
    const auto add = [&](std::string_view label, std::string_view value) {
      if (!base::trim(value).empty())
        seco::append(note, std::string(label) + std::string(base::trim(value)), ", ");
    };
    if (const XmlNode* issuer = node.child("issuer")) {
      add("issued by ", issuer->text.empty() ? issuer->attribute("code") : std::string_view(issuer->text));
    }
    add("issued ", node.child_text("date-of-issue"));
    if (const XmlNode* place = node.child("place-of-issue")) add("issued in ", place_of(*place).text);
    add("expires ", node.child_text("expiry-date"));
    for (const std::string_view name : {"remark", "remarks"}) add("", node.child_text(name));
    if (!note.empty()) {
      record.text("notes",
                  (type.empty() ? std::string("document") : type) + " " + std::string(number) + ": " + note);
    }
  }

  static void other_information(Record& record, const XmlNode& subject, std::string_view schema) {
    for (const XmlNode* node : subject.all("other-information")) {
      const std::string_view text = node->text;
      record.text("notes", text);
      if (schema == "Vessel" || schema == "Organization") {
        if (const auto imo = number_after(text, {"imo"}, 7); !imo.empty())
          record.identifier("imoNumber", imo);
      }
      if (schema == "Vessel") {
        if (const auto mmsi = number_after(text, {"mmsi"}, 9); !mmsi.empty()) record.identifier("mmsi", mmsi);
        continue;
      }
      for (const std::size_t length : {10, 12}) {
        if (const auto inn = number_after(
                text, {"inn", "taxpayer identification number", "tax identification number"}, length);
            !inn.empty()) {
          record.identifier("innCode", inn);
        }
      }
      for (const std::size_t length : {13, 15}) {
        if (const auto ogrn =
                number_after(text, {"ogrn", "ogrnip", "primary state registration number"}, length);
            !ogrn.empty()) {
          record.identifier("ogrnCode", ogrn);
        }
      }
    }
  }

  void listings(Record& record, const XmlNode& node, const XmlNode& subject, const std::string& ssid,
                const History& history) {
    std::vector<std::string> sets;
    for (const XmlNode* set : node.all("sanctions-set-id")) sets.push_back(set->text);
    if (sets.empty()) {
      sets.emplace_back();
      record.issue(Severity::kWarning, "no_programme", "the target names no sanctions set");
    }
    if (sets.size() > kMaxSets) {
      record.issue(Severity::kWarning, "too_many_programmes",
                   "the target names " + std::to_string(sets.size()) + " sanctions sets; the first " +
                       std::to_string(kMaxSets) + " were taken");
      sets.resize(kMaxSets);
    }
    bool first = true;
    std::vector<model::Value> reasons;  // cleaned once, the same in every listing
    for (const std::string& set : sets) {
      record.begin_listing();
      record.listing("authority", kAuthority);
      record.listing("country", "ch");
      record.listing("authorityId", ssid);
      const auto found = programmes_.find(set);
      if (found != programmes_.end()) {
        record.listing("program", found->second.name);
        record.listing("programId", found->second.key);
      } else if (!set.empty()) {
        record.listing("program", set);
        record.issue(
            Severity::kWarning, "unknown_programme",
            "sanctions set " + set + " is not in the file's table of programmes; its number was kept");
      }
      for (const XmlNode* foreign : node.all("foreign-identifier")) record.listing("unscId", foreign->text);
      if (!history.listed.empty()) record.listing_date("listingDate", history.listed);
      if (!history.delisted.empty() && history.delisted > snapshot_.date)
        record.listing_date("endDate", history.delisted);
      std::vector<model::Value>& values = record.entity().listings.back().values;
      if (first) {
        const std::size_t before = values.size();
        for (const XmlNode* justification : subject.all("justification")) {
          record.listing("reason", justification->text);
        }
        reasons.assign(values.begin() + static_cast<std::ptrdiff_t>(before), values.end());
        first = false;
      } else {
        values.insert(values.end(), reasons.begin(), reasons.end());
      }
    }
  }

  void relations(const XmlNode& subject, const std::string& ssid, const Where& where,
                 const std::string& date) {
    for (const XmlNode* node : subject.all("relation")) {
      audit(*node, {"remark", "remarks"}, ssid);
      Edge edge{ssid,
                std::string(node->attribute("target-id")),
                base::ascii_lower(node->attribute("relation-type")),
                {},
                where,
                date};
      seco::append(edge.remark, node->child_text("remark"), "; ");
      seco::append(edge.remark, node->child_text("remarks"), "; ");
      if (edge.to.empty() || edge.to == edge.from) {
        sink_.issue(Issue{Severity::kWarning, "bad_relation",
                          "a <relation> names no other target and was not used", where});
        continue;
      }
      edges_.push_back(std::move(edge));
    }
  }

  // At the end, when it is known which targets became entities.
  void emit_edges() {
    std::unordered_set<std::string> ids;
    for (const Edge& edge : edges_) {
      if (!emitted_.contains(edge.from)) continue;
      if (!emitted_.contains(edge.to)) {
        sink_.issue(Issue{Severity::kWarning, "dangling_relation",
                          "related (" + edge.type + ") to target " + edge.to + ", which is " +
                              (delisted_.contains(edge.to) ? "no longer listed" : "not in the file"),
                          edge.where});
        continue;
      }
      const EdgeKind kind = edge_kind(edge.type);
      std::string id = "ch-seco-rel-" + edge.from + "-" + edge.to;
      if (!edge.type.empty()) id += "-" + edge.type;
      if (!ids.insert(id).second) continue;           // the same relation said twice
      if (emitted_.contains(id.substr(8))) continue;  // no real ssid looks like this
      Record record(sink_, edge.where, id, kind.schema,
                    model::Source{std::string(kDataset), edge.from, edge.date});
      record.entity().add(kind.from_end, entity_id(edge.from));
      record.entity().add(kind.to_end, entity_id(edge.to));
      std::string label = edge.type;
      std::replace(label.begin(), label.end(), '-', ' ');
      record.text(kind.label, label);
      record.text("summary", edge.remark);
      record.finish();
    }
  }

  const Input& input_;
  Sink& sink_;
  Snapshot snapshot_{std::string(kDataset), std::string(kTitle), {}, 0, 0};
  std::map<std::string, Place> places_;
  std::map<std::string, Programme> programmes_;
  std::unordered_set<std::string> seen_, emitted_, delisted_;
  UnknownFields unknown_;
  std::vector<Edge> edges_;
};

std::string recognize_seco(const Input& head) {
  return xml_root_name(head.bytes) == kRoot ? "seco" : std::string();
}

Result<std::vector<Snapshot>> read_seco(std::span<const Input> inputs, Sink& sink) {
  return read_one_file<Reader>(inputs, sink, "the Swiss list");
}

}  // namespace

extern const Format kSecoXml;
const Format kSecoXml{"seco_xml", "Switzerland, SECO whole list (XML)", recognize_seco, read_seco};

}  // namespace tamis::lists
