// Who wrote a page, from the line that says so: "By Jane Roe and John Doe, Reuters", "Von Max Muster", "홍길동 기자".
#ifndef TAMIS_DOCUMENTS_PAGE_BYLINE_H_
#define TAMIS_DOCUMENTS_PAGE_BYLINE_H_

#include <string>
#include <string_view>

namespace tamis::documents {

// The names, as the line has them; empty when it is no such line. Words are those of data/byline_words.tsv. In scripts with
// capitals each name has one, so that "By our correspondent" names nobody. Lines of more than 200 bytes are none.
// Thread-safe, linear.
[[nodiscard]] std::string authors_of(std::string_view line);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_PAGE_BYLINE_H_
