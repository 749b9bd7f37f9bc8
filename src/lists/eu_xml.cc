// The Financial Sanctions Files of the European Union: xmlFullSanctionsList 1.1, read as
// https://webgate.ec.europa.eu/fsd/fsf/public/files/xmlFullSanctionsList_1_1/content publishes it. All values
// are attributes; every name, date and address is an element of its own with the regulation that brought it
// (docs/lists/eu.md).
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "base/data_table.h"
#include "lists/cell.h"
#include "lists/contact_cells.h"
#include "lists/islamic_calendar.h"
#include "lists/letters.h"
#include "lists/name_cell.h"
#include "lists/one_file.h"
#include "lists/reader.h"
#include "lists/record.h"
#include "lists/record_checks.h"
#include "lists/repair.h"
#include "lists/xml_records.h"
#include "model/country.h"
#include "model/identifier.h"
#include "model/partial_date.h"

namespace tamis::lists {

namespace {

constexpr std::string_view kDataset = "eu_fsf";

struct Language {
  std::string_view code;
  std::string_view script;
};

using Languages = std::map<std::string_view, Language, std::less<>>;
using Texts = std::map<std::string_view, std::string_view, std::less<>>;

const Languages& languages() {
  static const Languages table = [] {
    Languages out;
    base::for_each_row(base::data_table("eu_languages.tsv"), [&](const auto& columns, std::size_t) {
      out.emplace(columns[0], Language{columns[1], columns[2]});
    });
    return out;
  }();
  return table;
}

const Texts& programmes() {
  static const Texts table = [] {
    Texts out;
    base::for_each_row(base::data_table("eu_programmes.tsv"),
                       [&](const auto& columns, std::size_t) { out.emplace(columns[0], columns[1]); });
    return out;
  }();
  return table;
}

int to_int(std::string_view text) noexcept {
  int out = 0;
  for (const char c : text.substr(0, 6)) {
    if (!base::is_ascii_digit(c)) return 0;
    out = out * 10 + (c - '0');
  }
  return out;
}

std::uint64_t to_number(std::string_view text) noexcept {
  std::uint64_t out = 0;
  for (const char c : text.substr(0, 18)) {
    if (!base::is_ascii_digit(c)) return ~std::uint64_t{0};
    out = out * 10 + static_cast<std::uint64_t>(c - '0');
  }
  return text.empty() ? ~std::uint64_t{0} : out;
}

// "00" and UNKNOWN say that the country is not known. The code CS, and codes that are gone, are not those of
// ISO 3166 today: there the description is used.
std::string_view country_text(const XmlNode& node) {
  const std::string_view code = node.attribute("countryIso2Code");
  const std::string_view description = node.attribute("countryDescription");
  if (code == "00" || (code.empty() && says_nothing(description))) return {};
  if (code.empty()) return description;
  if ((code == "CS" || code == "YU" || code == "SU" || code == "ZR") && !description.empty())
    return description;
  return model::country_code(code).empty() && !description.empty() ? description : code;
}

// The printed country, for addresses.
std::string_view country_label(const XmlNode& node) {
  const std::string_view code = model::country_code(country_text(node));
  if (const std::string_view name = model::country_name(code); !name.empty()) return name;
  return country_text(node);
}

bool is_legal_form(std::string_view text) {
  const std::string lower = base::ascii_lower(text);
  if (std::count(lower.begin(), lower.end(), ' ') > 5) return false;
  for (const std::string_view word :
       {"company", "corporation", "foundation", "enterprise", "partnership", "institution"}) {
    if (lower.ends_with(word)) return true;
  }
  return false;
}

// Pieces of a lettered list "(a) x, (b) y.", or of lines that end as sentences do; else the text itself.
std::vector<std::string> statements(std::string_view text) {
  std::vector<std::string> out;
  const auto add = [&](std::string_view piece, std::string_view ends) {
    std::string clean = collapse_space(piece);
    while (!clean.empty() && ends.find(clean.back()) != std::string_view::npos) clean.pop_back();
    if (!clean.empty()) out.push_back(std::move(clean));
  };
  const std::string flat = collapse_space(text);
  const std::string_view head = std::string_view(flat).substr(0, 3);
  if (head == "(a)" || head == "a) " || head == "(1)" || head == "1) ") {
    for (const NamePiece& piece : split_names(flat)) add(piece.text, ",;.");
    return out;
  }
  std::string line;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string part = collapse_space(text.substr(0, end));
    if (!line.empty()) line += ' ';
    line += part;
    const bool ended = part.empty() || part.back() == '.' || part.back() == ';' || part.back() == ',';
    text.remove_prefix(std::min(end + 1, text.size()));
    if (ended || text.empty()) {
      add(line, ",;");
      line.clear();
    }
  }
  return out;
}

class EuReader {
 public:
  EuReader(const Input& input, Sink& sink) : input_(input), sink_(sink), unknown_(sink, "element") {}

