// Foreign text made safe to show: on a terminal, in a log, in a report.
#ifndef TAMIS_TEXT_PRINTABLE_H_
#define TAMIS_TEXT_PRINTABLE_H_

#include <string>
#include <string_view>

namespace tamis::text {

// Line breaks and tabs as blanks; other control characters and the signs that turn the writing direction as "?", so that
// a value from a list or a file cannot steer what shows it. Ill-formed UTF-8 becomes U+FFFD.
[[nodiscard]] std::string printable(std::string_view text);

}  // namespace tamis::text

#endif  // TAMIS_TEXT_PRINTABLE_H_
