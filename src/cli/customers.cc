#include "cli/customers.h"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <unordered_set>
#include <utility>

#include "base/csv.h"
#include "cli/stated_names.h"
#include "lists/csv_columns.h"
#include "model/entity.h"
#include "model/identifier.h"

namespace tamis::cli {
namespace {

// A row with more values than this is no customer; the rest is left out, with a warning.
constexpr std::size_t kMaxValues = 1000;
constexpr std::size_t kMaxLineBytes = std::size_t{4} << 20;
// So many columns or keys that are not used are named, and so much of each.
constexpr std::size_t kMostNamed = 100;
constexpr std::size_t kMostBytesOfAName = 200;
constexpr std::size_t kMostKept = 1000;

[[nodiscard]] std::string_view trimmed(std::string_view text) noexcept {
  constexpr std::string_view kSpace = " \t\r\n";
  const std::size_t first = text.find_first_not_of(kSpace);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

// What one column or JSON key feeds.
enum class Target : std::uint8_t {
  kUnused,
  kId,
  kSchema,
  kName,
  kAlias,
  kFirst,
  kSecond,
  kMiddle,
  kLast,
  kBirthDate,
  kGender,
  kCountry,
  kNationality,
  kAddress,
  kCity,
  kPostalCode,
  kIdentifiers,
  kIdentifier,
};

[[nodiscard]] Target target_of(std::string_view property) noexcept {
  struct Row {
    std::string_view property;
    Target target;
  };
  static constexpr std::array<Row, 25> kRows{{{"id", Target::kId},
                                              {"schema", Target::kSchema},
                                              {"name", Target::kName},
                                              {"alias", Target::kAlias},
                                              {"weakAlias", Target::kAlias},
                                              {"previousName", Target::kAlias},
                                              {"abbreviation", Target::kAlias},
                                              {"firstName", Target::kFirst},
                                              {"secondName", Target::kSecond},
                                              {"middleName", Target::kMiddle},
                                              {"lastName", Target::kLast},
                                              {"birthDate", Target::kBirthDate},
                                              {"gender", Target::kGender},
                                              {"country", Target::kCountry},
                                              {"jurisdiction", Target::kCountry},
                                              {"mainCountry", Target::kCountry},
                                              {"residency", Target::kCountry},
                                              {"flag", Target::kCountry},
                                              {"nationality", Target::kNationality},
                                              {"citizenship", Target::kNationality},
                                              {"address", Target::kAddress},
                                              {"full", Target::kAddress},
                                              {"city", Target::kCity},
                                              {"postalCode", Target::kPostalCode},
                                              {"identifiers", Target::kIdentifiers}}};
  for (const Row& row : kRows) {
    if (row.property == property) return row.target;
  }
  return model::identifier_kind(property) ? Target::kIdentifier : Target::kUnused;
}

// Gathers the values of one row, cell by cell.
class QueryMaker {
 public:
  QueryMaker(Customer& customer, const std::string& default_schema)
      : customer_(customer), default_schema_(default_schema) {}

  void add(Target target, std::string_view property, std::string_view cell) {
    cell = trimmed(cell);
    if (cell.empty() || target == Target::kUnused) return;
    if (++values_ > kMaxValues) {
      if (values_ == kMaxValues + 1) {
        customer_.warnings.push_back("more than " + std::to_string(kMaxValues) +
                                     " values in one row; the rest was not used");
      }
      return;
    }
    Query& query = customer_.query;
    switch (target) {
      case Target::kUnused:
        break;
      case Target::kId:
        if (query.id.empty()) query.id = cell;
        break;
      case Target::kSchema:
        if (schema_word_.empty()) schema_word_ = cell;
        break;
      case Target::kName:
        split(cell, ";\n", [&](std::string_view piece) { names_.emplace_back(piece); });
        break;
      case Target::kAlias:
        split(cell, ";|\n", [&](std::string_view piece) { aliases_.emplace_back(piece); });
        break;
      case Target::kFirst:
        append(parts_[0], cell);
        break;
      case Target::kSecond:
        append(parts_[1], cell);
        break;
      case Target::kMiddle:
        append(parts_[2], cell);
        break;
      case Target::kLast:
        append(parts_[3], cell);
        break;
      case Target::kBirthDate:
        split(cell, ";|\n", [&](std::string_view piece) { query.birth_dates.emplace_back(piece); });
        break;
      case Target::kGender:
        if (query.gender.empty()) query.gender = cell;
        break;
      case Target::kCountry:
        split(cell, ";|\n", [&](std::string_view piece) { query.countries.emplace_back(piece); });
        break;
      case Target::kNationality:
        split(cell, ";|\n", [&](std::string_view piece) { query.nationalities.emplace_back(piece); });
        break;
      case Target::kAddress:
        query.addresses.emplace_back(cell);
        break;
      case Target::kCity:
      case Target::kPostalCode:
        append(place_, cell);
        break;
      case Target::kIdentifiers:
        split(cell, ";|\n", [&](std::string_view piece) { identifier(piece); });
        break;
      case Target::kIdentifier:
        split(cell, ";|\n", [&](std::string_view piece) {
          query.identifiers.push_back({std::string(property), std::string(piece)});
        });
        break;
    }
  }

  // Completes the query, or sets the error that nobody is named.
  void finish(const Where& where) {
    Query& query = customer_.query;
    if (names_.empty()) {
      std::string name;
      for (const std::string& part : parts_) append(name, part);
      if (!name.empty()) names_.push_back(std::move(name));
    }
    for (auto* from : {&names_, &aliases_}) {
      for (std::string& name : *from) {
        if (std::find(query.names.begin(), query.names.end(), name) == query.names.end()) {
          query.names.push_back(std::move(name));
        }
      }
    }
    if (!place_.empty()) {
      if (query.addresses.empty()) {
        query.addresses.push_back(place_);
      } else {
        query.addresses.front() += ", " + place_;
      }
    }
    if (!schema_word_.empty()) {
      if (model::find_schema(schema_word_) != nullptr) {
        query.schema = schema_word_;
      } else if (const std::string_view known = lists::schema_of_word(schema_word_); !known.empty()) {
        query.schema = known;
      } else {
        customer_.warnings.push_back("type \"" + schema_word_ +
                                     "\" is not known; screened against entities of every type");
      }
    } else {
      query.schema = default_schema_;
    }
    complete_names(query);
    if (query.names.empty() && query.identifiers.empty()) {
      customer_.error =
          Error{ErrorCode::kInvalidArgument,
                "the row has neither a name nor an identifier, so there is nothing to screen", where};
    }
  }

 private:
  static void append(std::string& out, std::string_view text) {
    text = trimmed(text);
    if (text.empty()) return;
    if (!out.empty()) out += ' ';
    out += text;
  }

  template <class Piece>
  static void split(std::string_view cell, std::string_view separators, Piece&& piece) {
    while (!cell.empty()) {
      const std::size_t end = cell.find_first_of(separators);
      const std::string_view one = trimmed(cell.substr(0, end));
      if (!one.empty()) piece(one);
      if (end == std::string_view::npos) break;
      cell.remove_prefix(end + 1);
    }
  }

  // "passport: P123456" -> passportNumber; without a label that is known, the engine guesses the kind.
  void identifier(std::string_view piece) {
    const std::size_t colon = piece.find_first_of(":=");
    if (colon != std::string_view::npos) {
      const std::string_view property = lists::canonical_column(piece.substr(0, colon));
      const std::string_view value = trimmed(piece.substr(colon + 1));
      if (!value.empty() && model::identifier_kind(property)) {
        customer_.query.identifiers.push_back({std::string(property), std::string(value)});
        return;
      }
    }
    customer_.query.identifiers.push_back({{}, std::string(piece)});
  }

  Customer& customer_;
  const std::string& default_schema_;
  std::vector<std::string> names_;
  std::vector<std::string> aliases_;
  std::array<std::string, 4> parts_;
  std::string place_;
  std::string schema_word_;
  std::size_t values_ = 0;
};

[[nodiscard]] Error bad_row(ErrorCode code, std::string message, Where where) {
  return Error{code, std::move(message), std::move(where)};
}

}  // namespace

CustomerFormat customer_format(std::string_view file_name, std::string_view bytes) noexcept {
  const auto ends = [&](std::string_view ending) {
    if (file_name.size() < ending.size()) return false;
    return std::equal(ending.begin(), ending.end(),
                      file_name.end() - static_cast<std::ptrdiff_t>(ending.size()),
                      [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? b - 'A' + 'a' : b); });
  };
  for (const std::string_view ending : {".csv", ".tsv", ".txt"}) {
    if (ends(ending)) return CustomerFormat::kCsv;
  }
  for (const std::string_view ending : {".json", ".jsonl", ".ndjson"}) {
    if (ends(ending)) return CustomerFormat::kJsonLines;
  }
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  return trimmed(bytes.substr(0, 4096)).starts_with('{') ? CustomerFormat::kJsonLines : CustomerFormat::kCsv;
}

struct CustomerReader::State {
  std::string file_name;
  CustomerFormat format = CustomerFormat::kCsv;
  std::string default_schema;
  std::string unused;  // columns or keys that feed nothing, in quotation marks
  std::size_t unused_count = 0;
  std::int64_t rows = 0;
  std::uint64_t blank = 0;

