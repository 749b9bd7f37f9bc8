#include "text/plain_letters.h"

#include <algorithm>

#include "text/utf8.h"

namespace tamis::text {

void append_plain(std::string& out, std::string_view lower) {
  for (std::size_t at = 0; at < lower.size();) {
    const auto decoded = decode_utf8(lower, at);
    at += std::max<std::size_t>(decoded.bytes, 1);
    char32_t c = decoded.code_point;
    if (c == 0x200C || c == 0x200D || c == 0x0640 || (c >= 0x064B && c <= 0x0652)) continue;
    // The dots of Indic letters for foreign sounds and of pointed Hebrew, which writers leave out.
    if (c == 0x093C || c == 0x09BC || c == 0x0A3C || c == 0x0ABC || (c >= 0x0591 && c <= 0x05C7)) continue;
    if (c == 0x0622 || c == 0x0623 || c == 0x0625) c = 0x0627;
    if (c == 0x0649 || c == 0x06CC) c = 0x064A;
    if (c == 0x06A9) c = 0x0643;
    if (c == 0x0629 || c == 0x06C1 || c == 0x06C0) c = 0x0647;
    if (c == 0x0451) c = 0x0435;
    if (c == 0x02BC || c == 0x2019 || c == 0x05F3) c = '\'';
    append_utf8(out, c);
  }
}

}  // namespace tamis::text
