// A list of one's own as plain CSV: a bank's internal watchlist, an exported spreadsheet, OpenSanctions'
// targets.simple.csv. Columns are found by their headers in any order and usual spelling; what the headers
// cannot say stands in a small TOML file of the same name beside the list. docs/lists/own_list.md.
#include <simdjson.h>
#include <unicode/utf8.h>

#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0
#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/ascii.h"
#include "base/csv.h"
#include "base/file.h"
#include "base/hash.h"
#include "lists/cell.h"
#include "lists/csv_columns.h"
#include "lists/name_cell.h"
#include "lists/reader.h"
#include "lists/record.h"
#include "lists/record_checks.h"
#include "lists/repair.h"
#include "model/identifier.h"
#include "model/partial_date.h"

namespace tamis::lists {

namespace {

// A list in which more rows than this cannot be cut into cells is no CSV file, or one with another separator.
constexpr int kMaxBadRows = 100;
// Values of one cell; what is behind them stays one value.
constexpr std::size_t kMaxPieces = 1000;

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n";
  const std::size_t first = text.find_first_not_of(kSpace);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

// Pieces between `separators`, trimmed, with a pair of quotation marks around a piece taken off
// (targets.simple.csv writes "a";"b" inside a cell); empty ones are left out.
std::vector<std::string_view> pieces_of(std::string_view text, std::string_view separators = ";\n") {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    if (out.size() == kMaxPieces) {
      out.push_back(trimmed(text));
      break;
    }
    const std::size_t end = text.find_first_of(separators);
    std::string_view piece = trimmed(text.substr(0, end));
    if (piece.size() >= 2 && piece.front() == '"' && piece.back() == '"') {
      piece = trimmed(piece.substr(1, piece.size() - 2));
    }
    if (!piece.empty()) out.push_back(piece);
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  return out;
}

bool is_toml(const Input& input) { return base::ascii_lower(input.file_name).ends_with(".toml"); }

// "lists/house.csv" -> "lists/house".
std::string path_stem(const std::string& path) {
  const std::size_t slash = path.find_last_of("/\\");
  const std::size_t dot = path.rfind('.');
  const std::size_t name = slash == std::string::npos ? 0 : slash + 1;
  return dot == std::string::npos || dot <= name ? path : path.substr(0, dot);
}

// Lower-case letters, digits and '_', as dataset ids are written: "House List (2).csv" -> "house_list_2".
std::string dataset_of(const std::string& path) {
  const std::string stem = path_stem(path);
  const std::size_t slash = stem.find_last_of("/\\");
  std::string out;
  for (const char c : base::ascii_lower(slash == std::string::npos ? stem : stem.substr(slash + 1))) {
    if (std::isalnum(static_cast<unsigned char>(c)) != 0 && static_cast<unsigned char>(c) < 0x80) {
      out += c;
    } else if (!out.empty() && out.back() != '_') {
      out += '_';
    }
  }
  while (!out.empty() && out.back() == '_') out.pop_back();
  return out.empty() ? "own_list" : out;
}

// --- the TOML file -----------------------------------------------------------------------------------------

struct Settings {
  std::string dataset, title, date;
  char separator = 0;  // 0: guess
  model::DateOrder order = model::DateOrder::kDayFirst;
  std::vector<std::pair<std::string, std::vector<std::string>>>
      columns;  // property <- headers, joined by a blank
  std::vector<std::pair<std::string, std::vector<std::string>>> defaults;  // property -> values
};

tl::unexpected<Error> toml_error(const Input& file, std::string message, std::int64_t line) {
  return fail(ErrorCode::kInvalidArgument, std::move(message), Where{file.file_name, -1, line, {}});
}

// A string, or an array of strings.
std::optional<std::vector<std::string>> strings_of(const toml::node& node) {
  std::vector<std::string> out;
  if (const auto* text = node.as_string()) {
    out.push_back(text->get());
    return out;
  }
  const toml::array* array = node.as_array();
  if (array == nullptr) return std::nullopt;
  for (const toml::node& item : *array) {
    const auto* text = item.as_string();
    if (text == nullptr) return std::nullopt;
    out.push_back(text->get());
  }
  return out;
}

// The property a key of [columns] or [defaults] stands for: a canonical column in any spelling, or else a
// FollowTheMoney property name as it stands; empty when it can be neither.
std::string property_of(std::string_view key) {
  if (const std::string_view known = canonical_column(key); !known.empty()) return std::string(known);
  const bool word = !key.empty() && key.size() <= 64 && std::all_of(key.begin(), key.end(), [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 && static_cast<unsigned char>(c) < 0x80;
  });
  return word ? std::string(key) : std::string();
}

// toml++ 3.3 runs into undefined behaviour on letters beyond ASCII where it expects a key, a sign or white
// space (unicode_autogenerated.h, is_non_ascii_horizontal_whitespace), so it is given only files that have
// them where TOML 1.0 allows them: in strings and comments. Strings of several lines, in which the same
// happens, are refused. So is a table whose name does not begin like a name, on which it fails an assertion.
Result<void> check_characters(const Input& file) {
  std::string_view text = file.bytes;
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  std::int64_t line = 1;
  char quote = 0;
  bool line_begins = true;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool first = line_begins && c != ' ' && c != '\t' && c != '\r';
    line_begins = line_begins && !first;
    if (c == '\n') {
      ++line;
      quote = 0;  // a string does not go on in the next line; the parser will say so
      line_begins = true;
    } else if (first && c == '[') {
      const std::size_t name = text.find_first_not_of(" \t[", i);
      const char head = name < text.size() ? text[name] : '\n';
      const bool letter =
          (head >= 'a' && head <= 'z') || (head >= 'A' && head <= 'Z') || (head >= '0' && head <= '9');
      if (!letter && std::string_view("_-\"'").find(head) == std::string_view::npos) {
        return toml_error(file, "expected the name of a table after [, such as [columns]", line);
      }
    } else if (quote != 0) {
      if (c == '\\' && quote == '"' && text.substr(i + 1, 1) != "\n") ++i;
      if (c == quote) quote = 0;
    } else if (c == '"' || c == '\'') {
      if (i + 2 < text.size() && text[i + 1] == c && text[i + 2] == c) {
        return toml_error(file, "strings of several lines are not used in these settings", line);
      }
      quote = c;
    } else if (c == '#') {
      i = std::min(text.find('\n', i), text.size()) - 1;
    } else if (static_cast<unsigned char>(c) >= 0x80) {
      return toml_error(
          file, "a letter beyond ASCII outside a string: put keys and values in quotation marks", line);
    }
  }
  return {};
}

Result<Settings> read_settings(const Input& file) {
  if (Result<void> good = check_characters(file); !good)
    return tl::unexpected<Error>(std::move(good.error()));
  const toml::parse_result parsed = toml::parse(file.bytes, std::string_view(file.file_name));
  if (!parsed) {
    return toml_error(file, "the settings are not valid TOML: " + std::string(parsed.error().description()),
                      static_cast<std::int64_t>(parsed.error().source().begin.line));
  }
  Settings out;
  for (const auto& [name, node] : parsed.table()) {
    const std::string_view key = name.str();
    const auto line = static_cast<std::int64_t>(node.source().begin.line);
    if (key == "columns" || key == "defaults") {
      const toml::table* table = node.as_table();
      if (table == nullptr) return toml_error(file, "[" + std::string(key) + "] must be a table", line);
      for (const auto& [inner, value] : *table) {
        std::optional<std::vector<std::string>> texts = strings_of(value);
        std::string property = property_of(inner.str());
        if (!texts || property.empty()) {
          return toml_error(file,
                            "expected in [" + std::string(key) +
                                "] a property and a string or an array of strings, found \"" +
                                std::string(inner.str()) + "\"",
                            static_cast<std::int64_t>(value.source().begin.line));
        }
        (key == "columns" ? out.columns : out.defaults).emplace_back(std::move(property), std::move(*texts));
      }
      continue;
    }
    const auto* text = node.as_string();
    if (text == nullptr) return toml_error(file, "\"" + std::string(key) + "\" must be a string", line);
    const std::string& value = text->get();
    if (key == "dataset") {
      out.dataset = value;
      const bool good = !value.empty() && std::all_of(value.begin(), value.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
      });
      if (!good)
        return toml_error(file, "dataset must be made of a-z, 0-9 and _, found \"" + value + "\"", line);
    } else if (key == "title") {
      out.title = value;
    } else if (key == "date") {
      const auto date = model::parse_date(value);
      if (!date || date->day == 0)
        return toml_error(file, "date must be YYYY-MM-DD, found \"" + value + "\"", line);
      out.date = date->to_string();
    } else if (key == "separator") {
      if (value.size() != 1)
        return toml_error(file, "separator must be one character, found \"" + value + "\"", line);
      out.separator = value[0];
    } else if (key == "date_order") {
      if (value != "day_first" && value != "month_first") {
        return toml_error(
            file, "date_order must be \"day_first\" or \"month_first\", found \"" + value + "\"", line);
      }
      out.order = value == "month_first" ? model::DateOrder::kMonthFirst : model::DateOrder::kDayFirst;
    } else {
      return toml_error(
          file,
          "unknown key \"" + std::string(key) +
              "\"; known are dataset, title, date, separator, date_order, [columns] and [defaults]",
          line);
    }
  }
  return out;
}

