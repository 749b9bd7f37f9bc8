// Any bytes as a customer file: read as CSV and as JSON lines, each row is a query that can be screened or an error with
// its place; rows are numbered without gaps, lines and offsets grow, and the reader ends.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "cli/answer_json.h"
#include "cli/customers.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void read(std::string_view bytes, tamis::cli::CustomerFormat format) {
  auto reader = tamis::cli::CustomerReader::open(bytes, "customers", format, "Person");
  if (!reader) {
    require(!reader.error().message.empty());
    return;
  }
  std::int64_t row = 0;
  std::int64_t line = 0;
  std::int64_t offset = -1;
  std::string written;
  tamis::cli::Customer customer;
  while (reader->next(customer)) {
    require(customer.row == ++row);
    require(row <= static_cast<std::int64_t>(bytes.size()));
    require(customer.line > line || (line == 0 && customer.line >= 1));
    require(customer.byte_offset > offset && customer.byte_offset < static_cast<std::int64_t>(bytes.size()));
    line = customer.line;
    offset = customer.byte_offset;
    if (customer.error) {
      require(!customer.error->message.empty() && customer.error->where.line == customer.line);
    } else {
      require(!customer.query.names.empty() || !customer.query.identifiers.empty());
    }
    written.clear();
    tamis::cli::AnswerWriter::append_query(written, customer.query);
    require(written.find('\n') == std::string::npos);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  read(bytes, tamis::cli::CustomerFormat::kCsv);
  read(bytes, tamis::cli::CustomerFormat::kJsonLines);
  (void)tamis::cli::customer_format(bytes.substr(0, bytes.size() / 2), bytes);
  return 0;
}
