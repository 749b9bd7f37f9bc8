// Traditional Chinese characters for the simplified ones that the tables are written in.
#ifndef TAMIS_TEXT_HAN_FORMS_H_
#define TAMIS_TEXT_HAN_FORMS_H_

#include <string>
#include <string_view>

namespace tamis::text {

// The simplified form of one character (UTF-8), or the character as it came. Source: data/han_variants.tsv. A look-up; the views
// live as long as the process. Thread-safe.
[[nodiscard]] std::string_view simplified(std::string_view character);
// All characters of a text in their first traditional form; empty: it has none other than its own.
[[nodiscard]] std::string traditional(std::string_view text);

}  // namespace tamis::text

#endif  // TAMIS_TEXT_HAN_FORMS_H_
