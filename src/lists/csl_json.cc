// The US Consolidated Screening List (International Trade Administration, consolidated.json): one JSON object
// with a "results" array of all rows of a dozen lists of the Departments of Commerce, State and the Treasury.
// The file is cut into rows by a scan for brackets and each row parsed alone, so that memory does not grow
// with the file. Rows repeated from OFAC carry OFAC's ids, so that they meet OFAC's own list.
// docs/lists/csl.md.
#include <simdjson.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <set>
#include <string>
#include <vector>

#include "base/ascii.h"
#include "base/data_table.h"
#include "base/hash.h"
#include "lists/cell.h"
#include "lists/name_cell.h"
#include "lists/one_file.h"
#include "lists/reader.h"
#include "lists/record.h"
#include "lists/record_checks.h"
#include "lists/repair.h"
#include "model/partial_date.h"

namespace tamis::lists {

namespace {

namespace dom = simdjson::dom;

constexpr std::string_view kDataset = "us_trade_csl";
constexpr std::string_view kTitle = "US Consolidated Screening List";
constexpr std::size_t kMaxRowBytes = std::size_t{16} << 20;
constexpr std::string_view kSpace = " \t\r\n";

// Entries of one array of a row (aliases, addresses, ids); the real list has at most some hundreds.
constexpr std::size_t kMaxItems = 2000;

// Cuts the rows out of {"...": ..., "results": [ROW, ROW, ...], ...} or [ROW, ROW, ...]. Knows only strings
// and brackets; what is inside a row is the JSON parser's to judge.
class RowCutter {
 public:
  explicit RowCutter(const Input& input) : input_(input), text_(input.bytes) {
    if (text_.substr(0, 3) == "\xEF\xBB\xBF") at_ = 3;
  }

  // Goes to the first row.
  [[nodiscard]] Result<void> begin() {
    skip_space();
    if (at_ == text_.size()) {
      return fail(ErrorCode::kTruncated, "the file is empty; download the list again", here());
    }
    if (text_[at_] == '[') {
      ++at_;
      return {};
    }
    if (text_[at_] != '{') return foreign();
    ++at_;
    in_object_ = true;
    while (true) {
      skip_space();
      if (at_ == text_.size()) return truncated();
      if (text_[at_] == ',') {
        ++at_;
        continue;
      }
      if (text_[at_] != '"') return foreign();
      const std::size_t key_at = at_ + 1;
      if (!skip_string()) return truncated();
      const std::string_view key = text_.substr(key_at, at_ - key_at - 1);
      skip_space();
      if (at_ == text_.size()) return truncated();
      if (text_[at_] != ':') return foreign();
      ++at_;
      skip_space();
      if (at_ == text_.size()) return truncated();
      if (key == "results" && text_[at_] == '[') {
        ++at_;
        return {};
      }
      if (!skip_value()) return truncated();
    }
  }

  // The next row's text; false at the end of the array, after which the rest of the file has been looked at
  // too.
  [[nodiscard]] Result<bool> next(std::string_view& row) {
    skip_space();
    if (at_ < text_.size() && text_[at_] == ',') {
      ++at_;
      skip_space();
    }
    if (at_ == text_.size()) return tl::unexpected<Error>(std::move(truncated().value()));
    if (text_[at_] == ']') {
      ++at_;
      if (in_object_ && !rest_is_whole()) return tl::unexpected<Error>(std::move(truncated().value()));
      return false;
    }
    row_at_ = at_;
    if (!skip_value()) return tl::unexpected<Error>(std::move(truncated().value()));
    if (at_ == row_at_) return tl::unexpected<Error>(std::move(foreign().value()));
    if (at_ - row_at_ > kMaxRowBytes) {
      return fail(ErrorCode::kLimit,
                  "one row is larger than 16 MiB; no list does that. Download the list again", here());
    }
    row = text_.substr(row_at_, at_ - row_at_);
    return true;
  }

  // Place of the row that next() returned last. Lines are counted up to it, each byte once in all.
  [[nodiscard]] Where where() {
    line_ += std::count(text_.begin() + static_cast<std::ptrdiff_t>(counted_),
                        text_.begin() + static_cast<std::ptrdiff_t>(row_at_), '\n');
    counted_ = row_at_;
    return Where{input_.file_name, static_cast<std::int64_t>(row_at_), line_, {}};
  }

