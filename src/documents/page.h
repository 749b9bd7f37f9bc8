// From the bytes of a page to its text: decoding, blocks, metadata. Each input format is one file (html.cc, plain_text.cc,
// markdown.cc, mail.cc); main_text.cc then says which blocks are the article.
#ifndef TAMIS_DOCUMENTS_PAGE_H_
#define TAMIS_DOCUMENTS_PAGE_H_

#include <string>
#include <string_view>
#include <vector>

#include "tamis/document.h"

namespace tamis::documents {

// What a block looked like where it came from; what main_text.cc decides by.
struct BlockSource {
  std::string
      path;  // names of the open elements, outermost first, separated by '/', with classes and ids after '.' and '#'
  std::uint32_t letters = 0;
  std::uint32_t link_letters = 0;  // of them inside links
  std::uint8_t heading = 0;        // 1 to 6; 0: none
  bool list_item = false;
  bool caption = false;
};

struct PageText {
  Document* document =
      nullptr;  // text, map, blocks (all kBody), meta, charset, content_type, warnings are filled
  std::vector<BlockSource> sources;  // one a block; empty for input without tags
};

// Reads `bytes` as what they are (options, hint, or told from the bytes) and fills `document`. kLimit, kFormat.
[[nodiscard]] Result<void> read_page(std::string_view bytes, const PageHint& hint,
                                     const DocumentOptions& options, Document& document);

// Plain text as scraped: blocks are separated by blank lines.
void read_plain_text(std::string_view utf8, PageText& page);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_PAGE_H_
