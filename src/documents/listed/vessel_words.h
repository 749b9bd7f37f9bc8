// Whether a text speaks of ships, without which a listed ship's name is words: data/vessel_words.tsv.
#ifndef TAMIS_DOCUMENTS_LISTED_VESSEL_WORDS_H_
#define TAMIS_DOCUMENTS_LISTED_VESSEL_WORDS_H_

#include <cstdint>
#include <string_view>

#include "documents/words/tokens.h"

namespace tamis::documents {

// Whether the block or the one before has a word for a ship, perhaps with an ending ("tankers"). Reads the words of both blocks:
// some 100 ns each. Thread-safe.
[[nodiscard]] bool speaks_of_vessels(const TextTokens& text, std::uint32_t block);

// The same of the names of a text, one behind the other: the words of a block are read once for all its names.
class VesselBlocks {
 public:
  explicit VesselBlocks(const TextTokens& text) : text_(text) {}

  [[nodiscard]] bool speak(std::uint32_t block) {
    if (std::int64_t{block} != block_) speaks_ = speaks_of_vessels(text_, block);
    block_ = block;
    return speaks_;
  }

 private:
  const TextTokens& text_;
  std::int64_t block_ = -1;  // -1: none asked yet
  bool speaks_ = false;
};

// Whether the word is a noun for a ship in `language`, whole. `lower`: UTF-8, by append_lower(). A hash probe; thread-safe.
[[nodiscard]] bool is_vessel_noun(std::string_view language, std::string_view lower);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_LISTED_VESSEL_WORDS_H_
