// Readings of Han characters: Mandarin first, then what else a name with the character may be spelt as.
#ifndef TAMIS_TEXT_HAN_H_
#define TAMIS_TEXT_HAN_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/romanize.h"

namespace tamis::text {

// Readings of `character` by data/han_readings.tsv and data/han_syllables.tsv: Mandarin (pinyin without tones), then
// in this order, as far as there is room: Hong Kong spelling, further Mandarin readings and Wade-Giles, Korean,
// Japanese on, Jyutping. A character that the table lacks is 'u' and its code point in hexadecimal.
// Parses the tables on the first call (a few ms). Thread-safe, allocates on the first call only.
void read_han(char32_t character, Romanization& out) noexcept;

// How `character` is read in one way, the first where there are several; empty where the table has none. Views live for ever, but
// those of kKorean until the next call in the thread.
enum class HanReading : std::uint8_t { kPinyin, kWadeGiles, kHongKong, kKorean, kJapanese };
[[nodiscard]] std::string_view han_reading(char32_t character, HanReading reading) noexcept;

// Whether `latin` (folded) is one of the spellings of the character's readings in one way. Thread-safe.
[[nodiscard]] bool is_read_as(char32_t character, HanReading reading, std::string_view latin) noexcept;

// Whether `latin` (folded) is a syllable of pinyin. Thread-safe.
[[nodiscard]] bool is_pinyin(std::string_view latin) noexcept;

// Whether `latin` (folded) is how a Korean reading of a Han character is spelt. Thread-safe.
[[nodiscard]] bool is_korean_syllable(std::string_view latin) noexcept;

// Whether `latin` (folded) is a syllable that a Han character is read as in Mandarin, Cantonese or Korean ("wei", "jong").
// Collects them on the first call (a few ms). Thread-safe.
[[nodiscard]] bool is_han_syllable(std::string_view latin) noexcept;

}  // namespace tamis::text

#endif  // TAMIS_TEXT_HAN_H_
