// The UK Sanctions List of the Foreign, Commonwealth & Development Office, since 28 January 2026 the only
// list of UK designations, as https://www.gov.uk/government/publications/the-uk-sanctions-list publishes it:
// XML and CSV. Neither file is complete, so both are read when both are given, and joined by UniqueID
// (docs/lists/uk.md).
#include <simdjson.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "base/csv.h"
#include "lists/cell.h"
#include "lists/reader.h"
#include "lists/record_checks.h"
#include "lists/uk_designation.h"
#include "lists/xml_records.h"
#include "model/partial_date.h"

namespace tamis::lists {

namespace {

constexpr std::size_t kHeaderRows = 10;  // the header stands behind a line of metadata, at most here

enum class Kind : std::uint8_t { kNone, kXml, kCsv };

bool has_header(std::string_view row) {
  const std::string key = field_key(row);
  return key.find("uniqueid") != std::string::npos && key.find("name6") != std::string::npos;
}

Kind kind_of(std::string_view head) {
  if (xml_root_name(head) == "Designations") return Kind::kXml;
  std::string_view rest = head;
  for (std::size_t row = 0; row < kHeaderRows && !rest.empty(); ++row) {
    const std::size_t end = std::min(rest.find_first_of("\r\n"), rest.size());
    if (has_header(rest.substr(0, end))) return Kind::kCsv;
    rest.remove_prefix(end);
    rest.remove_prefix(std::min(rest.find_first_not_of("\r\n"), rest.size()));
  }
  return Kind::kNone;
}

// "28-Jan-2026" and "22/08/2026".
std::string list_date(std::string_view text) {
  std::string spaced = collapse_space(text);
  if (std::any_of(spaced.begin(), spaced.end(), base::is_ascii_letter)) {
    std::replace(spaced.begin(), spaced.end(), '-', ' ');
  }
  const auto date = model::parse_date(spaced);
  return date && date->day != 0 ? date->to_string() : std::string();
}

using OnDesignation = std::function<void(UkDesignation&&)>;

// Streams the XML. A group of values (one name, one address) is the innermost element that holds leaves.
class UkXml {
 public:
  UkXml(const Input& input, Sink& sink, OnDesignation on)
      : input_(input), sink_(sink), unknown_(sink, "element"), on_(std::move(on)) {}

  // Records that were reported and not handed on.
  [[nodiscard]] std::uint64_t refused() const noexcept { return refused_; }

  Result<void> read(std::string& date) {
    static constexpr std::array<std::string_view, 2> kRecords = {"Designation", "DateGenerated"};
    XmlHandlers handlers;
    handlers.expected_root = "Designations";
    handlers.root = [](const XmlNode& root) { return root.name == "Designations"; };
    handlers.record_names = kRecords;
    handlers.record = [&](const XmlNode& node) {
      if (node.name == "DateGenerated") {
        date = list_date(node.text);
        return;
      }
      const Where where = where_of(input_, node, collapse_space(node.child_text("UniqueID")));
      if (refuse_large(sink_, node, where)) {
        ++refused_;
        return;
      }
      UkDesignation designation(where);
      visit(node, designation);
      on_(std::move(designation));
    };
    return read_xml_records(input_, handlers);
  }

 private:
  void visit(const XmlNode& node, UkDesignation& designation) {
    UkRow row;
    for (const XmlNode& child : node.children) {
      // Repeats SanctionsImposed as one element per measure.
      if (child.name == "SanctionsImposedIndicators") continue;
      if (!child.children.empty()) {
        visit(child, designation);
        continue;
      }
      if (child.text.empty()) continue;
      const std::optional<UkField> field = uk_field(child.name);
      if (!field) {
        unknown_.report(child.name, where_of(input_, child, designation.where().record_id));
        continue;
      }
      if (!at(row, *field).empty()) {
        (void)designation.add(row);  // the size of the record was looked at before
        row = UkRow();
      }
      at(row, *field) = *field == UkField::kUniqueId ? collapse_space(child.text) : child.text;
    }
    (void)designation.add(row);
  }

  const Input& input_;
  Sink& sink_;
  UnknownFields unknown_;
  OnDesignation on_;
  std::uint64_t refused_ = 0;
};

// Where the first ill-formed UTF-8 stands.
Where ill_formed(const Input& input) {
  std::int64_t line = 1;
  for (std::size_t at = 0; at < input.bytes.size(); ++line) {
    const std::size_t end = std::min(input.bytes.find('\n', at), input.bytes.size());
    if (!simdjson::validate_utf8(input.bytes.data() + at, end - at)) {
      return Where{input.file_name, static_cast<std::int64_t>(at), line, {}};
    }
    at = end + 1;
  }
  return Where{input.file_name, -1, -1, {}};
}

// Reads the whole CSV: one row per name, the other columns repeated. The rows of one designation need not
// stand together, so all are held until the end.
class UkCsv {
 public:
  UkCsv(const Input& input, Sink& sink) : input_(input), sink_(sink), unknown_(sink, "column") {}

