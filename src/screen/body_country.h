// The country that is named beside a body: "Ministry of Defence of Spain" is none of the ministries of that name that lists have.
#ifndef TAMIS_SCREEN_BODY_COUNTRY_H_
#define TAMIS_SCREEN_BODY_COUNTRY_H_

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "names/name.h"

namespace tamis::screen {

// A country that a text names in some of its words. Views into the text and for ever.
struct NamedCountry {
  std::string_view code;
  std::string_view other;  // of a word that leaves open which of two it is ("Korea"), the second
  std::string_view text;
  bool behind_of = false;  // a connector stands before it ("Bank of China")
  bool first = false;      // the text begins with it ("Polish Agricultural Bank", 中国农业银行)
  [[nodiscard]] bool is(std::string_view country) const noexcept {
    return country == code || (!other.empty() && country == other);
  }
};
// All that a text (UTF-8, as written) names, in their order; ISO codes are no names there. Total, thread-safe; some 10 µs for ten words.
[[nodiscard]] std::vector<NamedCountry> named_countries(std::string_view text);
// The one country that it names; empty where it names none or several.
[[nodiscard]] NamedCountry named_country(std::string_view text);

// What nothing but generic words make of a listed name: whose it is, such a name does not say.
enum class NamelessBody : std::uint8_t {
  kNone,
  kOfState,  // a ministry, service, court or army ("Ministry of Defence")
  // A bank, company or university ("Agricultural Bank"), which has houses abroad: "Agricultural Bank Germany" may be one, "of Germany" and
  // "German Agricultural Bank" are not.
  kHouse,
};
// `parts`: of `text`. Total, thread-safe; 1 µs.
[[nodiscard]] NamelessBody nameless_body(std::span<const names::Part> parts, std::string_view text);
// Whether a country that is named beside a listed body of that kind is whose the body is, not where.
[[nodiscard]] inline bool says_whose(const NamedCountry& country, NamelessBody body) noexcept {
  return body == NamelessBody::kOfState ||
         (body == NamelessBody::kHouse && (country.behind_of || country.first));
}

// A body of that name in another country is another one; by hand.
inline constexpr float kBodyOfOtherCountry = -5.0F;

}  // namespace tamis::screen

#endif  // TAMIS_SCREEN_BODY_COUNTRY_H_
