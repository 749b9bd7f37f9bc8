// Zones of countries and of the words that pages use for them, with the offsets of each moment.
#ifndef TAMIS_DOCUMENTS_TIMES_TIME_ZONES_H_
#define TAMIS_DOCUMENTS_TIMES_TIME_ZONES_H_

#include <optional>
#include <string_view>

#include "tamis/document.h"

namespace tamis::documents {

struct CountryZone {
  std::string_view name;  // "Asia/Seoul"
  bool sure = false;      // the whole country has this time; otherwise it is the capital's
};

// `country`: lower-case ISO 3166-1 alpha-2. nullopt: not in data/time_zones.tsv.
[[nodiscard]] std::optional<CountryZone> zone_of_country(std::string_view country) noexcept;

// Minutes ahead of UTC at the local time `date_time` ("2023-09-13T11:43", "2023-09-13"; without a day, as in "XXXX-09-13":
// only where the zone has not changed its clock since 2020). `zone`: a name of the table, or an offset "+09:00". Years 2000
// to 2035.
[[nodiscard]] std::optional<int> utc_offset(std::string_view zone, std::string_view date_time) noexcept;

// Fills the zone of a time that is "local" with that of the country where it happened: zone, value and end then carry
// "+09:00". False, and `time` untouched, if the time is not local, the country has several times or the day decides.
bool set_local_zone(TimeExpression& time, std::string_view country);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_TIMES_TIME_ZONES_H_