  Result<void> read(std::string& date) {
    if (!simdjson::validate_utf8(input_.bytes.data(), input_.bytes.size())) {
      return fail(ErrorCode::kFormat,
                  "the bytes are not UTF-8: the file was saved in another encoding, perhaps by a spreadsheet "
                  "program. "
                  "Download the list again without opening and saving it; nothing of it was used",
                  ill_formed(input_));
    }
    base::CsvReader csv(input_.bytes);
    std::vector<std::string> cells;
    if (Result<void> header = read_header(csv, cells, date); !header) return header;
    while (true) {
      const Result<bool> more = csv.next(cells);
      if (!more) return refused(csv, more.error());
      if (!*more) return {};
      if (Result<void> done = row(csv, cells); !done) return done;
    }
  }

  // Designations in the order of their first rows.
  std::vector<UkDesignation>& designations() noexcept { return designations_; }
  // Index into designations() by UniqueID in lower case.
  [[nodiscard]] const std::map<std::string, std::size_t, std::less<>>& index() const noexcept {
    return index_;
  }

 private:
  [[nodiscard]] Where here(const base::CsvReader& csv, std::string_view id = {}) const {
    return Where{input_.file_name, csv.byte_offset(), csv.line(), std::string(id)};
  }

  tl::unexpected<Error> refused(const base::CsvReader& csv, const Error& error) const {
    return fail(error.code == ErrorCode::kLimit ? ErrorCode::kLimit : ErrorCode::kTruncated,
                error.message +
                    ". The download is incomplete or the file was edited: download the list again; nothing "
                    "of it was used",
                here(csv));
  }

  Result<void> read_header(base::CsvReader& csv, std::vector<std::string>& cells, std::string& date) {
    for (std::size_t n = 0; n < kHeaderRows; ++n) {
      const Result<bool> more = csv.next(cells);
      if (!more) return refused(csv, more.error());
      if (!*more) break;
      std::string joined;
      for (const std::string& cell : cells) joined += cell + ",";
      if (has_header(joined)) {
        for (const std::string& title : cells) {
          columns_.push_back(uk_field(title));
          if (!columns_.back() && !says_nothing(title)) unknown_.report(collapse_space(title), here(csv));
        }
        return {};
      }
      // "Report Date: 28-Jan-2026", the label in the same cell or in the one before.
      for (const std::string& cell : cells) {
        const std::size_t colon = cell.find(':');
        if (date.empty())
          date = list_date(colon == std::string::npos ? std::string_view(cell)
                                                      : std::string_view(cell).substr(colon + 1));
      }
    }
    return fail(
        ErrorCode::kFormat,
        "expected a header with the columns \"Unique ID\" and \"Name 6\" in the first 10 lines of the UK "
        "Sanctions List, found none. Download the CSV file again; nothing of it was used",
        Where{input_.file_name, 0, 1, {}});
  }

  Result<void> row(const base::CsvReader& csv, const std::vector<std::string>& cells) {
    const bool blank =
        std::all_of(cells.begin(), cells.end(), [](const std::string& cell) { return says_nothing(cell); });
    if (blank) return {};
    if (cells.size() < columns_.size()) {
      const bool last = !input_.bytes.empty() && input_.bytes.back() != '\n' && input_.bytes.back() != '\r';
      if (last && at_end(csv)) {
        return fail(ErrorCode::kTruncated,
                    "the last row has " + std::to_string(cells.size()) + " cells, the header " +
                        std::to_string(columns_.size()) +
                        ": the download is incomplete. Download the list again; nothing of it was used",
                    here(csv));
      }
      sink_.issue(Issue{Severity::kError, "bad_row",
                        "the row has " + std::to_string(cells.size()) + " cells, the header " +
                            std::to_string(columns_.size()) + "; the row was not used",
                        here(csv)});
      return {};
    }
    UkRow values;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (columns_[i] && !says_nothing(cells[i])) at(values, *columns_[i]) = cells[i];
    }
    for (std::size_t i = columns_.size(); i < cells.size(); ++i) {
      if (says_nothing(cells[i])) continue;
      sink_.issue(Issue{Severity::kError, "bad_row",
                        "the row has " + std::to_string(cells.size()) + " cells, the header " +
                            std::to_string(columns_.size()) + "; the row was not used",
                        here(csv, at(values, UkField::kUniqueId))});
      return {};
    }
    std::string& id = at(values, UkField::kUniqueId);
    id = collapse_space(id);
    if (id.empty()) {
      sink_.issue(Issue{Severity::kError, "no_id", "the row has no Unique ID; it was not used", here(csv)});
      return {};
    }
    const auto [found, inserted] = index_.emplace(base::ascii_lower(id), designations_.size());
    if (inserted) designations_.emplace_back(here(csv, id));
    if (!designations_[found->second].add(values)) {
      sink_.issue(Issue{Severity::kError, "too_large",
                        "the designation has more than " + std::to_string(UkDesignation::kMostRows) +
                            " different names or addresses; the row was not used",
                        here(csv, id)});
    }
    return {};
  }

