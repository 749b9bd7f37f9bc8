// How names of Han characters are read in Korean, as Chinese and Japanese pages write the names of Koreans: 李炳哲 is 리병철.
#ifndef TAMIS_DOCUMENTS_LISTED_KOREAN_READINGS_H_
#define TAMIS_DOCUMENTS_LISTED_KOREAN_READINGS_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tamis::documents {

// Appends the readings of `characters` (Han, UTF-8) in Hangul, at most `most`; none when a character has none. Reads its tables at
// the first call, some ms; then some 0.1 µs a character. Thread-safe.
void append_korean_readings(std::string_view characters, std::size_t most, std::vector<std::string>& out);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_LISTED_KOREAN_READINGS_H_
