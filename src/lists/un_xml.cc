// The Consolidated List of the United Nations Security Council: consolidated.xml, schema sc-sanctions.xsd,
// read as https://scsanctions.un.org/resources/xml/en/consolidated.xml publishes it. Two sections,
// INDIVIDUALS and ENTITIES; the fields are filled by hand and hold more than they are named for
// (docs/lists/un.md).
#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "lists/cell.h"
#include "lists/contact_cells.h"
#include "lists/islamic_calendar.h"
#include "lists/name_cell.h"
#include "lists/one_file.h"
#include "lists/reader.h"
#include "lists/record.h"
#include "lists/record_checks.h"
#include "lists/xml_records.h"
#include "model/partial_date.h"

namespace tamis::lists {

namespace {

constexpr std::string_view kDataset = "un_sc_sanctions";
constexpr std::string_view kAuthority = "United Nations Security Council";

bool contains_folded(std::string_view text, std::string_view lower_word) {
  return base::ascii_lower(text).find(lower_word) != std::string::npos;
}

// Texts of <X><VALUE>..</VALUE></X> that say something.
std::vector<std::string_view> values(const XmlNode& record, std::string_view name) {
  std::vector<std::string_view> out;
  for (const XmlNode* list : record.all(name)) {
    if (list->children.empty() && !says_nothing(list->text)) out.push_back(list->text);
    for (const XmlNode& value : list->children) {
      if (!says_nothing(value.text)) out.push_back(value.text);
    }
  }
  return out;
}

// What follows `label` in free text, up to the end of the clause: "Father's name: X. ..." gives X.
std::string after_label(std::string_view cell, std::initializer_list<std::string_view> lower_labels) {
  const std::string clean = collapse_space(cell);
  const std::string_view text = clean;
  const std::string lower = base::ascii_lower(text);
  for (const std::string_view label : lower_labels) {
    const std::size_t at = lower.find(label);
    if (at == std::string::npos) continue;
    std::string_view rest = text.substr(at + label.size());
    while (!rest.empty() && (rest.front() == ' ' || rest.front() == ':')) rest.remove_prefix(1);
    if (rest.starts_with("is ")) rest.remove_prefix(3);
    if (rest.starts_with("was ")) rest.remove_prefix(4);
    if (rest.starts_with(": ")) rest.remove_prefix(2);
    std::size_t end = 0;
    for (; end < rest.size(); ++end) {
      const char c = rest[end];
      if (c == ',' || c == ';' || c == '\n' || c == '(' || c == '[') break;
      // A full stop ends the clause unless an initial stands before it.
      if (c == '.' && !(end >= 2 && rest[end - 2] == ' ')) break;
    }
    std::string value = collapse_space(rest.substr(0, end));
    if (!value.empty() && value.size() < 100) return value;
  }
  return {};
}

// The year in a remark when it holds exactly one number of four digits that can be one.
std::optional<std::string> lone_year(std::string_view text) {
  std::string year;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && base::is_ascii_digit(text[end])) ++end;
    if (end - at == 4 && (text[at] == '1' || text[at] == '2')) {
      if (!year.empty()) return std::nullopt;
      year = std::string(text.substr(at, 4));
    }
    at = std::max(end, at + 1);
  }
  if (year.empty()) return std::nullopt;
  return year;
}

class UnReader {
 public:
  UnReader(const Input& input, Sink& sink) : input_(input), sink_(sink), unknown_(sink, "element") {}

  Result<Snapshot> read() {
    static constexpr std::array<std::string_view, 2> kRecords = {"INDIVIDUAL", "ENTITY"};
    XmlHandlers handlers;
    handlers.expected_root = "CONSOLIDATED_LIST";
    handlers.root = [this](const XmlNode& root) {
      if (const auto date = model::parse_date(root.attribute("dateGenerated")))
        snapshot_.date = date->to_string();
      return root.name == "CONSOLIDATED_LIST";
    };
    handlers.record_names = kRecords;
    handlers.record = [this](const XmlNode& node) { this->record(node); };
    snapshot_.dataset = kDataset;
    snapshot_.title = "UN Security Council Consolidated List";
    const Result<void> done = read_xml_records(input_, handlers);
    if (!done) return tl::unexpected<Error>(done.error());
    return snapshot_;
  }

