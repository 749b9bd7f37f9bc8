// Clauses that Romance languages join without a comma (event_sentence.h): a second subject behind "and", what was before or after, a second
// participle.
#ifndef TAMIS_DOCUMENTS_EVENTS_EVENT_JOINED_CLAUSES_H_
#define TAMIS_DOCUMENTS_EVENTS_EVENT_JOINED_CLAUSES_H_

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "documents/events/event_sentence.h"

namespace tamis::documents {

// "a arrêté X |et les douanes ont saisi| ...": the subject, an index of `names`, of a second clause that opens with "and" at `token`. Nothing where
// the clause that begins at `clause_begin` has no finite verb yet, or no finite verb follows.
[[nodiscard]] std::optional<std::size_t> joined_subject(const EventSentence& sentence, std::uint32_t token,
                                                        std::uint32_t clause_begin);

// Whether name `n`, which seems to go on with a list behind a preposition, has a finite verb right behind it, and is its subject.
[[nodiscard]] bool opens_after_phrase(const EventSentence& sentence, std::size_t n);

// "|après que| la Suisse a gelé ...", "|antes de| entregar ...", "|dopo aver| fornito ...": whether `token` opens a clause of circumstance.
[[nodiscard]] bool opens_circumstance(const EventSentence& sentence, std::uint32_t token,
                                      std::uint32_t clause_begin);

// "après que |Pyongyang| a tiré", "después de que |Moscú| ...": the name, an index of `names`, right behind the "that" of such a clause.
[[nodiscard]] std::optional<std::size_t> subject_behind_that(const EventSentence& sentence,
                                                             std::uint32_t token);

// "fue detenido en marzo |y condenado| en mayo": whether "and" at `token` opens a second participle that shares the auxiliary of the first, which
// has what belongs to it alone.
[[nodiscard]] bool opens_joined_participle(const EventSentence& sentence, std::uint32_t token,
                                           std::uint32_t clause_begin);

// "|entregar| drones", "haber |entregado|", "aver |fornito|": whether the verb is an infinitive, or stands behind the auxiliary of one.
// "|A| Polícia deteve", "|Des| pirates ont volé": what may be a preposition is the article of the phrase that opens a sentence, or in French
// a clause behind a comma.
[[nodiscard]] bool is_article_at_front(const EventSentence& sentence, std::uint32_t preposition);
[[nodiscard]] bool is_romance_infinitive(const EventSentence& sentence, const TriggerHit& hit);

// "|Arrêté| en mars, X nie tout": a participle that opens the sentence, and a name behind its comma that it tells of.
[[nodiscard]] bool opens_sentence_as_participle(const EventSentence& sentence, const TriggerHit& hit);

// "el destino de |dos ciudadanos| detenidos en Teherán": the counted people right before a participle without an auxiliary and an object,
// who suffer it, whatever the subject of the clause is; empty: there are none.
[[nodiscard]] TokenRange noun_of_participle(const EventSentence& sentence, const TriggerHit& hit);

// "d'abord professeur puis |arrêté| à Riga": a participle of one word without any auxiliary before it in its clause, which suffers.
[[nodiscard]] bool is_bare_participle(const EventSentence& sentence, const TriggerHit& hit);

// "Em março, |a Suíça| congelou ...", "enquanto |a polícia| prendeu": the Portuguese article before a subject at the begin of its clause, which may
// be a preposition elsewhere.
[[nodiscard]] bool is_portuguese_subject(const EventSentence& sentence, const Who& who);

// "|Après l'arrestation de X à Nice|, ...", "|Tras la incautación del buque en Gibraltar|, ...": whether a clause is one phrase that says when, up to
// its comma; whatever stands in it belongs to its noun.
[[nodiscard]] bool is_frame_phrase(const EventSentence& sentence, TokenRange clause);

// Of a verb in such a clause the verb whose auxiliary it shares; null: none.
[[nodiscard]] const TriggerHit* sharer_of_auxiliary(const EventSentence& sentence, const TriggerHit& hit);

// "heeft de consul |uitgewezen en| Moskou opgeroepen": whether "and" stands right behind a German or Dutch participle whose auxiliary is
// before it, so that what follows belongs to the next verb.
[[nodiscard]] bool is_before_joined_verb(const EventSentence& sentence, const TriggerHit& hit) noexcept;

// "|Washington| teilte mit, es habe X gelistet": the body or state that says the clause of the trigger, where "es" or "het" is its
// subject; null: none.
[[nodiscard]] const Who* sayer_of_pronoun(const EventSentence& sentence, const TriggerHit& hit);

// "who ran |the Dubai office| and paid the crew", "manages |the branch of the company| and paid": takes out of the names before an English verb
// behind "and", and of those tied to it, what the verb before "and" deals with. `before`: without preposition, in the order of the text.
void drop_objects_of_first_predicate(const EventSentence& sentence, const TriggerHit& hit, TokenRange clause,
                                     std::vector<const Who*>& before,
                                     std::vector<std::pair<const Who*, Tie>>& ties);

// "Шойгу посетил Пхеньян |и договорился| о поставках": whether a Slavic "and" at the token joins a second predicate that has its own things.
[[nodiscard]] bool opens_slavic_predicate(const EventSentence& sentence, std::uint32_t token,
                                          std::uint32_t clause_begin);

// "designated |X|, who headed a bank until 2025 and moved gold": whom the relative clause before an English "and" with its verb is about;
// null: no such clause, or nobody right before it.
[[nodiscard]] const Who* antecedent_of_joined(const EventSentence& sentence, const TriggerHit& hit,
                                              TokenRange clause);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_EVENTS_EVENT_JOINED_CLAUSES_H_
