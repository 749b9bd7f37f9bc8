// Hebrew nouns of deeds ("מעצר", "הסגרת").
#ifndef TAMIS_DOCUMENTS_WORDS_HEBREW_NOUNS_H_
#define TAMIS_DOCUMENTS_WORDS_HEBREW_NOUNS_H_

#include <string_view>

namespace tamis::documents {

// Whether the word (UTF-8, lower case) is one of data/grammar_words.tsv, also with "and", "that" or a preposition written onto it.
// Constant in the words of the table.
[[nodiscard]] bool is_hebrew_deed_noun(std::string_view lower) noexcept;

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_WORDS_HEBREW_NOUNS_H_
