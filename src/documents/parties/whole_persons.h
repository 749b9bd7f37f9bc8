// Whether a match is by a person's whole name, from what its evidence says of each word.
#ifndef TAMIS_DOCUMENTS_PARTIES_WHOLE_PERSONS_H_
#define TAMIS_DOCUMENTS_PARTIES_WHOLE_PERSONS_H_

#include <string_view>

#include "documents/words/tokens.h"
#include "tamis/screener.h"

namespace tamis::documents {

// Whether every word on both sides of a person's match of `least` bits has met its like, beyond what chance does where no capital marks
// a name.
[[nodiscard]] bool is_whole_person(const Match& match, double least) noexcept;

// Whether two words have met their like, and none stands against another.
[[nodiscard]] bool two_words_agree(const Match& match) noexcept;

// Whether a word in Arabic or Hebrew letters meets a like one that speaks against it: with no vowels written, one letter makes another name
// ("رامي" is no عامر).
[[nodiscard]] bool is_another_consonant_word(const Match& match) noexcept;

// Whether the words are a given name that data/given_names.tsv has and one or two words with a capital behind it. `language`: ISO 639-1.
// Allocates.
[[nodiscard]] bool is_whole_name(const TextTokens& tokens, TokenRange range, std::string_view language);

// Whether the name of which `inner` are words goes on within `core` by a small word of names in Arabic and Hebrew letters, which may tell
// whose child somebody is: |عبد الله| بن عبد العزيز. A number behind it is an age (בן 64).
[[nodiscard]] bool links_on(const TextTokens& tokens, TokenRange core, TokenRange inner) noexcept;

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_PARTIES_WHOLE_PERSONS_H_
