// CSV in, cells out, written again, read again: the same rows, whatever the bytes; positions stay inside the file.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "base/csv.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const char separator = tamis::base::guess_csv_separator(bytes.substr(0, bytes.find('\n')));
  tamis::base::CsvReader reader(bytes, separator);
  std::vector<std::vector<std::string>> rows;
  std::vector<std::string> row;
  std::string written = "first\n";  // so that no cell of the input stands where a byte-order mark is skipped
  for (std::size_t calls = 0;; ++calls) {
    if (calls > size + 1) std::abort();  // each call must take at least one byte
    const auto more = reader.next(row);
    if (!more) continue;
    if (!*more) break;
    if (reader.byte_offset() < 0 || static_cast<std::size_t>(reader.byte_offset()) >= size) std::abort();
    if (row.size() == 1 && row[0].empty()) continue;  // written, it is an empty line
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) written += ',';
      tamis::base::append_csv_cell(written, row[i]);
    }
    written += '\n';
    rows.push_back(row);
  }
  tamis::base::CsvReader again(written, ',');
  if (!*again.next(row)) std::abort();
  for (const auto& expected : rows) {
    const auto more = again.next(row);
    if (!more || !*more || row != expected) std::abort();
  }
  if (*again.next(row)) std::abort();
  return 0;
}
