// The hashes by which words are found in an index.
#ifndef TAMIS_INDEX_WORD_HASHES_H_
#define TAMIS_INDEX_WORD_HASHES_H_

#include <cstdint>
#include <string_view>

namespace tamis::index {

// Hash of a word, or of a word with letters deleted.
[[nodiscard]] std::uint64_t deletion_hash(std::string_view letters) noexcept;
// Hash under which tokens of one sound key, nickname group or word group stand.
enum class KeyClass : std::uint8_t { kSound = 1, kNickname = 2, kGroup = 3 };
[[nodiscard]] std::uint64_t key_hash(KeyClass key_class, std::uint64_t key) noexcept;

}  // namespace tamis::index

#endif  // TAMIS_INDEX_WORD_HASHES_H_
