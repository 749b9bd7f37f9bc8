// Which country a sanctions programme is about, where the list says no country of the party.
#ifndef TAMIS_SCREEN_PROGRAM_COUNTRY_H_
#define TAMIS_SCREEN_PROGRAM_COUNTRY_H_

#include <string_view>

namespace tamis::screen {

// The country that a programme is named after ("DPRK3", "RUSSIA-EO14024", "The Russia (Sanctions) (EU Exit) Regulations 2019") or that
// data/program_countries.tsv has for it; empty for others, and for Ukraine, whose programmes list other countries' people. UTF-8; the view
// is valid for ever. Total, thread-safe; some µs.
[[nodiscard]] std::string_view country_of_program(std::string_view program);

}  // namespace tamis::screen

#endif  // TAMIS_SCREEN_PROGRAM_COUNTRY_H_