  Result<Snapshot> read() {
    static constexpr std::array<std::string_view, 1> kRecords = {"sanctionEntity"};
    XmlHandlers handlers;
    handlers.expected_root = "export";
    handlers.root = [this](const XmlNode& root) {
      if (const auto date = model::parse_date(root.attribute("generationDate")))
        snapshot_.date = date->to_string();
      const std::string_view space = root.attribute("xmlns");
      return root.name == "export" && (space.empty() || space.find("fsd/export") != std::string_view::npos);
    };
    handlers.record_names = kRecords;
    handlers.record = [this](const XmlNode& node) { this->record(node); };
    snapshot_.dataset = kDataset;
    snapshot_.title = "EU Financial Sanctions Files (FSF)";
    const Result<void> done = read_xml_records(input_, handlers);
    if (!done) return tl::unexpected<Error>(done.error());
    return snapshot_;
  }

 private:
  void record(const XmlNode& node) {
    ++snapshot_.records;
    const std::string reference = collapse_space(node.attribute("euReferenceNumber"));
    const std::string logical_id = collapse_space(node.attribute("logicalId"));
    const Where where = where_of(input_, node, reference.empty() ? logical_id : reference);
    if (refuse_large(sink_, node, where)) return;
    if (reference.empty() && logical_id.empty()) {
      sink_.issue(
          Issue{Severity::kError, "no_id",
                "the record has neither logicalId nor euReferenceNumber, so that nothing can refer to it; it "
                "was not used",
                where});
      return;
    }
    const XmlNode* subject = node.child("subjectType");
    const std::string_view code = subject == nullptr ? std::string_view() : subject->attribute("code");
    const bool vessel = is_vessel(node);
    const bool person = code == "person";
    const std::string_view schema = vessel                 ? "Vessel"
                                    : person               ? "Person"
                                    : code == "enterprise" ? "Organization"
                                                           : "LegalEntity";
    bool repeated = false;
    std::string id = ids_.claim("eu-fsf-" + (logical_id.empty() ? slug(reference) : logical_id), repeated);
    Record record(
        sink_, where, std::move(id), schema,
        model::Source{std::string(kDataset), reference.empty() ? logical_id : reference, last_change(node)});
    if (repeated)
      record.issue(Severity::kWarning, "duplicate_id",
                   "the list holds the logicalId " + logical_id + " more than once");
    if (schema == "LegalEntity") {
      record.issue(Severity::kWarning, "unknown_subject_type",
                   "subjectType is \"" + std::string(code) +
                       "\", expected person or enterprise; taken as a legal entity");
    }
    if (vessel)
      record.issue(Severity::kRepaired, "vessel",
                   "the list prints this as an enterprise; its IMO number is that of a ship");
    // The id under which OpenSanctions publishes the entry.
    if (!reference.empty()) record.entity().referents.push_back("eu-fsf-" + slug(reference));

    names(record, node, person);
    russian_ = is_russian(node);
    for (const XmlNode& child : node.children) {
      if (child.name == "citizenship") {
        record.country(person ? "citizenship" : "country", country_text(child));
        remarks(record, child, "citizenship");
      } else if (child.name == "birthdate") {
        birth(record, child);
      } else if (child.name == "address") {
        address(record, child);
      } else if (child.name == "identification") {
        identification(record, child, schema);
      } else if (child.name == "remark") {
        if (!says_nothing(child.text)) record.text("notes", child.text);
      } else if (child.name != "nameAlias" && child.name != "regulation" && child.name != "subjectType") {
        unknown_.report(child.name, where);
      }
    }
    listings(record, node, reference, person);
    record.topic("sanction");
    (void)record.finish();
  }

