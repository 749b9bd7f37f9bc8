// zlib's streams with an owner, and whole gzip files.
#ifndef TAMIS_DOCUMENTS_PAGE_INFLATE_H_
#define TAMIS_DOCUMENTS_PAGE_INFLATE_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "tamis/error.h"

struct z_stream_s;  // zlib's z_stream: its header stays in the sources

namespace tamis::documents {

struct EndInflate {
  void operator()(z_stream_s* stream) const noexcept;
};
using Inflater = std::unique_ptr<z_stream_s, EndInflate>;

// `window_bits` as in zlib's inflateInit2: 31 gzip, 47 gzip or zlib, -15 deflate alone. Null: zlib could not be started.
[[nodiscard]] Inflater make_inflater(int window_bits);

// What zlib's next_in asks for; it does not write there.
[[nodiscard]] unsigned char* zlib_bytes(const char* bytes) noexcept;

[[nodiscard]] bool is_gzip(std::string_view bytes) noexcept;

// The text of a gzip file (RFC 1952), of one member or several. kLimit: more than `limit` bytes of text; kCorrupt: damaged;
// kTruncated: its end is missing. The error's place is the byte of `bytes` where zlib stopped. Memory: the text.
[[nodiscard]] Result<std::string> gunzip(std::string_view bytes, std::uint64_t limit);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_PAGE_INFLATE_H_
