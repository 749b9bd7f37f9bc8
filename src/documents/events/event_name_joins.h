// Which names of a sentence belong together: in one list by a conjunction, a comma, or an office between them; as the genitive of a noun that
// says who somebody is. For tie_names() (event_name_ties.cc).
#ifndef TAMIS_DOCUMENTS_EVENTS_EVENT_NAME_JOINS_H_
#define TAMIS_DOCUMENTS_EVENTS_EVENT_NAME_JOINS_H_

#include <cstddef>
#include <cstdint>

#include "documents/events/event_sentence.h"

namespace tamis::documents {

// What stands between two names of a list: commas, small words, and whether a conjunction is among them. Nothing: no list.
enum class Join : std::uint8_t { kNone, kComma, kConjunction };

// Whether somebody or something is named at the token, not told by a word like "son" or "president".
[[nodiscard]] bool is_name(const EventSentence& sentence, std::uint32_t token) noexcept;

// "|kurucusu| X", "|oğlu| X": whether the words before a Turkish name are small, few, and the last has the ending of what somebody has.
[[nodiscard]] bool is_turkish_owned(const EventSentence& sentence, TokenRange words);

// "X|, 51, of Vladivostok|, and Y", "X |(51)| und Y": behind somebody's age and where he is from, at the comma that closes them; the
// end of his name: neither is told.
[[nodiscard]] std::uint32_t behind_age(const EventSentence& sentence, const Who& person);

// The number of the name that name `n`, the first or a later one, may be listed with: the one before it, or before its office.
[[nodiscard]] std::size_t name_before_office(const EventSentence& sentence, std::size_t n);

// How `who` goes on with the name before it.
[[nodiscard]] Join join_of(const EventSentence& sentence, const Who& before, const Who& who);

// Whether the list that a comma behind name `n` goes on with ends in "and", all of it states and bodies or all of it persons.
[[nodiscard]] bool opens_list(const EventSentence& sentence, std::size_t n);

// "X, ein Funktionär |der Partei der Arbeit|", "X, Offizier des Geheimdienstes |GRU|": whether name `n` is the German genitive of a noun between
// commas behind a person's name, or the name of such a body. False in other languages. Linear in the names of the sentence.
[[nodiscard]] bool is_of_apposed_noun(const EventSentence& sentence, std::size_t n);

// "hat |neben X| auch Y gelistet", "|naast X| ook Y": what is told of the second is told of the first.
void tie_besides(EventSentence& out);

// "扣押|悬挂多哥国旗的|货轮“宏泰”号", "将|一家总部位于莫斯科的|公司“北线”列入": places and nouns in what a Chinese noun before a name of a body or
// ship has for its attribute are tied to nothing. Linear in the names of the sentence.
void untie_chinese_attributes(EventSentence& out);
// "Al Safwa |şirketini|", "„Ocean Pearl“ |tankerine|": gives name `n` of a Turkish sentence, a body or ship, the case of the noun behind it, which is
// nobody else then.
void take_case_of_turkish_noun(EventSentence& sentence, std::size_t n);

// "|ASB Grubu'nun| patronu Sıtkı Ayan", "|Hilal Petrol| şirketinin müdürü X": whose the noun is that stands before somebody's name; and
// "|Erdoğan'a| yakınlığıyla bilinen X": who stands in a clause before the name that it tells more of.
void tie_before_turkish_names(EventSentence& out);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_EVENTS_EVENT_NAME_JOINS_H_
