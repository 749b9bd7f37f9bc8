#include "lists/ofac_advanced_tables.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "base/ascii.h"
#include "lists/cell.h"
#include "model/country.h"

namespace tamis::lists::ofac_advanced {

namespace {

// Of one party, and of one entry or location; more is no list's doing and would cost its square.
constexpr std::size_t kMostDocuments = 1000;
constexpr std::size_t kMostEntries = 100;
constexpr std::size_t kMostParts = 300;

constexpr std::array<std::string_view, kSetCount> kSetElements{
    "AliasType",    "AreaCode",     "CalendarType",  "Country", "DetailReference", "IDRegDocDateType",
    "IDRegDocType", "FeatureType",  "LegalBasis",    "List",    "LocPartType",     "NamePartType",
    "PartyType",    "RelationType", "SanctionsType", "Script",  "Validity"};

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

}  // namespace

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

void Tables::add(const XmlNode& node) {
  if (too_large()) return;
  if (node.name == "DateOfIssue") {
    if (const Day day = day_of(&node); day.known()) date_ = to_text(day);
  } else if (node.name == "ReferenceValueSets") {
    for (const XmlNode& set : node.children) reference_values(set);
  } else if (node.name == "Location") {
    add_location(node);
  } else if (node.name == "IDRegDocument") {
    add_document(node);
  } else if (node.name == "ProfileRelationship") {
    add_relationship(node);
  } else {
    add_entry(node);
  }
}

void Tables::reference_values(const XmlNode& set) {
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
std::string Tables::country_text(const std::string& id) const {
  const std::string_view name = find(kCountries, id);
  if (!name.empty() && !model::country_code(name).empty()) return std::string(name);
  const auto code = country_codes_.find(id);
  if (code != country_codes_.end() && !model::country_code(code->second).empty()) return code->second;
  return std::string(name);
}

void Tables::add_location(const XmlNode& node) {
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

void Tables::add_document(const XmlNode& node) {
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

void Tables::add_relationship(const XmlNode& node) {
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

void Tables::add_entry(const XmlNode& node) {
  std::string profile(node.attribute("ProfileID"));
  Entry out;
  out.id = node.attribute("ID");
  if (profile.empty() || node.children.size() > kMostParts) return unusable(node, out.id, "sanctions entry");
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

const std::pair<std::string, std::string>* Tables::subtype(std::string_view id) const {
  const auto found = subtypes_.find(std::string(id));
  return found == subtypes_.end() ? nullptr : &found->second;
}

const Location* Tables::location(std::string_view id) const {
  const auto found = locations_.find(std::string(id));
  return found == locations_.end() ? nullptr : &found->second;
}

std::vector<Document> Tables::take_documents(std::string_view identity) {
  auto held = documents_.extract(std::string(identity));
  return held ? std::move(held.mapped()) : std::vector<Document>();
}

std::vector<Entry> Tables::take_entries(std::string_view profile) {
  auto held = entries_.extract(std::string(profile));
  return held ? std::move(held.mapped()) : std::vector<Entry>();
}

std::string_view Tables::find(Set set, std::string_view id) const {
  const auto found = sets_[set].find(std::string(id));
  return found == sets_[set].end() ? std::string_view() : found->second;
}

// The text behind an id; where there is none, the id with what it is, reported.
std::string Tables::name_of(Set set, std::string_view id, std::string_view what, const XmlNode& node) {
  if (const std::string_view text = find(set, id); !text.empty()) return std::string(text);
  missing(what, id, where_of(input_, node, node.attribute("ID")));
  return std::string(what) + " " + std::string(id);
}

void Tables::missing(std::string_view what, std::string_view id, const Where& where) {
  sink_.issue(Issue{Severity::kWarning, "missing_reference",
                    "the " + std::string(what) + " \"" + std::string(id) + "\" is not defined in the file",
                    where});
}

void Tables::unusable(const XmlNode& node, std::string_view id, std::string_view what) {
  sink_.issue(Issue{Severity::kWarning, "unusable_" + std::string(node.name),
                    "the " + std::string(what) +
                        " has no id, has too many parts or is one too many of its party; it was not used",
                    where_of(input_, node, id)});
}

void Tables::repeated(const XmlNode& node, std::string_view id, std::string_view what) {
  sink_.issue(Issue{Severity::kWarning, "duplicate_id",
                    "the id stands on a " + std::string(what) + " before; this one was not used",
                    where_of(input_, node, id)});
}

void Tables::report_untaken() {
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

// Counts what is kept from the first reading; 96 for the table's own share of an item.
void Tables::keep(std::size_t bytes) { kept_bytes_ += bytes + 96; }

}  // namespace tamis::lists::ofac_advanced