// --- the table ---------------------------------------------------------------------------------------------

// One property and the cells that make it.
struct Field {
  std::string property;
  std::vector<std::size_t> cells;
};

class Reader {
 public:
  Reader(const Input& input, Settings settings, Sink& sink, Snapshot& snapshot)
      : input_(input), settings_(std::move(settings)), sink_(sink), snapshot_(snapshot) {}

  Result<void> read() {
    if (Result<void> good = check_encoding(); !good) return good;
    std::string_view bytes = input_.bytes;
    if (bytes.substr(0, 3) == "\xEF\xBB\xBF") bytes.remove_prefix(3);
    char separator = settings_.separator;
    // "sep=;" in the first line is Excel's own way to say it.
    if (base::ascii_lower(bytes.substr(0, 4)) == "sep=" && bytes.size() > 5) {
      if (separator == 0) separator = bytes[4];
      const std::size_t end = std::min(bytes.find('\n'), bytes.size() - 1);
      bytes.remove_prefix(end + 1);
    }
    offset_ = static_cast<std::int64_t>(input_.bytes.size() - bytes.size());
    lines_before_ = std::count(input_.bytes.begin(), input_.bytes.begin() + offset_, '\n');
    if (separator == 0) separator = base::guess_csv_separator(bytes.substr(0, bytes.find('\n')));
    base::CsvReader rows(bytes, separator);
    Result<bool> more = rows.next(header_);
    if (!more) return tl::unexpected<Error>(at(std::move(more.error())));
    if (!*more) {
      return fail(ErrorCode::kTruncated, "the file is empty; expected a header row and one entry a row",
                  Where{input_.file_name, -1, -1, {}});
    }
    if (Result<void> good = map_columns(); !good) return good;
    std::vector<std::string> cells;
    int bad_rows = 0;
    while (true) {
      more = rows.next(cells);
      if (!more) {
        ++snapshot_.records;
        Error error = at(std::move(more.error()));
        if (++bad_rows > kMaxBadRows) {
          error.message =
              "more than " + std::to_string(kMaxBadRows) + " rows cannot be read, the last: " + error.message;
          return tl::unexpected<Error>(std::move(error));
        }
        sink_.issue(Issue{Severity::kError, "bad_row", error.message + " No entity was made", error.where});
        continue;
      }
      if (!*more) return {};
      if (std::all_of(cells.begin(), cells.end(),
                      [](const std::string& cell) { return trimmed(cell).empty(); }))
        continue;
      ++snapshot_.records;
      one(cells, Where{input_.file_name, offset_ + rows.byte_offset(), lines_before_ + rows.line(), {}});
    }
  }