 private:
  void skip_space() { at_ = std::min(text_.find_first_not_of(kSpace, at_), text_.size()); }

  // From an opening quotation mark to behind the closing one.
  bool skip_string() {
    for (++at_; at_ < text_.size(); ++at_) {
      at_ = text_.find_first_of("\"\\", at_);
      if (at_ == std::string_view::npos) break;
      if (text_[at_] == '"') {
        ++at_;
        return true;
      }
      ++at_;
    }
    at_ = text_.size();
    return false;
  }

  bool skip_value() {
    std::size_t depth = 0;
    while (at_ < text_.size()) {
      switch (text_[at_]) {
        case '"':
          if (!skip_string()) return false;
          if (depth == 0) return true;
          break;
        case '{':
        case '[':
          ++depth;
          ++at_;
          break;
        case '}':
        case ']':
          if (depth == 0) return true;
          ++at_;
          if (--depth == 0) return true;
          break;
        case ',':
          if (depth == 0) return true;
          ++at_;
          break;
        default:
          ++at_;
      }
    }
    return false;
  }

  // Behind the array: further members, then the closing brace.
  bool rest_is_whole() {
    while (true) {
      skip_space();
      if (at_ == text_.size()) return false;
      if (text_[at_] == '}') return true;
      if (text_[at_] == ',' || text_[at_] == ':') {
        ++at_;
      } else if (!skip_value()) {
        return false;
      } else if (at_ < text_.size() && text_[at_] == ']') {
        return false;
      }
    }
  }

  [[nodiscard]] Where here() const { return Where{input_.file_name, static_cast<std::int64_t>(at_), -1, {}}; }

  [[nodiscard]] tl::unexpected<Error> truncated() const {
    return fail(
        ErrorCode::kTruncated,
        "the file ends inside the list: the download is incomplete. Download the list again; nothing of it "
        "was used",
        here());
  }
  [[nodiscard]] tl::unexpected<Error> foreign() const {
    return fail(
        ErrorCode::kFormat,
        "expected a JSON object with an array \"results\" (the Consolidated Screening List); download the "
        "list again or name its --format",
        here());
  }

  const Input& input_;
  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t row_at_ = 0;
  std::size_t counted_ = 0;
  std::int64_t line_ = 1;
  bool in_object_ = false;
};

// --- JSON values -------------------------------------------------------------------------------------------

// A string, or a number or truth value as text; empty for null, arrays and objects.
std::string text_of(const dom::element& value) {
  std::string_view text;
  if (value.get(text) == simdjson::SUCCESS) return std::string(text);
  if (value.is_number() || value.is_bool()) return simdjson::to_string(value);
  return {};
}

std::string text_of(const dom::object& object, std::string_view key) {
  dom::element value;
  if (object[key].get(value) != simdjson::SUCCESS) return {};
  return text_of(value);
}

// The texts of an array, or the one text that stands in its place; parts of older files joined by "; ".
std::vector<std::string> texts_of(const dom::object& object, std::string_view key) {
  std::vector<std::string> out;
  dom::element value;
  if (object[key].get(value) != simdjson::SUCCESS) return out;
  const auto add = [&](std::string_view text) {
    while (!text.empty() && out.size() < kMaxItems) {
      const std::size_t end = text.find("; ");
      const std::string_view piece = text.substr(0, end);
      if (piece.find_first_not_of(kSpace) != std::string_view::npos) out.emplace_back(piece);
      if (end == std::string_view::npos) break;
      text.remove_prefix(end + 2);
    }
  };
  dom::array array;
  if (value.get(array) == simdjson::SUCCESS) {
    for (const dom::element item : array) {
      if (out.size() >= kMaxItems) break;
      add(text_of(item));
    }
  } else {
    add(text_of(value));
  }
  return out;
}

// --- codes -------------------------------------------------------------------------------------------------

struct Code {
  std::string_view kind, key, value, extra;
};

const std::vector<Code>& codes() {
  static const std::vector<Code> table = [] {
    std::vector<Code> out;
    base::for_each_row(base::data_table("csl_codes.tsv"), [&](const auto& column, std::size_t) {
      out.push_back({column[0], column[1], column[2], column[3]});
    });
    return out;
  }();
  return table;
}

const Code* code_of(std::string_view kind, std::string_view key) {
  for (const Code& code : codes()) {
    if (code.kind == kind && code.key == key) return &code;
  }
  return nullptr;
}

// Property for an id of this type; empty when the type says nothing this reader knows.
std::string_view id_property(std::string_view type) {
  const std::string lower = base::ascii_lower(type);
  for (const Code& code : codes()) {
    if (code.kind == "id" && lower.find(code.key) != std::string::npos) return code.value;
  }
  return {};
}

// "Entity List (EL) - Bureau of Industry and Security" -> "EL"; "(NS-MBS List)" -> "NS-MBS".
std::string_view source_code(std::string_view source) {
  const std::size_t open = source.find('(');
  const std::size_t close = source.find(')', open == std::string_view::npos ? 0 : open);
  if (open == std::string_view::npos || close == std::string_view::npos) return {};
  std::string_view code = source.substr(open + 1, close - open - 1);
  if (code.ends_with(" List")) code.remove_suffix(5);
  return code;
}

// A full date as YYYY-MM-DD, else empty.
std::string day_of(std::string_view text) {
  const auto date = model::parse_date(text, model::DateOrder::kMonthFirst);
  return date && date->day != 0 ? date->to_string() : std::string();
}

bool is_suffix(std::string_view word) {
  static constexpr std::array<std::string_view, 7> kSuffixes{"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"};
  const std::string lower = base::ascii_lower(word);
  return std::find(kSuffixes.begin(), kSuffixes.end(), lower) != kSuffixes.end();
}

class Reader {
 public:
  Reader(const Input& input, Sink& sink) : input_(input), sink_(sink), unknown_(sink, "field") {}

