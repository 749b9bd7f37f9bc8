// What German articles tell: which case a noun or name is in, and so what it is to the event.
#ifndef TAMIS_DOCUMENTS_EVENTS_EVENT_GERMAN_H_
#define TAMIS_DOCUMENTS_EVENTS_EVENT_GERMAN_H_

#include <cstdint>

#include "documents/events/event_sentence.h"

namespace tamis::documents {

// "|Den Reeder| setzte die EU auf die Liste", "einen Vertrauten |des Präsidenten|": whether the article before a noun or a name with its
// title is one that no subject has; whoever "and" joins to such a one shares it.
[[nodiscard]] bool has_accusative_article(const EventSentence& sentence, const Who& who) noexcept;

// "die Verurteilung |des Bankiers| zu vier Jahren": the noun behind an article in the genitive right at `from`; empty: none.
[[nodiscard]] TokenRange genitive_noun_at(const EventSentence& sentence, std::uint32_t from,
                                          std::uint32_t last) noexcept;

// "Kämpfer |der mit Al-Kaida verbündeten Gruppe JNIM|", "hackers |van de groep Lazarus|": the body whose people `people` are; null: none named.
[[nodiscard]] const Who* group_of(const EventSentence& sentence, const Who& people) noexcept;

// "gegen den |Ex-|Minister", "|oud-|minister": where the German or Dutch compound begins whose last part begins at `first`.
[[nodiscard]] std::uint32_t begin_of_compound(const EventSentence& sentence, std::uint32_t first) noexcept;

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_EVENTS_EVENT_GERMAN_H_
