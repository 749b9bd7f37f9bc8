// The country that is named beside a body: "Ministry of Defence of Spain" is none of the ministries of that name that lists have.
#ifndef TAMIS_SCREEN_BODY_COUNTRY_H_
#define TAMIS_SCREEN_BODY_COUNTRY_H_

#include <cstdint>
#include <span>
#include <string_view>

#include "names/name.h"

namespace tamis::screen {

// The one country that a text (UTF-8, as written) names in any of its words, and those words; both empty where it names none or several.
// ISO codes are no names there. Views into the text and for ever. Total, thread-safe; some 10 µs for ten words.
struct NamedCountry {
  std::string_view code;
  std::string_view text;
  bool behind_of = false;  // a connector stands before it ("Bank of China")
};
[[nodiscard]] NamedCountry named_country(std::string_view text);

// What nothing but generic words make of a listed name: whose it is, such a name does not say.
enum class NamelessBody : std::uint8_t {
  kNone,
  kOfState,  // a ministry, service, court or army ("Ministry of Defence")
  kHouse,  // a bank or company ("Agricultural Bank"), which has houses abroad: "Agricultural Bank Germany" may be one, "of Germany" is not
};
// `parts`: of `text`. Total, thread-safe; 1 µs.
[[nodiscard]] NamelessBody nameless_body(std::span<const names::Part> parts, std::string_view text);
// Whether a country that is named beside a listed body of that kind is whose the body is, not where.
[[nodiscard]] inline bool says_whose(const NamedCountry& country, NamelessBody body) noexcept {
  return body == NamelessBody::kOfState || (body == NamelessBody::kHouse && country.behind_of);
}

// A body of that name in another country is another one; by hand.
inline constexpr float kBodyOfOtherCountry = -5.0F;

}  // namespace tamis::screen

#endif  // TAMIS_SCREEN_BODY_COUNTRY_H_
