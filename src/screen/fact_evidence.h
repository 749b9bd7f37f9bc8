// Evidence of what is known beside the name: dates, countries, gender. docs/scoring.md has the table of weights.
#ifndef TAMIS_SCREEN_FACT_EVIDENCE_H_
#define TAMIS_SCREEN_FACT_EVIDENCE_H_

#include <cstdint>
#include <span>
#include <string_view>

#include "index/sections.h"
#include "model/partial_date.h"

namespace tamis::screen {

// What a fact says; `operation` is one of Evidence::operation, empty: it says nothing.
struct FactEvidence {
  float bits = 0;
  std::string_view operation;
};

// Two dates of birth (or of building, incorporation). Equal days speak loudest, then months and years; a circa or
// an interval speaks less; day and month in the other order and one wrong digit speak less still but for; another
// year speaks against, the more the further. Total, symmetric.
[[nodiscard]] FactEvidence compare_dates(const model::PartialDate& a, const model::PartialDate& b) noexcept;

// The best of all pairs, with the positions of the pair that gave it.
struct DatesEvidence {
  FactEvidence evidence;
  std::size_t query = 0;
  std::size_t listed = 0;
};
[[nodiscard]] DatesEvidence compare_dates(std::span<const model::PartialDate> query,
                                          std::span<const index::FactDate> listed) noexcept;

// The query's countries (numbers of the index; kUnlistedCountry for one that no listed entity has) against the
// entity's. Agreement in one is agreement; no agreement although both sides know some is a contradiction, mild
// because people move, stronger between nationalities.
inline constexpr std::uint16_t kUnlistedCountry = 0xFFFF;
struct QueryCountry {
  std::uint16_t country = kUnlistedCountry;
  bool nationality = false;
};
struct CountriesEvidence {
  FactEvidence evidence;
  std::size_t query = 0;  // position that decided
  std::size_t listed = 0;
};
[[nodiscard]] CountriesEvidence compare_countries(std::span<const QueryCountry> query,
                                                  std::span<const index::FactCountry> listed) noexcept;

// Gender bits (index::FactGender) of both sides; 0: not known.
[[nodiscard]] FactEvidence compare_genders(std::uint8_t query, std::uint8_t listed) noexcept;

// The most that facts can add to a name's bits: names further below the cutoff need no look.
inline constexpr float kMostFactBits = 9.0F;

}  // namespace tamis::screen

#endif  // TAMIS_SCREEN_FACT_EVIDENCE_H_
