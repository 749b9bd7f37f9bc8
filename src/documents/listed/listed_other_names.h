// Of several names of a listed body the scorer takes the one that says most ("OAO AVIAKOMPANIYA AVIAKON TSITOTRANS"), which may leave
// words over where another ("JSC AVIACON ZITOTRANS") is the page's very name.
#ifndef TAMIS_DOCUMENTS_LISTED_LISTED_OTHER_NAMES_H_
#define TAMIS_DOCUMENTS_LISTED_LISTED_OTHER_NAMES_H_

#include <string_view>

#include "documents/listed/listed_rules.h"
#include "tamis/screener.h"
#include "text/tokenize.h"

namespace tamis::documents {

// How an organisation that `match` found stands for `query` by another of its first 32 names that has the same words in the same
// letters, but for legal forms and words for "company": kStands where one is distinctive or there are three, kCountry for two ordinary
// ones; kNot: none of its names does. Some µs a name. Thread-safe.
[[nodiscard]] Standing standing_by_other_name(const Index& index, const Match& match, std::string_view query,
                                              text::TokenBuffer& buffer);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_LISTED_LISTED_OTHER_NAMES_H_
