// The listed words of a concept (names/translated_words.h), by which candidates named in another language are found.
#ifndef TAMIS_INDEX_TRANSLATED_TOKENS_H_
#define TAMIS_INDEX_TRANSLATED_TOKENS_H_

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "index/name_index.h"
#include "names/translated_words.h"

namespace tamis::index {

// Looks the words of a concept up in the token dictionary when it is first asked for, some 0.5 µs a word, and keeps them
// until another index is asked. Not for two threads at a time.
class TranslatedTokens {
 public:
  // One for all who ask in this thread.
  static TranslatedTokens& of_thread();

  // All tokens of the index that may have the concept, ascending, each once; maybe some more. Valid until the next call.
  [[nodiscard]] std::span<const std::uint32_t> of(const NameIndex& index, names::ConceptNumber number);

 private:
  struct Range {
    bool known = false;
    std::uint32_t first = 0;
    std::uint32_t count = 0;
  };
  // The first token that begins with two letters of a to z is looked up once.
  static constexpr std::uint32_t kLetters = 26;
  static constexpr std::size_t kPairs = std::size_t{kLetters} * kLetters;
  [[nodiscard]] std::uint32_t first_token(const NameIndex& index, std::string_view latin);
  [[nodiscard]] std::uint32_t first_of_pair(const NameIndex& index, std::size_t pair);

  std::uint64_t index_ = 0;                    // serial
  std::array<std::uint32_t, kPairs> pairs_{};  // kNoToken: not known yet
  std::vector<Range> ranges_;
  std::vector<std::uint32_t> tokens_;
};

}  // namespace tamis::index

#endif  // TAMIS_INDEX_TRANSLATED_TOKENS_H_