  // CSV
  struct Column {
    Target target = Target::kUnused;
    std::string_view property;
  };
  std::optional<base::CsvReader> csv;
  std::vector<Column> columns;
  std::vector<std::string> cells;
  std::int64_t bytes_before = 0;
  std::int64_t lines_before = 0;

  // JSON lines
  std::string_view bytes;
  std::size_t at = 0;
  std::int64_t line = 0;
  simdjson::dom::parser parser;
  std::unordered_set<std::string> unused_keys;

  void not_used(std::string_view name);
  [[nodiscard]] Result<void> read_header(std::string_view text);
  [[nodiscard]] bool next_csv(Customer& customer);
  [[nodiscard]] bool next_json(Customer& customer);
  void from_json(std::string_view text, Customer& customer, const Where& where);
};

CustomerReader::CustomerReader(std::unique_ptr<State> state) noexcept : state_(std::move(state)) {}
CustomerReader::CustomerReader(CustomerReader&&) noexcept = default;
CustomerReader& CustomerReader::operator=(CustomerReader&&) noexcept = default;
CustomerReader::~CustomerReader() = default;

std::uint64_t CustomerReader::blank_rows() const noexcept { return state_->blank; }

std::string CustomerReader::note() const {
  if (state_->unused.empty()) return {};
  std::string out = "not used in screening: " + state_->unused;
  if (state_->unused_count > kMostNamed)
    out += " and " + std::to_string(state_->unused_count - kMostNamed) + " more";
  return out;
}

void CustomerReader::State::not_used(std::string_view name) {
  if (++unused_count > kMostNamed) return;
  unused.append(unused.empty() ? "\"" : ", \"").append(name.substr(0, kMostBytesOfAName)).append("\"");
}

// How files begin that are given for customer files, and are no text.
constexpr std::pair<std::string_view, std::string_view> kNoText[] = {
    {"\x1F\x8B", "gzip"},
    {"\x28\xB5\x2F\xFD", "zstd"},
    {"BZh", "bzip2"},
    {std::string_view("PK\x03\x04", 4), "an Excel workbook (xlsx) or another ZIP archive"},
    {"\xD0\xCF\x11\xE0", "an old Excel workbook (xls) or another Office file"},
    {"%PDF-", "a PDF file"},
};

Result<CustomerReader> CustomerReader::open(std::string_view bytes, std::string file_name,
                                            CustomerFormat format, std::string default_schema) {
  auto state = std::make_unique<State>();
  state->file_name = std::move(file_name);
  state->format = format;
  state->default_schema = std::move(default_schema);
  const Where where{state->file_name, 0, 1, {}};
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    return fail(ErrorCode::kFormat, "the file is UTF-16 text; save it as UTF-8 (Excel: \"CSV UTF-8\")",
                where);
  }
  for (const auto& [magic, what] : kNoText) {
    if (!bytes.starts_with(magic)) continue;
    return fail(ErrorCode::kFormat,
                "expected customers as CSV or JSON lines, found " + std::string(what) +
                    "; unpack it, or save it as CSV in UTF-8 (Excel: \"CSV UTF-8\")",
                where);
  }
  if (trimmed(bytes).empty() || trimmed(bytes) == "\xEF\xBB\xBF") {
    return fail(ErrorCode::kTruncated, "the file is empty; expected customers, one a row",
                {state->file_name, -1, -1, {}});
  }
  if (format == CustomerFormat::kCsv) {
    if (Result<void> good = state->read_header(bytes); !good)
      return tl::unexpected<Error>(std::move(good.error()));
  } else {
    if (bytes.starts_with("\xEF\xBB\xBF")) {
      bytes.remove_prefix(3);
      state->bytes_before = 3;
    }
    if (trimmed(bytes.substr(0, 4096)).starts_with('[')) {
      return fail(ErrorCode::kFormat,
                  "the file is one JSON array; expected JSON lines, one object a line (jq -c '.[]')", where);
    }
    // "{" alone on the first line: printed for people.
    const std::string_view text = trimmed(bytes.substr(0, 4096));
    const std::string_view line = trimmed(text.substr(0, text.find('\n')));
    if (line == "{" && text.size() > line.size()) {
      return fail(ErrorCode::kFormat,
                  "the file is JSON over several lines; expected JSON lines, one object a line (jq -c .)",
                  where);
    }
    state->bytes = bytes;
  }
  return CustomerReader(std::move(state));
}

