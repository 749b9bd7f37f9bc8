// Names of Chinese people in Wade-Giles, or as Hong Kong and the Chinese of Southeast Asia spell them, in pinyin, in which lists print
// most of them: Teng Hsiao-p'ing is Deng Xiaoping, Chan Siu Ming may be Chen Xiaoming.
#ifndef TAMIS_NAMES_CHINESE_SPELLINGS_H_
#define TAMIS_NAMES_CHINESE_SPELLINGS_H_

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "names/token_match.h"

namespace tamis::names {

// What a name may be in pinyin.
struct ChineseSpelling {
  std::string name;  // the given name one word, as lists have it
  // At most 0: -log2 of how many names in pinyin are spelt so, a bit less where the name may be pinyin itself.
  float bits = 0;
};

// What `name` (UTF-8, as written) is in pinyin, the likeliest first; at most kMostChineseSpellings. A family name
// and two syllables, in any order that their hyphen, the comma or the tables allow, all of one system, and not a name in pinyin
// already (with a hyphen: not surely); further words stay as they are. Systems: data/han_syllables.tsv (Wade-Giles; where one
// apostrophe is written, those that lack it are taken at their word), data/chinese_romanisations.tsv. Thread-safe, total, linear;
// below 0.2 µs and no allocation for most other names.
inline constexpr std::size_t kMostChineseSpellings = 8;
[[nodiscard]] std::vector<ChineseSpelling> other_chinese_spellings(std::string_view name);

// Whether two names are surely not the same by their syllables. Both are a family name and one or two syllables, all of one system
// (pinyin, Wade-Giles, the spelling of Hong Kong or of the Hokkien, a Korean one), and neither letter for letter nor by the tables
// the same, unless both may be Korean, who spell as they like (Wang Junying, Wang Guoying; Li Chun-cheng, Ri Chun Song); or all words
// are syllables that Han characters are read as, or characters, two on one side and three on the other (Qing Lin, Lin Qing De).
// Words as parse_name() has them. Thread-safe, total; some 0.2 µs where words are that short.
[[nodiscard]] bool have_other_syllables(std::span<const TokenView> query,
                                        std::span<const TokenView> listed) noexcept;

}  // namespace tamis::names

#endif  // TAMIS_NAMES_CHINESE_SPELLINGS_H_
