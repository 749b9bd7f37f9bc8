// Times of a report in words for people.
#ifndef TAMIS_DOCUMENTS_TIMES_READABLE_TIMES_H_
#define TAMIS_DOCUMENTS_TIMES_READABLE_TIMES_H_

#include <string>
#include <string_view>

namespace tamis::documents {

// "XXXX-WXX-3" -> "a Wednesday, date not known", "XXXX-07" -> "July, year not known", "PT4H" -> "4 hours",
// "XXXX-XX-XXT11:43+09:00/XXXX-XX-XXT11:53+09:00" -> "11:43 to 11:53 (UTC+09:00), date not known", "2023-W37" -> "week from
// 2023-09-11". What is a full date, or is none of these, stays as it is. English; any bytes may come.
[[nodiscard]] std::string readable_time(std::string_view value);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_TIMES_READABLE_TIMES_H_