  Result<Snapshot> read() {
    RowCutter rows(input_);
    if (Result<void> found = rows.begin(); !found) return tl::unexpected<Error>(std::move(found.error()));
    std::string_view row;
    while (true) {
      const Result<bool> more = rows.next(row);
      if (!more) return tl::unexpected<Error>(more.error());
      if (!*more) break;
      ++snapshot_.records;
      one(row, rows.where());
    }
    if (snapshot_.records == 0) {
      return fail(ErrorCode::kFormat,
                  "the list has no rows; the real one has tens of thousands. Download it again",
                  Where{input_.file_name, -1, -1, {}});
    }
    return std::move(snapshot_);
  }

 private:
  void one(std::string_view row, Where where) {
    buffer_.assign(row);
    buffer_.append(simdjson::SIMDJSON_PADDING, '\0');
    dom::element element;
    dom::object object;
    const simdjson::error_code error = parser_.parse(buffer_.data(), row.size(), false).get(element);
    if (error != simdjson::SUCCESS || element.get(object) != simdjson::SUCCESS) {
      sink_.issue(Issue{
          Severity::kError, "bad_json",
          "the row is no JSON object (" +
              std::string(error == simdjson::SUCCESS ? "another value" : simdjson::error_message(error)) +
              "); no entity was made",
          std::move(where)});
      return;
    }
    const std::string source = text_of(object, "source");
    const std::string_view code = source_code(source);
    const Code* known_source = code_of("source", code);
    const std::string number = text_of(object, "entity_number");
    const std::string name = text_of(object, "name");
    std::string row_id = text_of(object, "id");
    const bool ofac = known_source != nullptr && known_source->value == "ofac" && !number.empty();
    if (row_id.empty()) {
      // Stable as long as source and name are.
      row_id = base::hex64(base::xxh3(source + "|" + name)).substr(0, 12);
    }
    where.record_id = ofac ? number : row_id;
    bool repeated = false;
    const std::string id = ids_.claim(ofac ? "ofac-" + number : "us-csl-" + row_id, repeated);
    audit(object, where);

    const std::string type = base::ascii_lower(text_of(object, "type"));
    const Code* known_type = code_of("type", type);
    const std::string_view schema =
        known_type == nullptr ? std::string_view("LegalEntity") : known_type->value;
    Record record(
        sink_, std::move(where), id, schema,
        model::Source{std::string(kDataset), ofac ? number : row_id, day_of(text_of(object, "start_date"))});
    if (repeated) {
      record.issue(Severity::kWarning, "same_id",
                   "an earlier row has the same id; this one was given the id " + id);
    }
    if (known_type == nullptr && !type.empty()) {
      record.issue(Severity::kWarning, "unknown_type",
                   "type \"" + type + "\" is not known; read as a legal entity");
    }
    if (known_source == nullptr) {
      record.issue(Severity::kWarning, "unknown_source",
                   "source \"" + source + "\" is not known to this reader; the row counts as export control");
    }
    topics(record, known_source == nullptr ? "export.control" : known_source->extra);

    names(record, object, name, schema == "Person");
    if (std::string title = text_of(object, "title"); !title.empty()) {
      record.text(schema == "Person" ? "position" : "notes", title);
    }
    for (const std::string& date : texts_of(object, "dates_of_birth")) {
      record.date(schema == "Person" ? "birthDate" : "incorporationDate", date,
                  model::DateOrder::kMonthFirst);
    }
    for (const std::string& place : texts_of(object, "places_of_birth")) record.text("birthPlace", place);
    for (const std::string& country : texts_of(object, "nationalities")) {
      record.country(schema == "Person" ? "nationality" : "country", country);
    }
    for (const std::string& country : texts_of(object, "citizenships")) {
      record.country(schema == "Person" ? "citizenship" : "country", country);
    }
    for (const std::string& country : texts_of(object, "country")) record.country("country", country);
    addresses(record, object);
    vessel(record, object, schema);
    for (const std::string_view key : {"alt_names", "addresses", "ids"}) {
      dom::array array;
      if (object[key].get(array) == simdjson::SUCCESS && array.size() > kMaxItems) {
        record.issue(Severity::kWarning, "too_many_values",
                     std::string(key) + " has " + std::to_string(array.size()) + " entries; the first " +
                         std::to_string(kMaxItems) + " were taken");
      }
    }
    record.text("notes", text_of(object, "remarks"));

    record.begin_listing();
    listing(record, object, source, ofac ? number : row_id);
    ids(record, object);
    record.finish();
  }

