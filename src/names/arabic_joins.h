// Latin spellings of Arabic names of two words: joined (Abdelaziz, Noureddine) where they stand apart (Abd al-Aziz, Nur al-Din), and the
// other way round. Maghreb and Mashriq, or two lists, write one person so; the matcher joins two words, not three.
#ifndef TAMIS_NAMES_ARABIC_JOINS_H_
#define TAMIS_NAMES_ARABIC_JOINS_H_

#include <string>
#include <string_view>

namespace tamis::names {

// `name` (UTF-8, as written) with every such name in it written the other way; empty when there is none. Words of
// data/arabic_joins.tsv; text over 400 bytes has none. Total, thread-safe, linear; some 0.2 µs when there is none.
[[nodiscard]] std::string other_arabic_join(std::string_view name);

// A name in Arabic letters that Latin writes in part as one word, in part apart (عصمت الله عبد القدوس, Esmatullah Abdul Quddus), with the
// words of data/arabic_compounds.tsv that join what stands before them joined to it; the lists' two cuts join all or nothing. Empty when
// nothing is joined, or nothing else could be. Total, thread-safe, linear; some 20 ns for a name without the article.
[[nodiscard]] std::string partly_joined_arabic(std::string_view name);

}  // namespace tamis::names

#endif  // TAMIS_NAMES_ARABIC_JOINS_H_
