// Countries and territories: names in many languages and the lists' own habits -> one code.
#ifndef TAMIS_MODEL_COUNTRY_H_
#define TAMIS_MODEL_COUNTRY_H_

#include <string_view>

namespace tamis::model {

// The code of a country name or code in any usual form ("Democratic People's Republic of Korea", "KP", "PRK",
// "North Korea", "Nordkorea", "Россия", "Burma", "Belarus / Bélarus" -> "by"); case, accents, punctuation and
// a leading "the" do not matter. Lower-case ISO 3166-1 alpha-2, or FollowTheMoney's codes for what ISO lacks
// ("suhh" Soviet Union, "yucs" Yugoslavia, "csxx" Serbia and Montenegro, "xk" Kosovo, "eu" ...).
// Empty when not known. Source: data/countries.tsv. Thread-safe, total.
[[nodiscard]] std::string_view country_code(std::string_view text);

// English short name of a code ("kp" -> "North Korea"); empty when unknown. Thread-safe.
[[nodiscard]] std::string_view country_name(std::string_view code) noexcept;

}  // namespace tamis::model

#endif  // TAMIS_MODEL_COUNTRY_H_
