#include "documents/page/inflate.h"

#include <zlib.h>

#include <algorithm>

namespace tamis::documents {

void EndInflate::operator()(z_stream_s* stream) const noexcept {
  inflateEnd(stream);
  delete stream;
}

Inflater make_inflater(int window_bits) {
  Inflater stream(new z_stream{});
  if (inflateInit2(stream.get(), window_bits) != Z_OK) return nullptr;
  return stream;
}

unsigned char* zlib_bytes(const char* bytes) noexcept {
  return const_cast<unsigned char*>(reinterpret_cast<const unsigned char*>(bytes));
}

bool is_gzip(std::string_view bytes) noexcept { return bytes.substr(0, 2) == "\x1F\x8B"; }

Result<std::string> gunzip(std::string_view bytes, std::uint64_t limit) {
  const Inflater stream = make_inflater(31);
  std::size_t given = 0;
  const auto failed = [&](ErrorCode code, std::string message) {
    const std::size_t at = given - (stream ? stream->avail_in : 0);
    return fail(code, std::move(message), {{}, static_cast<std::int64_t>(at), -1, {}});
  };
  if (!stream) return failed(ErrorCode::kIo, "zlib could not be started");
  std::string out;
  char chunk[1U << 15];
  while (true) {
    if (stream->avail_in == 0) {
      const std::size_t piece = std::min<std::size_t>(bytes.size() - given, 1U << 30);
      stream->next_in = zlib_bytes(bytes.data() + given);
      stream->avail_in = static_cast<uInt>(piece);
      given += piece;
    }
    stream->next_out = reinterpret_cast<unsigned char*>(chunk);
    stream->avail_out = sizeof chunk;
    const int status = inflate(stream.get(), Z_NO_FLUSH);
    out.append(chunk, sizeof chunk - stream->avail_out);
    if (out.size() > limit) {
      return failed(ErrorCode::kLimit, "expected a page of at most " + std::to_string(limit) +
                                           " bytes, found more when unpacked; cut the page or split it");
    }
    const bool more = stream->avail_in > 0 || given < bytes.size();
    if (status == Z_STREAM_END) {
      // Behind a member comes another one, or padding.
      const std::size_t next = given - stream->avail_in;
      if (!more || !is_gzip(bytes.substr(next))) return out;
      inflateReset(stream.get());
    } else if (status != Z_OK && status != Z_BUF_ERROR) {
      return failed(ErrorCode::kCorrupt, "the gzip file is damaged; fetch it again");
    } else if (!more && stream->avail_out > 0) {
      return failed(ErrorCode::kTruncated, "the gzip file ends too early; fetch it again");
    }
  }
}

}  // namespace tamis::documents