 private:
  [[nodiscard]] Error at(Error error) const {
    error.where.file = input_.file_name;
    if (error.where.line >= 0) error.where.line += lines_before_;
    if (error.where.byte_offset >= 0) error.where.byte_offset += offset_;
    return error;
  }

  // Names in another encoding would never match, so the file is refused rather than repaired.
  [[nodiscard]] Result<void> check_encoding() const {
    const std::string_view bytes = input_.bytes;
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
      return fail(ErrorCode::kFormat, "the file is UTF-16 text; save it as \"CSV UTF-8\"",
                  Where{input_.file_name, 0, 1, {}});
    }
    if (simdjson::validate_utf8(bytes.data(), bytes.size()) && bytes.find('\0') == std::string_view::npos)
      return {};
    std::int64_t line = 1;
    std::size_t i = 0;
    while (i < bytes.size()) {
      const std::size_t begin = i;
      UChar32 c = 0;
      U8_NEXT(reinterpret_cast<const std::uint8_t*>(bytes.data()), i, bytes.size(), c);
      if (c <= 0) {
        return fail(ErrorCode::kFormat,
                    "the file is not UTF-8 text: save it as \"CSV UTF-8\" (Excel: Save as, CSV UTF-8; other "
                    "programs: "
                    "encoding UTF-8). Nothing of it was used",
                    Where{input_.file_name, static_cast<std::int64_t>(begin), line, {}});
      }
      if (c == '\n') ++line;
    }
    return {};
  }

  Result<void> map_columns() {
    std::vector<bool> used(header_.size(), false);
    for (const auto& [property, headers] : settings_.columns) {
      Field field{property, {}};
      for (const std::string& wanted : headers) {
        const auto found = std::find_if(header_.begin(), header_.end(), [&](const std::string& cell) {
          return trimmed(cell) == trimmed(wanted) || column_key(cell) == column_key(wanted);
        });
        if (found == header_.end()) {
          return fail(ErrorCode::kInvalidArgument,
                      "the settings take \"" + property + "\" from a column \"" + wanted +
                          "\", which the file does not have; it has " + header_text(),
                      Where{input_.file_name, -1, -1, {}});
        }
        const auto index = static_cast<std::size_t>(found - header_.begin());
        used[index] = true;
        field.cells.push_back(index);
      }
      fields_.push_back(std::move(field));
    }
    const std::vector<std::string_view> canonical = canonical_columns(header_);
    std::vector<std::string_view> all;
    for (std::size_t i = 0; i < header_.size(); ++i) {
      if (used[i]) continue;
      if (!canonical[i].empty()) {
        fields_.push_back(Field{std::string(canonical[i]), {i}});
      } else if (!trimmed(header_[i]).empty()) {
        unknown_.push_back(i);
        sink_.issue(
            Issue{Severity::kWarning, "unknown_column",
                  "column \"" + std::string(trimmed(header_[i])) +
                      "\" is not known; its values are kept as notes. Name its property under [columns] in a "
                      "TOML file beside the list to use it",
                  Where{input_.file_name, -1, 1, {}}});
      }
    }
    for (const Field& field : fields_) all.push_back(field.property);
    if (!names_somebody(all)) {
      return fail(ErrorCode::kFormat,
                  "no column holds names: the header has " + header_text() +
                      ". Name one of them \"name\", or say which it is under [columns] in a TOML file beside "
                      "the list",
                  Where{input_.file_name, -1, 1, {}});
    }
    // What put() is called for; the others are read by name.
    static constexpr std::array<std::string_view, 7> kElsewhere{"id",      "schema",     "name", "dataset",
                                                                "address", "postalCode", "city"};
    const auto add = [&](const std::string& property) {
      if (std::find(kElsewhere.begin(), kElsewhere.end(), property) == kElsewhere.end())
        properties_.insert(property);
    };
    for (const Field& field : fields_) add(field.property);
    for (const auto& [property, values] : settings_.defaults) add(property);
    return {};
  }

  [[nodiscard]] std::string header_text() const {
    std::string out;
    for (std::size_t i = 0; i < header_.size() && i < 30; ++i) {
      out += (out.empty() ? "\"" : ", \"") + std::string(trimmed(header_[i])) + "\"";
    }
    return out;
  }

  // The cells of one property joined; all its fields joined by ';' where there are several.
  [[nodiscard]] std::string value_of(const std::vector<std::string>& cells, std::string_view property) const {
    std::string out;
    for (const Field& field : fields_) {
      if (field.property != property) continue;
      std::string value;
      for (const std::size_t index : field.cells) {
        const std::string_view cell = index < cells.size() ? trimmed(cells[index]) : std::string_view();
        if (cell.empty()) continue;
        if (!value.empty()) value += ' ';
        value += cell;
      }
      if (value.empty()) continue;
      if (!out.empty()) out += ';';
      out += value;
    }
    if (out.empty()) {
      for (const auto& [key, values] : settings_.defaults) {
        if (key != property) continue;
        for (const std::string& value : values) out += (out.empty() ? "" : ";") + value;
      }
    }
    return out;
  }

  void one(const std::vector<std::string>& cells, Where where) {
    const auto get = [&](std::string_view property) { return value_of(cells, property); };
    std::string name = get("name");
    const std::array<std::string, 4> parts{get("firstName"), get("secondName"), get("middleName"),
                                           get("lastName")};
    if (trimmed(name).empty()) {
      for (const std::string& part : parts) {
        if (!name.empty() && !part.empty()) name += ' ';
        name += part;
      }
    }
    std::string row_id = get("id");
    if (row_id.empty()) {
      // Stable as long as name and birth date are.
      row_id = base::hex64(base::xxh3(name + "|" + get("birthDate"))).substr(0, 12);
    }
    where.record_id = row_id;
    bool repeated = false;
    const std::string id = ids_.claim(snapshot_.dataset + "-" + row_id, repeated);

    const std::string word = get("schema");
    std::string_view schema = schema_of_word(word);
    const bool known = !schema.empty() || model::find_schema(word) != nullptr;
    if (schema.empty() && known) schema = word;
    if (schema.empty()) {
      // Only persons have these.
      const bool person =
          !parts[0].empty() || !parts[3].empty() || !get("birthDate").empty() || !get("gender").empty();
      schema = person ? "Person" : "LegalEntity";
    }
    Record record(sink_, std::move(where), id, schema,
                  model::Source{snapshot_.dataset, row_id, settings_.date});
    if (!known && !word.empty()) {
      record.issue(Severity::kWarning, "unknown_schema",
                   "type \"" + word + "\" is not known; read as " + std::string(schema));
    }
    if (repeated) {
      record.issue(Severity::kWarning, "same_id",
                   "an earlier row has the same id; this one was given the id " + id);
    }
    bool first_name = true;
    std::vector<NamePiece> names = split_names(name);
    if (names.size() > kMaxPieces) {
      record.issue(Severity::kWarning, "too_many_names",
                   "the name cell holds " + std::to_string(names.size()) + " names; the first " +
                       std::to_string(kMaxPieces) + " were taken");
      names.resize(kMaxPieces);
    }
    for (const NamePiece& piece : names) {
      add_name_cell(record,
                    first_name     ? "name"
                    : piece.former ? "previousName"
                                   : "alias",
                    piece.text, piece.language);
      first_name = false;
    }
    for (const std::string& property : properties_) put(record, property, get(property));
    address(record, get("address"), get("postalCode"), get("city"));
    for (const std::size_t index : unknown_) {
      if (index < cells.size() && !trimmed(cells[index]).empty()) {
        record.text("notes",
                    std::string(trimmed(header_[index])) + ": " + std::string(trimmed(cells[index])));
      }
    }
    if (cells.size() > header_.size()) {
      std::string rest;
      for (std::size_t i = header_.size(); i < cells.size(); ++i)
        rest += (rest.empty() ? "" : " | ") + cells[i];
      if (!trimmed(rest).empty()) {
        record.text("notes", rest);
        record.issue(
            Severity::kWarning, "extra_cells",
            "the row has " + std::to_string(cells.size()) + " cells under " + std::to_string(header_.size()) +
                " headers; those behind the last header were kept as notes. Is a cell with a separator in it "
                "not quoted?");
      }
    }
    // A wallet or a ship known by its number alone can still be screened for.
    const std::vector<model::Value>& values = record.entity().values;
    record.finish(std::any_of(values.begin(), values.end(), [](const model::Value& value) {
      return model::identifier_kind(value.property).has_value();
    }));
  }

  static void address(Record& record, std::string_view text, std::string_view postal_code,
                      std::string_view city) {
    if (postal_code.empty() && city.empty()) {
      for (const std::string_view piece : pieces_of(text)) record.text("address", piece);
      return;
    }
    std::string town(postal_code);
    if (!town.empty() && !city.empty()) town += ' ';
    town += city;
    record.text("address", join_parts({text, town}));
  }

  void put(Record& record, std::string_view property, const std::string& text) {
    if (trimmed(text).empty()) return;
    static constexpr std::array<std::string_view, 8> kNameParts{
        "firstName", "secondName", "middleName", "lastName", "fatherName", "motherName", "nameSuffix"};
    static constexpr std::array<std::string_view, 9> kCountries{"country",      "nationality", "citizenship",
                                                                "jurisdiction", "flag",        "birthCountry",
                                                                "mainCountry",  "pastFlags"};
    static constexpr std::array<std::string_view, 12> kListing{
        "program",    "programId",   "authority", "reason", "sourceUrl",
        "provisions", "authorityId", "unscId",    "status", "programUrl"};
    const auto is_one_of = [&](const auto& list) {
      return std::find(list.begin(), list.end(), property) != list.end();
    };
    if (property == "alias" || property == "weakAlias" || property == "previousName") {
      for (const std::string_view piece : pieces_of(text)) add_name_cell(record, property, piece);
    } else if (is_one_of(kNameParts)) {
      record.name(property, text);
    } else if (property == "listingDate" || property == "startDate" || property == "endDate") {
      for (const std::string_view piece : pieces_of(text))
        record.listing_date(property, piece, settings_.order);
    } else if (is_one_of(kListing)) {
      for (const std::string_view piece : pieces_of(text)) record.listing(property, piece);
    } else if (property.ends_with("Date")) {
      const auto dates = model::parse_dates(text, settings_.order);
      for (const model::PartialDate& date : dates) record.entity().add(property, date.to_string(), {}, text);
      if (dates.empty()) record.date(property, text, settings_.order);  // reports what cannot be read
    } else if (is_one_of(kCountries)) {
      for (const std::string_view piece : pieces_of(text)) add_country_cell(record, property, piece);
    } else if (property == "gender") {
      record.gender(text);
    } else if (property == "topics") {
      for (const std::string_view piece : pieces_of(text, ";,\n")) record.topic(piece);
    } else if (property == "identifiers") {
      for (const std::string_view piece : pieces_of(text)) identifier(record, piece);
    } else if (model::identifier_kind(property)) {
      for (const std::string_view piece : pieces_of(text)) record.identifier(property, piece);
    } else if (property == "notes") {
      record.text(property, text);
    } else {
      for (const std::string_view piece : pieces_of(text)) record.text(property, piece);
    }
  }

  // "passport: K1234567", "IMO 9187629", or a bare number, whose kind is taken only from a check digit that
  // holds.
  static void identifier(Record& record, std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon != std::string_view::npos) {
      const std::string_view column = canonical_column(text.substr(0, colon));
      if (!column.empty() && model::identifier_kind(column)) {
        record.identifier(column, trimmed(text.substr(colon + 1)));
        return;
      }
    }
    using Kind = model::IdentifierKind;
    const Kind kind = model::guess_identifier_kind(text);
    const auto number = model::normalize_identifier(kind, text);
    const bool sure = number && (number->check_digit_ok || kind == Kind::kWallet);
    const bool person = record.entity().schema == "Person";
    std::string_view property = "idNumber";
    if (sure && kind == Kind::kImo && !person) property = "imoNumber";
    if (sure && kind == Kind::kLei && !person) property = "leiCode";
    if (sure && kind == Kind::kInn) property = "innCode";
    if (sure && kind == Kind::kOgrn) property = "ogrnCode";
    if (sure && kind == Kind::kIsin && !person) property = "isin";
    if (sure && kind == Kind::kWallet) property = "publicKey";
    record.identifier(property, text);
  }

  const Input& input_;
  Settings settings_;
  Sink& sink_;
  Snapshot& snapshot_;
  std::vector<std::string> header_;
  std::vector<Field> fields_;
  std::set<std::string> properties_;  // read by put()
  std::vector<std::size_t> unknown_;  // columns without a meaning
  UniqueIds ids_;
  std::int64_t offset_ = 0;
  std::int64_t lines_before_ = 0;
};