  static void topics(Record& record, std::string_view list) {
    while (!list.empty()) {
      const std::size_t comma = list.find(',');
      record.topic(list.substr(0, comma));
      if (comma == std::string_view::npos) break;
      list.remove_prefix(comma + 1);
    }
  }

  // Fields not known are reported once each, so that a change of the format is seen.
  void audit(const dom::object& object, const Where& where) {
    static constexpr std::array<std::string_view, 36> kKnown{"id",
                                                             "name",
                                                             "alt_names",
                                                             "addresses",
                                                             "dates_of_birth",
                                                             "nationalities",
                                                             "citizenships",
                                                             "places_of_birth",
                                                             "ids",
                                                             "programs",
                                                             "source",
                                                             "source_list_url",
                                                             "source_information_url",
                                                             "federal_register_notice",
                                                             "start_date",
                                                             "end_date",
                                                             "standard_order",
                                                             "license_requirement",
                                                             "license_policy",
                                                             "call_sign",
                                                             "vessel_type",
                                                             "gross_tonnage",
                                                             "gross_registered_tonnage",
                                                             "vessel_flag",
                                                             "vessel_owner",
                                                             "remarks",
                                                             "title",
                                                             "type",
                                                             "entity_number",
                                                             "country",
                                                             "score",
                                                             "countries",
                                                             "fuzzy_name",
                                                             "address",
                                                             "_id",
                                                             "source_code"};
    for (const auto field : object) {
      if (std::find(kKnown.begin(), kKnown.end(), field.key) == kKnown.end())
        unknown_.report(field.key, where);
    }
  }

