// Clauses about a name in Chinese, Japanese and Korean, which stand before it: "평양을 방문한 쇼이구", "国営企業を率いるチェメゾフ氏",
// "儿子住在英国的切梅佐夫".
#ifndef TAMIS_DOCUMENTS_EVENTS_EVENT_OWN_CLAUSES_H_
#define TAMIS_DOCUMENTS_EVENTS_EVENT_OWN_CLAUSES_H_

#include <string_view>
#include <vector>

#include "documents/events/event_sentence.h"

namespace tamis::documents {

// Whether the verb (in Chinese the particle) of a clause about `who`, a name of `sentence`, stands right before it. False in other
// languages. Linear in the words of the sentence.
[[nodiscard]] bool is_behind_own_clause(const EventSentence& sentence, const Who& who);

// Whether `who` has the particle of a topic, on it or on its title. False in languages without one.
[[nodiscard]] bool is_native_topic(const EventSentence& sentence, const Who& who);

// Takes out of `before`, in the order of the sentence, those who stand in a clause about the last that has one: they act in it alone.
// Topics, which reach over it, stay.
void drop_inside_clauses(const EventSentence& sentence, std::vector<const Who*>& before);

// Empties `before` where the Chinese passive of the trigger tells about somebody in `behind`, whose clause stands before him:
// "释放了|被关押两年的|记者李明". Linear in the tokens between.
void drop_before_clause_of_passive(const EventSentence& sentence, TokenRange trigger,
                                   std::vector<const Who*>& before, const std::vector<const Who*>& behind);

// Whether a word of Hangul, in UTF-8, ends in the n or l that Korean verbs have before a noun: "이어가|는|", "강행|한|", "공격|할|". Constant time.
[[nodiscard]] bool ends_before_noun(std::string_view word);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_EVENTS_EVENT_OWN_CLAUSES_H_
