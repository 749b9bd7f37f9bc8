// How a designation of the UK list becomes an entity. Which values it has is the readers' business (uk.cc);
// what they mean is written here once for both files.
#include "lists/uk_designation.h"
#include "base/ascii.h"

#include <algorithm>
#include <map>
#include <utility>

#include "base/data_table.h"
#include "lists/cell.h"
#include "lists/contact_cells.h"
#include "lists/name_cell.h"
#include "model/country.h"
#include "model/identifier.h"
#include "model/partial_date.h"

namespace tamis::lists {

namespace {

constexpr std::string_view kDataset = "gb_fcdo_sanctions";

struct Title {
  std::string_view key;  // field_key of the title, without a final "s"
  UkField field;
};

constexpr Title kTitles[] = {
    {"lastupdated", UkField::kLastUpdated},
    {"uniqueid", UkField::kUniqueId},
    {"ofsigroupid", UkField::kGroupId},
    {"unreferencenumber", UkField::kUnReference},
    {"name1", UkField::kName1},
    {"name2", UkField::kName2},
    {"name3", UkField::kName3},
    {"name4", UkField::kName4},
    {"name5", UkField::kName5},
    {"name6", UkField::kName6},
    {"nametype", UkField::kNameType},
    {"aliasstrength", UkField::kAliasStrength},
    {"title", UkField::kTitle},
    {"namenonlatinscript", UkField::kNonLatinName},
    {"nonlatinscripttype", UkField::kNonLatinType},
    {"nonlatinscriptlanguage", UkField::kNonLatinLanguage},
    {"regimename", UkField::kRegime},
    {"regime", UkField::kRegime},
    {"individualentityship", UkField::kDesignationType},
    {"designationtype", UkField::kDesignationType},
    {"designationsource", UkField::kDesignationSource},
    {"sanctionsimposed", UkField::kSanctions},
    {"otherinformation", UkField::kOtherInformation},
    {"ukstatementofreason", UkField::kReasons},
    {"addressline1", UkField::kAddress1},
    {"addressline2", UkField::kAddress2},
    {"addressline3", UkField::kAddress3},
    {"addressline4", UkField::kAddress4},
    {"addressline5", UkField::kAddress5},
    {"addressline6", UkField::kAddress6},
    {"addresspostalcode", UkField::kPostalCode},
    {"addresspostcode", UkField::kPostalCode},
    {"addresscountry", UkField::kAddressCountry},
    {"phonenumber", UkField::kPhone},
    {"website", UkField::kWebsite},
    {"emailaddres", UkField::kEmail},
    {"emailaddresse", UkField::kEmail},
    {"datedesignated", UkField::kDateDesignated},
    {"dob", UkField::kBirthDate},
    {"dateofbirth", UkField::kBirthDate},
    {"nationality", UkField::kNationality},
    {"nationalityie", UkField::kNationality},
    {"nationalitie", UkField::kNationality},
    {"nationalidentifiernumber", UkField::kIdNumber},
    {"nationalidentificationnumber", UkField::kIdNumber},
    {"nationalidentifieradditionalinformation", UkField::kIdInformation},
    {"nationalidentificationadditionalinformation", UkField::kIdInformation},
    {"passportnumber", UkField::kPassport},
    {"passportadditionalinformation", UkField::kPassportInformation},
    {"position", UkField::kPosition},
    {"gender", UkField::kGender},
    {"townofbirth", UkField::kBirthTown},
    {"countryofbirth", UkField::kBirthCountry},
    {"typeofentity", UkField::kEntityType},
    {"entitytype", UkField::kEntityType},
    {"subsidiarie", UkField::kSubsidiaries},
    {"subsidiary", UkField::kSubsidiaries},
    {"parentcompany", UkField::kParent},
    {"parentcompanie", UkField::kParent},
    {"businessregistrationnumber", UkField::kRegistration},
    {"imonumber", UkField::kImo},
    {"currentowneroperator", UkField::kOwner},
    {"previousowneroperator", UkField::kPreviousOwner},
    {"currentbelievedflagofship", UkField::kFlag},
    {"previousflag", UkField::kPreviousFlag},
    {"previousflagofship", UkField::kPreviousFlag},
    {"typeofship", UkField::kShipType},
    {"tonnageofship", UkField::kTonnage},
    {"lengthofship", UkField::kLength},
    {"yearbuilt", UkField::kYearBuilt},
    {"hullidentificationnumberhin", UkField::kHullNumber},
    {"hullidentificationnumber", UkField::kHullNumber},
};

std::string iso_date(std::string_view text) {
  const auto date = model::parse_date(text);
  return date ? date->to_string() : std::string();
}

// ISO 639-3 of an English language name, or empty.
std::string_view language_code(std::string_view name) {
  static const auto table = [] {
    std::map<std::string_view, std::string_view, std::less<>> out;
    base::for_each_row(base::data_table("language_labels.tsv"),
                       [&](const auto& columns, std::size_t) { out.emplace(columns[0], columns[1]); });
    return out;
  }();
  const auto found = table.find(base::ascii_lower(collapse_space(name)));
  return found == table.end() ? std::string_view() : found->second;
}

// Pieces of a cell at bars and of a numbered list "(1) x (2) y", trimmed.
std::vector<std::string> pieces(std::string_view cell) {
  std::vector<std::string> out;
  const auto add = [&](std::string_view text) {
    std::string piece = collapse_space(text);
    while (!piece.empty() && (piece.back() == ',' || piece.back() == ';')) piece.pop_back();
    if (!says_nothing(piece)) out.push_back(std::move(piece));
  };
  while (true) {
    const std::size_t bar = cell.find('|');
    std::string_view part = cell.substr(0, bar);
    // Only from (1) on and in sequence, so that "(2)" in a text splits nothing.
    const std::size_t open = part.find("(1)");
    if (open != std::string_view::npos && part.find_first_not_of(" \t\r\n") == open) {
      part.remove_prefix(open + 3);
      for (int number = 2;; ++number) {
        const std::string mark = "(" + std::to_string(number) + ")";
        const std::size_t next = part.find(mark);
        add(part.substr(0, next));
        if (next == std::string_view::npos) break;
        part.remove_prefix(next + mark.size());
      }
    } else {
      add(part);
    }
    if (bar == std::string_view::npos) return out;
    cell.remove_prefix(bar + 1);
  }
}

// Numbers of a registration cell with the words before each: "OGRN: 1027700132195 INN 7707083893".
struct Registration {
  std::string label;
  std::string number;
};

std::vector<Registration> registrations(std::string_view cell) {
  std::vector<Registration> out;
  const std::string clean = collapse_space(cell);
  std::string label;
  for (std::string_view rest = clean; !rest.empty();) {
    const std::size_t blank = std::min(rest.find(' '), rest.size());
    std::string_view token = rest.substr(0, blank);
    rest.remove_prefix(std::min(blank + 1, rest.size()));
    // "INN:7707083893"
    if (const std::size_t colon = token.rfind(':');
        colon != std::string_view::npos && colon + 1 < token.size()) {
      label += " " + base::ascii_lower(token.substr(0, colon));
      token.remove_prefix(colon + 1);
    }
    while (!token.empty() && (token.front() == '(' || token.front() == '#')) token.remove_prefix(1);
    while (!token.empty() && (token.back() == ',' || token.back() == ';' || token.back() == ')' ||
                              token.back() == '.' || token.back() == ':')) {
      token.remove_suffix(1);
    }
    if (std::count_if(token.begin(), token.end(), base::is_ascii_digit) >= 4) {
      out.push_back({std::move(label), std::string(token)});
      label.clear();
    } else if (!token.empty()) {
      label += (label.empty() ? "" : " ") + base::ascii_lower(token);
    }
  }
  return out;
}

// IMO numbers in running text, each once.
std::vector<std::string> imo_numbers(std::string_view text) {
  std::vector<std::string> out;
  for (std::size_t at = text.find("IMO"); at != std::string_view::npos; at = text.find("IMO", at + 3)) {
    std::size_t digit = at + 3;
    while (digit < text.size() && digit < at + 12 && !base::is_ascii_digit(text[digit]) && text[digit] != '(')
      ++digit;
    std::string number;
    while (digit < text.size() && base::is_ascii_digit(text[digit]) && number.size() < 8)
      number += text[digit++];
    if (number.size() == 7 && out.size() < 100 && std::find(out.begin(), out.end(), number) == out.end())
      out.push_back(std::move(number));
  }
  return out;
}

// A ship's name cell: IMO 9297541 ("DOVE") is a number and a name.
struct ShipName {
  std::string name;
  std::string imo;
};

ShipName ship_name(std::string_view cell) {
  ShipName out{std::string(cell), {}};
  const std::vector<std::string> numbers = imo_numbers(cell);
  const std::size_t open = cell.find('(');
  if (!cell.starts_with("IMO") || numbers.size() != 1) return out;
  out.imo = numbers.front();
  out.name.clear();
  if (open == std::string_view::npos) return out;
  std::string_view inner = cell.substr(open + 1);
  inner = inner.substr(0, inner.rfind(')'));
  for (const std::string_view quote : {"\"", "“", "”", "‘", "’", "'"}) {
    if (inner.starts_with(quote)) inner.remove_prefix(quote.size());
    if (inner.ends_with(quote)) inner.remove_suffix(quote.size());
  }
  out.name = collapse_space(inner);
  return out;
}

}  // namespace

std::optional<UkField> uk_field(std::string_view title) {
  std::string key = field_key(title);
  if (!key.empty() && key.back() == 's') key.pop_back();
  for (const Title& one : kTitles) {
    if (one.key == key) return one.field;
  }
  return std::nullopt;
}

bool UkDesignation::add_group(Group group, GroupRow&& row) {
  if (std::all_of(row.begin(), row.end(), [](const std::string& value) { return value.empty(); }))
    return true;
  std::vector<GroupRow>& rows = groups_[group];
  if (std::find(rows.begin(), rows.end(), row) != rows.end()) return true;
  if (rows.size() >= kMostRows) return false;
  rows.push_back(std::move(row));
  return true;
}

bool UkDesignation::add_single(UkField field, const std::string& value) {
  std::vector<std::string>& values = singles_[static_cast<std::size_t>(field)];
  if (value.empty() || std::find(values.begin(), values.end(), value) != values.end()) return true;
  if (values.size() >= kMostRows) return false;
  values.push_back(value);
  return true;
}

bool UkDesignation::add(const UkRow& row) {
  if (unique_id_.empty()) unique_id_ = at(row, UkField::kUniqueId);
  bool room = true;
  std::array<bool, kUkFields> grouped{};
  for (std::size_t group = 0; group < kGroups; ++group) {
    const auto begin = static_cast<std::size_t>(kRuns[group].first);
    GroupRow values;
    values.reserve(kRuns[group].size);
    for (std::size_t i = begin; i < begin + kRuns[group].size; ++i) {
      grouped[i] = true;
      values.push_back(row[i]);
    }
    room = add_group(static_cast<Group>(group), std::move(values)) && room;
  }
  for (std::size_t i = 0; i < kUkFields; ++i) {
    if (!grouped[i]) room = add_single(static_cast<UkField>(i), row[i]) && room;
  }
  return room;
}

void UkDesignation::merge(const UkDesignation& other) {
  for (std::size_t group = 0; group < kGroups; ++group) {
    for (const GroupRow& row : other.groups_[group])
      (void)add_group(static_cast<Group>(group), GroupRow(row));
  }
  for (std::size_t i = 0; i < kUkFields; ++i) {
    for (const std::string& value : other.singles_[i]) (void)add_single(static_cast<UkField>(i), value);
  }
}

std::vector<std::string> UkDesignation::values(UkField field) const {
  std::vector<std::string> out;
  for (const std::string& cell : cells(field)) {
    for (std::string& piece : pieces(cell)) {
      if (std::find(out.begin(), out.end(), piece) == out.end()) out.push_back(std::move(piece));
    }
  }
  return out;
}

void UkDesignation::notes(Record& record, UkField field, std::string_view label) const {
  for (const std::string& cell : cells(field)) {
    if (!says_nothing(cell)) record.text("notes", std::string(label) + ": " + collapse_space(cell));
  }
}

void UkDesignation::emit(Sink& sink, std::string id, std::string_view list_date) const {
  const std::string type = base::ascii_lower(collapse_space(first(UkField::kDesignationType)));
  const std::string_view schema = type == "individual" ? "Person"
                                  : type == "entity"   ? "Organization"
                                  : type == "ship"     ? "Vessel"
                                                       : "LegalEntity";
  std::string changed;
  for (const UkField field : {UkField::kLastUpdated, UkField::kDateDesignated}) {
    for (const std::string& cell : cells(field)) changed = std::max(changed, iso_date(cell));
    if (!changed.empty()) break;
  }
  if (changed.empty()) changed = list_date;
  Record record(sink, where_, std::move(id), schema,
                model::Source{std::string(kDataset), unique_id_, std::move(changed)});
  if (schema == "LegalEntity") {
    record.issue(Severity::kWarning, "unknown_type",
                 "the type is \"" + std::string(first(UkField::kDesignationType)) +
                     "\", expected Individual, Entity or Ship; taken as a legal entity");
  }
  names(record, schema);
  addresses(record);
  if (schema == "Person") person(record);
  if (schema == "Vessel") ship(record);
  if (schema != "Person" && schema != "Vessel") organization(record);
  for (const std::string& cell : cells(UkField::kPhone)) add_phones(record, cell);
  for (const std::string& cell : cells(UkField::kEmail)) add_emails(record, cell);
  for (const std::string& cell : cells(UkField::kWebsite)) add_websites(record, cell);
  for (const std::string& cell : cells(UkField::kOtherInformation)) {
    if (!says_nothing(cell)) record.text("notes", cell);
  }
  listing(record);
  record.topic("sanction");
  (void)record.finish();
}

void UkDesignation::names(Record& record, std::string_view schema) const {
  std::size_t empty = 0;
  bool primary = std::any_of(groups_[kNames].begin(), groups_[kNames].end(), [](const GroupRow& row) {
    return base::ascii_lower(collapse_space(row[6])) == "primary name" &&
           std::any_of(row.begin(), row.begin() + 6,
                       [](const std::string& part) { return !says_nothing(part); });
  });
  // Primary names first, whatever the order of the file.
  for (const bool want_primary : {true, false}) {
    for (const GroupRow& row : groups_[kNames]) {
      const std::string type = base::ascii_lower(collapse_space(row[6]));
      const bool is_primary = type == "primary name" || type.empty();
      if (is_primary != want_primary) continue;
      std::string full;
      for (std::size_t i = 0; i < 6; ++i) {
        const std::string part = collapse_space(row[i]);
        if (!says_nothing(part)) full += (full.empty() ? "" : " ") + part;
      }
      if (full.empty()) {
        ++empty;
        continue;
      }
      const std::string strength = base::ascii_lower(collapse_space(row[7]));
      std::string_view property = is_primary ? "name" : "alias";
      if (strength.find("low") != std::string::npos) {
        property = "weakAlias";
      } else if (type.find("former") != std::string::npos || type.find("f.k.a") != std::string::npos ||
                 type == "fka") {
        property = "previousName";
      } else if (!primary) {
        property = "name";
        primary = true;
        record.issue(Severity::kWarning, "no_primary_name",
                     "the primary name is missing; \"" + full + "\" takes its place");
      }
      if (!strength.empty() && strength.find("low") == std::string::npos &&
          strength.find("good") == std::string::npos) {
        record.issue(Severity::kWarning, "unknown_alias_strength",
                     "the alias strength \"" + strength + "\" is neither good nor low; \"" + full +
                         "\" is taken as a full alias");
      }
      if (!is_primary && type != "primary name variation" && type != "alias" && property == "alias") {
        record.issue(Severity::kWarning, "unknown_name_type",
                     "the name type \"" + type + "\" is unknown; \"" + full + "\" is taken as an alias");
      }
      if (schema == "Vessel") {
        ShipName ship = ship_name(full);
        if (!ship.imo.empty()) {
          record.issue(Severity::kRepaired, "imo_in_name",
                       "the name cell \"" + full + "\" holds the IMO number; each was taken by itself");
          record.identifier("imoNumber", ship.imo);
        }
        // "SEAGRACE / PACIFIC ALLIANCE"
        std::string_view rest = ship.name;
        if (rest.find(" / ") != std::string_view::npos) {
          record.issue(Severity::kRepaired, "several_names",
                       "one cell holds several names; each was taken by itself: \"" + ship.name + "\"");
        }
        while (!rest.empty()) {
          const std::size_t slash = rest.find(" / ");
          add_name_cell(record, property, rest.substr(0, slash));
          if (slash == std::string_view::npos) break;
          rest.remove_prefix(slash + 3);
        }
        continue;
      }
      add_name_cell(record, property, full);
      // Name 1 is the given name, Name 6 the family name; 2 to 5 have no fixed role. Weak aliases have no
      // parts.
      if (schema == "Person" && property != "weakAlias" && !says_nothing(row[0]) && !says_nothing(row[5])) {
        record.name("firstName", row[0]);
        record.name("secondName", row[1]);
        for (std::size_t i = 2; i < 5; ++i) record.name("middleName", row[i]);
        record.name("lastName", row[5]);
      }
    }
  }
  if (empty > 0) {
    record.issue(Severity::kWarning, "empty_name",
                 std::to_string(empty) + (empty == 1 ? " name of the entry is" : " names of the entry are") +
                     " empty on the list");
  }
  for (const GroupRow& row : groups_[kNonLatin]) {
    for (const std::string& name : pieces(row[0])) {
      const std::string_view language = language_code(row[2]);
      add_name_cell(record, primary ? "alias" : "name", name, language);
    }
  }
  for (const std::string& title : values(UkField::kTitle)) {
    if (schema == "Person") record.text("title", title);
  }
}

void UkDesignation::addresses(Record& record) const {
  for (const GroupRow& row : groups_[kAddresses]) {
    const std::string place = join_parts({row[0], row[1], row[2], row[3], row[4], row[5], row[6]});
    if (!place.empty()) record.text("address", join_parts({place, row[7]}));
    add_country_cell(record, "country", row[7]);
  }
}

void UkDesignation::papers(Record& record, Group group, std::string_view property,
                           std::string_view label) const {
  for (const GroupRow& row : groups_[group]) {
    const std::vector<std::string> numbers = pieces(row[0]);
    for (const std::string& cell : numbers) {
      const std::string number = document_number(cell);
      record.identifier(property, number.empty() ? std::string_view(cell) : std::string_view(number), cell);
      if (!number.empty() && number != cell) record.text("notes", std::string(label) + ": " + cell);
    }
    if (!says_nothing(row[1])) {
      record.text("notes", std::string(label) + (numbers.empty() ? "" : " " + join_parts({row[0]})) + ": " +
                               collapse_space(row[1]));
    }
  }
}

void UkDesignation::person(Record& record) const {
  for (const std::string& date : values(UkField::kBirthDate)) record.date("birthDate", date);
  for (const std::string& country : values(UkField::kNationality))
    add_country_cell(record, "nationality", country);
  for (const std::string& position : values(UkField::kPosition)) record.text("position", position);
  for (const std::string& gender : values(UkField::kGender)) record.gender(gender);
  for (const GroupRow& row : groups_[kBirthPlaces]) {
    if (!says_nothing(row[0])) record.text("birthPlace", join_parts({row[0], row[1]}));
    add_country_cell(record, "birthCountry", row[1]);
  }
  papers(record, kPassports, "passportNumber", "Passport");
  papers(record, kIds, "idNumber", "National identifier");
}

void UkDesignation::organization(Record& record) const {
  for (const std::string& type : values(UkField::kEntityType)) record.text("classification", type);
  // Free text about other companies: no entity can be made of it without reading it (docs/lists/uk.md).
  notes(record, UkField::kParent, "Parent company");
  notes(record, UkField::kSubsidiaries, "Subsidiaries");
  for (const std::string& cell : values(UkField::kRegistration)) {
    const std::vector<Registration> found = registrations(cell);
    const bool story = std::count(cell.begin(), cell.end(), ' ') > 30;
    if (found.empty() || story) {
      record.issue(Severity::kWarning, "free_text_registration",
                   "\"" + cell + "\" is no registration number; it is kept in the notes");
      record.text("notes", "Business registration number: " + cell);
      continue;
    }
    for (const Registration& one : found) {
      std::string_view property = registration_property(one.label);
      if (property.empty()) property = "registrationNumber";
      if (property == "kpp") {
        // Belongs to a tax office and a reason, not to one company.
        record.text("notes", "KPP: " + one.number);
        continue;
      }
      if (property == "imoNumber") {
        add_imo(record, one.number);
        continue;
      }
      // INN is a word of other countries too: only the check digit tells a Russian one.
      if (property == "innCode" || property == "ogrnCode") {
        const auto kind = property == "innCode" ? model::IdentifierKind::kInn : model::IdentifierKind::kOgrn;
        const auto number = model::normalize_identifier(kind, one.number);
        if (!number || !number->check_digit_ok)
          property = property == "innCode" ? "taxNumber" : "registrationNumber";
      }
      record.identifier(property, one.number);
    }
    if (found.size() > 1 || found.front().label.size() > 12)
      record.text("notes", "Business registration number: " + cell);
  }
}

void UkDesignation::ship(Record& record) const {
  for (const std::string& cell : values(UkField::kImo)) record.identifier("imoNumber", cell);
  if (record.entity().first("imoNumber").empty()) {
    // The XML of 2026 prints the number in the statement of reasons only.
    std::vector<std::string> numbers;
    for (const UkField field : {UkField::kReasons, UkField::kOtherInformation}) {
      for (const std::string& cell : cells(field)) {
        for (std::string& number : imo_numbers(cell)) {
          if (std::find(numbers.begin(), numbers.end(), number) == numbers.end())
            numbers.push_back(std::move(number));
        }
      }
    }
    if (numbers.size() == 1) {
      record.identifier("imoNumber", numbers.front());
      record.issue(Severity::kRepaired, "imo_in_text",
                   "the IMO number " + numbers.front() +
                       " stands in the statement of reasons only; it was taken from there");
    } else if (numbers.size() > 1) {
      record.issue(
          Severity::kWarning, "several_imo_numbers",
          "the text of the entry names " + std::to_string(numbers.size()) + " IMO numbers; none was taken");
    }
  }
  for (const std::string& cell : values(UkField::kFlag)) add_country_cell(record, "flag", cell);
  for (const std::string& cell : values(UkField::kPreviousFlag)) add_country_cell(record, "pastFlags", cell);
  for (const std::string& cell : values(UkField::kShipType)) record.text("type", cell);
  for (const std::string& cell : values(UkField::kTonnage)) record.text("tonnage", cell);
  for (const std::string& cell : values(UkField::kYearBuilt)) record.date("buildDate", cell);
  notes(record, UkField::kLength, "Length");
  notes(record, UkField::kHullNumber, "Hull identification number");
  notes(record, UkField::kOwner, "Current owner/operator");
  notes(record, UkField::kPreviousOwner, "Previous owner/operator");
}

void UkDesignation::listing(Record& record) const {
  record.begin_listing();
  for (const std::string& regime : cells(UkField::kRegime)) record.listing("program", regime);
  // "RUS0251": the letters are the regime.
  const std::size_t letters = std::min(unique_id_.find_first_of("0123456789"), unique_id_.size());
  record.listing("programId", std::string_view(unique_id_).substr(0, letters));
  record.listing("authority", "Foreign, Commonwealth & Development Office");
  record.listing("authorityId", unique_id_);
  for (const std::string& group : cells(UkField::kGroupId)) {
    // The number of the consolidated list of OFSI that this list has replaced.
    if (!says_nothing(group)) record.listing("authorityId", "OFSI " + group);
  }
  for (const std::string& cell : values(UkField::kUnReference)) {
    std::string reference = cell;
    // "QDE.145": the UN prints QDe.145.
    if (reference.size() > 4 && reference[3] == '.' && (reference[2] == 'E' || reference[2] == 'I')) {
      reference[2] = reference[2] == 'E' ? 'e' : 'i';
      record.issue(Severity::kRepaired, "un_reference",
                   "the UN reference number " + cell + " was read as " + reference);
    }
    record.listing("unscId", reference);
  }
  for (const std::string& date : cells(UkField::kDateDesignated)) {
    if (says_nothing(date)) continue;
    record.listing_date("listingDate", date);
    record.listing_date("startDate", date);
  }
  for (const std::string& date : cells(UkField::kLastUpdated)) {
    if (!says_nothing(date)) record.listing_date("modifiedAt", date);
  }
  for (const std::string& provision : values(UkField::kSanctions)) record.listing("provisions", provision);
  for (const std::string& reason : cells(UkField::kReasons)) {
    if (!says_nothing(reason)) record.listing("reason", reason);
  }
  for (const std::string& source : cells(UkField::kDesignationSource)) {
    if (!says_nothing(source)) record.listing("summary", "Designation source: " + source);
  }
  record.listing("sourceUrl", "https://www.gov.uk/government/publications/the-uk-sanctions-list");
}

}  // namespace tamis::lists