  // "LAST, First Middle" of a person as OFAC writes it; other names as they are.
  static void put_name(Record& record, std::string_view property, const std::string& text, bool person) {
    const std::size_t comma = text.find(',');
    const bool one_comma = comma != std::string::npos && text.find(',', comma + 1) == std::string::npos;
    if (person && one_comma && text.find('(') == std::string::npos && text.find(';') == std::string::npos) {
      const std::string last = collapse_space(std::string_view(text).substr(0, comma));
      const std::string first = collapse_space(std::string_view(text).substr(comma + 1));
      if (!last.empty() && !first.empty() && !is_suffix(first)) {
        record.name(property, first + " " + last);
        record.name("firstName", first);
        record.name("lastName", last);
        return;
      }
    }
    bool first_piece = true;
    std::size_t count = 0;
    for (const NamePiece& piece : split_names(text)) {
      if (++count > kMaxItems) {
        record.issue(
            Severity::kWarning, "too_many_values",
            "the name holds more than " + std::to_string(kMaxItems) + " names; the first were taken");
        break;
      }
      const std::string_view alone = without_announcement(piece.text);
      if (alone.empty()) continue;
      const std::string_view other = property == "weakAlias" ? "weakAlias"
                                     : piece.former          ? "previousName"
                                                             : "alias";
      add_name_cell(record, first_piece ? property : other, alone, piece.language);
      first_piece = false;
    }
  }

  // Names of the Entity List: "X, a.k.a., the following two aliases: -Y; and -Z".
  static std::string_view without_announcement(std::string_view text) {
    const auto trim = [&] {
      bool more = true;
      while (more) {
        more = false;
        for (const std::string_view mark : {" ", ",", ";", "-", "\xE2\x80\x94", "\xE2\x80\x93", "and "}) {
          if (!text.starts_with(mark)) continue;
          text.remove_prefix(mark.size());
          more = true;
        }
      }
    };
    trim();
    const std::string lower = base::ascii_lower(text.substr(0, 80));
    const std::size_t colon = lower.find(':');
    if (lower.starts_with("the following")) {
      // "aliases" itself was a separator already where it stands behind a number word.
      if (colon == std::string::npos) return text.size() < 40 ? std::string_view() : text;
      text.remove_prefix(colon + 1);
      trim();
    }
    return text;
  }

  static void names(Record& record, const dom::object& object, const std::string& name, bool person) {
    put_name(record, "name", name, person);
    for (const std::string& alias : texts_of(object, "alt_names")) put_name(record, "alias", alias, person);
  }

  static void addresses(Record& record, const dom::object& object) {
    dom::element value;
    if (object["addresses"].get(value) != simdjson::SUCCESS) return;
    dom::array array;
    if (value.get(array) != simdjson::SUCCESS) {
      record.text("address", text_of(value));
      return;
    }
    std::size_t count = 0;
    for (const dom::element item : array) {
      if (++count > kMaxItems) break;
      dom::object address;
      if (item.get(address) != simdjson::SUCCESS) {
        record.text("address", text_of(item));
        continue;
      }
      const std::string country = text_of(address, "country");
      const std::string region = join_parts({text_of(address, "state"), text_of(address, "postal_code")});
      record.text("address",
                  join_parts({text_of(address, "address"), text_of(address, "city"), region, country}));
      if (!says_nothing(country)) record.country("country", country);
    }
  }

  static void vessel(Record& record, const dom::object& object, std::string_view schema) {
    if (std::string sign = text_of(object, "call_sign"); !says_nothing(sign))
      record.identifier("callSign", sign);
    if (std::string flag = text_of(object, "vessel_flag"); !says_nothing(flag)) {
      record.country(schema == "Vessel" ? "flag" : "country", flag);
    }
    if (std::string type = text_of(object, "vessel_type"); !says_nothing(type)) record.text("type", type);
    record.text("tonnage", text_of(object, "gross_tonnage"));
    record.text("grossRegisteredTonnage", text_of(object, "gross_registered_tonnage"));
    if (std::string owner = text_of(object, "vessel_owner"); !says_nothing(owner)) {
      record.text("notes", "Vessel owner: " + owner);
    }
  }

