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

// "|북한| 노동자를 고용한 혐의로 은행 2곳을 제재했다": whether a name at the begin of `region`, which ends at the verb, stands in the ground of
// what is done to another.
[[nodiscard]] bool is_in_korean_ground(const TextTokens& text, std::string_view language, TokenRange region);

// Whether the name is to whom the verb before a Korean noun gives something, and not the event: "|이란에| 엔진을 판매한 기업을 제재했다". Linear in the
// tokens between.
[[nodiscard]] bool is_in_korean_attribute(const EventSentence& sentence, const TriggerHit& hit,
                                          const Who& who);

// Takes out of `before`, in the order of the sentence, those who stand in a clause about the last that has one: they act in it alone.
// Topics, which reach over it, stay.
void drop_inside_clauses(const EventSentence& sentence, std::vector<const Who*>& before);

// Empties `before` where the Chinese passive of the trigger tells about somebody in `behind`, whose clause stands before him:
// "释放了|被关押两年的|记者李明". Linear in the tokens between.
void drop_before_clause_of_passive(const EventSentence& sentence, TokenRange trigger,
                                   std::vector<const Who*>& before, const std::vector<const Who*>& behind);

// Whether the noun of the trigger is that of `who` before it, in Korean and Japanese: "|최선희의| 모스크바 방문", "|崔氏の|訪問". Linear in the
// tokens between.
[[nodiscard]] bool is_owner_of_native_noun(const EventSentence& sentence, const TriggerHit& hit,
                                           const Who& who);

// Whether such an owner does what the noun tells, which others suffer: a body or a state with somebody between it and the noun
// ("|미국의| 시리아 제재 해제").
[[nodiscard]] bool takes_noun_of_deed(const EventSentence& sentence, const TriggerHit& hit, const Who& who);

// Whether the name stands right before a Korean noun and right behind whose it is: what that does is done to him ("미국의 |화웨이| 제재").
[[nodiscard]] bool is_compounded_with_noun(const EventSentence& sentence, const TriggerHit& hit,
                                           const Who& who);

// Whether the name, behind the noun of an event, is dealt with by another verb ("무기 수출에 관여한 |조선무역은행을| 제재", "武器出口的X和|Y|").
[[nodiscard]] bool is_behind_native_noun(const EventSentence& sentence, const TriggerHit& hit,
                                         const Who& who);

// Whether "and" joins the name to what a Chinese verb deals with, with no table's name before it ("制裁了卢斗哲和|朝鲜贸易银行|").
[[nodiscard]] bool is_joined_in_chinese(const EventSentence& sentence, const TriggerHit& hit, const Who& who);

// Whether a Korean noun stands in a clause about somebody behind it, who has a part in it ("파병|에 관여한| 노광철"): nobody before it does it.
[[nodiscard]] bool tells_of_those_behind(const EventSentence& sentence, const TriggerHit& hit);

// Whether a Korean noun of trade is of things that go to the place, which stands right behind whose they are ("튀르키예의 |아제르바이잔| 무기 수출").
[[nodiscard]] bool is_goal_of_korean_noun(const EventSentence& sentence, const TriggerHit& hit,
                                          const Who& who);

// The byte behind a Korean noun for somebody and the number behind it, without its particle ("|회사 6곳|을"); 0: there is no number.
[[nodiscard]] std::uint32_t end_with_korean_number(const EventSentence& sentence, const Who& who);

// Whether what the verb of the trigger deals with is that of `who`, in Korean and Japanese ("|X氏の|資産を凍結"). Linear in a few tokens.
[[nodiscard]] bool owns_native_object(const EventSentence& sentence, const TriggerHit& hit, const Who& who);

// Whether a Chinese ground holds the name and not the event ("以协助|俄罗斯|规避制裁为由"). Linear in a few tokens.
[[nodiscard]] bool is_in_chinese_ground(const EventSentence& sentence, const TriggerHit& hit, const Who& who);

// Whether the name only says whose something is that the verb deals with, in a Chinese or Japanese clause before that ("属于|俄罗斯|影子舰队的油轮",
// "|ロシア|の影の船団に属するタンカー"). Linear in a few tokens.
[[nodiscard]] bool is_in_linked_clause(const EventSentence& sentence, const TriggerHit& hit, const Who& who);

// Takes out of `before` those who only ask or examine whether a Chinese clause holds: its subject stands right before "whether"
// ("正在核实|俄罗斯|是否提供").
void drop_before_whether(const EventSentence& sentence, const TriggerHit& hit,
                         std::vector<const Who*>& before);

// Whether a word of Hangul, in UTF-8, ends in the n or l that Korean verbs have before a noun: "이어가|는|", "강행|한|", "공격|할|". Constant time.
[[nodiscard]] bool ends_before_noun(std::string_view word);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_EVENTS_EVENT_OWN_CLAUSES_H_
