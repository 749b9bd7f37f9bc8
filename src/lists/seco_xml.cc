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
#include "lists/repair.h"
#include "lists/xml_records.h"

namespace tamis::lists {

namespace {

constexpr std::string_view kDataset = "ch_seco_sanctions";
constexpr std::string_view kTitle = "Swiss SECO Sanctions/Embargoes";
constexpr std::string_view kRoot = "swiss-sanctions-list";
constexpr std::string_view kAuthority = "State Secretariat for Economic Affairs (SECO)";

// Full names made of one <name>: a name of four parts with three spellings each would give 81; a name that
// needs more than this is cut and reported, its parts are kept.
constexpr std::size_t kMaxNamesOfOne = 64;

// Bounds that keep a hostile target from costing its square: <name> elements, full names and sanctions sets
// of one target, and its elements without the history. Targets of the real list stay far below all of them.
constexpr std::size_t kMaxNames = 1000;
constexpr std::size_t kMaxFullNames = 2000;
constexpr std::size_t kMaxSets = 100;
constexpr std::size_t kMaxElements = 10000;

std::size_t elements_of(const XmlNode& node) {
  std::size_t count = 1;
  for (const XmlNode& child : node.children) count += elements_of(child);
  return count;
}

std::string entity_id(std::string_view ssid) { return "ch-seco-" + std::string(ssid); }

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n";
  const std::size_t first = text.find_first_not_of(kSpace);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

std::vector<std::string_view> words(std::string_view text) {
  std::vector<std::string_view> out;
  while (!(text = trimmed(text)).empty()) {
    const std::size_t end = text.find_first_of(" \t\r\n");
    out.push_back(text.substr(0, end));
    if (end == std::string_view::npos) break;
    text.remove_prefix(end);
  }
  return out;
}

void append(std::string& text, std::string_view piece, std::string_view separator) {
  piece = trimmed(piece);
  if (piece.empty()) return;
  if (!text.empty()) text += separator;
  text += piece;
}

// The list labels languages by ISO 639-2/B; the model wants ISO 639-3 (the bibliographic codes that differ;
// Library of Congress, ISO 639-2 code list).
std::string_view language_code(std::string_view code) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 20> kBibliographic{
      {{"alb", "sqi"}, {"arm", "hye"}, {"baq", "eus"}, {"bur", "mya"}, {"chi", "zho"},
       {"cze", "ces"}, {"dut", "nld"}, {"fre", "fra"}, {"geo", "kat"}, {"ger", "deu"},
       {"gre", "ell"}, {"ice", "isl"}, {"mac", "mkd"}, {"may", "msa"}, {"mao", "mri"},
       {"per", "fas"}, {"rum", "ron"}, {"slo", "slk"}, {"tib", "bod"}, {"wel", "cym"}}};
  for (const auto& [from, to] : kBibliographic) {
    if (code == from) return to;
  }
  return code;
}

// FollowTheMoney's property for a part of a person's name; empty for whole and unknown parts.
std::string_view part_property(std::string_view type) {
  if (type == "given-name") return "firstName";
  if (type == "further-given-name") return "secondName";
  if (type == "family-name" || type == "tribal-name" || type == "maiden-name") return "lastName";
  if (type == "father-name") return "fatherName";
  if (type == "grand-father-name") return "middleName";
  if (type == "title") return "title";
  if (type == "suffix") return "nameSuffix";
  return {};
}

struct Part {
  int order = 0;
  std::string type;
  std::vector<std::string> base;  // the value, and spellings of it in the same script without a label
  std::map<std::pair<std::string, std::string>, std::vector<std::string>>
      variants;  // (language, script) -> spellings
};

struct Name {
  std::string type;  // "primary-name", "alias", "formerly-known-as"
  bool low_quality = false;
  bool main_identity = true;
  std::vector<Part> parts;  // in order
};

bool is_article(std::string_view word) {
  static constexpr std::array<std::string_view, 14> kArticles{
      "al", "el", "ul", "abu", "abd", "abdul", "ibn", "bin", "ben", "ould", "de", "von", "le", "la"};
  const std::string lower = base::ascii_lower(word);
  return std::find(kArticles.begin(), kArticles.end(), lower) != kArticles.end();
}

struct Place {
  std::string text;     // "Tehran, Tehran province, Iran"
  std::string country;  // code, or name where the list has no code
};

std::string country_of(const XmlNode& node) {
  const XmlNode* country = node.child("country");
  if (country == nullptr) return {};
  const std::string_view code = trimmed(country->attribute("iso-code"));
  return std::string(code.empty() ? trimmed(country->text) : code);
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

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
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
      snapshot_.date = trimmed(root.attribute("date")).substr(0, 10);
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
    append(place.text, node.child_text("location"), ", ");
    append(place.text, node.child_text("area"), ", ");
    append(place.text, node.child_text("country"), ", ");
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
      append(programme.name, in_english(node, "program-name"), ": ");
      append(programme.name, set->text, ": ");
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
      const std::string_view date = trimmed(modification.attribute(name));
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
    full_names_left_ = kMaxFullNames;
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
      append(note, attribute->text, ": ");
      record.text("notes", note);
    }
    listings(record, node, *subject, ssid, history);
    relations(*subject, ssid, where, date);
    if (record.finish()) emitted_.insert(ssid);
  }

  // --- names -----------------------------------------------------------------------------------------------

  static Name name_of(const XmlNode& node, bool main_identity, bool person) {
    Name name;
    name.type = node.attribute("name-type");
    name.low_quality = node.attribute("quality") == "low";
    name.main_identity = main_identity;
    for (const XmlNode* child : node.all("name-part")) {
      Part part;
      const std::string_view order = child->attribute("order");
      part.order = all_digits(order) && order.size() < 6 ? std::stoi(std::string(order)) : 1000;
      part.type = child->attribute("name-part-type");
      const std::string_view value = trimmed(child->child_text("value"));
      if (person && !part_property(part.type).empty() && part.type != "title") {
        // "Artyom / Artem": two spellings of one part.
        std::string_view rest = value;
        while (!rest.empty()) {
          const std::size_t slash = rest.find('/');
          const std::string_view piece = trimmed(rest.substr(0, slash));
          if (!piece.empty()) part.base.emplace_back(piece);
          rest = slash == std::string_view::npos ? std::string_view() : rest.substr(slash + 1);
        }
      } else if (!value.empty()) {
        part.base.emplace_back(value);
      }
      for (const XmlNode* variant : child->all("spelling-variant")) {
        const std::string_view spelling = trimmed(variant->text);
        if (spelling.empty()) continue;
        part.variants[{std::string(language_code(variant->attribute("lang"))),
                       std::string(variant->attribute("script"))}]
            .emplace_back(spelling);
      }
      if (!part.base.empty() || !part.variants.empty()) name.parts.push_back(std::move(part));
    }
    std::stable_sort(name.parts.begin(), name.parts.end(),
                     [](const Part& a, const Part& b) { return a.order < b.order; });
    return name;
  }

  // Parts that are said in the full name: no titles; the maiden name only where no family name stands beside
  // it.
  static std::vector<const Part*> spoken_parts(const Name& name, bool person, bool maiden = false) {
    std::vector<const Part*> out;
    const bool has_family = std::any_of(name.parts.begin(), name.parts.end(),
                                        [](const Part& part) { return part.type == "family-name"; });
    for (const Part& part : name.parts) {
      if (person && part.type == "title") continue;
      if (person && has_family && part.type == (maiden ? "family-name" : "maiden-name")) continue;
      out.push_back(&part);
    }
    return out;
  }

  // Every way to choose one option for each part, the first options first; `each` gets the parts joined with
  // blanks. False when there were more than kMaxNamesOfOne.
  template <class Each>
  bool for_each_choice(const std::vector<std::vector<std::string_view>>& options, Each&& each) {
    if (options.empty()) return true;
    std::vector<std::size_t> chosen(options.size(), 0);
    for (std::size_t count = 0; count < kMaxNamesOfOne && full_names_left_ > 0; ++count) {
      --full_names_left_;
      std::string full;
      for (std::size_t i = 0; i < options.size(); ++i) {
        if (!options[i].empty()) append(full, options[i][chosen[i]], " ");
      }
      each(full, count);
      std::size_t at = options.size();
      while (at > 0) {
        --at;
        if (chosen[at] + 1 < options[at].size()) {
          ++chosen[at];
          break;
        }
        chosen[at] = 0;
        if (at == 0) return true;
      }
    }
    return false;
  }

  void full_names(Record& record, std::string_view property, const Name& name,
                  const std::vector<const Part*>& parts, std::string_view other_property) {
    std::set<std::pair<std::string, std::string>> keys;
    std::vector<std::vector<std::string_view>> options;
    for (const Part* part : parts) {
      options.emplace_back(part->base.begin(), part->base.end());
      for (const auto& [key, spellings] : part->variants) keys.insert(key);
    }
    bool complete = for_each_choice(options, [&](const std::string& full, std::size_t count) {
      if (full.find(';') != std::string::npos) {
        for (const NamePiece& piece : split_names(full))
          record.name(count == 0 ? property : other_property, piece.text);
        record.issue(Severity::kRepaired, "glued_alias", "split at ';': " + full);
      } else {
        record.name(count == 0 ? property : other_property, full);
      }
    });
    for (const auto& key : keys) {
      for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto found = parts[i]->variants.find(key);
        if (found != parts[i]->variants.end()) {
          options[i].assign(found->second.begin(), found->second.end());
        } else {
          options[i].assign(parts[i]->base.begin(), parts[i]->base.end());
          if (options[i].size() > 1) options[i].resize(1);
        }
      }
      complete &= for_each_choice(options, [&](const std::string& full, std::size_t) {
        record.name(other_property, full, key.first);
      });
    }
    if (!complete) {
      record.issue(Severity::kWarning, "too_many_spellings",
                   "the spellings of the parts of one name give more than " + std::to_string(kMaxNamesOfOne) +
                       " full names; the first ones were taken and every spelling kept as a name part (" +
                       name.type + ")");
    }
  }

  // A name of one typed part beside a primary name that has this part is another spelling of the part ("Maher
  // (a.k.a. Mahir) Al-Assad"), unless it is a whole name in the wrong place.
  static Part* respelled_part(Name& primary, const Name& name) {
    if (name.parts.size() != 1 || name.parts[0].base.size() != 1) return nullptr;
    const Part& given = name.parts[0];
    if (part_property(given.type).empty() || given.type == "title" || given.type == "suffix") return nullptr;
    const std::string_view wanted =
        given.type == "maiden-name" ? std::string_view("family-name") : std::string_view(given.type);
    Part* found = nullptr;
    for (Part& part : primary.parts) {
      if (part.type != wanted) continue;
      if (found != nullptr) return nullptr;  // which of the two is not said
      found = &part;
    }
    if (found == nullptr || found->base.empty()) return nullptr;
    const std::vector<std::string_view> mine = words(given.base[0]);
    const std::size_t theirs = words(found->base[0]).size();
    if (mine.size() > theirs && !(mine.size() == 2 && is_article(mine[0]))) return nullptr;
    return found;
  }

  void names(Record& record, const XmlNode& subject, bool person) {
    std::vector<Name> all;
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
        all.push_back(name_of(*node, main.empty() || main == "true", person));
      }
    }
    const auto primary = std::find_if(all.begin(), all.end(), [](const Name& name) {
      return name.type == "primary-name" && name.main_identity;
    });
    std::vector<const Name*> folded;
    std::vector<std::pair<std::string, const Name*>>
        respelled;  // weak or former spellings: names of their own
    if (person && primary != all.end()) {
      for (Name& name : all) {
        if (&name == &*primary) continue;
        Part* part = respelled_part(*primary, name);
        if (part == nullptr) continue;
        folded.push_back(&name);
        if (name.type == "alias" && !name.low_quality && name.parts[0].type != "maiden-name") {
          if (std::find(part->base.begin(), part->base.end(), name.parts[0].base[0]) == part->base.end()) {
            part->base.push_back(name.parts[0].base[0]);
          }
          for (const auto& [key, spellings] : name.parts[0].variants) {
            std::vector<std::string>& known = part->variants[key];
            known.insert(known.end(), spellings.begin(), spellings.end());
          }
        } else {
          respelled.emplace_back(part->type, &name);
        }
        record.issue(Severity::kRepaired, "part_alias",
                     "the " + name.parts[0].type + " \"" + name.parts[0].base[0] +
                         "\" stands alone as a name: read as another spelling inside the primary name");
      }
    }
    for (const Name& name : all) {
      if (person) {
        for (const Part& part : name.parts) {
          const std::string_view property = part_property(part.type);
          if (property.empty()) continue;
          const auto put = [&](std::string_view text, std::string_view language) {
            if (property == "title") {
              record.text(property, text, language);
            } else {
              record.name(property, text, language);
            }
          };
          for (const std::string& value : part.base) put(value, {});
          for (const auto& [key, spellings] : part.variants) {
            for (const std::string& spelling : spellings) put(spelling, key.first);
          }
        }
      }
      if (std::find(folded.begin(), folded.end(), &name) != folded.end()) continue;
      const std::vector<const Part*> parts = spoken_parts(name, person);
      if (parts.empty()) continue;
      std::string_view property = "alias";
      if (name.type == "formerly-known-as") property = "previousName";
      if (name.type == "primary-name" && name.main_identity) property = "name";
      if (name.low_quality) property = property == "name" ? "name" : "weakAlias";
      // A father's or other single part that belongs nowhere cannot stand for the person.
      const bool lone_part =
          person && parts.size() == 1 && property != "name" && !part_property(parts[0]->type).empty() &&
          words(parts[0]->base.empty() ? std::string_view() : std::string_view(parts[0]->base[0])).size() < 2;
      if (lone_part) property = "weakAlias";
      full_names(record, property, name, parts, property == "name" ? "alias" : property);
      if (person && parts.size() > 1 &&
          std::any_of(name.parts.begin(), name.parts.end(),
                      [](const Part& part) { return part.type == "maiden-name"; })) {
        const std::vector<const Part*> before = spoken_parts(name, person, true);
        if (before != parts) full_names(record, "previousName", name, before, "previousName");
      }
    }
    for (const auto& [type, name] : respelled) {
      Name variant = *primary;
      for (Part& part : variant.parts) {
        if (part.type == type)
          part = Part{part.order, part.type, name->parts[0].base, name->parts[0].variants};
        if (part.base.size() > 1) part.base.resize(1);
      }
      const std::string_view property =
          name->low_quality                                                           ? "weakAlias"
          : name->type == "formerly-known-as" || name->parts[0].type == "maiden-name" ? "previousName"
                                                                                      : "alias";
      full_names(record, property, variant, spoken_parts(variant, true), property);
    }
  }

  // --- everything else -------------------------------------------------------------------------------------

  void details(Record& record, const XmlNode& identity, std::string_view schema, std::string_view ssid) {
    audit(identity,
          {"name", "day-month-year", "place-of-birth", "nationality", "address", "identification-document"},
          ssid);
    for (const XmlNode* node : identity.all("day-month-year")) {
      const std::string_view day = trimmed(node->attribute("day")), month = trimmed(node->attribute("month"));
      const std::string_view year = trimmed(node->attribute("year"));
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
      append(out.text, node.child_text(part), ", ");
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
    if (const std::string_view care = trimmed(node.child_text("c-o")); !care.empty())
      text = "c/o " + std::string(care);
    append(text, node.child_text("address-details"), ", ");
    if (const std::string_view box = trimmed(node.child_text("p-o-box")); !box.empty()) {
      append(text, all_digits(box) ? "P.O. Box " + std::string(box) : std::string(box), ", ");
    }
    std::string town(trimmed(node.child_text("zip-code")));
    append(town, place.text, " ");
    append(text, town, ", ");
    record.text("address", text);
    if (!place.country.empty()) record.country(schema == "Vessel" ? "flag" : "country", place.country);
    for (const std::string_view name : {"remark", "remarks"}) {
      const std::string_view remark = trimmed(node.child_text(name));
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
    const std::string_view number = trimmed(node.child_text("number"));
    if (!number.empty()) record.identifier(property, number);
    // FollowTheMoney has no place for issuer and dates on the holder: the whole document as a note.
    std::string note;
    const auto add = [&](std::string_view label, std::string_view value) {
      if (!trimmed(value).empty()) append(note, std::string(label) + std::string(trimmed(value)), ", ");
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
      append(edge.remark, node->child_text("remark"), "; ");
      append(edge.remark, node->child_text("remarks"), "; ");
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
  std::size_t full_names_left_ = 0;  // of the target being read
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
