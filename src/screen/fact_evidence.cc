#include "screen/fact_evidence.h"

#include <algorithm>
#include <cstdlib>

#include "index/entity_store.h"

namespace tamis::screen {

namespace {

// Two strangers share a year of birth once in some 40 cases (5.3 bits), a day once in some 15,000 (13.9 bits). Lists
// misprint, round and copy dates, so agreement counts about half of that; and since a right date never stands
// in for a wrong name, it stops at kMostFactBits together with the rest.
constexpr FactEvidence kSameDay{6.0F, "equal"};
constexpr FactEvidence kSameMonth{4.0F, "equal"};
constexpr FactEvidence kSameYear{2.5F, "equal"};
constexpr FactEvidence kCirca{1.5F, "near"};
constexpr FactEvidence kSwapped{4.0F, "near"};   // 03-05 for 05-03
constexpr FactEvidence kOneDigit{2.0F, "near"};  // 1969 for 1989, the rest equal
constexpr FactEvidence kNextYear{-0.5F, "near"};
constexpr FactEvidence kOtherDay{-1.5F, "contradicted"};  // in the same year
constexpr FactEvidence kFewYears{-4.0F, "contradicted"};  // 2 to 5
constexpr FactEvidence kOtherYear{-7.0F, "contradicted"};
constexpr FactEvidence kOtherGeneration{-10.0F, "contradicted"};  // 20 years and more
constexpr FactEvidence kSameCountry{1.0F, "equal"};
constexpr FactEvidence kSameNationality{1.5F, "equal"};
constexpr FactEvidence kOtherCountry{-1.0F, "contradicted"};
constexpr FactEvidence kOtherNationality{-2.0F, "contradicted"};
constexpr FactEvidence kSameGender{0.3F, "equal"};
constexpr FactEvidence kOtherGender{-4.0F, "contradicted"};

int last_year(const model::PartialDate& date) noexcept {
  return date.last_year != 0 ? date.last_year : date.year;
}

bool one_digit_apart(int a, int b) noexcept {
  int differences = 0;
  for (int i = 0; i < 4; ++i, a /= 10, b /= 10) differences += a % 10 != b % 10 ? 1 : 0;
  return differences == 1;
}

}  // namespace

FactEvidence compare_dates(const model::PartialDate& a, const model::PartialDate& b) noexcept {
  if (a.year == 0 || b.year == 0) return {};
  const bool vague = a.circa || b.circa || a.last_year != 0 || b.last_year != 0;
  const int slack = a.circa || b.circa ? 2 : 0;
  const int gap = std::max({0, a.year - last_year(b), b.year - last_year(a)});
  if (vague) {
    if (gap == 0 && a.last_year == 0 && b.last_year == 0) return kSameYear;
    if (gap <= slack) return kCirca;
    if (gap <= slack + 1) return kNextYear;
  }
  if (gap == 0) {
    if (a.month == 0 || b.month == 0) return kSameYear;
    const bool days = a.day != 0 && b.day != 0;
    if (a.month == b.month) {
      if (!days) return kSameMonth;
      if (a.day == b.day) return kSameDay;
      return one_digit_apart(a.day, b.day) ? kOneDigit : kOtherDay;
    }
    if (days && a.month == b.day && a.day == b.month) return kSwapped;
    // The first of January stands for "some day of the year" on many lists.
    if ((a.month == 1 && a.day == 1) || (b.month == 1 && b.day == 1)) return kSameYear;
    if (days && a.day == b.day) return kOneDigit;
    return kOtherDay;
  }
  const bool same_day =
      a.month != 0 && a.month == b.month && a.day != 0 && a.day == b.day && !(a.month == 1 && a.day == 1);
  if (same_day && one_digit_apart(a.year, b.year)) return kOneDigit;
  if (gap <= 1) return kNextYear;
  if (gap <= 5) return kFewYears;
  return gap < 20 ? kOtherYear : kOtherGeneration;
}

DatesEvidence compare_dates(std::span<const model::PartialDate> query,
                            std::span<const index::FactDate> listed) noexcept {
  DatesEvidence best;
  bool first = true;
  for (std::size_t i = 0; i < query.size(); ++i) {
    for (std::size_t j = 0; j < listed.size(); ++j) {
      const FactEvidence evidence = compare_dates(query[i], index::to_partial_date(listed[j]));
      if (evidence.operation.empty()) continue;
      if (first || evidence.bits > best.evidence.bits) best = {evidence, i, j};
      first = false;
    }
  }
  return best;
}

CountriesEvidence compare_countries(std::span<const QueryCountry> query,
                                    std::span<const index::FactCountry> listed) noexcept {
  CountriesEvidence best;
  if (query.empty() || listed.empty()) return best;
  bool against_nationality = false;
  bool knows_place = false;
  for (std::size_t i = 0; i < query.size(); ++i) {
    for (std::size_t j = 0; j < listed.size(); ++j) {
      // The country of a passport or of a birthplace confirms, but its absence contradicts nothing.
      const bool holds = (listed[j].roles & ~(index::kCountryBirth | index::kCountryDocument)) != 0;
      const bool nationality = query[i].nationality && (listed[j].roles & index::kCountryNationality) != 0;
      knows_place |= holds;
      against_nationality |= nationality;
      if (query[i].country != listed[j].country) continue;
      const FactEvidence evidence = nationality ? kSameNationality : kSameCountry;
      if (evidence.bits > best.evidence.bits) best = {evidence, i, j};
    }
  }
  if (!best.evidence.operation.empty()) return best;
  if (against_nationality)
    best.evidence = kOtherNationality;
  else if (knows_place)
    best.evidence = kOtherCountry;
  return best;
}

FactEvidence compare_genders(std::uint8_t query, std::uint8_t listed) noexcept {
  if (query == 0 || listed == 0) return {};
  if ((query & listed) != 0) return kSameGender;
  // "Other" is also what forms say where none is stated: it contradicts nobody.
  return ((query | listed) & index::kGenderOther) != 0 ? FactEvidence{} : kOtherGender;
}

}  // namespace tamis::screen
