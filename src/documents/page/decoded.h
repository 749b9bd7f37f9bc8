// The text of a page as UTF-8, and where each piece of it stands in the bytes that came in. Every reader of a format works
// on this text; TextBuilder composes its own map with the one kept here.
#ifndef TAMIS_DOCUMENTS_PAGE_DECODED_H_
#define TAMIS_DOCUMENTS_PAGE_DECODED_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "tamis/document.h"

namespace tamis::documents {

struct Decoded {
  // A stretch of the text. Verbatim (text_unit 0): the same bytes stand in the input. Else every `text_unit` bytes of
  // the text (kCodePoint: every code point, however many bytes it has) stand for `input_unit` bytes and `code_point_unit`
  // code points of the input.
  static constexpr std::uint8_t kCodePoint = SourceMap::kCodePoint;
  struct Run {
    std::uint64_t text = 0;
    std::uint64_t input = 0;
    std::uint64_t code_point = 0;
    std::uint8_t text_unit = 0;
    std::uint8_t input_unit = 0;
    std::uint8_t code_point_unit = 0;
  };

  std::string_view utf8;  // well-formed; into the input, or into `storage`
  std::string storage;
  std::vector<Run> runs;       // by text, without gaps, the first at 0; each ends where the next begins
  std::string charset;         // lower case
  std::uint64_t replaced = 0;  // U+FFFD that stand for bytes which the charset does not have
  std::vector<std::string> warnings;

  // Appends a code point's bytes to `storage` and to the runs.
  void append(std::string_view bytes, std::uint64_t input, std::uint32_t input_size,
              std::uint64_t code_point);
};

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_PAGE_DECODED_H_
