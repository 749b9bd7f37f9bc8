// RFC 4180 rows with positions. Own code (80 lines) because the packaged readers do not say where a row
// began, and every list row that does not parse must be reported with its line and byte.
#ifndef TAMIS_BASE_CSV_H_
#define TAMIS_BASE_CSV_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "tamis/error.h"

namespace tamis::base {

// Reads rows one at a time from bytes held by the caller. Quoted cells may hold separators, doubled quotes
// and line breaks; CR, LF and CRLF end a row; empty lines are skipped; a UTF-8 byte-order mark is skipped.
// Bytes are passed through unchecked (the caller validates UTF-8). Thread-compatible.
class CsvReader {
 public:
  // A cell or a row longer than this is an error, so that one lost quote cannot swallow a file.
  static constexpr std::size_t kMaxRowBytes = std::size_t{4} << 20;

  explicit CsvReader(std::string_view bytes, char separator = ',') noexcept;

  // Fills `row` with the next row's cells; false at the end. kFormat on an unclosed quote, kLimit on an
  // overlong row; reading may go on after an error, at the next line.
  [[nodiscard]] Result<bool> next(std::vector<std::string>& row);

  // Of the row that next() returned last.
  [[nodiscard]] std::int64_t line() const noexcept { return row_line_; }
  [[nodiscard]] std::int64_t byte_offset() const noexcept { return row_offset_; }

 private:
  void skip_to_next_line(std::size_t from) noexcept;

  std::string_view bytes_;
  std::size_t at_ = 0;
  std::int64_t line_ = 1;
  std::int64_t row_line_ = 0;
  std::int64_t row_offset_ = 0;
  char separator_;
};

// The most likely separator of a header line: the most frequent of , ; tab |.
[[nodiscard]] char guess_csv_separator(std::string_view header_line) noexcept;

// Appends `cell` to `out` as one CSV cell, quoted when it must be.
void append_csv_cell(std::string& out, std::string_view cell);

}  // namespace tamis::base

#endif  // TAMIS_BASE_CSV_H_