  // The format knows persons and enterprises only and prints ships as enterprises. Their IMO number tells: it
  // has the check digit of a ship's number and not that of a company's.
  static bool is_vessel(const XmlNode& node) {
    for (const XmlNode* paper : node.all("identification")) {
      if (paper->attribute("identificationTypeCode") != "imo") continue;
      const std::string number = collapse_space(paper->attribute("number"));
      if (is_ship_imo(number) && !is_company_imo(number)) return true;
    }
    return false;
  }

  // "EU.1001.60" -> "eu-1001-60"
  static std::string slug(std::string_view reference) {
    std::string out = base::ascii_lower(reference);
    std::replace(out.begin(), out.end(), '.', '-');
    return out;
  }

  std::string last_change(const XmlNode& node) const {
    std::string last;
    const auto see = [&](std::string_view date) {
      // ISO dates compare as text.
      if (date.size() == 10 && date[4] == '-' && date > last) last = std::string(date);
    };
    for (const XmlNode& child : node.children) {
      see(child.attribute("publicationDate"));
      for (const XmlNode& inner : child.children) see(inner.attribute("publicationDate"));
    }
    return last.empty() ? snapshot_.date : last;
  }

  static bool is_russian(const XmlNode& node) {
    return std::any_of(node.children.begin(), node.children.end(),
                       [](const XmlNode& child) { return child.attribute("countryIso2Code") == "RU"; });
  }

  struct Alias {
    const XmlNode* node = nullptr;
    std::string whole;
    std::string_view language;
    bool weak = false;
    bool former = false;
    int rank = 0;  // how well it serves as the entry's main name, which the list does not mark
    std::uint64_t id = 0;
  };

  static void names(Record& record, const XmlNode& entry, bool person) {
    std::vector<Alias> aliases;
    for (const XmlNode* node : entry.all("nameAlias")) aliases.push_back(alias(record, *node));
    const Alias* main = nullptr;
    for (const Alias& one : aliases) {
      if (one.whole.empty()) continue;
      if (main == nullptr || one.rank > main->rank || (one.rank == main->rank && one.id < main->id))
        main = &one;
    }
    if (main != nullptr && (main->weak || main->former)) main = nullptr;
    if (main != nullptr) add_name_cell(record, "name", main->whole, main->language);
    for (const Alias& one : aliases) {
      if (&one != main) {
        add_name_cell(record,
                      one.weak     ? "weakAlias"
                      : one.former ? "previousName"
                                   : "alias",
                      one.whole, one.language);
      }
      details(record, one, person);
    }
  }

