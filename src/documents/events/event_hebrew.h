// Hebrew words of deeds, whose doer or whom they are done to stands behind them, and verbs with "that" written onto them.
#ifndef TAMIS_DOCUMENTS_EVENTS_EVENT_HEBREW_H_
#define TAMIS_DOCUMENTS_EVENTS_EVENT_HEBREW_H_

#include <cstdint>

#include "documents/events/event_sentence.h"

namespace tamis::documents {

// "|מעצרו| של יוסף לוי", "|הסגרת| יוסף לוי לארצות הברית": whether a Hebrew word that event_triggers.tsv has among verbs is such a noun
// here: "of" or a person's name stands right behind it. Linear in the names of the sentence.
[[nodiscard]] bool is_hebrew_verbal_noun(const EventSentence& sentence, const TriggerHit& hit) noexcept;

// "|דן| גרטלר מת": whether the word of a trigger is a part of a person's name of two words or more. Linear in the names.
[[nodiscard]] bool is_in_hebrew_name(const EventSentence& sentence, const TriggerHit& hit) noexcept;

// "הסגרתו של יוסף לוי |לארצות הברית|": whether right before the token whose deed it is ends, a name behind the noun. Linear in the names.
[[nodiscard]] bool follows_hebrew_owner(const EventSentence& sentence, const TriggerHit& hit,
                                        std::uint32_t token) noexcept;

// "קיבל את פניו |של מיליי|", "הסיר את שמו |של X| מרשימת הסנקציות": whether the verb is done to whose a noun with a pronoun is: the idiom
// ends with that noun, or it says "name". Linear in the tokens between them.
[[nodiscard]] bool is_owner_of_hebrew_object(const EventSentence& sentence, const TriggerHit& hit,
                                             const Who& who) noexcept;

// "יוסף לוי |שהתפטר|", "יוסף לוי, |שנעצר|": whether the verb has the relative pronoun written onto it right behind the name.
[[nodiscard]] bool is_before_hebrew_relative(const EventSentence& sentence, const TriggerHit& hit,
                                             const Who& who);

// "שמינה |את| משה כהן": whether the particle of an object stands between the verb and `last`. Linear in the tokens between them.
[[nodiscard]] bool has_hebrew_object(const EventSentence& sentence, const TriggerHit& hit,
                                     std::uint32_t last) noexcept;

// "חברה |ב|דובאי": whether a preposition is written onto the name, so that it is no genitive of the noun before it. False in other languages.
[[nodiscard]] bool has_written_preposition(const EventSentence& sentence, const Who& who);

// "חברת |מגן ימי| סיפקה": the end of the words that a noun in the construct state, which ends at `noun`, is of; `noun`: it is in no such
// state. Linear in the tokens of the phrase.
[[nodiscard]] std::uint32_t end_of_hebrew_construct(const EventSentence& sentence,
                                                    std::uint32_t noun) noexcept;

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_EVENTS_EVENT_HEBREW_H_