std::string recognize_own(const Input& head) {
  const std::string stem = path_stem(head.file_name);
  if (is_toml(head)) {
    const bool ours = head.bytes.find("[columns]") != std::string_view::npos ||
                      head.bytes.find("[defaults]") != std::string_view::npos ||
                      head.bytes.find("dataset") != std::string_view::npos;
    return ours ? stem : std::string();
  }
  const std::string_view bytes = head.bytes;
  const std::size_t first = bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (first == std::string_view::npos || bytes[first] == '<' || bytes[first] == '{' || bytes[first] == '[' ||
      bytes.find('\0') != std::string_view::npos) {
    return {};
  }
  std::string_view text = bytes.substr(first);
  char separator = 0;
  if (base::ascii_lower(text.substr(0, 4)) == "sep=" && text.size() > 5) {
    separator = text[4];
    text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
  }
  if (separator == 0) separator = base::guess_csv_separator(text.substr(0, text.find('\n')));
  base::CsvReader rows(text, separator);
  std::vector<std::string> header;
  const Result<bool> more = rows.next(header);
  if (more && *more && names_somebody(canonical_columns(header))) return stem;
  // Headers of one's own, explained by the file beside.
  std::error_code error;
  const bool beside = base::ascii_lower(head.file_name).ends_with(".csv") &&
                      std::filesystem::is_regular_file(stem + ".toml", error);
  return beside ? stem : std::string();
}

