// Names of Korean people in Cyrillic letters and kana, as Russian, Ukrainian and Japanese newspapers write them (Чхве Рён Хэ, Ли Ёнджу,
// キム・ヨンチョル), in the Latin spelling of Pyongyang, in which lists print most names of the DPRK (Choe Ryong Hae).
#ifndef TAMIS_NAMES_KOREAN_TRANSCRIPTIONS_H_
#define TAMIS_NAMES_KOREAN_TRANSCRIPTIONS_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tamis::names {

// A spelling of another script tells less than Hangul, and the name may be no Korean one. Set by hand.
inline constexpr float kKoreanTranscriptionBits = -0.5F;
inline constexpr std::size_t kMostKoreanTranscriptions = 6;

// What `name` (UTF-8, as written) may be in the DPRK's romanisation, small letters, a hyphen in the given name; the likeliest first, at
// most kMostKoreanTranscriptions. The family name first, as newspapers have it, and a given name of one or two syllables, by
// data/korean_transcriptions.tsv; nothing for any other name. Thread-safe, total, linear; some ns and no allocation for a name in Latin letters.
[[nodiscard]] std::vector<std::string> korean_transcriptions(std::string_view name);

}  // namespace tamis::names

#endif  // TAMIS_NAMES_KOREAN_TRANSCRIPTIONS_H_
