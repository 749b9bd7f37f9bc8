// For tests of the stages: a page of plain text whose language is given.
#ifndef TAMIS_DOCUMENTS_TESTING_H_
#define TAMIS_DOCUMENTS_TESTING_H_

#include <set>
#include <string>
#include <string_view>

#include "documents/page/page.h"
#include "documents/words/work.h"
#include "tamis/document.h"

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

// Calls `visit(document, referent)` for each party that a whole reading of `text` against `list` says is there.
template <class Visit>
void for_each_party(const Index& list, std::string_view text, const std::string& language, Visit&& visit) {
  DocumentOptions options;
  options.language = language;
  const DocumentReader reader(list, options);
  DocumentScratch scratch;
  const Document document = reader.read(text, {}, scratch).value();  // throws what fails the test
  for (const Referent& referent : document.referents) {
    if (referent.status == ListedStatus::kHit || referent.status == ListedStatus::kLikely)
      visit(document, referent);
  }
}

// "what the page calls it=id" of each mention of a party of `list`, whose ids are those of its CSV rows.
inline std::multiset<std::string> called_parties(const Index& list, std::string_view text,
                                                 const std::string& language) {
  std::multiset<std::string> found;
  for_each_party(list, text, language, [&](const Document& document, const Referent& referent) {
    const std::string& id = referent.listed.front().id;
    for (const std::uint32_t mention : referent.mentions) {
      const Span span = document.mentions[mention].span;
      found.insert(document.text.substr(span.begin, span.size()) + '=' + id.substr(id.find('-') + 1));
    }
  });
  return found;
}

// "words=id" of the first mention of each party of `list`.
inline std::set<std::string> first_called_parties(const Index& list, std::string_view text,
                                                  const std::string& language) {
  std::set<std::string> found;
  for_each_party(list, text, language, [&](const Document& document, const Referent& referent) {
    const Span span = document.mentions[referent.mentions.front()].span;
    const std::string& id = referent.listed.front().id;
    found.insert(document.text.substr(span.begin, span.size()) + '=' + id.substr(id.find('-') + 1));
  });
  return found;
}

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_TESTING_H_
