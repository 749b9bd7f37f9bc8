// From the bytes of a page to its text: decoding, blocks, metadata. Each input format is one file (html.cc, plain_text.cc,
// markdown.cc, mail.cc); main_text.cc then says which blocks are the article.
#ifndef TAMIS_DOCUMENTS_PAGE_PAGE_H_
#define TAMIS_DOCUMENTS_PAGE_PAGE_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "documents/page/decoded.h"
#include "documents/page/tags.h"
#include "tamis/document.h"

namespace tamis::documents {

// An element of an HTML page. Elements stand in the order of their start tags; those inside it are (its index, end).
// Views point into the decoded page.
struct Element {
  std::int32_t parent = -1;
  std::uint32_t end = 0;
  Tag tag = Tag::kUnknown;
  std::uint16_t depth = 0;
  bool hidden = false;  // by attribute or inline style: no reader sees it
  std::string_view classes;
  std::string_view id;
  std::string_view role;
  std::string_view itemprop;
};

// What a block looked like where it came from; what main_text.cc decides by.
struct BlockSource {
  std::int32_t element = -1;     // innermost element that holds all of it
  std::uint32_t link_bytes = 0;  // of its text, inside links
  std::uint32_t bold_bytes = 0;
  std::uint8_t heading = 0;  // 1 to 6; 0: none
  bool list_item = false;
  bool caption = false;
  bool page_title = false;  // the text of <title>, which no reader sees in the page
  bool code = false;        // program text or a form's button
  bool subject = false;     // of a mail
};

// What a page says about itself outside its text. Values are decoded (entities too), keys in lower case.
struct PageClaims {
  std::vector<std::pair<std::string, std::string>> meta;  // name, property or itemprop -> content, in order
  std::vector<std::string_view> json_ld;
  std::vector<std::pair<std::string, std::int32_t>> times;  // of <time datetime>, with the element
  std::string title;
  std::string canonical;
  std::string language;
};

struct PageText {
  Document* document =
      nullptr;  // text, map, blocks (all kBody), meta, charset, content_type, warnings are filled
  std::vector<BlockSource> sources;  // one a block; empty for input without tags
  std::vector<Element> elements;     // of HTML
  PageClaims claims;
  bool conversation = false;  // plain text of a mail that answers another or passes it on: all of it is meant
};

// Reads `bytes` as what they are (options, hint, or told from the bytes) and fills `document`. kLimit, kFormat.
[[nodiscard]] Result<void> read_page(std::string_view bytes, const PageHint& hint,
                                     const DocumentOptions& options, Document& document);

// Plain text as scraped: blocks are separated by blank lines, or by line ends where lines are not wrapped. Ill-formed
// UTF-8 is replaced. Sets charset and content type.
void read_plain_text(std::string_view utf8, PageText& page);

// The readers of decoded pages. What stands before `begin` becomes a block of its own (a mail's subject).
void read_plain_text(const Decoded& source, std::size_t begin, PageText& page);
void read_html(const Decoded& source, std::size_t begin, PageText& page);
// Markdown: CommonMark's blocks; marks of emphasis and addresses of links leave the text; YAML front matter is metadata.
void read_markdown(const Decoded& source, PageText& page);
// Where the next mail of an mbox file begins (its line "From "), looked for from `at` on; npos: there is none. Linear in what it
// passes over. Total.
[[nodiscard]] std::size_t next_mail_of_mbox(std::string_view bytes, std::size_t at) noexcept;
// A mail (RFC 5322, MIME): its main part, HTML before plain text. `decoded` keeps what the page's views point into. kFormat.
[[nodiscard]] Result<void> read_mail(std::string_view bytes, Decoded& decoded, PageText& page);

// Whether the bytes begin like a mail: header fields, From, Date, Subject or Received among them.
[[nodiscard]] bool looks_like_mail(std::string_view bytes) noexcept;
[[nodiscard]] bool looks_like_html(std::string_view utf8) noexcept;
[[nodiscard]] bool looks_like_markdown(std::string_view utf8) noexcept;

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_PAGE_PAGE_H_
