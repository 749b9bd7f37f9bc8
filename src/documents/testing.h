// For tests of the stages: a page of plain text whose language is given.
#ifndef TAMIS_DOCUMENTS_TESTING_H_
#define TAMIS_DOCUMENTS_TESTING_H_

#include <string>
#include <string_view>

#include "documents/page.h"
#include "documents/work.h"

namespace tamis::documents {

// Cut into blocks, sentences and words; all blocks are body. Not movable: `work` points into it.
struct TestPage {
  TestPage(std::string_view text, std::string_view language, std::string_view published = {}) {
    PageText page;
    page.document = &document;
    read_plain_text(text, page);
    for (Block& block : document.blocks) block.language = language;
    if (!language.empty()) document.languages.emplace_back(language);
    if (!published.empty()) document.meta.published = {std::string(published), "option"};
    work.document = &document;
    tokenize(document.text, document.blocks, work.tokens);
  }
  TestPage(const TestPage&) = delete;
  TestPage& operator=(const TestPage&) = delete;

  [[nodiscard]] std::string at(Span span) const { return document.text.substr(span.begin, span.size()); }

  Document document;
  Work work;
};

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_TESTING_H_
