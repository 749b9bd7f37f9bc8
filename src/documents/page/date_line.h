// The date in a line above an article: "Veröffentlicht am 13. September 2023 um 10:15 Uhr", "発行 令和5年9月13日".
#ifndef TAMIS_DOCUMENTS_PAGE_DATE_LINE_H_
#define TAMIS_DOCUMENTS_PAGE_DATE_LINE_H_

#include <string>
#include <string_view>

namespace tamis::documents {

// ISO 8601 date of the first stretch of up to five words that is one, empty if there is none; at most 400 bytes are read.
// Beside what normal_date() reads: digits of all scripts, dates of Chinese, Japanese (with eras), Korean and Vietnamese, of
// the Persian and the Thai Buddhist calendar, Levantine months. Day and month that could be either are read day first.
// `language` (ISO 639, or empty) decides between months that two languages call alike. Thread-safe.
[[nodiscard]] std::string date_in_line(std::string_view line, std::string_view language);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_PAGE_DATE_LINE_H_
