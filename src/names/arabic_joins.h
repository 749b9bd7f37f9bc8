// Latin spellings of Arabic names of two words: joined (Abdelaziz, Noureddine) where they stand apart (Abd al-Aziz, Nur al-Din), and the
// other way round. Maghreb and Mashriq, or two lists, write one person so; the matcher joins two words, not three.
#ifndef TAMIS_NAMES_ARABIC_JOINS_H_
#define TAMIS_NAMES_ARABIC_JOINS_H_

#include <string>
#include <string_view>
#include <vector>

namespace tamis::names {

// `name` (UTF-8, as written) with every such name in it written the other way; empty when there is none. Words of
// data/arabic_joins.tsv; text over 400 bytes has none. Total, thread-safe, linear; some 0.2 µs when there is none.
[[nodiscard]] std::string other_arabic_join(std::string_view name);

// A name in Arabic letters whose names of two words Latin may join in part and leave apart in part, while the cuts of
// the text pipeline join all or nothing: with the words of data/arabic_compounds.tsv that join what stands before them
// joined to it (Esmatullah Abdul Quddus) or taken from it (Khosrow Panah), and then, where there is one, with "abd"
// joined to what it stands before, too (Abderrahmane El Amar); and with the article on the word before it, as South Asia
// writes it (Saiful Islam). Empty where the cuts say it all. Total, thread-safe,
// linear; some 20 ns for a name without the article.
[[nodiscard]] std::vector<std::string> partly_joined_arabic(std::string_view name);

// A name of three words and more in Arabic letters without the blanks that nobody sees: behind a letter that never joins the
// next, where neither side is a known name (ما يشو, Maychou; دماو ندیان, Damavandian). Empty when there is none. Total,
// thread-safe, linear; a few ns for names in other letters.
inline constexpr float kUnseenBlankBits =
    -1.0F;  // what asking so costs: both sides may be names that no table knows
[[nodiscard]] std::string without_arabic_breaks(std::string_view name);

// A name in Arabic letters with blanks where Persian parts a word without one (the zero-width non-joiner of Ahmadi-nejad), so that its parts are
// known. Empty when there is none. Total, thread-safe, linear; a few ns for names in other letters.
[[nodiscard]] std::string at_arabic_breaks(std::string_view name);

}  // namespace tamis::names

#endif  // TAMIS_NAMES_ARABIC_JOINS_H_
