// Words of data/uncased_names.tsv by which names are told in scripts without capitals.
#ifndef TAMIS_DOCUMENTS_NAMES_UNCASED_WORDS_H_
#define TAMIS_DOCUMENTS_NAMES_UNCASED_WORDS_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace tamis::documents {

struct NameScan;

// `lower`: by append_lower(). A hash probe each; thread-safe.
// A given name in Arabic, Persian, Korean.
[[nodiscard]] bool is_uncased_given(std::string_view lower);
// A word that ends a name behind a title: verbs, prepositions, "that".
[[nodiscard]] bool ends_uncased_name(std::string_view lower);
// A word of the language that is some people's surname as well ("lion", "camel").
[[nodiscard]] bool is_ordinary_surname(std::string_view lower);
// A noun of what people have: "network of", "lawyer of", "forces of".
[[nodiscard]] bool is_owned_noun(std::string_view lower);
// A noun of what is called after people: "street", "company", "hospital".
[[nodiscard]] bool is_called_noun(std::string_view lower);
// Whether a word begins at the Chinese character that belongs to no name before it.
[[nodiscard]] bool begins_behind_name(const NameScan& scan, std::uint32_t i);
// Bytes of the particles on a Korean word that leave a name of two syllables and more; 0: none.
[[nodiscard]] std::size_t korean_particle_bytes(std::string_view word);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_NAMES_UNCASED_WORDS_H_
