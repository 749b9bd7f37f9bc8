// A set of words, or words with a number each, that can be frozen (base/frozen.h).
#ifndef TAMIS_BASE_HASHED_WORDS_H_
#define TAMIS_BASE_HASHED_WORDS_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/frozen.h"

namespace tamis::base {

// Immutable, thread-safe. A look-up hashes the word and looks at one slot or two. A slot has 40 bits of the hash, so a word that is not
// there is taken for one that is once in some 10^14 times: the letters are not kept.
class HashedWords {
 public:
  static constexpr std::uint32_t kMostValue = (1U << 24) - 2;
  // The first value of a word stands. `seed`: words of several sets in one table.
  using Add = std::function<void(std::string_view word, std::uint32_t value, std::uint64_t seed)>;
  using Read = std::function<void(const Add& add)>;

  // The words frozen as `name`; where there are none, those that `read` adds.
  HashedWords(std::string name, const Read& read);
  HashedWords(const HashedWords&) = delete;
  HashedWords& operator=(const HashedWords&) = delete;

  void freeze(FrozenWriter& out) const { out.add(name_, slots_); }

  [[nodiscard]] bool contains(std::string_view word, std::uint64_t seed = 0) const noexcept {
    return slot_of(word, seed) != 0;
  }
  // contains() in two steps: between them memory has time to answer.
  [[nodiscard]] std::uint64_t prefetch(std::string_view word) const noexcept;
  [[nodiscard]] bool contains_hash(std::uint64_t prefetched) const noexcept {
    return slot_of_hash(prefetched) != 0;
  }
  // False, and `value` as it was: the word is not there.
  bool find(std::string_view word, std::uint32_t& value, std::uint64_t seed = 0) const noexcept {
    const std::uint64_t slot = slot_of(word, seed);
    if (slot == 0) return false;
    value = static_cast<std::uint32_t>(slot & kValueMask) - 1;
    return true;
  }

 private:
  static constexpr std::uint64_t kValueMask = (1U << 24) - 1;
  [[nodiscard]] std::uint64_t slot_of(std::string_view word, std::uint64_t seed) const noexcept;
  [[nodiscard]] std::uint64_t slot_of_hash(std::uint64_t hash) const noexcept;

  std::string name_;
  std::vector<std::uint64_t> built_;
  std::span<const std::uint64_t> slots_;  // hash bits, and 1 + the value in the low ones; 0: empty
};

}  // namespace tamis::base

#endif  // TAMIS_BASE_HASHED_WORDS_H_