  static Alias alias(Record& record, const XmlNode& node) {
    Alias out;
    out.node = &node;
    out.whole = collapse_space(node.attribute("wholeName"));
    if (says_nothing(out.whole)) {
      out.whole.clear();
      for (const std::string_view part : {"firstName", "middleName", "lastName"}) {
        const std::string_view text = node.attribute(part);
        if (!text.empty()) out.whole += (out.whole.empty() ? "" : " ") + collapse_space(text);
      }
    }
    out.id = to_number(node.attribute("logicalId"));
    // The quality of an alias stands in `strong`, or in words in a remark ("low quality", once "lo quality").
    out.weak = node.attribute("strong") == "false";
    for (const XmlNode* remark : node.all("remark")) {
      const std::string lower = base::ascii_lower(remark->text);
      if (lower.find("low ") != std::string::npos || lower.find("lo q") != std::string::npos ||
          lower.find("low-") != std::string::npos || lower.find("weak") != std::string::npos) {
        out.weak = true;
      } else if (lower.find("former") != std::string::npos || lower.find("previous") != std::string::npos ||
                 lower.find("maiden") != std::string::npos) {
        out.former = true;
      }
    }
    const std::string_view script = script_name(out.whole);
    const std::string_view label = node.attribute("nameLanguage");
    if (const auto found = languages().find(label); found != languages().end()) {
      if (found->second.script.empty() || script.empty() || has_script(out.whole, found->second.script)) {
        out.language = found->second.code;
      } else {
        record.issue(Severity::kRepaired, "wrong_language",
                     "the name \"" + out.whole + "\" is labelled " + std::string(label) +
                         ", whose names are not in " + std::string(script) +
                         " letters; the label was dropped");
      }
    } else if (!says_nothing(label)) {
      record.issue(
          Severity::kWarning, "unknown_language",
          "the name \"" + out.whole + "\" has the unknown language label \"" + std::string(label) + "\"");
    }
    out.rank = (out.weak || out.former ? 0 : 64) + (script == "latin" ? 32 : 0) +
               (label.empty() || label == "EN" ? 16 : 0) + (node.attribute("function").empty() ? 0 : 8) +
               (node.attribute("lastName").empty() ? 0 : 4);
    out.rank +=
        static_cast<int>(std::min<std::ptrdiff_t>(std::count(out.whole.begin(), out.whole.end(), ' '), 3));
    return out;
  }

  static void details(Record& record, const Alias& alias, bool person) {
    const XmlNode& node = *alias.node;
    if (person && !alias.weak) {
      for (const std::string_view part : {"firstName", "middleName", "lastName"}) {
        record.name(part, node.attribute(part), alias.language);
      }
    }
    if (const std::string_view gender = node.attribute("gender"); !says_nothing(gender)) {
      if (person) {
        record.gender(gender);
      } else {
        record.issue(Severity::kWarning, "gender_of_organization",
                     "an enterprise has the gender \"" + std::string(gender) + "\"; not used");
      }
    }
    if (const std::string_view title = node.attribute("title"); !says_nothing(title)) {
      if (!person) {
        record.text(is_legal_form(title) ? "legalForm" : "notes", title);
      } else {
        for (const std::string& one : statements(title)) record.text("title", one);
      }
    }
    if (const std::string_view function = node.attribute("function"); !says_nothing(function)) {
      if (!person) {
        record.text("notes", function);
      } else {
        for (const std::string& one : statements(function)) record.text("position", one);
      }
    }
    for (const XmlNode* remark : node.all("remark")) {
      const std::string lower = base::ascii_lower(remark->text);
      if (says_nothing(lower) || lower.find("quality") != std::string::npos) continue;
      record.text("notes", alias.whole + ": " + collapse_space(remark->text));
    }
  }

  static void remarks(Record& record, const XmlNode& node, std::string_view what) {
    for (const XmlNode* remark : node.all("remark")) {
      if (!says_nothing(remark->text))
        record.text("notes", std::string(what) + ": " + collapse_space(remark->text));
    }
  }