 private:
  void record(const XmlNode& node) {
    ++snapshot_.records;
    const bool person = node.name == "INDIVIDUAL";
    std::string reference = collapse_space(node.child_text("REFERENCE_NUMBER"));
    std::string key = collapse_space(node.child_text("DATAID"));
    const Where where = where_of(input_, node, reference.empty() ? key : reference);
    if (refuse_large(sink_, node, where)) return;
    if (key.empty()) key = base::ascii_lower(reference);
    if (key.empty()) {
      sink_.issue(
          Issue{Severity::kError, "no_id",
                "the record has neither DATAID nor REFERENCE_NUMBER, so that nothing can refer to it; it was "
                "not used",
                where});
      return;
    }
    bool repeated = false;
    std::string id = ids_.claim("un-" + key, repeated);
    Record record(
        sink_, where, std::move(id), person ? "Person" : "Organization",
        model::Source{std::string(kDataset), reference.empty() ? key : reference, last_change(node)});
    if (repeated)
      record.issue(Severity::kWarning, "duplicate_id", "the list holds the id " + key + " more than once");
    // The id under which OpenSanctions publishes the entry.
    record.entity().referents.push_back("unsc-" + key);

    names(record, node, person, reference);
    for (const XmlNode& child : node.children) field(record, child, where);
    comments(record, node, person);
    listing(record, node, reference);
    record.topic("sanction");
    (void)record.finish();
  }

  std::string last_change(const XmlNode& node) const {
    std::string last;
    for (const std::string_view text : values(node, "LAST_DAY_UPDATED")) {
      if (const auto date = model::parse_date(text)) last = std::max(last, date->to_string());
    }
    if (last.empty()) {
      if (const auto date = model::parse_date(node.child_text("LISTED_ON"))) last = date->to_string();
    }
    return last.empty() ? snapshot_.date : last;
  }

  // FIRST_NAME to FOURTH_NAME are places in the printed name, not roles: only the first and the last are
  // typed.
  static void names(Record& record, const XmlNode& node, bool person, std::string_view reference) {
    std::vector<std::string> parts;
    for (const std::string_view name : {"FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"}) {
      std::string part = collapse_space(node.child_text(name));
      if (!says_nothing(part)) parts.push_back(std::move(part));
    }
    std::string full;
    for (const std::string& part : parts) {
      if (!full.empty()) full += ' ';
      full += part;
    }
    if (!full.empty()) add_name_cell(record, "name", full);
    // Names of the DPRK regime stand family name first ("KIM", "JONG UN"): they are left untyped.
    if (person && parts.size() > 1 && !reference.starts_with("KP")) {
      record.name("firstName", parts.front());
      record.name("lastName", parts.back());
    }
    add_name_cell(record, full.empty() ? "name" : "alias", node.child_text("NAME_ORIGINAL_SCRIPT"));
  }

  void field(Record& record, const XmlNode& node, const Where& where) {
    static constexpr std::array<std::string_view, 18> kElsewhere = {"DATAID",
                                                                    "VERSIONNUM",
                                                                    "FIRST_NAME",
                                                                    "SECOND_NAME",
                                                                    "THIRD_NAME",
                                                                    "FOURTH_NAME",
                                                                    "NAME_ORIGINAL_SCRIPT",
                                                                    "UN_LIST_TYPE",
                                                                    "REFERENCE_NUMBER",
                                                                    "LISTED_ON",
                                                                    "COMMENTS1",
                                                                    "LIST_TYPE",
                                                                    "LAST_DAY_UPDATED",
                                                                    "SORT_KEY",
                                                                    "SORT_KEY_LAST_MOD",
                                                                    "SUBMITTED_ON",
                                                                    "GENDER",
                                                                    "DELISTED_ON"};
    const std::string_view name = node.name;
    if (name == "INDIVIDUAL_ALIAS" || name == "ENTITY_ALIAS") {
      alias(record, node);
    } else if (name == "INDIVIDUAL_ADDRESS" || name == "ENTITY_ADDRESS") {
      address(record, node);
    } else if (name == "INDIVIDUAL_DATE_OF_BIRTH") {
      birth_date(record, node);
    } else if (name == "INDIVIDUAL_PLACE_OF_BIRTH") {
      birth_place(record, node);
    } else if (name == "INDIVIDUAL_DOCUMENT" || name == "ENTITY_DOCUMENT") {
      document(record, node);
    } else if (name == "TITLE" || name == "DESIGNATION") {
      for (const std::string_view value : own_values(node)) {
        record.text(name == "TITLE" ? "title" : "position", value);
      }
    } else if (name == "NATIONALITY") {
      for (const std::string_view value : own_values(node)) add_country_cell(record, "nationality", value);
    } else if (name == "NATIONALITY2") {
      add_country_cell(record, "nationality", node.text);
    } else if (name == "SUBMITTED_BY") {
      if (!says_nothing(node.text)) record.text("notes", "Submitted by: " + collapse_space(node.text));
    } else if (std::find(kElsewhere.begin(), kElsewhere.end(), name) == kElsewhere.end()) {
      unknown_.report(name, where);
    }
  }

