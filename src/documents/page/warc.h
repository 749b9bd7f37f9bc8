// WARC archives (ISO 28500:2017, versions 1.0 and 1.1), plain or gzip with a member a record, as a stream of pages.
//
//   auto reader = WarcReader::open("crawl.warc.gz");
//   for (WarcPage page;;) {
//     const auto more = reader->next(page);
//     if (!more) { report(more.error()); continue; }   // a damaged record: reported and skipped
//     if (!*more) break;
//     read(page.bytes, page.hint);
//   }
#ifndef TAMIS_DOCUMENTS_PAGE_WARC_H_
#define TAMIS_DOCUMENTS_PAGE_WARC_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "tamis/document.h"
#include "tamis/error.h"

namespace tamis::documents {

struct WarcPage {
  std::string bytes;     // payload: HTTP header, chunks and content encoding taken off
  PageHint hint;         // name and url: the target's address; content type and charset: of the HTTP header
  std::string captured;  // WARC-Date: when it was fetched, which is not when it was published
  std::uint64_t offset = 0;  // byte of the file where the record begins; of gzip where its member begins
};

// How many records there were, by what became of them.
struct WarcCounts {
  std::uint64_t pages = 0;
  std::uint64_t other_records = 0;  // requests, metadata, revisits ...
  std::uint64_t other_status = 0;   // responses that are no 2xx
  std::uint64_t other_types = 0;    // images, scripts ...
  std::uint64_t damaged = 0;
};

// Thread-compatible. Memory: one page and buffers of 256 KiB, however long the archive.
class WarcReader {
 public:
  // Reads up to `size` bytes into `out`; returns how many, 0 at the end.
  using Source = std::function<Result<std::size_t>(char* out, std::size_t size)>;

  // kNotFound, kIo.
  [[nodiscard]] static Result<WarcReader> open(const std::string& path,
                                               std::uint64_t max_page_bytes = 64ULL << 20);
  // `name`: for errors.
  WarcReader(Source source, std::string name, std::uint64_t max_page_bytes = 64ULL << 20);
  ~WarcReader();
  WarcReader(WarcReader&&) noexcept;
  WarcReader& operator=(WarcReader&&) noexcept;

  // The next page; false at the end. An error (kFormat, kCorrupt, kTruncated, kLimit, with its byte offset) costs one record:
  // the next call goes on behind it. After kIo there is nothing more. Reuses the storage of `page`.
  [[nodiscard]] Result<bool> next(WarcPage& page);
  [[nodiscard]] const WarcCounts& counts() const noexcept;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// Whether a file of these first bytes is a WARC archive: "WARC/", or gzip with it inside. At least 512 bytes should be given.
[[nodiscard]] bool looks_like_warc(std::string_view bytes);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_PAGE_WARC_H_