  static void birth(Record& record, const XmlNode& node) {
    const bool circa = node.attribute("circa") == "true";
    const std::string mark = circa ? "~" : "";
    const std::string_view whole = node.attribute("birthdate");
    const std::string_view year = node.attribute("year");
    const std::string_view from = node.attribute("yearRangeFrom");
    const std::string_view to = node.attribute("yearRangeTo");
    const std::string_view code = node.attribute("countryIso2Code");
    const bool islamic = node.attribute("calendarType") == "ISLAMIC";
    const auto parsed = model::parse_date(whole);
    if (parsed && parsed->year > 1700) {
      model::PartialDate date = *parsed;
      date.circa = date.circa || circa;
      record.date("birthDate", date.to_string());
    } else if (islamic && !year.empty()) {
      // Iran and Afghanistan count solar years.
      const std::string date =
          islamic_to_gregorian(to_int(year), to_int(node.attribute("monthOfYear")),
                               to_int(node.attribute("dayOfMonth")), code == "IR" || code == "AF");
      if (date.empty()) {
        record.date("birthDate", std::string(year) + " (Islamic calendar)");
      } else {
        record.date("birthDate", date);
        record.issue(Severity::kRepaired, "islamic_calendar",
                     "the birth year " + std::string(year) + " of the Islamic calendar is " + date +
                         " in the Gregorian one");
      }
    } else if (!year.empty() && year != "0") {
      std::string date(year);
      const std::string_view month = node.attribute("monthOfYear");
      if (!month.empty() && month != "0") date += (month.size() == 1 ? "-0" : "-") + std::string(month);
      record.date("birthDate", date + mark);
    } else if (!from.empty() && from != "0" && !to.empty() && to != "0") {
      record.date("birthDate", from == to ? std::string(from) + mark
                                          : std::string(from) + mark + "/" + std::string(to) + mark);
    } else if (!whole.empty()) {
      record.date("birthDate", whole);
    }
    const std::string place =
        join_parts({node.attribute("place"), node.attribute("city"), node.attribute("region")});
    if (!place.empty()) record.text("birthPlace", join_parts({place, country_label(node)}));
    record.country("birthCountry", country_text(node));
    remarks(record, node, "birth");
  }

  static void address(Record& record, const XmlNode& node) {
    const std::string_view box = node.attribute("poBox");
    const std::string place =
        join_parts({node.attribute("street"), box.empty() ? std::string() : "P.O. Box " + std::string(box),
                    node.attribute("zipCode"), node.attribute("city"), node.attribute("place"),
                    node.attribute("region")});
    if (!place.empty()) record.text("address", join_parts({place, country_label(node)}));
    record.country("country", country_text(node));
    remarks(record, node, place.empty() ? std::string_view("address") : std::string_view(place));
    for (const XmlNode* contact : node.all("contactInfo")) {
      const std::string_view key = contact->attribute("key");
      std::string_view value = contact->attribute("value");
      if (value.empty()) value = contact->text;
      if (says_nothing(value)) continue;
      const std::string kind = field_key(key);
      if (kind == "email") {
        add_emails(record, value);
      } else if (kind == "web" || kind == "website" || kind == "url") {
        add_websites(record, value);
      } else if (kind.starts_with("phone") || kind == "mobile" || kind == "tel" || kind == "telephone") {
        // "Tel: ... E-mail: ..." glued into one value.
        if (value.find('@') == std::string_view::npos) {
          add_phones(record, value);
        } else {
          add_emails_in_text(record, value);
          record.issue(
              Severity::kWarning, "glued_contact",
              "\"" + collapse_space(value) + "\" holds more than a phone number; it is kept in the notes");
          record.text("notes", std::string(key) + ": " + collapse_space(value));
        }
      } else {
        record.text("notes", std::string(key) + ": " + collapse_space(value));
      }
    }
  }

  struct Kind {
    std::string_view code;
    std::string_view property;
  };

