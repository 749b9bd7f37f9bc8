// Bytes as a WARC archive, handed out in pieces: every call gets on, errors have their place, pages can be read.
#include "documents/page/warc.h"

#include <algorithm>
#include <cstring>

#include "documents/page/page.h"
#include "fuzz/page_checks.h"
#include "tamis/document.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  const std::size_t piece = data[0] == 0 ? bytes.size() + 1 : data[0];
  std::size_t at = 0;
  tamis::documents::WarcReader reader(
      [&](char* out, std::size_t room) -> tamis::Result<std::size_t> {
        const std::size_t now = std::min({room, piece, bytes.size() - at});
        std::memcpy(out, bytes.data() + at, now);
        at += now;
        return now;
      },
      "fuzz", 1U << 20);
  (void)tamis::documents::looks_like_warc(bytes);
  tamis::documents::WarcPage page;
  for (std::size_t calls = 0;; ++calls) {
    // A record takes more bytes than this of the archive, but a compressed one can hold many.
    if (calls > 4 * size + 4096 && calls > 100'000) std::abort();
    const auto more = reader.next(page);
    if (!more) {
      if (more.error().where.byte_offset > static_cast<std::int64_t>(bytes.size()) &&
          bytes.substr(0, 2) == "\x1F\x8B")
        std::abort();
      continue;
    }
    if (!*more) break;
    if (page.bytes.size() > 8192 || calls > 8) continue;
    tamis::Document document;
    if (tamis::documents::read_page(page.bytes, page.hint, {}, document))
      tamis::fuzz::check_page(document, page.bytes);
  }
  return 0;
}
