// When a name that the scorer takes for a listed one stands for that party in running text. A name in a customer file is
// somebody's whole name; words of a text only happen to stand beside each other, so more is asked of them.
#ifndef TAMIS_DOCUMENTS_LISTED_LISTED_RULES_H_
#define TAMIS_DOCUMENTS_LISTED_LISTED_RULES_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "documents/words/tokens.h"
#include "tamis/screener.h"
#include "text/tokenize.h"

namespace tamis::documents {

// Scripts without capitals that write the vowels of a word, as letters, signs or syllables, so that a word sounds like few others.
[[nodiscard]] constexpr bool writes_vowels(text::Script script) noexcept {
  return script == text::Script::kGeorgian || script == text::Script::kOriya ||
         script == text::Script::kThaana ||
         (script >= text::Script::kDevanagari && script <= text::Script::kSinhala);
}

// A word of a script without capitals that is listed in Latin letters only must have as many letters (signs of vowels are
// some). Where vowels are written a shorter one must sound just as it is listed.
[[nodiscard]] constexpr std::size_t fewest_unmarked_letters(text::Script script) noexcept {
  return writes_vowels(script) ? 2 : 4;
}
inline constexpr std::size_t kShortUnmarkedLetters = 4;

enum class Standing : std::uint8_t {
  kNot,  // by its evidence it is somebody else, or chance
  kCountry,  // an institution that several countries have, or a translated name: only where the text speaks of the party's
  // country; so a person's in a script without capitals, whose words are few or short
  kVessel,  // only where the text speaks of a vessel or aircraft
  kShort,   // an organisation's name cut short: only where the text speaks of the party's country
  kAlso,    // only beside another that stands: the same person on a list that prints more names
  kStands,
};

// What a person's name must have at least to stand beside another one that stands: the top band of docs/scoring.md.
inline constexpr double kAlsoBits = 3.0;

// By the evidence of the match, which the scorer gave:
// - persons: two words agree, and no first or last word of the listed name is left over, unless what agrees is rare;
// - organisations: nothing is left over on either side but legal forms and words that say "company"; one word that agrees is
//   distinctive (no ordinary word, no person's name, no place), or three words agree, or the text is of the party's country, which
//   it must be when a word is translated;
// - vessels and aircraft as organisations, and beside a word that says so.
// `unmarked`: of a script without capitals, where any word may stand beside any. Some µs. Thread-safe.
[[nodiscard]] Standing standing_of(const Match& match, bool unmarked, text::TokenBuffer& buffer);

// The fewest bits with which a person may stand whom the list has in Latin letters and the text, in `script`, without capitals.
[[nodiscard]] double fewest_unmarked_bits(text::Script script) noexcept;

// Whether a word of the name met the listed one only as its translation: such names count in pages only where the page speaks of
// the party's country.
[[nodiscard]] bool is_translated(const Match& match) noexcept;

// Whether the name is an organisation's listed name cut short ("Xiamen Limbach" of Xiamen Limbach Aviation Engine Co., Ltd): two words
// and more, each equal, one of them distinctive, or its first three words and more ("Yemen Kuwait Bank"); and what is left of the
// listed name says only what it does. Not for running
// text, where words only happen to stand together, but for what is somebody's name there.
[[nodiscard]] bool is_shortened_organisation(const Match& match, text::TokenBuffer& buffer);

// Whether a person's name is likelier another name than another spelling: a word of it is a name of its own that nobody writes for
// the listed word (Mahmoud, Muhammad), or the listed name says whose father or mother the bearer is and the page does not (Abu
// Muhammad Salah).
[[nodiscard]] bool is_other_name(const Match& match, text::TokenBuffer& buffer);
// Whether a word of a person's name is a name of its own that is seldom written for the listed word (Zayed, Sayeed).
[[nodiscard]] bool has_doubtful_word(const Match& match, text::TokenBuffer& buffer);

// The Latin letters of all words of a name, one behind the other.
[[nodiscard]] std::string letters_of_name(std::string_view written, text::TokenBuffer& buffer);

// Whether a word of an organisation's name that met is distinctive: neither an ordinary word nor a person's name.
[[nodiscard]] bool has_distinctive_word(const Match& match, text::TokenBuffer& buffer);

// Words of legal forms of several words. A list may have one cut short for a name ("Общество с ограниченной"). `latin`: folded.
[[nodiscard]] bool is_word_of_legal_form(std::string_view latin);
// Legal forms, words for "company", and what holds a name together: of, and, al. `latin`: folded.
[[nodiscard]] bool is_legal_or_link(std::string_view latin);

// Whether a word in capitals stands beside another one that is no legal form, as of one name: STAR of "GULF STAR".
[[nodiscard]] bool is_of_capital_name(const TextTokens& text, std::uint32_t token);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_LISTED_LISTED_RULES_H_