  static std::vector<std::string_view> own_values(const XmlNode& node) {
    std::vector<std::string_view> out;
    if (node.children.empty() && !says_nothing(node.text)) out.push_back(node.text);
    for (const XmlNode& value : node.children) {
      if (!says_nothing(value.text)) out.push_back(value.text);
    }
    return out;
  }

  static void alias(Record& record, const XmlNode& node) {
    const std::string text = collapse_space(node.child_text("ALIAS_NAME"));
    if (says_nothing(text)) return;
    const std::string quality = base::ascii_lower(collapse_space(node.child_text("QUALITY")));
    const std::string note = collapse_space(node.child_text("NOTE"));
    std::string_view property = "alias";
    if (quality == "low") {
      property = "weakAlias";
    } else if (quality == "f.k.a." || quality == "f.k.a") {
      property = "previousName";
    } else if (quality.empty()) {
      record.issue(Severity::kWarning, "blank_quality",
                   "the alias \"" + text + "\" has no QUALITY; taken as a full alias");
    } else if (quality != "good" && quality != "a.k.a." && quality != "a.k.a") {
      record.issue(
          Severity::kWarning, "unknown_quality",
          "the alias \"" + text + "\" has the unknown QUALITY \"" + quality + "\"; taken as a full alias");
    }
    const bool former =
        contains_folded(note, "previously listed as") || contains_folded(note, "formerly listed as");
    if (former && property == "alias") property = "previousName";
    add_name_cell(record, property, text);
    alias_note(record, property, text, note);

    // A false or second identity has its own birth data.
    if (const std::string_view date = node.child_text("DATE_OF_BIRTH"); !says_nothing(date)) {
      record.date("birthDate", date);
    }
    record.text("birthPlace",
                join_parts({node.child_text("CITY_OF_BIRTH"), node.child_text("COUNTRY_OF_BIRTH")}));
    add_country_cell(record, "birthCountry", node.child_text("COUNTRY_OF_BIRTH"));
  }

  // The note of an alias: names in the original script, more spellings, or a story.
  static void alias_note(Record& record, std::string_view property, std::string_view alias,
                         const std::string& note) {
    if (note.empty()) return;
    const std::string_view to = property == "weakAlias" ? "weakAlias" : "alias";
    const std::string lower = base::ascii_lower(note);
    for (const std::string_view cue : {"original script:", "in arabic script:", "in arabic:"}) {
      const std::size_t at = lower.find(cue);
      if (at == std::string::npos) continue;
      add_name_cell(record, to, note.substr(at + cue.size()));
      if (at == 0) return;
      break;
    }
    if (lower == "previously listed as" || lower == "formerly listed as") return;
    // "A B; A C; A D" or "... (A B; A C)": spellings, when every piece looks like a name.
    std::string_view list = note;
    if (const std::size_t open = list.find('('); open != std::string_view::npos) {
      const std::size_t close = list.find(')', open);
      if (close != std::string_view::npos) list = list.substr(open + 1, close - open - 1);
    }
    if (list.find("; ") != std::string_view::npos && list.find(':') == std::string_view::npos &&
        std::none_of(list.begin(), list.end(), base::is_ascii_digit)) {
      add_name_cell(record, to, list);
      if (list.size() == note.size()) return;
    }
    record.text("notes", std::string(alias) + ": " + note);
  }

  static void address(Record& record, const XmlNode& node) {
    const std::string_view country = node.child_text("COUNTRY");
    const std::string note = collapse_space(node.child_text("NOTE"));
    const std::string_view zip = node.child_text("ZIP_CODE");
    if (!says_nothing(zip) && std::none_of(zip.begin(), zip.end(), base::is_ascii_digit)) {
      record.issue(Severity::kRepaired, "zip_is_text",
                   "ZIP_CODE holds \"" + collapse_space(zip) + "\", which is a place and was taken as one");
    }
    const std::string place = join_parts(
        {node.child_text("STREET"), node.child_text("CITY"), node.child_text("STATE_PROVINCE"), zip});
    add_country_cell(record, "country", country);
    if (place.empty() && says_nothing(country)) {
      // The whole address in the note; or what the bearer does somewhere, which is no address.
      const bool deed = contains_folded(note, "operates in") || contains_folded(note, "support network");
      record.text(deed ? "notes" : "address", note);
    } else {
      const std::string full = join_parts({place, country});
      if (!place.empty()) record.text("address", full);
      if (!note.empty() && note != collapse_space(country)) record.text("notes", full + ": " + note);
    }
    add_emails_in_text(record, note);
  }

