// What a word that says how real an event is (a modal, a negation, "failed") is in its clause, and what a trigger lets it say.
#ifndef TAMIS_DOCUMENTS_EVENTS_EVENT_STATUS_WORDS_H_
#define TAMIS_DOCUMENTS_EVENTS_EVENT_STATUS_WORDS_H_

#include <cstdint>

#include "documents/events/event_sentence.h"

namespace tamis::documents {

// Tokens from an adjective to its noun.
inline constexpr std::uint32_t kAttributive = 2;

[[nodiscard]] bool is_attributive(TokenRange word, TokenRange noun) noexcept;

[[nodiscard]] bool is_adjective(const EventSentence& sentence, TokenRange word) noexcept;

[[nodiscard]] bool is_auxiliary(const EventSentence& sentence, TokenRange word) noexcept;

// "arms deliveries are possible", "livraisons possibles"
[[nodiscard]] bool is_predicate(const EventSentence& sentence, const TriggerHit& hit, TokenRange word,
                                TokenRange item) noexcept;

[[nodiscard]] bool is_modal_behind(const EventSentence& sentence, std::uint32_t token) noexcept;

// "soll unterzeichnet werden" is planned, "soll geliefert haben" alleged.
[[nodiscard]] bool is_perfect(const EventSentence& sentence, std::uint32_t modal) noexcept;

// A particle before a verb that says of the past that it was so, and of the present that it may be.
[[nodiscard]] bool is_past_particle(const EventSentence& sentence, TokenRange word) noexcept;

// Chinese "将" before what is dealt with, not before a verb ("将三家企业列入名单").
[[nodiscard]] bool is_object_marker(const EventSentence& sentence, std::uint32_t token) noexcept;

// "No Kwang Chol", "Will Smith": a part of a name says nothing of what happened.
[[nodiscard]] bool is_in_name(const EventSentence& sentence, TokenRange word) noexcept;

// Portuguese "se" is "if" at the front of a clause, elsewhere it belongs to its verb ("declarou-se culpado").
[[nodiscard]] bool is_no_condition(const EventSentence& sentence, TokenRange word) noexcept;

// Somebody is given to others or let go: what may be asked for, promised, refused and fail.
[[nodiscard]] bool hands_over(const EventType& type) noexcept;

// What somebody may ask for or discuss: goods, measures, deals; not that people meet.
[[nodiscard]] bool can_be_proposed(const EventType& type, bool noun) noexcept;

// Whether only marks stand behind `last` in its clause.
[[nodiscard]] bool ends_clause(const EventSentence& sentence, std::uint32_t last) noexcept;

// Whether only marks stand before `token` in its clause.
[[nodiscard]] bool first_of_clause(const EventSentence& sentence, std::uint32_t token) noexcept;

// What somebody may promise: deeds to come. Who approves sanctions imposes them, and who agrees makes the agreement.
[[nodiscard]] bool can_be_promised(const EventType& type, bool noun) noexcept;

// English "is said to", "plans to": the verb behind it is meant, no later one.
[[nodiscard]] bool governs_infinitive(const EventSentence& sentence, TokenRange word) noexcept;

// "the |signing of| the treaty", "a deal |signing| would take place": a gerund between an article and what it is of, or before an auxiliary,
// whose status is told by the verb behind it. English.
[[nodiscard]] bool is_gerund_as_noun(const EventSentence& sentence, const TriggerHit& hit) noexcept;

// Japanese and Korean set what is said of a noun before it, the verb's end written onto it.
[[nodiscard]] bool is_said_of_noun_behind(const EventSentence& sentence, const TriggerHit& hit,
                                          TokenRange word) noexcept;

// "gave Kyiv |no| more weapons", "schickte |keine| Panzer": an article that negates the thing of a verb before it; not "no more than 20 tanks".
[[nodiscard]] bool negates_thing(const EventSentence& sentence, TokenRange item, TokenRange word) noexcept;

// "A cyberattack on the railway |halted trains|": what an attack stopped did not stop the attack. English.
[[nodiscard]] bool stops_something(const EventSentence& sentence, const TriggerHit& hit,
                                   TokenRange word) noexcept;

// The trigger that a word like "failed" is nearest to.
[[nodiscard]] bool is_nearest(const EventSentence& sentence, const TriggerHit& hit, TokenRange word) noexcept;

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_EVENTS_EVENT_STATUS_WORDS_H_
