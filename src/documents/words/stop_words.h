// Words that are no names by themselves: those that hold sentences together (data/stop_words.tsv), which look like names at
// the begin of a sentence, and ordinary words (data/common_words.tsv), which many organisations and ships are called by.
#ifndef TAMIS_DOCUMENTS_WORDS_STOP_WORDS_H_
#define TAMIS_DOCUMENTS_WORDS_STOP_WORDS_H_

#include <string_view>

namespace tamis::documents {

// `lower`: by append_lower(). `language`: ISO 639-1; empty or without a row: the words of the languages most written.
// Some 50 ns; thread-safe.
[[nodiscard]] bool is_stop_word(std::string_view language, std::string_view lower);

// An ordinary word of English, or a proper name that most people know. `folded`: [a-z]+. Some 30 ns; thread-safe.
[[nodiscard]] bool is_common_word(std::string_view folded);

// A city of data/cities.tsv or places.tsv by one of its names of one word. `lower`: by append_lower(). Reads the tables at the
// first call, some ms; then 30 ns. Thread-safe.
[[nodiscard]] bool is_city(std::string_view lower);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_WORDS_STOP_WORDS_H_