  static void birth_date(Record& record, const XmlNode& node) {
    const std::string type = base::ascii_lower(collapse_space(node.child_text("TYPE_OF_DATE")));
    const std::string note = collapse_space(node.child_text("NOTE"));
    const std::string lower = base::ascii_lower(note);
    const bool circa = type == "approximately" || lower == "approximately";
    const std::string mark = circa ? "~" : "";
    const std::string from = collapse_space(node.child_text("FROM_YEAR"));
    const std::string to = collapse_space(node.child_text("TO_YEAR"));
    const std::string year = collapse_space(node.child_text("YEAR"));
    std::string date = collapse_space(node.child_text("DATE"));
    if (date.empty() && !from.empty() && !to.empty()) {
      date = from == to ? from + mark : from + mark + "/" + to + mark;
    } else if (date.empty() && !year.empty()) {
      // "Sep." in the note of a year.
      date = year + mark;
      if (!note.empty()) {
        const auto month = model::parse_date(note + " " + year);
        if (month && month->month != 0) date = month->to_string();
      }
    } else if (!date.empty()) {
      if (circa) {
        // A circa day is no day: the parser drops zones and marks, so it reads the date first.
        if (auto parsed = model::parse_date(date)) {
          parsed->circa = true;
          date = parsed->to_string();
        }
      }
    }
    if (!date.empty()) {
      record.date("birthDate", date);
      if (!note.empty() && lower != "approximately" && year.empty())
        record.text("notes", "birthDate " + date + ": " + note);
      return;
    }
    if (note.empty()) return;
    if (lower.find("hijri") != std::string::npos) {
      islamic_date(record, note);
    } else if (model::parse_date(note)) {
      record.date("birthDate", note);
    } else if (const std::optional<std::string> lone = lone_year(note)) {
      record.date("birthDate", *lone + mark);
      record.issue(Severity::kRepaired, "date_in_words",
                   "the birth date \"" + note + "\" was taken as " + *lone);
      record.text("notes", "birthDate: " + note);
    } else {
      record.date("birthDate", note);  // reports and keeps it
    }
  }

  // "24/06/1402 (Hijri Calendar)"
  static void islamic_date(Record& record, const std::string& note) {
    std::array<int, 3> numbers{};
    std::size_t count = 0;
    for (std::size_t at = 0; at < note.size() && count < 3;) {
      std::size_t end = at;
      int number = 0;
      while (end < note.size() && base::is_ascii_digit(note[end]) && end - at < 4)
        number = number * 10 + (note[end++] - '0');
      if (end > at) numbers[count++] = number;
      at = std::max(end, at + 1);
    }
    std::string date;
    if (count == 3) date = islamic_to_gregorian(numbers[2], numbers[1], numbers[0], false);
    if (count == 1) date = islamic_to_gregorian(numbers[0], 0, 0, false);
    if (date.empty()) return record.date("birthDate", note);
    record.date("birthDate", date);
    record.issue(Severity::kRepaired, "islamic_calendar",
                 "the birth date \"" + note + "\" is " + date + " in the Gregorian calendar");
    record.text("notes", "birthDate: " + note);
  }

  static void birth_place(Record& record, const XmlNode& node) {
    const std::string_view country = node.child_text("COUNTRY");
    const std::string place =
        join_parts({node.child_text("STREET"), node.child_text("CITY"), node.child_text("STATE_PROVINCE")});
    if (!place.empty()) record.text("birthPlace", join_parts({place, country}));
    add_country_cell(record, "birthCountry", country);
    const std::string note = collapse_space(node.child_text("NOTE"));
    if (!note.empty())
      record.text(place.empty() ? "birthPlace" : "notes", place.empty() ? note : "birthPlace: " + note);
  }

