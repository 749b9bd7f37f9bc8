// Case endings, proclitics and particles that stand on a name in running text, by language: data/inflections.tsv.
#ifndef TAMIS_DOCUMENTS_WORDS_INFLECTION_H_
#define TAMIS_DOCUMENTS_WORDS_INFLECTION_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tamis::documents {

// What an Arabic or Hebrew text writes onto the front of a name: "ב" of "בביירות" for "ביירות"; empty: nothing.
[[nodiscard]] std::string_view written_front(std::string_view word, std::string_view name) noexcept;

inline constexpr std::size_t kMaxPeeledForms = 12;

// Appends the forms that `word` may have in the dictionary, likeliest first and each once, without `word` itself: at most
// kMaxPeeledForms. `word` as the text has it, `lower` the same by append_lower(); `language`: ISO 639-1, without one only
// what all languages of the script share. Guesses: whoever asks looks the forms up. Thread-safe.
void peel(std::string_view language, std::string_view word, std::string_view lower,
          std::vector<std::string>& forms);

// Whether names of the language that end as `name` take these letters as an ending, however short they are (Kim Dzong Un|a|).
[[nodiscard]] bool takes_ending(std::string_view language, std::string_view name, std::string_view letters);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_WORDS_INFLECTION_H_
