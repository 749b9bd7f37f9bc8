// Bytes read as HTML, in the charset that the first byte picks: never a crash, and the map and blocks hold.
#include "documents/page/page.h"
#include "fuzz/page_checks.h"
#include "tamis/document.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  static constexpr const char* kCharsets[] = {"",        "",          "",         "windows-1251",
                                              "gb18030", "shift_jis", "utf-16le", "iso-2022-jp"};
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  tamis::fuzz::read_and_check(bytes.substr(1), "text/html", kCharsets[data[0] % 8]);
  return 0;
}
