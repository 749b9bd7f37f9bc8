// How far words reach: those that say how real an event is (event_status.h), over which clauses and round which; and phrases that belong to
// another verb.
#ifndef TAMIS_DOCUMENTS_EVENTS_EVENT_REACH_H_
#define TAMIS_DOCUMENTS_EVENTS_EVENT_REACH_H_

#include <cstdint>

#include "documents/events/event_sentence.h"

namespace tamis::documents {

// Whether the clause that holds `token` is about a noun before it ("|where| ...", ", mit |denen| ...").
[[nodiscard]] bool is_relative_clause(const EventSentence& sentence, std::uint32_t token);

// Of a word like "failed" in a clause about another noun than the trigger or its `item` (empty: none): "visited the yard, where a launch
// had failed".
[[nodiscard]] bool is_said_of_another(const EventSentence& sentence, const TriggerHit& hit, TokenRange item,
                                      TokenRange word);

// "a |oprit| camionul și |a arestat| doi bărbați": whether "and" and an auxiliary open a second predicate between the status word and the verb.
[[nodiscard]] bool is_second_predicate(const EventSentence& sentence, const TriggerHit& hit, TokenRange word);

// "|wies| Berichte, wonach Moskau Technik geliefert habe, als Märchen |zurück|": a German verb around the clause of what it rejects; empty:
// none.
[[nodiscard]] TokenRange rejection_around(const EventSentence& sentence, const TriggerHit& hit);

// Whether a semicolon stands among the tokens [first, last).
[[nodiscard]] bool is_parted_by_semicolon(const TextTokens& text, std::uint32_t first, std::uint32_t last);

// The end of the last word of the sentence.
[[nodiscard]] std::uint32_t last_word(const EventSentence& sentence) noexcept;

// "wurde um zwei Millionen |betrogen|", "sind |bestochen| worden": past forms of the German auxiliary govern no infinitive.
[[nodiscard]] bool is_of_past_passive(const EventSentence& sentence, const TriggerHit& hit) noexcept;

// German "wird besuchen", not "wird besucht".
[[nodiscard]] bool is_german_infinitive(const EventSentence& sentence, const TriggerHit& hit) noexcept;

// "drones |te hebben| geleverd": a Dutch infinitive of what was done.
[[nodiscard]] bool is_te_perfect(const EventSentence& sentence, const TriggerHit& hit) noexcept;

// German "wird geprüft": a participle ends the clause of the auxiliary.
[[nodiscard]] bool is_passive_clause(const EventSentence& sentence, std::uint32_t auxiliary) noexcept;

// "legten die |von Nordkorea| am Mittwoch |abgefeuerten| Raketen 650 Kilometer zurück": German; whose deed a participle before its noun is,
// where the verb of the event is another one. Linear in the triggers.
[[nodiscard]] bool is_agent_of_attribute(const EventSentence& sentence, const TriggerHit& hit,
                                         const Who& who) noexcept;

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_EVENTS_EVENT_REACH_H_
