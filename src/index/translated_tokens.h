// The listed words of a concept (names/translated_words.h), by which candidates named in another language are found.
#ifndef TAMIS_INDEX_TRANSLATED_TOKENS_H_
#define TAMIS_INDEX_TRANSLATED_TOKENS_H_

#include <cstdint>
#include <span>
#include <vector>

#include "index/name_index.h"
#include "names/translated_words.h"

namespace tamis::index {

// Looks the words of a concept up in the token dictionary when it is first asked for, some µs a word, and keeps them until
// another index is asked. Not for two threads at a time.
class TranslatedTokens {
 public:
  // All tokens of the index that may have the concept, ascending, each once; maybe some more. Valid until the next call.
  [[nodiscard]] std::span<const std::uint32_t> of(const NameIndex& index, names::ConceptNumber number);

 private:
  struct Range {
    bool known = false;
    std::uint32_t first = 0;
    std::uint32_t count = 0;
  };
  std::uint64_t index_ = 0;  // serial
  std::vector<Range> ranges_;
  std::vector<std::uint32_t> tokens_;
};

}  // namespace tamis::index

#endif  // TAMIS_INDEX_TRANSLATED_TOKENS_H_
