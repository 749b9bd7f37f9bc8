// What is said on a page, for tests of statements.
#ifndef TAMIS_DOCUMENTS_STATEMENT_TESTING_H_
#define TAMIS_DOCUMENTS_STATEMENT_TESTING_H_

#include <string>
#include <string_view>
#include <vector>

#include "documents/event_testing.h"

namespace tamis::documents {

// "speaker: what is said" of each statement.
inline std::vector<std::string> told(std::string_view language, std::string_view text) {
  const ReadPage page(text, language, "2026-03-10");
  std::vector<std::string> all;
  for (const Statement& statement : page.document.statements) {
    std::string one = statement.speaker_name + ":";
    for (const Span content : statement.content) one += " " + page.at(content);
    all.push_back(one);
  }
  return all;
}

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_STATEMENT_TESTING_H_
