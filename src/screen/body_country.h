// The country that is named beside a body: "Ministry of Defence of Spain" is none of the ministries of that name that lists have.
#ifndef TAMIS_SCREEN_BODY_COUNTRY_H_
#define TAMIS_SCREEN_BODY_COUNTRY_H_

#include <span>
#include <string_view>

#include "names/name.h"

namespace tamis::screen {

// The one country that a text (UTF-8, as written) names in any of its words, and those words; both empty where it names none or several.
// ISO codes are no names there. Views into the text and for ever. Total, thread-safe; some 10 µs for ten words.
struct NamedCountry {
  std::string_view code;
  std::string_view text;
};
[[nodiscard]] NamedCountry named_country(std::string_view text);

// Whether nothing but generic words make a listed name of a ministry, service, court or army ("Ministry of Defence"): whose it is, it
// does not say. A bank has houses abroad. `parts`: of `text`. Total, thread-safe; 1 µs.
[[nodiscard]] bool is_state_body_without_country(std::span<const names::Part> parts, std::string_view text);

// A body of that name in another country is another one; by hand.
inline constexpr float kBodyOfOtherCountry = -5.0F;

}  // namespace tamis::screen

#endif  // TAMIS_SCREEN_BODY_COUNTRY_H_
