// The outlet of a page as its text tells it where no markup does: a known name alone on a line, the agency of a dateline,
// "Source: NAME" beside the date, the owner of the copyright line.
#ifndef TAMIS_DOCUMENTS_PAGE_OUTLET_NAMES_H_
#define TAMIS_DOCUMENTS_PAGE_OUTLET_NAMES_H_

#include <string>
#include <string_view>

namespace tamis::documents {

// Whether the whole line is the name of an outlet of data/outlets.tsv.
[[nodiscard]] bool is_known_outlet(std::string_view line);

// Whether the line may be the name of an outlet: a known one, or two to five words the first or last of which names of outlets have ("Jornal da
// Fronteira", "Harbour Times"), `masthead` of data/outlet_marks.tsv.
[[nodiscard]] bool is_masthead(std::string_view line);

// The agency in the first 120 bytes of a story: a known one in brackets or strokes ("MOSCOW, Sept 13 (Reuters) - ...",
// "МОСКВА, 13 сентября. /ТАСС/."), or any behind the place and the equals sign of a Korean dateline ("(서울=연합뉴스)"); empty:
// none.
[[nodiscard]] std::string agency_in_dateline(std::string_view story);

// The name behind a label of data/outlet_marks.tsv ("2025-11-13 07:20 来源：南桥新闻网 作者：..."); empty: none.
[[nodiscard]] std::string outlet_in_label(std::string_view line);

// The medium whose registration the line states: "Сетевое издание «Новое время» зарегистрировано ..."; empty: none.
[[nodiscard]] std::string registered_outlet(std::string_view line);

// The name in "Copyright © 2019-2025 NAME. All rights reserved." and its like, without years, quotation marks and what
// follows; empty: no such mark, or no name with it.
[[nodiscard]] std::string copyright_owner(std::string_view line);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_PAGE_OUTLET_NAMES_H_
