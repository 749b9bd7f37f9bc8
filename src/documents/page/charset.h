// From bytes to UTF-8: which charset a page is in, whatever it claims, and its decoding with the place of every character
// kept. The converters are ICU's (common library); which charset it is tells data/charset_letters.tsv, because ICU's own
// detector lives in a second library and knows nothing of what pages claim.
#ifndef TAMIS_DOCUMENTS_PAGE_CHARSET_H_
#define TAMIS_DOCUMENTS_PAGE_CHARSET_H_

#include <string>
#include <string_view>

#include "documents/page/decoded.h"
#include "tamis/error.h"

namespace tamis::documents {

struct CharsetClaims {
  std::string_view transport;  // option, hint or HTTP header; empty: none
  std::string_view page;       // <meta>, XML declaration, MIME part
};

// Decodes `bytes`; a claim that the bytes belie is passed over with a warning. Order: byte-order mark, transport, page, the
// bytes themselves. `out.utf8` may be a view into `bytes`. Total for text; kFormat for bytes that are no text in any
// charset (more than a tenth controls or undecodable). Linear.
[[nodiscard]] Result<void> decode_page(std::string_view bytes, const CharsetClaims& claims, Decoded& out);

// Decodes what is known to be UTF-8; ill-formed bytes become U+FFFD. Total.
void decode_utf8(std::string_view bytes, Decoded& out);

// The canonical name of a label as pages write it ("latin1" is "windows-1252", as browsers have it); empty: not known.
[[nodiscard]] std::string canonical_charset(std::string_view label);

// Charset that the bytes look like ("utf-8", "windows-1251", "gb18030" ...).
[[nodiscard]] std::string guess_charset(std::string_view bytes);

// What an HTML page says of its charset in its first 4,096 bytes: <meta charset>, <meta http-equiv>, <?xml encoding?>.
[[nodiscard]] std::string_view charset_claimed_in_markup(std::string_view bytes);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_PAGE_CHARSET_H_
