// Bytes read as plain text, Markdown, mail, or as what they look like, as the first byte picks.
#include "documents/page/page.h"
#include "fuzz/page_checks.h"
#include "tamis/document.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  static constexpr const char* kTypes[] = {"text/plain", "text/markdown", "message/rfc822", ""};
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  tamis::fuzz::read_and_check(bytes.substr(1), kTypes[data[0] % 4], "");
  return 0;
}
