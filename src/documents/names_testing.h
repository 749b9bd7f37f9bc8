// The names of a text in one string, for unit tests.
#ifndef TAMIS_DOCUMENTS_NAMES_TESTING_H_
#define TAMIS_DOCUMENTS_NAMES_TESTING_H_

#include <string>

#include "documents/event_testing.h"

namespace tamis::documents {

// The persons of the text that are called by a name, "|" between. UTF-8; `language`: ISO 639-1.
inline std::string persons(const std::string& text, const std::string& language) {
  const ReadPage page(text, language);
  std::string out;
  for (const NameInText& name : page.work.names) {
    if (name.kind != EntityKind::kPerson || name.form != MentionForm::kName) continue;
    if (!out.empty()) out += '|';
    out += name.normal;
  }
  return out;
}

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_NAMES_TESTING_H_
