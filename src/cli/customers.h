// Customer files: CSV, JSON lines and FollowTheMoney entities -> queries. Each row becomes a query or an Error with its
// line; one bad row never ends the run, and none is passed over without a word. docs/cli.md, "Customer files".
#ifndef TAMIS_CLI_CUSTOMERS_H_
#define TAMIS_CLI_CUSTOMERS_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tamis/error.h"
#include "tamis/screener.h"

namespace tamis::cli {

// One row of a customer file.
struct Customer {
  std::int64_t row = 0;          // 1-based, header and blank rows not counted
  std::int64_t line = 0;         // 1-based, of the row's first byte
  std::int64_t byte_offset = 0;  // of the row's first byte
  Query query;                   // of a bad row: what could be read (the id), for the report
  std::optional<Error> error;    // set: the row cannot be screened
  std::vector<std::string> warnings;
};

enum class CustomerFormat : std::uint8_t {
  kCsv,       // a header row in any order and the usual spellings (data/csv_columns.tsv); , ; tab or |
  kJsonLines  // one object a line: the same fields, or a FollowTheMoney entity {"id","schema","properties"}
};

// The format by the file's name (.csv .tsv .txt; .jsonl .ndjson .json), else by its first byte.
[[nodiscard]] CustomerFormat customer_format(std::string_view file_name, std::string_view bytes) noexcept;

// Reads the rows one after the other from bytes that stay valid while it lives. Never throws; memory does not grow
// with the file. Thread-compatible.
class CustomerReader {
 public:
  // Reads the header of a CSV file. kFormat, kTruncated: the file as a whole cannot be used (UTF-16, no header that
  // holds names, empty). `default_schema` (may be empty) is for rows that have none of their own.
  [[nodiscard]] static Result<CustomerReader> open(std::string_view bytes, std::string file_name,
                                                   CustomerFormat format, std::string default_schema = {});
  CustomerReader(CustomerReader&&) noexcept;
  CustomerReader& operator=(CustomerReader&&) noexcept;
  ~CustomerReader();

  // The next row; false at the end.
  [[nodiscard]] bool next(Customer& customer);

  // Rows without any value that were passed over so far.
  [[nodiscard]] std::uint64_t blank_rows() const noexcept;
  // The columns, or of the JSON lines read so far the keys, that are not used in screening, in words;
  // empty: all are. At most 100 are named.
  [[nodiscard]] std::string note() const;

 private:
  struct State;
  explicit CustomerReader(std::unique_ptr<State> state) noexcept;
  std::unique_ptr<State> state_;
};

}  // namespace tamis::cli

#endif  // TAMIS_CLI_CUSTOMERS_H_
