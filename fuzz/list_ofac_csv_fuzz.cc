// Any bytes as an OFAC list, format ofac_csv.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "fuzz/list_reader_checks.h"
#include "lists/reader.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  tamis::fuzz::check_reader("ofac_csv", std::string_view(reinterpret_cast<const char*>(data), size));
  return 0;
}
