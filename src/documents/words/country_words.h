// The country that a word of running text names: names of model/country.h and adjectives of data/country_adjectives.tsv.
#ifndef TAMIS_DOCUMENTS_WORDS_COUNTRY_WORDS_H_
#define TAMIS_DOCUMENTS_WORDS_COUNTRY_WORDS_H_

#include <string_view>

namespace tamis::documents {

// The article that Arabic writes onto words (U+0627 U+0644).
inline constexpr std::string_view kArabicArticle = "\xD8\xA7\xD9\x84";

// ISO code of an adjective or inhabitant ("iranische", "الروسية"); empty: none. `lower`: by append_lower(). Some 0.2 µs;
// thread-safe; valid for ever.
[[nodiscard]] std::string_view country_of_adjective(std::string_view lower);

// Whether country_of_adjective() may know it: a filter of some ns without false negatives.
[[nodiscard]] bool may_be_adjective(std::string_view lower) noexcept;

// Whether a name of a country of several words begins with it ("north", "saudi"). Thread-safe.
[[nodiscard]] bool begins_country_name(std::string_view lower);

// Whether a name of a country in a script without capitals begins with these characters: a filter of some ns without false
// negatives.
[[nodiscard]] bool may_begin_country(std::string_view characters) noexcept;

// The Arabic or Hebrew word without one letter that such scripts write onto its front (and, in, to ...); empty: none is there.
[[nodiscard]] std::string_view behind_proclitic(std::string_view lower) noexcept;

// Whether a word without a capital may be a country's adjective or, where the script has no capitals, its name, also behind
// proclitics: a filter of some ns without false negatives.
[[nodiscard]] bool may_be_country_word(std::string_view lower) noexcept;

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_WORDS_COUNTRY_WORDS_H_