bool CustomerReader::next(Customer& customer) {
  return state_->format == CustomerFormat::kCsv ? state_->next_csv(customer) : state_->next_json(customer);
}

Result<void> CustomerReader::State::read_header(std::string_view text) {
  const std::string_view whole = text;
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  char separator = 0;
  // "sep=;" in the first line is Excel's own way to say it.
  if ((text.starts_with("sep=") || text.starts_with("SEP=")) && text.size() > 5) {
    separator = text[4];
    text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
    lines_before = 1;
  }
  bytes_before = static_cast<std::int64_t>(whole.size() - text.size());
  if (separator == 0) separator = base::guess_csv_separator(text.substr(0, text.find_first_of("\r\n")));
  csv.emplace(text, separator);
  std::vector<std::string> header;
  Result<bool> more = csv->next(header);
  Where where{file_name, bytes_before, lines_before + 1, {}};
  if (!more) {
    more.error().where = std::move(where);
    return tl::unexpected<Error>(std::move(more.error()));
  }
  const std::vector<std::string_view> canonical = lists::canonical_columns(header);
  if (std::any_of(header.begin(), header.end(),
                  [](const std::string& cell) { return cell.find('\0') != std::string::npos; })) {
    return fail(
        ErrorCode::kFormat,
        "the header holds NUL bytes, as UTF-16 text does; save the file as UTF-8 (Excel: \"CSV UTF-8\")",
        std::move(where));
  }
  if (std::any_of(header.begin(), header.end(), [](const std::string& cell) {
        return !simdjson::validate_utf8(cell.data(), cell.size());
      })) {
    return fail(ErrorCode::kFormat,
                "the header is not UTF-8 text; save the file as UTF-8 (Excel: \"CSV UTF-8\")",
                std::move(where));
  }
  for (std::size_t i = 0; i < header.size(); ++i) {
    columns.push_back({target_of(canonical[i]), canonical[i]});
    if (columns.back().target == Target::kUnused && !trimmed(header[i]).empty()) not_used(trimmed(header[i]));
  }
  if (!lists::names_somebody(canonical)) {
    std::string found;
    for (std::size_t i = 0; i < header.size() && i < 30; ++i) {
      found += (i == 0 ? "\"" : ", \"") + std::string(trimmed(header[i])).substr(0, 60) + "\"";
    }
    return fail(ErrorCode::kFormat,
                "no column holds names: expected a header row with a column \"name\" (or first and last "
                "name), found " +
                    (found.empty() ? std::string("nothing") : found) +
                    "; call the column of names \"name\", or put a header row in front if there is none",
                std::move(where));
  }
  return {};
}

