// What a download is, before any reader looks at it.
#ifndef TAMIS_LISTS_FETCHED_CONTENT_H_
#define TAMIS_LISTS_FETCHED_CONTENT_H_

#include <string>
#include <string_view>

#include "tamis/error.h"

namespace tamis::lists {

// kFormat: nothing, or an HTML page (of an error, of maintenance, to log in); kTruncated: an XML or JSON file whose end is
// missing. Linear in the first and last bytes only.
[[nodiscard]] Result<void> check_whole(std::string_view bytes);

// The address of the link in `page` that ends in `suffix` (before any query), made absolute; empty when there
// is none.
[[nodiscard]] std::string find_link(std::string_view page, std::string_view page_url,
                                    std::string_view suffix);

}  // namespace tamis::lists

#endif  // TAMIS_LISTS_FETCHED_CONTENT_H_