Result<std::vector<Snapshot>> read_own(std::span<const Input> inputs, Sink& sink) {
  const Input* table = nullptr;
  const Input* settings_file = nullptr;
  for (const Input& input : inputs) {
    const Input*& slot = is_toml(input) ? settings_file : table;
    if (slot != nullptr) {
      return fail(ErrorCode::kInvalidArgument,
                  "two files of one list: " + slot->file_name +
                      " is there already; give one CSV and at most one TOML file",
                  Where{input.file_name, -1, -1, {}});
    }
    slot = &input;
  }
  if (table == nullptr) {
    return fail(ErrorCode::kInvalidArgument,
                "these are settings for a list without the list; give the CSV file too",
                Where{settings_file == nullptr ? std::string() : settings_file->file_name, -1, -1, {}});
  }
  Settings settings;
  base::MappedFile beside;
  Input beside_input;
  if (settings_file == nullptr) {
    beside_input.file_name = path_stem(table->file_name) + ".toml";
    if (Result<base::MappedFile> opened = base::MappedFile::open(beside_input.file_name)) {
      beside = std::move(*opened);
      beside_input.bytes = beside.bytes();
      settings_file = &beside_input;
    } else if (opened.error().code != ErrorCode::kNotFound) {
      return tl::unexpected<Error>(std::move(opened.error()));
    }
  }
  if (settings_file != nullptr) {
    Result<Settings> read = read_settings(*settings_file);
    if (!read) return tl::unexpected<Error>(std::move(read.error()));
    settings = std::move(*read);
  }
  Snapshot snapshot;
  snapshot.dataset = settings.dataset.empty() ? dataset_of(table->file_name) : settings.dataset;
  snapshot.title = settings.title.empty() ? snapshot.dataset : settings.title;
  snapshot.date = settings.date;
  if (Result<void> done = Reader(*table, std::move(settings), sink, snapshot).read(); !done) {
    return tl::unexpected<Error>(std::move(done.error()));
  }
  return std::vector<Snapshot>{std::move(snapshot)};
}

}  // namespace

extern const Format kOwnCsv;
const Format kOwnCsv{"own_csv", "a list of one's own (CSV with a header row)", recognize_own, read_own};

}  // namespace tamis::lists
