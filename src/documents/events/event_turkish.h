// Whose a Turkish noun is, what ending it has, and in which clause it stands: what ties a name that has no ending of its own, or that of an owner.
#ifndef TAMIS_DOCUMENTS_EVENTS_EVENT_TURKISH_H_
#define TAMIS_DOCUMENTS_EVENTS_EVENT_TURKISH_H_

#include <optional>
#include <string_view>

#include "documents/events/event_sentence.h"

namespace tamis::documents {

// "şüpheli|leri|", "kişi|yi|": the case of a noun behind its plural, or behind a vowel; {}: none, or one that a possessive may be, too.
[[nodiscard]] std::string_view case_of_turkish_noun(std::string_view word);

// The others are linear in the tokens between the name and the trigger.

// "|Rusya'nın| Kiev'e yönelik füze saldırısında": whose deed a noun with a possessive ending tells of, over whom it is against. Not over a
// noun that has an owner itself ("Ukrayna'nın Harkiv |kentine| saldırıda").
[[nodiscard]] bool is_owner_of_turkish_noun(const EventSentence& sentence, const TriggerHit& hit,
                                            const Who& who);

// "|İran'ın| füze programına parça sağladı": whose the next noun is, which has the ending of a case, is tied as that noun. None: it has none.
[[nodiscard]] Tie tie_of_turkish_owned(const EventSentence& sentence, const TriggerHit& hit, const Who& who);

// "|Kursk| bölgesine", "|Çin| bankalarına", "|Pokrovsk| kentini": a place right before a noun that is its own and has the ending of a case is
// tied as that noun; before the office of who meets somebody ("|İran| Dışişleri Bakanı X") it is tied to nothing. Empty: it is in no such
// phrase, or the language is another.
[[nodiscard]] std::optional<Tie> tie_of_turkish_attribute(const EventSentence& sentence,
                                                          const TriggerHit& hit, const Who& who);

// "|Türk| bankalarına", "altı |Rus| albayını": whether an adjective is of such a noun, and so of nobody who acts.
[[nodiscard]] bool is_turkish_attribute(const EventSentence& sentence, const Who& who);

// "Kim'in Rusya'da bulunduğu sırada |Kuzey Kore'nin| füze ateşlemesi": of the owners before it the last, and whom it is joined with.
[[nodiscard]] bool is_last_turkish_owner(const EventSentence& sentence, const TriggerHit& hit,
                                         const Who& who);

// Whether the verb is finite ("dondurdu"), so that no owner is its subject ("Kim'in füze |fırlattığını|").
[[nodiscard]] bool is_finite_turkish_verb(const EventSentence& sentence, const TriggerHit& hit);

// "X'in |istifasını| kabul etti": whether the phrase of the trigger opens with a noun that has an owner before it.
[[nodiscard]] bool opens_with_owned_noun(const EventSentence& sentence, const TriggerHit& hit);

// "ABD, |İran'ın| petrol satmasına yardım eden üç şirkete yaptırım uyguladı": whether a participle about a noun before the verb stands behind
// `who`, who has the ending of a case and takes part in that clause alone. False in other languages.
[[nodiscard]] bool is_in_turkish_participle(const EventSentence& sentence, const TriggerHit& hit,
                                            const Who& who);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_EVENTS_EVENT_TURKISH_H_
