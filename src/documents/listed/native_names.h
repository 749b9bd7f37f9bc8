// Listed names in scripts whose words are not set apart (Han, kana, Thai) or whose names nothing marks (Hangul): looked up
// character by character.
#ifndef TAMIS_DOCUMENTS_LISTED_NATIVE_NAMES_H_
#define TAMIS_DOCUMENTS_LISTED_NATIVE_NAMES_H_

#include <string_view>
#include <vector>

#include "documents/listed/listed_cache.h"

namespace tamis::documents {

// Appends to `out`, by span, the names among the tokens of `range`, which are of one sentence:
// - usual transcriptions of data/transcriptions.tsv, the longest;
// - listed names of three characters and more that are printed in the script;
// - foreign names with a dot (谢尔盖·绍伊古, セルゲイ・ショイグ), and two words of Hangul (세르게이 쇼이구);
// - Korean names of three syllables beside a word of data/name_cues.tsv;
// - on a page that speaks of North Korea, names of three Han characters that are read as such a name in Korean.
// All but the first are verified by the scorer as they stand.
void find_native_names(TokenRange range, std::string_view language, const Work& work, Scratch& scratch,
                       ListedNamesCache& cache, PageCountries& countries, std::vector<ListedName>& out);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_LISTED_NATIVE_NAMES_H_
