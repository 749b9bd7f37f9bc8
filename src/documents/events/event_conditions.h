// Deeds of what would be: the deed that is the subject of its sentence, and clauses of condition (event_status.h).
#ifndef TAMIS_DOCUMENTS_EVENTS_EVENT_CONDITIONS_H_
#define TAMIS_DOCUMENTS_EVENTS_EVENT_CONDITIONS_H_

#include "documents/events/event_sentence.h"

namespace tamis::documents {

// "Providing X with it would be a breach", "Fournir ... constituerait": the deed is the subject of its clause.
[[nodiscard]] bool opens_clause(const EventSentence& sentence, const TriggerHit& hit) noexcept;

// "제공하는 것은", "提供することは": the deed as such, which nobody has done.
[[nodiscard]] bool is_deed_as_such(const EventSentence& sentence, const TriggerHit& hit);

// The first verb of the clause behind the deed that says what would be, by its ending.
[[nodiscard]] TokenRange conditional_behind(const EventSentence& sentence, const TriggerHit& hit);

// "Hätte Teheran geliefert, wäre ...", "Had Tehran delivered ...", "De enviar Moscú ...": the clause of what would be opens with its verb.
[[nodiscard]] TokenRange condition_opening(const EventSentence& sentence, const TriggerHit& hit);

// "引き渡していれば", "売却したかどうか": Japanese says behind the verb what would be, or whether it was.
[[nodiscard]] bool is_condition_behind(const EventSentence& sentence, const TriggerHit& hit);

// "|um| mit X zu beraten", "|om| met X te praten": what opens the infinitive clause that the trigger stands in; {}, none.
[[nodiscard]] TokenRange purpose_before(const EventSentence& sentence, const TriggerHit& hit);

// "|hätte| geliefert, wenn", "|hätte| beinahe geliefert": the auxiliary of what was not done; empty: none. Linear in the sentence.
[[nodiscard]] TokenRange counterfactual_around(const EventSentence& sentence, const TriggerHit& hit);

// The verb of the trigger stands in the infinitive, with its particle ("to", "zu", "te") where its language has one.
[[nodiscard]] bool is_infinitive(const EventSentence& sentence, const TriggerHit& hit);

// "|Liefert| Iran Raketen, droht ...": a finite verb that opens a German or Dutch sentence with a clause behind it, and asks nothing.
[[nodiscard]] bool is_verb_first_condition(const EventSentence& sentence, const TriggerHit& hit);

// "чи |не| постачав", "|не| поставлял ли", "czy X |nie| prał": asked is whether it was, and `negator` denies nothing.
[[nodiscard]] bool asks_negated(const EventSentence& sentence, TokenRange negator);

// "на вопрос, |обсуждались ли| поставки", "|czy omawiano| dostawy": whether `clause` is a Slavic question that another clause governs, by the
// word that opens it or the particle behind its first word. Constant.
[[nodiscard]] bool is_asked(const EventSentence& sentence, TokenRange clause) noexcept;

// "|no| dijo cuándo se firmará", "|did not| say when": what is negated is that somebody tells it, before the question that `event`, the
// first token of a trigger, stands in.
[[nodiscard]] bool negates_telling(const EventSentence& sentence, TokenRange negator, std::uint32_t event);

// "flew to Moscow |to sell| missiles": a verb behind a visit that may be what it was for; other deeds are done for what they bring about.
[[nodiscard]] bool comes_for_it(const EventSentence& sentence, const TriggerHit& hit);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_EVENTS_EVENT_CONDITIONS_H_
