// Names of Korean people as Seoul spells them (Park Jeongcheon, Lee Byung-chul, I Hak-cheol) in the spelling of
// Pyongyang, in which lists print most names of the DPRK (Pak Jong Chon, Ri Pyong Chol, Ri Hak Chol).
#ifndef TAMIS_NAMES_KOREAN_SPELLINGS_H_
#define TAMIS_NAMES_KOREAN_SPELLINGS_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tamis::names {

// Systems of romanisation cost nothing of their own, but letters that Seoul spells two sounds with may have been the
// other one, and the name may be no Korean one. Set by hand.
inline constexpr float kKoreanSpellingBits = -0.5F;

// What `name` (UTF-8, as written) is in the DPRK's romanisation, small letters, a hyphen in the given name; the
// likeliest first, at most kMostKoreanSpellings. A family name of data/korean_romanisations.tsv, first or last, and a
// given name of two syllables that its letters can make, in one word or two; nothing for a name that is spelt so
// already, and for any other. Thread-safe, total, linear; below 0.2 µs and no allocation for most other names.
inline constexpr std::size_t kMostKoreanSpellings = 3;
[[nodiscard]] std::vector<std::string> other_korean_spellings(std::string_view name);

// Whether words may be a Korean's name in Latin letters, whatever its spelling: a family name and a given name of two syllables, in that
// order, each word in small ASCII letters. Thread-safe; a few hash probes.
[[nodiscard]] bool is_korean_name(std::string_view family, std::string_view first, std::string_view second);

}  // namespace tamis::names

#endif  // TAMIS_NAMES_KOREAN_SPELLINGS_H_
