// Title, outlet, author, dates, address and language of a page, each with where it was found.
#ifndef TAMIS_DOCUMENTS_PAGE_METADATA_H_
#define TAMIS_DOCUMENTS_PAGE_METADATA_H_

#include <string>
#include <string_view>

#include "documents/page/page.h"

namespace tamis::documents {

// Fills Document::meta from options, hint and what the page claims: JSON-LD, OpenGraph, meta elements, <time>, the address.
void find_metadata(const PageHint& hint, const DocumentOptions& options, PageText& page);

// Fills what is left once the zones are known: title from the headline, date and outlet from a dateline.
void finish_metadata(PageText& page);

// A date as pages print it to ISO 8601, with time and zone where it has them; empty if it is none. Reads ISO 8601, RFC 5322
// ("Wed, 13 Sep 2023 10:00:00 GMT") and what model::parse_date reads.
[[nodiscard]] std::string normal_date(std::string_view text);

// "2023-09-13" of ".../2023/09/13/...", "...-20230913-..."; empty: none.
[[nodiscard]] std::string date_in_url(std::string_view url);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_PAGE_METADATA_H_
