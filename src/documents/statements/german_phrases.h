// Noun phrases before and behind a German or Dutch verb that stands second in its clause.
#ifndef TAMIS_DOCUMENTS_STATEMENTS_GERMAN_PHRASES_H_
#define TAMIS_DOCUMENTS_STATEMENTS_GERMAN_PHRASES_H_

#include <cstdint>
#include <string_view>

#include "documents/statements/speakers.h"

namespace tamis::documents {

// Whether the noun phrase that begins at `first` ends before `token`: "der Minister |die Sanktionen|", "die Ministerin |neue| Hilfen",
// "de minister |een| levering". False in other languages. Tokens are of the finder's page, `first` <= `token` < their count. O(1).
bool ends_noun_phrase(const SpeakerFinder& speakers, const TextTokens& text, std::uint32_t first,
                      std::uint32_t token, std::string_view language);

// Whether a preposition governs the noun phrase whose name begins at `name`, over its article, adjectives and titles: "Nach einem Treffen
// |mit dem türkischen Präsidenten| X". No token before `first` is read. O(words of the phrase).
bool is_governed_phrase(const SpeakerFinder& speakers, const TextTokens& text, std::uint32_t first,
                        std::uint32_t name);

// Whether `region`, behind a verb with an adjunct before it, opens with its subject and goes on with an object: "kritisierte |der Minister| die
// Sanktionen", "kündigte |Minister X| ein Treffen an". German and Dutch; O(words of the phrase).
bool opens_with_subject(const SpeakerFinder& speakers, const TextTokens& text, TokenRange region,
                        std::string_view language);

// Whether `front`, an adjunct before the verb, tells with whom somebody was: "Nach einem Gespräch |mit| Minister X", of the referent; a title behind
// the verb is then of another. German and Dutch; O(words of `front`).
bool is_with_whom(const SpeakerFinder& speakers, const Document& document, const TextTokens& text,
                  TokenRange front, std::int32_t referent);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_STATEMENTS_GERMAN_PHRASES_H_
