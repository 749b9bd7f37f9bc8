// How old what a page tells is: dates as time expressions have them ("2023-09-13", "2023-07", "2023") beside the day of the page.
#ifndef TAMIS_DOCUMENTS_EVENTS_EVENT_AGE_H_
#define TAMIS_DOCUMENTS_EVENTS_EVENT_AGE_H_

#include <string>
#include <string_view>

namespace tamis::documents {

// The year that the date begins with; 0: none ("XXXX-07").
[[nodiscard]] int year_of(std::string_view date) noexcept;

// By how many months a day or month lies before the page's; 0: it does not, or one of them is not known.
[[nodiscard]] int months_before(std::string_view page, std::string_view date) noexcept;

// By how many days, months taken as thirty; a month alone counts from its middle. 0: as above.
[[nodiscard]] int days_before(std::string_view page, std::string_view date) noexcept;

// The same day of the week that follows `day`, where that lies one to six days before the page's: "2023-09-13" of a page of the 14th is
// "2023-09-20". Empty: it does not, or one of them is no whole date.
[[nodiscard]] std::string later_in_week(std::string_view page, std::string_view day);

// Values like "2023-09-13", "XXXX-WXX-3", "2023-07": one a beginning of the other, or of different kinds.
[[nodiscard]] bool same_time(std::string_view a, std::string_view b) noexcept;

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_EVENTS_EVENT_AGE_H_
