// Whether a text speaks of ships, without which a listed ship's name is words: data/vessel_words.tsv.
#ifndef TAMIS_DOCUMENTS_VESSEL_WORDS_H_
#define TAMIS_DOCUMENTS_VESSEL_WORDS_H_

#include <cstdint>

#include "documents/tokens.h"

namespace tamis::documents {

// Whether the block or the one before has a word for a ship, perhaps with an ending ("tankers"). Reads the words of both blocks:
// some 100 ns each. Thread-safe.
[[nodiscard]] bool speaks_of_vessels(const TextTokens& text, std::uint32_t block);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_VESSEL_WORDS_H_
