// Any bytes as the UK Sanctions List; the seeds are CSV, whose refused rows are errors of their own.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "fuzz/list_reader_checks.h"
#include "lists/reader.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  tamis::fuzz::check_reader("uk", std::string_view(reinterpret_cast<const char*>(data), size), true);
  return 0;
}
