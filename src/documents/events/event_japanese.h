// Which particle ties a name of a Japanese sentence, for tie_names() (event_name_ties.cc).
#ifndef TAMIS_DOCUMENTS_EVENTS_EVENT_JAPANESE_H_
#define TAMIS_DOCUMENTS_EVENTS_EVENT_JAPANESE_H_

#include <cstdint>

#include "documents/events/event_sentence.h"

namespace tamis::documents {

// The particle or postposition that begins at the token; null: none does.
[[nodiscard]] const WordHit* japanese_particle_at(const EventSentence& sentence,
                                                  std::uint32_t token) noexcept;

// Ties the name by the particle behind it, from token `behind_name` on: over a title ("尹錫悦大統領|と|"), over a noun of more characters
// ("ロシア通商代表部|の|職員"), over a part of the country and the place in it ("ロシア南部ロストフ州|の|"), over "both countries" ("中ロ両国の海軍|が|");
// a body right before an office is whose officer the next name is ("「大成商事」元社長、X被告"). False: none is there. Linear in the words of the
// sentence.
[[nodiscard]] bool find_japanese_particle(const EventSentence& sentence, std::uint32_t behind_name, Who& who);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_EVENTS_EVENT_JAPANESE_H_
