// Whether what a sentence tells is enough of an event to be reported.
#ifndef TAMIS_DOCUMENTS_EVENTS_EVENT_WORTH_H_
#define TAMIS_DOCUMENTS_EVENTS_EVENT_WORTH_H_

#include <cstdint>
#include <string_view>

#include "documents/events/event_sentence.h"
#include "documents/words/event_tables.h"
#include "tamis/document.h"

namespace tamis::documents {

// A crime, or what sanctions forbid.
[[nodiscard]] bool is_offence(const EventType& type) noexcept;
[[nodiscard]] bool is_offence(const Event& event) noexcept;

// One party alone, of what needs another: a word of the type, not an event ("troops who attack", "prosecutors charge").
[[nodiscard]] bool is_thin(const Event& event) noexcept;

// "Local dealers sold 30,000 new cars": thousands sold by somebody without a name to nobody.
[[nodiscard]] bool is_trade_of_nobody(const Event& event) noexcept;

// Whether an event without a named party is worth telling; `words`: of its trigger.
[[nodiscard]] bool stands_alone(const Event& event, const EventTrigger& trigger,
                                std::uint32_t words) noexcept;

// Whether an event that neither stands alone nor is rich enough is told all the same where its page tells nothing else of its type:
// not what only says when or where ("after the raid").
[[nodiscard]] bool may_be_only_one(const EventSentence& sentence, const TriggerHit& hit, const Event& event);

// Whether a verb that tells an event of `type` is read in another sense where it tells one of type `other` as well.
[[nodiscard]] bool is_other_sense(std::string_view type, std::string_view other) noexcept;

// Takes the speaker of direct speech out of the parties of what he says of others ("외교부는 “훔친 코인은 ...”라고"): he stands outside it, and says
// neither "I" nor "we". In languages that do not leave out the subject of a verb or have no forms of the first person.
void drop_speaker(const Work& work, const Statement& statement, Event& event);

// A noun that only says where or when something else was ("at a ceremony", "在典礼上").
[[nodiscard]] bool is_setting(const EventSentence& sentence, const TriggerHit& hit);

// "The attack was claimed by ...": one noun with a definite article that adds one party or place at the most, and denies
// nothing, is the event of its type that the page has told.
[[nodiscard]] bool is_known_one(const EventSentence& sentence, const TriggerHit& hit, const Event& event);

// "|the stolen| coins", "|훔친| 코인": a participle of the thing right behind it, with nobody of its own.
[[nodiscard]] bool is_bare_attribute(const EventSentence& sentence, const TriggerHit& hit,
                                     const Event& event);

// "Wer ein Haus räumen will", «on arrête d'abord», "cualquiera podría ser procesado": what anybody does or may
// suffer tells of nothing that was.
[[nodiscard]] bool is_of_anybody(const EventSentence& sentence, const TriggerHit& hit, const Event& event);

// Whether of a crime no more is told than what it is, who did it and when: not of whom, of what or how much.
[[nodiscard]] bool is_only_named(const Event& crime) noexcept;

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_EVENTS_EVENT_WORTH_H_
