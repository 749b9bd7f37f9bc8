// Whether two words that the scorer takes for spellings of one name are two names: syllables of Korean names, and surnames of which
// one says where somebody's family is from. For referent_parties.h.
#ifndef TAMIS_DOCUMENTS_LISTED_LIKE_NAMES_H_
#define TAMIS_DOCUMENTS_LISTED_LIKE_NAMES_H_

#include <string_view>

#include "tamis/screener.h"

namespace tamis::documents {

// Whether two syllables of Korean names may be one in the usual romanisations (RR, McCune-Reischauer, the press): Ri, Lee, Yi; Song,
// Seong, Sung; but not Jun and Jin. True where one is no such syllable. `a`, `b`: folded. Thread-safe.
[[nodiscard]] bool may_be_one_korean_syllable(std::string_view a, std::string_view b) noexcept;

// Whether the name is three such syllables.
[[nodiscard]] bool is_of_korean_syllables(std::string_view name);

// Whether a word of the match differs from the listed one by a syllable as above, or those of the given name stand in another order.
[[nodiscard]] bool differs_by_korean_syllable(const Match& match);

// Whether a word behind the first is the listed one and -i ("Said al-Jamali" of Sa'id al-Jamal: a family from there), and no case
// ending of the language ("spotkał Putini").
[[nodiscard]] bool differs_by_nisba(const Match& match, std::string_view language);

// Whether both are one name in Hangul but for the consonant that the North writes first and the South drops:
// 리창호 (`north`), 이창호 (`south`); in Latin letters whether both are names of three syllables with surnames that the press of the
// two spells so: Ri, Lee. A page that writes somebody the northern way means a South Korean by the other.
// UTF-8. Thread-safe.
[[nodiscard]] bool drops_korean_initial(std::string_view north, std::string_view south);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_LISTED_LIKE_NAMES_H_
