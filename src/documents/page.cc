#include "documents/page.h"

#include <algorithm>

#include "base/hash.h"

namespace tamis::documents {

Result<void> read_page(std::string_view bytes, const PageHint& hint, const DocumentOptions& options,
                       Document& document) {
  document.name = hint.name;
  document.input_bytes = bytes.size();
  if (bytes.size() > options.max_bytes) {
    return fail(ErrorCode::kLimit, "the page has " + std::to_string(bytes.size()) + " bytes, the limit is " +
                                       std::to_string(options.max_bytes) +
                                       "; raise the limit or cut the page");
  }
  PageText page;
  page.document = &document;
  read_plain_text(bytes, page);
  return {};
}

void read_plain_text(std::string_view utf8, PageText& page) {
  Document& document = *page.document;
  document.content_type = "text/plain";
  document.charset = "utf-8";
  document.text = std::string(utf8);
  document.map = SourceMap::identity(document.text);
  const std::string_view text = document.text;
  std::size_t at = 0;
  while (at < text.size()) {
    while (at < text.size() && (text[at] == '\n' || text[at] == '\r' || text[at] == ' ' || text[at] == '\t'))
      ++at;
    if (at == text.size()) break;
    std::size_t end = at;
    while (end < text.size()) {
      const std::size_t line = text.find('\n', end);
      if (line == std::string_view::npos) {
        end = text.size();
        break;
      }
      std::size_t next = line + 1;
      while (next < text.size() && (text[next] == ' ' || text[next] == '\t' || text[next] == '\r')) ++next;
      if (next >= text.size() || text[next] == '\n') {
        end = line;
        break;
      }
      end = line + 1;
    }
    std::size_t last = end;
    while (last > at && (text[last - 1] == '\n' || text[last - 1] == '\r' || text[last - 1] == ' ')) --last;
    Block block;
    block.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(last)};
    document.blocks.push_back(std::move(block));
    at = std::max(end, at + 1);
  }
}

}  // namespace tamis::documents
