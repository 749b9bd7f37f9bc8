// The HTML reader against libxml2, an independent parser: on pages that are written properly both must see the same text.
// (On broken ones they differ by design: libxml2 repairs by HTML 4, the reader by the HTML Living Standard.)
#include <gtest/gtest.h>
#include <libxml/HTMLparser.h>

#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "documents/page/charset.h"
#include "documents/page/page.h"
#include "test/shared_data.h"

namespace tamis::documents {
namespace {

struct Oracle {
  std::string text;
  int hidden = 0;
};

bool hides(const xmlChar* name) {
  for (const char* hidden : {"script", "style", "title", "textarea", "svg", "select", "iframe"}) {
    if (xmlStrEqual(name, reinterpret_cast<const xmlChar*>(hidden)) != 0) return true;
  }
  return false;
}

// All text of a page without any blanks: where blanks stand is the reader's own affair.
std::string oracle_text(const std::string& page) {
  Oracle oracle;
  htmlSAXHandler handler{};
  handler.startElement = [](void* data, const xmlChar* name, const xmlChar**) {
    static_cast<Oracle*>(data)->hidden += hides(name) ? 1 : 0;
  };
  handler.endElement = [](void* data, const xmlChar* name) {
    static_cast<Oracle*>(data)->hidden -= hides(name) ? 1 : 0;
  };
  handler.characters = [](void* data, const xmlChar* text, int size) {
    auto* to = static_cast<Oracle*>(data);
    if (to->hidden == 0) to->text.append(reinterpret_cast<const char*>(text), static_cast<std::size_t>(size));
  };
  handler.ignorableWhitespace = handler.characters;
  htmlParserCtxtPtr context =
      htmlCreatePushParserCtxt(&handler, &oracle, nullptr, 0, nullptr, XML_CHAR_ENCODING_UTF8);
  for (std::size_t at = 0; at < page.size(); at += 4096) {
    htmlParseChunk(context, page.data() + at, static_cast<int>(std::min<std::size_t>(4096, page.size() - at)),
                   0);
  }
  htmlParseChunk(context, nullptr, 0, 1);
  htmlFreeParserCtxt(context);
  return oracle.text;
}

std::string without_blanks(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == ' ' || text[i] == '\n' || text[i] == '\t' || text[i] == '\r') continue;
    if (text.substr(i, 2) == "\xC2\xA0") {
      ++i;
      continue;
    }
    out += text[i];
  }
  return out;
}

std::string own_text(const std::string& page) {
  Decoded decoded;
  decode_utf8(page, decoded);
  Document document;
  PageText text;
  text.document = &document;
  read_html(decoded, 0, text);
  std::string out;
  for (std::size_t b = 0; b < document.blocks.size(); ++b) {
    if (!text.sources[b].page_title)
      out += document.text.substr(document.blocks[b].span.begin, document.blocks[b].span.size());
  }
  return out;
}

TEST(HtmlOracle, GeneratedPagesHaveTheSameText) {
  std::mt19937 random(11);
  const std::vector<std::string> words = {"Putin",          "traf",     "am Mittwoch",    "&auml;hnlich",
                                          "&#1055;&#1091;", "a&lt;b",   "&quot;so&quot;", "金正恩",
                                          "&euro;5",        "1 &gt; 0", "&nbsp;",         "Ende."};
  const std::vector<std::string> tags = {"p", "div", "b", "em", "span", "h2", "blockquote", "a"};
  for (int round = 0; round < 500; ++round) {
    std::string page = "<!DOCTYPE html><html><head><title>T</title><style>p{}</style></head><body>";
    const auto element = [&](auto&& self, int depth) -> void {
      for (int i = 0; i < 4; ++i) {
        if (depth < 4 && random() % 3 == 0) {
          // Block elements stand in <div> alone, so that both parsers see the same tree.
          const std::string tag = depth == 0 ? tags[random() % 2 == 0 ? 1 : 0] : tags[2 + random() % 3];
          page += "<" + tag + " class='x>y' id=z>";
          self(self, tag == "div" ? 0 : depth + 1);
          page += "</" + tag + ">";
        } else if (random() % 6 == 0) {
          page += "<!-- comment > --><br/><script>if (a < b) document.write('<p>')</script>";
        } else {
          page += words[random() % words.size()] + " ";
        }
        if (page.size() > 4000) return;
      }
    };
    element(element, 0);
    page += "</body></html>";
    ASSERT_EQ(without_blanks(own_text(page)), without_blanks(oracle_text(page))) << page;
  }
}

}  // namespace
}  // namespace tamis::documents