  void identification(Record& record, const XmlNode& node, std::string_view schema) const {
    // Values of identificationTypeCode; those of persons' papers without a property of their own are
    // idNumber.
    static constexpr std::array<Kind, 19> kKinds = {{
        {"passport", "passportNumber"},
        {"travelcardid", "passportNumber"},
        {"id", "idNumber"},
        {"other", "idNumber"},
        {"ssn", "socialSecurityNumber"},
        {"unssn", "registrationNumber"},
        {"birthcert", "idNumber"},
        {"drivinglicence", "idNumber"},
        {"nationcert", "idNumber"},
        {"residentperm", "idNumber"},
        {"electionid", "idNumber"},
        {"fiscalcode", "taxNumber"},
        {"taxid", "taxNumber"},
        {"euvat", "vatCode"},
        {"tradelic", "licenseNumber"},
        {"regnumber", "registrationNumber"},
        {"swiftbic", "swiftBic"},
        {"imo", "imoNumber"},
        {"lei", "leiCode"},
    }};
    const std::string_view code = node.attribute("identificationTypeCode");
    const auto kind =
        std::find_if(kKinds.begin(), kKinds.end(), [&](const Kind& one) { return one.code == code; });
    std::string_view property = "idNumber";
    if (kind != kKinds.end()) {
      property = kind->property;
    } else {
      record.issue(Severity::kWarning, "unknown_identification",
                   "the identification type \"" + std::string(code) +
                       "\" is unknown; its number is taken as idNumber");
    }
    if (schema != "Person" && (property == "passportNumber" || property == "socialSecurityNumber"))
      property = "idNumber";
    const std::string number = collapse_space(node.attribute("number"));
    const std::string latin = collapse_space(node.attribute("latinNumber"));
    numbers(record, property, number);
    if (latin != number) numbers(record, property, latin);

    std::string story;
    const auto tell = [&](std::string_view label, std::string_view value) {
      if (says_nothing(value) || value == "false") return;
      story += (story.empty() ? "" : ", ") + std::string(label) +
               (value == "true" ? "" : " " + collapse_space(value));
    };
    tell("issued by", node.attribute("issuedBy"));
    tell("issued", node.attribute("issueDate"));
    tell("valid from", node.attribute("validFrom"));
    tell("valid to", node.attribute("validTo"));
    tell("name on document", node.attribute("nameOnDocument"));
    tell("diplomatic", node.attribute("diplomatic"));
    tell("known expired", node.attribute("knownExpired"));
    tell("known false", node.attribute("knownFalse"));
    tell("reported lost", node.attribute("reportedLost"));
    tell("revoked by issuer", node.attribute("revokedByIssuer"));
    for (const XmlNode* remark : node.all("remark")) tell("remark:", remark->text);
    if (!story.empty()) record.text("notes", join_parts({code, number, country_label(node)}) + ": " + story);
  }

  // One number, or the tax number and the reason code of a Russian company in one ("7702165310 / 770101001").
  void numbers(Record& record, std::string_view property, std::string_view cell) const {
    if (says_nothing(cell)) return;
    if (const std::size_t slash = cell.find(" / "); slash != std::string_view::npos) {
      const std::string_view first = cell.substr(0, slash);
      const std::string_view second = cell.substr(slash + 3);
      if (std::count_if(first.begin(), first.end(), base::is_ascii_digit) > 5 &&
          std::count_if(second.begin(), second.end(), base::is_ascii_digit) > 5) {
        record.issue(Severity::kRepaired, "several_numbers",
                     "\"" + std::string(cell) + "\" holds two numbers; each was taken by itself");
        numbers(record, property, first);
        numbers(record, property, second);
        return;
      }
    }
    std::string digits;
    for (const char c : cell) {
      if (base::is_ascii_digit(c)) digits += c;
    }
    // The reason code (KPP) belongs to a tax office and a reason, not to one company: no identifier. Its
    // fifth and sixth digit are the reason, 01 or 50 for companies; labelled or not.
    const bool labelled = registration_property(cell) == "kpp";
    const bool shaped = digits.size() == 9 && (digits.substr(4, 2) == "01" || digits.substr(4, 2) == "50") &&
                        digits.substr(6, 2) == "00";
    if (labelled || (russian_ && shaped && property != "passportNumber" && property != "imoNumber")) {
      record.text("notes", "KPP: " + digits);
      return;
    }
    // The Russian numbers that their check digits prove have properties of their own.
    if (russian_ && (property == "taxNumber" || property == "registrationNumber" || property == "idNumber")) {
      for (const auto& [kind, target] : {std::pair(model::IdentifierKind::kInn, "innCode"),
                                         std::pair(model::IdentifierKind::kOgrn, "ogrnCode")}) {
        const auto found = model::normalize_identifier(kind, cell);
        if (found && found->check_digit_ok) {
          record.identifier(target, cell);
          return;
        }
      }
    }
    if (property == "imoNumber") return add_imo(record, cell);
    const std::string number =
        property == "passportNumber" || property == "idNumber" ? document_number(cell) : std::string();
    record.identifier(property, number.empty() ? cell : std::string_view(number), cell);
  }

