// Words that many firms bear as their brand, in scripts that leave vowels unwritten, and trades that are written together with a
// preposition there: what the tables of Latin forms (lexicon.h) cannot tell.
#ifndef TAMIS_NAMES_ABJAD_WORDS_H_
#define TAMIS_NAMES_ABJAD_WORDS_H_

#include <cstdint>
#include <string_view>

#include "names/lexicon.h"

namespace tamis::names {

// What a word in Arabic or Hebrew letters tells of a firm, in eighths of a bit (data/abjad_words.tsv); 0: it is none of those that many
// firms bear. `native`: text::Token::native, with or without the Arabic article. One look-up of a hash; thread-safe, no allocation.
[[nodiscard]] std::uint8_t abjad_word_bits8(std::string_view native) noexcept;

// What an organisation's word in Arabic letters says that no table has, but has without the article, "and" or the prepositions written
// onto it (والتصدير, للديكور): a trade, and with nothing but the article a place or legal form too. Role::kOrdinary: none. `latin`:
// text::Token::latin. At most four look-ups of a hash; thread-safe, no allocation.
[[nodiscard]] Word word_behind_prefix(NameKind kind, std::string_view native,
                                      std::string_view latin) noexcept;

}  // namespace tamis::names

#endif  // TAMIS_NAMES_ABJAD_WORDS_H_