  static void listing(Record& record, const dom::object& object, const std::string& source,
                      const std::string& id) {
    // "Entity List (EL) - Bureau of Industry and Security": the list and its authority.
    const std::size_t dash = source.find(" - ");
    const std::string_view list = std::string_view(source).substr(0, dash);
    record.listing("authority", dash == std::string::npos ? std::string_view(source)
                                                          : std::string_view(source).substr(dash + 3));
    record.listing("country", "us");
    record.listing("authorityId", id);
    const std::vector<std::string> programs = texts_of(object, "programs");
    for (const std::string& program : programs) record.listing("program", program);
    if (programs.empty()) record.listing("program", list);
    record.listing("summary", list);
    if (std::string date = text_of(object, "start_date"); !date.empty()) {
      record.listing_date("startDate", date, model::DateOrder::kMonthFirst);
    }
    if (std::string date = text_of(object, "end_date"); !date.empty()) {
      record.listing_date("endDate", date, model::DateOrder::kMonthFirst);
    }
    const auto labelled = [&](std::string_view property, std::string_view label, std::string_view key) {
      const std::string text = text_of(object, key);
      if (!says_nothing(text)) record.listing(property, std::string(label) + text);
    };
    labelled("provisions", "License requirement: ", "license_requirement");
    labelled("provisions", "License policy: ", "license_policy");
    labelled("provisions", "Standard order: ", "standard_order");
    labelled("summary", "Federal Register: ", "federal_register_notice");
    labelled("sourceUrl", "", "source_information_url");
    labelled("programUrl", "", "source_list_url");
  }

  static void ids(Record& record, const dom::object& object) {
    dom::array array;
    if (object["ids"].get(array) != simdjson::SUCCESS) return;
    std::size_t count = 0;
    for (const dom::element item : array) {
      if (++count > kMaxItems) break;
      dom::object id;
      if (item.get(id) != simdjson::SUCCESS) {
        record.text("notes", text_of(item));
        continue;
      }
      const std::string type = text_of(id, "type");
      const std::string number = text_of(id, "number");
      const std::string country = text_of(id, "country");
      if (number.empty()) {
        // "Secondary sanctions risk: section 1(b) of Executive Order 13224" may stand in the type alone.
        if (!type.empty()) record.text("notes", join_parts({type, country}));
        continue;
      }
      const std::string_view property = id_property(type);
      if (property == "gender") {
        record.gender(number);
      } else if (property == "country" || property == "nationality" || property == "flag" ||
                 property == "pastFlags") {
        record.country(property, number);
      } else if (property == "incorporationDate" || property == "buildDate") {
        record.date(property, number, model::DateOrder::kMonthFirst);
      } else if (property == "provisions") {
        record.listing(property, type.ends_with(':') || type.ends_with('-') ? type + " " + number
                                                                            : type + ": " + number);
      } else if (property == "email" || property == "website" || property == "phone" || property == "type" ||
                 property == "model" || property == "classification") {
        record.text(property, number);
      } else if (property.empty() || property == "notes") {
        record.text("notes", type + ": " + join_parts({number, country}));
      } else {
        record.identifier(property, number);
      }
      // Country and dates of the document have no place on the holder: the whole as a note.
      const std::string issued = text_of(id, "issue_date"), expires = text_of(id, "expiration_date");
      if (!issued.empty() || !expires.empty() || (property.ends_with("Number") && !country.empty())) {
        record.text("notes", type + " " + number + ": " +
                                 join_parts({country, issued.empty() ? issued : "issued " + issued,
                                             expires.empty() ? expires : "expires " + expires}));
      }
    }
  }

  const Input& input_;
  Sink& sink_;
  Snapshot snapshot_{std::string(kDataset), std::string(kTitle), {}, 0, 0};
  UnknownFields unknown_;
  UniqueIds ids_;
  dom::parser parser_;
  std::string buffer_;
};

std::string recognize_csl(const Input& head) {
  const std::size_t first = head.bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (first == std::string_view::npos || (head.bytes[first] != '{' && head.bytes[first] != '[')) return {};
  const auto has = [&](std::string_view key) { return head.bytes.find(key) != std::string_view::npos; };
  const bool rows = has("\"source_list_url\"") || has("\"source_information_url\"");
  if (rows && (has("\"results\"") || has("\"alt_names\""))) return "csl";
  return {};
}

Result<std::vector<Snapshot>> read_csl(std::span<const Input> inputs, Sink& sink) {
  return read_one_file<Reader>(inputs, sink, "the Consolidated Screening List");
}

}  // namespace

extern const Format kCslJson;
const Format kCslJson{"csl_json", "US Consolidated Screening List (JSON)", recognize_csl, read_csl};

}  // namespace tamis::lists
