// Bodies that a text with capitals introduces by what they are: "the Russian paramilitary group Wagner", "la banque russe Rossiya",
// "der Chiphersteller Mikron". Such a name may be an ordinary word, a person's name, or cut short ("Mahan" of Mahan Air).
#ifndef TAMIS_DOCUMENTS_NAMES_INTRODUCED_BODIES_H_
#define TAMIS_DOCUMENTS_NAMES_INTRODUCED_BODIES_H_

#include <string_view>

#include "documents/words/work.h"

namespace tamis::documents {

// Adds to Work::listed, where no listed name stands yet, one to kMostWordsOfBody words with a capital behind a noun of
// data/body_nouns.tsv, in Romance languages with adjectives between, when they are a listed organisation's name but for words that
// only say what it is, and the text gives its country, or before such a noun and its country in apposition ("Bright Shore, a Russian
// company"); ordinary words alone must be the whole name, of a body that the list has in that country; then the same words elsewhere on the page. At most
// kMostIntroducedScreened different names of a page are screened, some 0.1 ms each the first time a thread meets it.
inline constexpr std::uint32_t kMostWordsOfBody = 4;
inline constexpr std::size_t kMostIntroducedScreened = 64;
void find_introduced_bodies(const Screener& screener, Scratch& scratch, Work& work);

// Whether `lower` is a noun of that table or ends in one, in German also in the genitive ("Analysedienstes").
[[nodiscard]] bool is_body_noun(std::string_view language, std::string_view lower);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_NAMES_INTRODUCED_BODIES_H_