bool CustomerReader::State::next_csv(Customer& customer) {
  while (true) {
    const Result<bool> more = csv->next(cells);
    if (more && !*more) return false;
    customer = Customer{};
    customer.line = lines_before + csv->line();
    customer.byte_offset = bytes_before + csv->byte_offset();
    Where where{file_name, customer.byte_offset, customer.line, {}};
    if (!more) {
      customer.row = ++rows;
      customer.error = bad_row(more.error().code, more.error().message, std::move(where));
      return true;
    }
    if (std::all_of(cells.begin(), cells.end(),
                    [](const std::string& cell) { return trimmed(cell).empty(); })) {
      ++blank;
      continue;
    }
    customer.row = ++rows;
    for (const std::string& cell : cells) {
      if (!simdjson::validate_utf8(cell.data(), cell.size())) {
        customer.error =
            bad_row(ErrorCode::kFormat, "the row is not UTF-8 text; save the file as \"CSV UTF-8\"", where);
        return true;
      }
    }
    for (std::size_t i = columns.size(); i < cells.size(); ++i) {
      if (trimmed(cells[i]).empty()) continue;
      customer.error =
          bad_row(ErrorCode::kFormat,
                  "the row has " + std::to_string(cells.size()) + " cells, the header " +
                      std::to_string(columns.size()) +
                      ", so its cells may stand under the wrong columns; a cell that holds a separator "
                      "must stand in quotation marks",
                  where);
      break;
    }
    QueryMaker maker(customer, default_schema);
    for (std::size_t i = 0; i < cells.size() && i < columns.size(); ++i) {
      if (customer.error && columns[i].target != Target::kId) continue;
      maker.add(columns[i].target, columns[i].property, cells[i]);
    }
    where.record_id = customer.query.id;
    if (!customer.error) {
      maker.finish(where);
    } else {
      customer.error->where.record_id = customer.query.id;
    }
    return true;
  }
}

