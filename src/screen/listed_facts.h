// What the lists say of an entity beside its names, in words: for whoever compares the party at hand with the
// listed one.
#ifndef TAMIS_SCREEN_LISTED_FACTS_H_
#define TAMIS_SCREEN_LISTED_FACTS_H_

#include <span>
#include <string>
#include <string_view>

#include "tamis/screener.h"

namespace tamis::screen {

// "born 1952-10-07 in Leningrad; country Russia; President of the Russian Federation", "IMO 9161003; built 2004;
// country Russia": dates, places, countries, the number of a ship and an office, each value once, of all entities
// that `ids` name; ids that the index does not have are passed over. Empty when the lists say nothing of it. UTF-8
// without control characters, some hundred bytes; about 5 us an id.
[[nodiscard]] std::string listed_facts(const Index& index, std::span<const std::string_view> ids);

// The day from which the entity is listed (YYYY-MM-DD, or less of it), the first where there are several listings;
// empty when the list does not say.
[[nodiscard]] std::string listed_since(const Index& index, std::string_view id);

// What an answer rests on: "us_ofac_sdn of 2026-08-21, ca_dfatd_sema_sanctions (states no date); index 461f...;
// tamis 0.1.0". With `titles`, for who does not know the names of the lists: "un_sc_sanctions, UN Security Council
// Consolidated List, of 2026-02-27; ...".
[[nodiscard]] std::string provenance(const Index& index, bool titles = false);

}  // namespace tamis::screen

#endif  // TAMIS_SCREEN_LISTED_FACTS_H_
