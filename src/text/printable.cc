#include "text/printable.h"

#include "text/utf8.h"

namespace tamis::text {

std::string printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Decoded decoded = decode_utf8(text, at);
    const char32_t c = decoded.code_point;
    // C0, C1 and the signs that turn the writing direction.
    const bool steers =
        c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    if (c == '\n' || c == '\t') {
      out += ' ';
    } else if (steers) {
      out += '?';
    } else {
      append_utf8(out, c);
    }
    at += decoded.bytes;
  }
  return out;
}

}  // namespace tamis::text
