// What the form of the trigger's verb tells: what is intended or to come (Japanese, Korean, Slavic, Romance), and what is negated in the verb
// itself.
#ifndef TAMIS_DOCUMENTS_EVENTS_EVENT_TENSE_H_
#define TAMIS_DOCUMENTS_EVENTS_EVENT_TENSE_H_

#include "documents/events/event_sentence.h"

namespace tamis::documents {

// "制裁|すると|発表した", "衛星を打ち上げ|ると|通告した": a verb in the form of what is to come, before the particle of what is said and, without
// another subject, a verb of saying.
[[nodiscard]] bool is_japanese_intent(const EventSentence& sentence, const TriggerHit& hit) noexcept;

// "제재하|겠다고|", "제재를 가하|겠다고|", "보내|기로|": the verb of the trigger, or the one that governs it.
[[nodiscard]] bool is_korean_intent(const EventSentence& sentence, const TriggerHit& hit) noexcept;

// "передаст", "под санкции попадут", "realizarán maniobras": whether a Slavic trigger is, or has beside it, a perfective verb of the present, which
// tells what is to come, or a Romance noun stands behind a verb in the future.
[[nodiscard]] bool is_in_future(const EventSentence& sentence, const TriggerHit& hit);

// "göndermedi", "|نفروخته| است", "görüşmelere |katılmayacağını|": the verb at the end that is negated in itself, or the one that governs it right
// behind, where verbs stand last. Empty: none. Linear in the words of the sentence.
[[nodiscard]] TokenRange negated_last_verb(const EventSentence& sentence, const TriggerHit& hit, bool noun);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_EVENTS_EVENT_TENSE_H_
