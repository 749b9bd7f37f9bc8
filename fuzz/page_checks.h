// What must hold of every page that was read, whatever its bytes: spans and runs in order and inside, the map inside the
// input. Used by the fuzz targets of pages.
#ifndef TAMIS_FUZZ_PAGE_CHECKS_H_
#define TAMIS_FUZZ_PAGE_CHECKS_H_

#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "documents/page/page.h"
#include "tamis/document.h"

namespace tamis::fuzz {

inline void check(bool holds) {
  if (!holds) std::abort();
}

inline void check_page(const Document& document, std::string_view input) {
  std::uint32_t at = 0;
  for (const SourceMap::Run& run : document.map.runs()) {
    check(run.text == at && run.text_size > 0);
    check(run.input <= input.size() && run.input_size <= input.size() - run.input);
    if (run.verbatim) {
      check(run.text_size == run.input_size);
      check(document.text.compare(run.text, run.text_size, input.substr(run.input, run.input_size)) == 0);
    }
    at += run.text_size;
  }
  check(at == document.text.size());
  std::uint32_t last = 0;
  for (const Block& block : document.blocks) {
    check(block.span.begin >= last && block.span.begin < block.span.end &&
          block.span.end <= document.text.size());
    check(last == 0 || block.span.begin == last + 2);
    last = block.span.end;
    const SourceSpan source = document.map.source(document.text, block.span);
    check(source.byte_begin <= input.size() && source.byte_end <= input.size());
  }
}

inline void read_and_check(std::string_view bytes, const char* content_type, const char* charset) {
  DocumentOptions options;
  options.content_type = content_type;
  PageHint hint;
  hint.charset = charset;
  Document document;
  if (documents::read_page(bytes, hint, options, document)) check_page(document, bytes);
}

}  // namespace tamis::fuzz

#endif  // TAMIS_FUZZ_PAGE_CHECKS_H_
