#include "base/hashed_words.h"

#include <algorithm>
#include <utility>

#include "base/hash.h"

namespace tamis::base {

HashedWords::HashedWords(std::string name, const Read& read) : name_(std::move(name)) {
  if (frozen_tables().read(name_, slots_)) return;
  struct Word {
    std::uint64_t hash;
    std::uint64_t value;
  };
  std::vector<Word> words;
  read([&](std::string_view word, std::uint32_t value, std::uint64_t seed) {
    words.push_back({xxh3(word, seed), std::uint64_t{std::min(value, kMostValue)} + 1});
  });
  std::size_t size = 16;
  while (size < 2 * words.size()) size *= 2;
  built_.assign(size, 0);
  for (const Word& word : words) {
    std::size_t at = word.hash & (size - 1);
    while (built_[at] != 0 && ((built_[at] ^ word.hash) & ~kValueMask) != 0) at = (at + 1) & (size - 1);
    if (built_[at] == 0) built_[at] = (word.hash & ~kValueMask) | word.value;
  }
  slots_ = built_;
}

std::uint64_t HashedWords::slot_of(std::string_view word, std::uint64_t seed) const noexcept {
  return slot_of_hash(xxh3(word, seed));
}

std::uint64_t HashedWords::prefetch(std::string_view word) const noexcept {
  const std::uint64_t hash = xxh3(word, 0);
  __builtin_prefetch(&slots_[hash & (slots_.size() - 1)]);
  return hash;
}

std::uint64_t HashedWords::slot_of_hash(std::uint64_t hash) const noexcept {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = hash & mask; slots_[at] != 0; at = (at + 1) & mask) {
    if (((slots_[at] ^ hash) & ~kValueMask) == 0) return slots_[at];
  }
  return 0;
}

}  // namespace tamis::base