bool CustomerReader::State::next_json(Customer& customer) {
  while (at < bytes.size()) {
    const std::size_t begin = at;
    const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
    at = end + 1;
    ++line;
    const std::string_view text = trimmed(bytes.substr(begin, end - begin));
    if (text.empty()) continue;
    customer = Customer{};
    customer.row = ++rows;
    customer.line = line;
    customer.byte_offset = bytes_before + static_cast<std::int64_t>(begin);
    from_json(text, customer, Where{file_name, customer.byte_offset, line, {}});
    return true;
  }
  return false;
}

void CustomerReader::State::from_json(std::string_view text, Customer& customer, const Where& where) {
  if (text.size() > kMaxLineBytes) {
    customer.error = bad_row(ErrorCode::kLimit, "the line is longer than 4 MiB", where);
    return;
  }
  simdjson::dom::element root;
  if (const auto error = parser.parse(text.data(), text.size()).get(root)) {
    customer.error = bad_row(ErrorCode::kFormat,
                             std::string("the line is not JSON (") + simdjson::error_message(error) +
                                 "); expected one object a line",
                             where);
    return;
  }
  simdjson::dom::object object;
  if (root.get(object)) {
    customer.error = bad_row(ErrorCode::kFormat, "the line is JSON but not an object", where);
    return;
  }
  QueryMaker maker(customer, default_schema);
  const auto scalar = [&](Target target, std::string_view property, simdjson::dom::element value) {
    std::string_view string;
    if (!value.get(string)) {
      maker.add(target, property, string);
      return;
    }
    // 1948 for "1948", 7701234 for "7701234".
    if (std::int64_t number = 0; !value.get(number)) maker.add(target, property, std::to_string(number));
    if (std::uint64_t number = 0; value.is_uint64() && !value.is_int64() && !value.get(number)) {
      maker.add(target, property, std::to_string(number));
    }
    if (!value.is_string() && !value.is_int64() && !value.is_uint64() && !value.is_null()) {
      customer.warnings.push_back(
          "\"" + std::string(property) +
          "\" holds a value that is neither text nor a whole number; it was not used");
    }
  };
  const auto field = [&](Target target, std::string_view property, simdjson::dom::element value) {
    if (target == Target::kUnused) {
      if (unused_keys.size() < kMostKept && unused_keys.emplace(property).second) not_used(property);
      return;
    }
    simdjson::dom::array array;
    if (value.get(array)) {
      scalar(target, property, value);
      return;
    }
    for (const simdjson::dom::element item : array) {
      simdjson::dom::object inner;
      simdjson::dom::element number;
      // {"property": "passportNumber", "value": "..."}, as answers write identifiers.
      if (target == Target::kIdentifiers && !item.get(inner)) {
        std::string_view kind;
        if (!inner["value"].get(number)) {
          const bool named = !inner["property"].get(kind) && model::identifier_kind(kind);
          scalar(named ? Target::kIdentifier : Target::kIdentifiers, named ? kind : property, number);
        }
        continue;
      }
      scalar(target, property, item);
    }
  };
  // Answers call these by their plural.
  const auto target_of_key = [](std::string_view key, std::string_view& property) {
    property = key;
    const Target target = target_of(key);
    if (target != Target::kUnused) return target;
    property = lists::canonical_column(key);
    const Target canonical = target_of(property);
    if (canonical == Target::kUnused) property = key;
    return canonical;
  };
  for (const auto [key, value] : object) {
    simdjson::dom::object properties;
    if (key == "queries" && value.is_object()) {
      customer.error =
          bad_row(ErrorCode::kFormat,
                  "the line is a request of the matching API, with many queries; expected one object a line "
                  "(jq -c '.queries[]')",
                  where);
      return;
    }
    if (key == "properties" && !value.get(properties)) {
      for (const auto [name, values] : properties) field(target_of(name), name, values);
      continue;
    }
    if (key == "names") {
      field(Target::kName, key, value);
    } else if (key == "birth_dates") {
      field(Target::kBirthDate, key, value);
    } else if (key == "countries") {
      field(Target::kCountry, key, value);
    } else if (key == "nationalities") {
      field(Target::kNationality, key, value);
    } else if (key == "addresses") {
      field(Target::kAddress, key, value);
    } else if (key != "caption") {
      std::string_view property;
      const Target target = target_of_key(key, property);
      field(target, property, value);
    }
  }
  Where here = where;
  here.record_id = customer.query.id;
  maker.finish(here);
}

}  // namespace tamis::cli