  static void listings(Record& record, const XmlNode& entry, const std::string& reference, bool person) {
    const std::string_view details = entry.attribute("designationDetails");
    const std::string_view designated = entry.attribute("designationDate");
    if (!says_nothing(details)) {
      if (!person && is_legal_form(details)) {
        record.text("legalForm", details);
      } else {
        record.text("notes", "Designation: " + collapse_space(details));
      }
    }
    bool any = false;
    for (const XmlNode* regulation : entry.all("regulation")) {
      any = true;
      record.begin_listing();
      const std::string_view programme = regulation->attribute("programme");
      const auto found = programmes().find(programme);
      record.listing("program", found == programmes().end() ? programme : found->second);
      record.listing("programId", programme);
      if (found == programmes().end() && !programme.empty()) {
        record.issue(Severity::kWarning, "unknown_programme",
                     "the programme code \"" + std::string(programme) +
                         "\" is not in data/eu_programmes.tsv; it is shown as it is");
      }
      const std::string_view by = regulation->attribute("organisationType");
      record.listing("authority", by == "commission" ? "European Commission"
                                  : by == "un"       ? "United Nations Security Council"
                                                     : "Council of the European Union");
      record.listing("authorityId", reference);
      if (const std::string_view un = entry.attribute("unitedNationId"); !says_nothing(un))
        record.listing("unscId", un);
      std::string start;
      for (const std::string_view text : {regulation->attribute("publicationDate"),
                                          regulation->attribute("entryIntoForceDate"), designated}) {
        const auto date = model::parse_date(text);
        if (!date) continue;
        const std::string iso = date->to_string();
        if (start.empty() || iso < start) start = iso;
      }
      record.listing_date("startDate", start);
      if (!says_nothing(designated)) record.listing_date("listingDate", designated);
      listing_date_in(record, details);
      if (const std::string_view title = regulation->attribute("numberTitle"); !says_nothing(title)) {
        record.listing("summary", title);
      }
      record.listing("sourceUrl", regulation->child_text("publicationUrl"));
      for (const XmlNode* remark : regulation->all("remark")) {
        if (!says_nothing(remark->text)) record.listing("summary", remark->text);
      }
      if (base::ascii_lower(details).find("suspended") != std::string::npos)
        record.listing("status", "suspended");
    }
    if (!any)
      record.issue(Severity::kWarning, "no_regulation", "the entry names no regulation; it has no listing");
  }

  // "Date of listing: 21/12/2018", "Date of EU designation: 24.4.2007 (UN: 3.3.2008)". The date of the UN's
  // designation is not the EU's.
  static void listing_date_in(Record& record, std::string_view details) {
    const std::string lower = base::ascii_lower(details);
    if (!lower.starts_with("date of listing") && !lower.starts_with("date of eu designation")) return;
    const std::size_t begin = lower.find_first_of("0123456789");
    if (begin == std::string::npos) return;
    const std::size_t end = std::min(lower.find_first_not_of("0123456789./-", begin), lower.size());
    std::string_view date = std::string_view(lower).substr(begin, end - begin);
    while (!date.empty() && !base::is_ascii_digit(date.back())) date.remove_suffix(1);
    if (model::parse_date(date)) record.listing_date("listingDate", date);
  }

  const Input& input_;
  Sink& sink_;
  UnknownFields unknown_;
  UniqueIds ids_;
  Snapshot snapshot_;
  bool russian_ = false;  // the entry being read has a Russian address, citizenship or paper
};

std::string recognize_eu(const Input& head) {
  if (xml_root_name(head.bytes) != "export") return {};
  return head.bytes.find("fsd/export") != std::string_view::npos ||
                 head.bytes.find("<sanctionEntity") != std::string_view::npos
             ? "eu"
             : "";
}

Result<std::vector<Snapshot>> read_eu(std::span<const Input> inputs, Sink& sink) {
  return read_one_file<EuReader>(inputs, sink, "the EU list");
}

}  // namespace

extern const Format kEuXml;
const Format kEuXml = {"eu_xml", "EU Financial Sanctions Files, XML 1.1", recognize_eu, read_eu};

}  // namespace tamis::lists