  [[nodiscard]] bool at_end(const base::CsvReader& csv) const {
    const auto begin = static_cast<std::size_t>(csv.byte_offset());
    return input_.bytes.find('\n', begin) == std::string_view::npos;
  }

  const Input& input_;
  Sink& sink_;
  UnknownFields unknown_;
  std::vector<std::optional<UkField>> columns_;
  std::vector<UkDesignation> designations_;
  std::map<std::string, std::size_t, std::less<>> index_;
};

std::string recognize_uk(const Input& head) { return kind_of(head.bytes) == Kind::kNone ? "" : "uk"; }

Result<std::vector<Snapshot>> read_uk(std::span<const Input> inputs, Sink& sink) {
  const Input* xml = nullptr;
  const Input* csv = nullptr;
  for (const Input& input : inputs) {
    const Kind kind = kind_of(input.bytes.substr(0, Format::kRecognizeBytes));
    const Input*& place = kind == Kind::kCsv ? csv : xml;
    if (place != nullptr) {
      return fail(ErrorCode::kInvalidArgument,
                  std::string("expected at most one XML and one CSV file of the UK list, found two ") +
                      (kind == Kind::kCsv ? "CSV" : "XML") + " files (the other is " + place->file_name +
                      "); keep the newer one only",
                  Where{input.file_name, -1, -1, {}});
    }
    place = &input;
  }
  if (xml == nullptr && csv == nullptr) {
    return fail(ErrorCode::kInvalidArgument, "expected a file of the UK list, found none");
  }

  Snapshot snapshot;
  snapshot.dataset = "gb_fcdo_sanctions";
  snapshot.title = "UK Sanctions List";
  UniqueIds ids;
  const auto emit = [&](const UkDesignation& designation) {
    ++snapshot.records;
    if (designation.unique_id().empty()) {
      sink.issue(Issue{Severity::kError, "no_id",
                       "the designation has no UniqueID, so that nothing can refer to it; it was not used",
                       designation.where()});
      return;
    }
    bool repeated = false;
    std::string id = ids.claim("gb-fcdo-" + base::ascii_lower(designation.unique_id()), repeated);
    if (repeated) {
      sink.issue(Issue{Severity::kWarning, "duplicate_id",
                       "the list holds the UniqueID " + designation.unique_id() + " more than once",
                       designation.where()});
    }
    designation.emit(sink, std::move(id), snapshot.date);
  };

  std::string csv_date;
  std::unique_ptr<UkCsv> rows;
  std::vector<bool> joined;
  if (csv != nullptr) {
    rows = std::make_unique<UkCsv>(*csv, sink);
    if (Result<void> done = rows->read(csv_date); !done) return tl::unexpected<Error>(done.error());
    joined.resize(rows->designations().size());
    snapshot.date = csv_date;
  }
  if (xml != nullptr) {
    UkXml reader(*xml, sink, [&](UkDesignation&& designation) {
      if (rows != nullptr) {
        const auto found = rows->index().find(base::ascii_lower(designation.unique_id()));
        if (found == rows->index().end()) {
          sink.issue(Issue{Severity::kWarning, "only_in_xml",
                           "the CSV file does not hold this designation; are both files of one day?",
                           designation.where()});
        } else {
          joined[found->second] = true;
          designation.merge(rows->designations()[found->second]);
        }
      }
      emit(designation);
    });
    const Result<void> done = reader.read(snapshot.date);
    snapshot.records += reader.refused();
    if (!done) return tl::unexpected<Error>(done.error());
  }
  if (rows != nullptr) {
    for (std::size_t i = 0; i < joined.size(); ++i) {
      if (joined[i]) continue;
      const UkDesignation& designation = rows->designations()[i];
      if (xml != nullptr) {
        sink.issue(Issue{Severity::kWarning, "only_in_csv",
                         "the XML file does not hold this designation; are both files of one day?",
                         designation.where()});
      }
      emit(designation);
    }
  }
  if (snapshot.date.empty()) snapshot.date = csv_date;
  return std::vector<Snapshot>{std::move(snapshot)};
}

}  // namespace

extern const Format kUk;
const Format kUk = {"uk", "UK Sanctions List of the FCDO, XML, CSV or both", recognize_uk, read_uk};

}  // namespace tamis::lists
