// Words that hold sentences together (data/stop_words.tsv): with a capital at the begin of a sentence they look like names.
#ifndef TAMIS_DOCUMENTS_STOP_WORDS_H_
#define TAMIS_DOCUMENTS_STOP_WORDS_H_

#include <string_view>

namespace tamis::documents {

// `lower`: by append_lower(). `language`: ISO 639-1; empty or without a row: the words of the languages most written.
// Some 50 ns; thread-safe.
[[nodiscard]] bool is_stop_word(std::string_view language, std::string_view lower);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_STOP_WORDS_H_
