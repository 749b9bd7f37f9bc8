// OFAC's SDN and consolidated lists as the published CSV set (sdn.csv, alt.csv, add.csv, sdn_comments.csv and their
// cons_ twins; Treasury, "SDN data formats"): no header row, "-0-" for empty, the details of an entry in its
// remarks, and what of them did not fit in the comments file. docs/lists/ofac.md has the mapping.
#include <map>

#include "base/ascii.h"
#include "base/csv.h"
#include "lists/cell.h"
#include "lists/ofac.h"
#include "lists/reader.h"
#include "lists/record.h"
#include "lists/record_checks.h"

namespace tamis::lists {

namespace {

enum class Part { kNone, kPrimary, kAlternate, kAddress, kComments };

struct Row {
  std::vector<std::string> cells;
  Where where;
};

bool is_number(std::string_view text) noexcept {
  return !text.empty() && text.size() <= 9 && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// The cell without blanks around it; "-0-" is none.
std::string_view cell(const std::vector<std::string>& cells, std::size_t column) noexcept {
  if (column >= cells.size()) return {};
  std::string_view text = cells[column];
  while (!text.empty() && (text.back() == ' ' || text.back() == '\x1A')) text.remove_suffix(1);
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  return text == "-0-" ? std::string_view() : text;
}

// What a file of the set holds, by the shape of its first row: the entry's number and 12, 6, 5 or 2 columns.
Part part_of(std::string_view head) {
  base::CsvReader reader(head);
  std::vector<std::string> row;
  const auto more = reader.next(row);
  if (!more || !*more || row.empty() || !is_number(cell(row, 0))) return Part::kNone;
  if (row.size() == 12 && (cell(row, 2).empty() || !ofac::schema_of(cell(row, 2)).empty()))
    return Part::kPrimary;
  if (row.size() == 6 && is_number(cell(row, 1))) return Part::kAddress;
  if (row.size() == 5 && is_number(cell(row, 1))) return Part::kAlternate;
  if (row.size() == 2) return Part::kComments;
  return Part::kNone;
}

class OfacCsvReader {
 public:
  OfacCsvReader(std::span<const Input> inputs, Sink& sink) : inputs_(inputs), sink_(sink), details_(sink) {}

  Result<std::vector<Snapshot>> read() {
    const Input* primary = nullptr;
    for (const Input& input : inputs_) {
      const Part part = part_of(input.bytes.substr(0, Format::kRecognizeBytes));
      if (part == Part::kPrimary) {
        if (primary != nullptr) {
          return fail(ErrorCode::kInvalidArgument,
                      "expected one file of entries, found two; two editions cannot be "
                      "read as one list: keep the newer files only",
                      Where{input.file_name, -1, -1, {}});
        }
        primary = &input;
      } else if (part == Part::kNone) {
        return fail(ErrorCode::kFormat,
                    "expected rows of an OFAC CSV file (a number, then 12, 6, 5 or 2 columns in "
                    "all); name another --format or download the file again",
                    Where{input.file_name, 0, 1, {}});
      }
    }
    if (primary == nullptr) {
      return fail(ErrorCode::kFormat,
                  "the file of entries (sdn.csv or cons_prim.csv) is missing beside this one; "
                  "download the whole set and name its folder",
                  Where{inputs_.empty() ? std::string() : inputs_.front().file_name, -1, -1, {}});
    }
    snapshot_.dataset = ofac::dataset_of(primary->file_name);
    snapshot_.title = ofac::title_of(snapshot_.dataset);
    bool has_alternates = false;
    bool has_addresses = false;
    for (const Input& input : inputs_) {
      const Part part = part_of(input.bytes.substr(0, Format::kRecognizeBytes));
      if (part == Part::kPrimary) continue;
      has_alternates |= part == Part::kAlternate;
      has_addresses |= part == Part::kAddress;
      auto& rows = part == Part::kAlternate ? alternates_ : part == Part::kAddress ? addresses_ : comments_;
      each_row(input,
               part == Part::kComments    ? 2
               : part == Part::kAlternate ? 4
                                          : 5,
               [&](Row&& row) { rows[std::string(cell(row.cells, 0))].push_back(std::move(row)); });
    }
    for (const auto& [missing, what] : {std::pair{!has_alternates, "aliases (alt.csv or cons_alt.csv)"},
                                        std::pair{!has_addresses, "addresses (add.csv or cons_add.csv)"}}) {
      if (missing) {
        sink_.issue({Severity::kWarning, "missing_file",
                     std::string("the set has no file of ") + what + "; the entries were read without",
                     Where{primary->file_name, -1, -1, {}}});
      }
    }
    each_row(*primary, 3, [&](Row&& row) { entry(row); });
    for (const auto* rows : {&alternates_, &addresses_, &comments_}) {
      for (const auto& [uid, orphans] : *rows) {
        sink_.issue({Severity::kWarning, "orphan_row",
                     "a row belongs to entry " + uid +
                         ", which the file of entries does "
                         "not have; it was not used",
                     orphans.front().where});
      }
    }
    return std::vector<Snapshot>{snapshot_};
  }

 private:
  template <class Visit>
  void each_row(const Input& input, std::size_t least_columns, Visit&& visit) {
    base::CsvReader reader(input.bytes);
    while (true) {
      Row row;
      const auto more = reader.next(row.cells);
      if (!more) {
        Error error = more.error();
        error.where.file = input.file_name;
        sink_.issue({Severity::kError, "bad_row", error.message, error.where});
        if (least_columns == 3) ++snapshot_.records;
        continue;
      }
      if (!*more) return;
      row.where =
          Where{input.file_name, reader.byte_offset(), reader.line(), std::string(cell(row.cells, 0))};
      if (row.cells.size() == 1 && cell(row.cells, 0).empty()) continue;  // the end-of-file mark 0x1A
      if (!is_number(cell(row.cells, 0)) || row.cells.size() < least_columns) {
        if (least_columns == 3) ++snapshot_.records;
        sink_.issue({Severity::kError, "bad_row",
                     "expected an entry's number and at least " + std::to_string(least_columns) +
                         " columns, found " + std::to_string(row.cells.size()) + "; the row was not used",
                     row.where});
        continue;
      }
      visit(std::move(row));
    }
  }

  void entry(const Row& row) {
    ++snapshot_.records;
    const std::string uid = row.where.record_id;
    bool repeated = false;
    const std::string id = ids_.claim("ofac-" + uid, repeated);
    std::string_view schema = ofac::schema_of(cell(row.cells, 2).empty() ? "-0-" : cell(row.cells, 2));
    const bool known_type = !schema.empty();
    if (!known_type) schema = "LegalEntity";
    Record record(sink_, row.where, id, schema, {snapshot_.dataset, uid, snapshot_.date});
    if (repeated)
      record.issue(Severity::kWarning, "duplicate_id",
                   "the number stands on a row before; this one is kept as " + id);
    if (!known_type)
      record.issue(Severity::kWarning, "unknown_type", "the type is not known; kept as LegalEntity");
    record.topic("sanction");
    const bool person = schema == "Person";
    name(record, person, "name", cell(row.cells, 1));
    record.text("position", cell(row.cells, 4));
    ofac::add_listing(record, programs(cell(row.cells, 3)));
    record.identifier("callSign", cell(row.cells, 5));
    record.text("type", cell(row.cells, 6));
    record.text("tonnage", cell(row.cells, 7));
    record.text("grossRegisteredTonnage", cell(row.cells, 8));
    if (!cell(row.cells, 9).empty()) record.country("flag", cell(row.cells, 9));
    if (!cell(row.cells, 10).empty())
      record.text("notes", "Vessel owner " + std::string(cell(row.cells, 10)));
    std::string remarks(cell(row.cells, 11));
    if (const auto more = comments_.extract(uid)) {
      for (const Row& comment : more.mapped()) remarks += cell(comment.cells, 1);
    }
    details_.add_remarks(record, remarks);
    if (const auto more = alternates_.extract(uid)) {
      for (const Row& alternate : more.mapped()) {
        const std::string type = base::ascii_lower(cell(alternate.cells, 2));
        name(record, person, type.starts_with("f") ? "previousName" : "alias", cell(alternate.cells, 3));
        record.text("notes", cell(alternate.cells, 4));
      }
    }
    if (const auto more = addresses_.extract(uid)) {
      for (const Row& address : more.mapped()) {
        record.text("address",
                    join_parts({cell(address.cells, 2), cell(address.cells, 3), cell(address.cells, 4)}));
        if (!cell(address.cells, 4).empty()) record.country("country", cell(address.cells, 4));
        record.text("notes", cell(address.cells, 5));
      }
    }
    record.finish();
  }

  static void name(Record& record, bool person, std::string_view property, std::string_view printed) {
    if (!person) return record.name(property, printed);
    const ofac::PersonName parts = ofac::split_person_name(printed);
    record.name(property, ofac::full_name(parts.first, parts.last));
    if (property != "name") return;
    record.name("firstName", parts.first);
    record.name("lastName", parts.last);
  }

  // "SDGT] [NS-PLC" is two programmes.
  static std::vector<std::string> programs(std::string_view text) {
    std::vector<std::string> out;
    while (!text.empty()) {
      const std::size_t end = text.find_first_of("[];");
      const std::string program = collapse_space(text.substr(0, end));
      if (!program.empty()) out.push_back(program);
      if (end == std::string_view::npos) break;
      text.remove_prefix(end + 1);
    }
    return out;
  }

  std::span<const Input> inputs_;
  Sink& sink_;
  ofac::Details details_;
  UniqueIds ids_;
  Snapshot snapshot_;
  std::map<std::string, std::vector<Row>> alternates_;
  std::map<std::string, std::vector<Row>> addresses_;
  std::map<std::string, std::vector<Row>> comments_;
};

std::string recognize_ofac_csv(const Input& head) {
  if (part_of(head.bytes.substr(0, Format::kRecognizeBytes)) == Part::kNone) return {};
  return std::string(ofac::dataset_of(head.file_name));
}

Result<std::vector<Snapshot>> read_ofac_csv(std::span<const Input> inputs, Sink& sink) {
  return OfacCsvReader(inputs, sink).read();
}

}  // namespace

extern const Format kOfacCsv;
const Format kOfacCsv = {"ofac_csv", "OFAC SDN and consolidated lists, the published CSV set",
                         recognize_ofac_csv, read_ofac_csv};

}  // namespace tamis::lists
