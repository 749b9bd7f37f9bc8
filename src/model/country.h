// Countries and territories: names in many languages and the lists' own habits -> one code.
#ifndef TAMIS_MODEL_COUNTRY_H_
#define TAMIS_MODEL_COUNTRY_H_

#include <string>
#include <string_view>

namespace tamis::model {

// The code of a country name or code in any usual form ("Democratic People's Republic of Korea", "KP", "PRK",
// "North Korea", "Nordkorea", "Россия", "Burma", "Iran (Islamic Republic of)", "Virgin Islands, British",
// "Belarus / Bélarus" -> "by"), or of a nationality ("Russian", "DPRK national"); case, accents, blanks,
// punctuation and the words "the" and "and" do not matter. Lower-case ISO 3166-1 alpha-2, or FollowTheMoney's
// codes for what ISO lacks ("suhh" Soviet Union, "yucs" Yugoslavia, "csxx" Serbia and Montenegro, "xk" Kosovo,
// "ua-cri" Crimea, "eu" ...), or "anhh" (ISO 3166-3, Netherlands Antilles). Empty when not known or not certain:
// two countries ("Sudan/South Sudan"), "possibly ...", "Korea", a city, text over 200 bytes. The view is valid
// for ever. Sources: data/countries.tsv (kept by hand), data/country_names.tsv (CLDR). Thread-safe, total.
// Cost: codes 50 ns, names 0.2 to 2 microseconds; the first name builds a table in 2 ms, the first one outside
// countries.tsv another in 2 to 4 ms.
[[nodiscard]] std::string_view country_code(std::string_view text);

// English short name of a code ("kp" -> "North Korea"); empty when unknown. Thread-safe.
[[nodiscard]] std::string_view country_name(std::string_view code) noexcept;

// What names of countries are compared by, and what the last column of data/country_names.tsv holds: case, accents, punctuation,
// blanks and words such as "the" gone. Thread-safe, total.
[[nodiscard]] std::string country_key(std::string_view name);

}  // namespace tamis::model

#endif  // TAMIS_MODEL_COUNTRY_H_
