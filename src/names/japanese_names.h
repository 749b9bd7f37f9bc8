// Names of Japanese people in Chinese characters (高橋 健一), in the Latin letters in which lists print them (Takahashi Kenichi).
#ifndef TAMIS_NAMES_JAPANESE_NAMES_H_
#define TAMIS_NAMES_JAPANESE_NAMES_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tamis::names {

// Names of one spelling have several readings. Set by hand.
inline constexpr float kJapaneseNameBits = -0.5F;
inline constexpr std::size_t kMostJapaneseNames = 6;

// The readings of `name` (UTF-8, as written, a blank between family and given name or none), small letters, the family name
// first; the usual first, at most kMostJapaneseNames. By data/japanese_names.tsv, which must have both parts; nothing for any other name.
// Thread-safe, total, linear; some ns and no allocation for a name that does not begin with a Chinese character.
[[nodiscard]] std::vector<std::string> japanese_names(std::string_view name);

}  // namespace tamis::names

#endif  // TAMIS_NAMES_JAPANESE_NAMES_H_