  // Type, number and story stand in any of TYPE_OF_DOCUMENT, TYPE_OF_DOCUMENT2, NUMBER and NOTE.
  static void document(Record& record, const XmlNode& node) {
    if (node.children.empty()) return;
    const std::string type = collapse_space(node.child_text("TYPE_OF_DOCUMENT"));
    const std::string type2 = collapse_space(node.child_text("TYPE_OF_DOCUMENT2"));
    const std::string number_cell = collapse_space(node.child_text("NUMBER"));
    const std::string note = collapse_space(node.child_text("NOTE"));
    std::string number = document_number(number_cell);
    if (number.empty()) number = document_number(type2);
    if (number.empty() &&
        (number_leads(note) || note.find("umber") != std::string::npos ||
         note.find("Code") != std::string::npos || note.find(" card ") != std::string::npos ||
         note.find("SSN") != std::string::npos)) {
      number = document_number(note);
    }
    const std::string kind = base::ascii_lower(type2 + " " + number_cell + " " + note);
    std::string_view property = "idNumber";
    if (contains_folded(type, "pass") || contains_folded(type, "pasaporte")) property = "passportNumber";
    if (kind.find("fiscal code") != std::string::npos || kind.find("tax") != std::string::npos)
      property = "taxNumber";
    if (kind.find("social security") != std::string::npos || kind.find("ssn") != std::string::npos) {
      property = "socialSecurityNumber";
    }
    const std::string country =
        std::string(node.child_text("ISSUING_COUNTRY").empty() ? node.child_text("COUNTRY_OF_ISSUE")
                                                               : node.child_text("ISSUING_COUNTRY"));
    if (!number.empty()) record.identifier(property, number, number_cell);
    const std::string story =
        join_parts({type2 == type ? "" : type2, number_cell == number ? "" : number_cell, country,
                    node.child_text("CITY_OF_ISSUE"), node.child_text("DATE_OF_ISSUE"), note});
    if (!story.empty()) {
      const std::string head = join_parts({type, number});
      record.text("notes", head.empty() ? story : head + ": " + story);
    }
  }

  static bool number_leads(std::string_view text) noexcept {
    return !text.empty() && base::is_ascii_digit(text.front());
  }

  static void comments(Record& record, const XmlNode& node, bool person) {
    const std::string_view text = node.child_text("COMMENTS1");
    if (!says_nothing(text)) record.text("notes", text);
    add_emails_in_text(record, text);
    if (person) {
      std::string gender = collapse_space(node.child_text("GENDER"));
      if (says_nothing(gender)) {
        gender = after_label(text, {"gender:", "sex:"});
        gender.resize(std::min(gender.find(' '), gender.size()));  // "Gender: Male INTERPOL-UN ..."
      }
      if (!says_nothing(gender)) record.gender(gender);
      if (const std::string name = after_label(text, {"father’s name", "father's name", "name of father"});
          !name.empty()) {
        record.name("fatherName", name);
      }
      if (const std::string name = after_label(text, {"mother’s name", "mother's name", "name of mother"});
          !name.empty()) {
        record.name("motherName", name);
      }
    } else {
      if (const std::string imo = after_label(text, {"imo number:", "imo number"}); !imo.empty()) {
        const std::string number = document_number(imo);
        if (!number.empty()) add_imo(record, number);
      }
      if (const std::string bic = after_label(text, {"swift/bic:", "swift/bic", "swift:", "bic:"});
          !bic.empty()) {
        if (bic.find(' ') == std::string::npos) record.identifier("swiftBic", bic);
      }
    }
  }

  static void listing(Record& record, const XmlNode& node, const std::string& reference) {
    record.begin_listing();
    const std::string program = collapse_space(node.child_text("UN_LIST_TYPE"));
    record.listing("program", program);
    // "KPi.033": two letters of the regime, i or e, a number.
    if (reference.size() > 3 && (reference[2] == 'i' || reference[2] == 'e')) {
      record.listing("programId", std::string_view(reference).substr(0, 2));
    }
    record.listing("authority", kAuthority);
    record.listing("authorityId", reference);
    record.listing("unscId", reference);
    const std::string_view listed = node.child_text("LISTED_ON");
    if (!says_nothing(listed)) {
      record.listing_date("listingDate", listed);
      record.listing_date("startDate", listed);
    }
    if (const std::string_view gone = node.child_text("DELISTED_ON"); !says_nothing(gone))
      record.listing_date("endDate", gone);
    record.listing("sourceUrl", "https://main.un.org/securitycouncil/en/content/un-sc-consolidated-list");
  }

  const Input& input_;
  Sink& sink_;
  UnknownFields unknown_;
  UniqueIds ids_;
  Snapshot snapshot_;
};

std::string recognize_un(const Input& head) {
  return xml_root_name(head.bytes) == "CONSOLIDATED_LIST" ? "un" : "";
}

Result<std::vector<Snapshot>> read_un(std::span<const Input> inputs, Sink& sink) {
  return read_one_file<UnReader>(inputs, sink, "the UN list");
}

}  // namespace

extern const Format kUnXml;
const Format kUnXml = {"un_xml", "UN Security Council Consolidated List, XML", recognize_un, read_un};

}  // namespace tamis::lists
