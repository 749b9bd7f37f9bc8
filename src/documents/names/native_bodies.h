// Bodies and ships that no table has, in Korean, Chinese and Japanese, by the noun and the marks beside them.
#ifndef TAMIS_DOCUMENTS_NAMES_NATIVE_BODIES_H_
#define TAMIS_DOCUMENTS_NAMES_NATIVE_BODIES_H_

#include <string_view>

namespace tamis::documents {

struct NameScan;

// Whether a Korean word without its particle has syllables that foreign names are spelt with: 바이비트, 아라그치.
[[nodiscard]] bool is_spelt_by_sound(std::string_view bare);

// Adds names in marks behind a noun for a body (data/body_nouns.tsv) or a ship (data/vessel_words.tsv): 해운업체 '노르드라인', 货轮“宏泰168”,
// and what marks and 号, 號 or 호 call a ship. Before the names of persons and places are looked for, which may be within them. A few
// comparisons for each mark of the sentence.
void find_marked_native(NameScan& scan);

// Adds names without marks right behind such a noun: in katakana (海運会社|ノルドライン|は) or Latin letters (交易所|Bybit|), of Korean a
// word spelt by sound (거래소 |바이비트|에서), of ships what 号, 號 or 호 ends (貨輪|宏泰58號|). Behind the other finders: what is somebody's
// name already is none. Linear in the words of the sentence.
void find_native_bodies(NameScan& scan);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_NAMES_NATIVE_BODIES_H_
