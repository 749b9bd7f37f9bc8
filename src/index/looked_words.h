// The listed words that may match a word at hand, each once.
#ifndef TAMIS_INDEX_LOOKED_WORDS_H_
#define TAMIS_INDEX_LOOKED_WORDS_H_

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "names/token_match.h"

namespace tamis::index {

// A set of listed words in the order in which they were met; emptied at no cost. No allocation once warm. Thread-compatible.
class LookedWords {
 public:
  struct Looked {
    std::uint32_t token = 0;
    names::FormHits hits;  // by which romanisations of the word at hand it was found
  };

  // Begins another list.
  void begin() {
    count_ = 0;
    if (slots_.empty()) grow();
    if (++stamp_ == 0) {
      std::fill(slots_.begin(), slots_.end(), Slot{});
      stamp_ = 1;
    }
  }
  // The entry of a token, made, with no hits, when it is met for the first time; valid until the next call.
  Looked& at(std::uint32_t token) {
    const std::uint64_t key = std::uint64_t{stamp_} << 32 | token;
    Slot& slot = slots_[place_of(key)];
    if (slot.key == key) return looked_[slot.at];
    slot = {key, count_};
    looked_[count_++] = {token, {0, 0, false}};
    if (count_ == looked_.size()) grow();
    return looked_[count_ - 1];
  }
  // True the first time a token is met.
  bool add(std::uint32_t token) {
    const std::size_t before = count_;
    at(token);
    return count_ != before;
  }
  [[nodiscard]] bool has(std::uint32_t token) const noexcept {
    if (slots_.empty()) return false;
    const std::uint64_t key = std::uint64_t{stamp_} << 32 | token;
    return slots_[place_of(key)].key == key;
  }
  [[nodiscard]] std::span<const Looked> all() const noexcept { return {looked_.data(), count_}; }

 private:
  // Where a word stands in looked_; open addressing, a power of two of slots, at most half of them taken. Slots of another stamp
  // are free.
  struct Slot {
    std::uint64_t key = 0;  // stamp, token
    std::uint32_t at = 0;
  };
  static constexpr std::size_t kFewestSlots = 1024;

  // The free or taken slot of a token.
  [[nodiscard]] std::size_t place_of(std::uint64_t key) const noexcept {
    const Slot* const slots = slots_.data();
    std::size_t at = (static_cast<std::uint32_t>(key) * 0x9E3779B1U >> 8) & mask_;
    while (slots[at].key != key && slots[at].key >> 32 == stamp_) at = (at + 1) & mask_;
    return at;
  }
  [[gnu::noinline]] void grow() {
    slots_.assign(std::max(2 * slots_.size(), kFewestSlots), {});
    looked_.resize(slots_.size() / 2);
    mask_ = slots_.size() - 1;
    for (std::uint32_t i = 0; i < count_; ++i) {
      const std::uint64_t key = std::uint64_t{stamp_} << 32 | looked_[i].token;
      slots_[place_of(key)] = {key, i};
    }
  }

  std::vector<Looked> looked_;  // the first count_ are in use
  std::uint32_t count_ = 0;
  std::vector<Slot> slots_;
  std::size_t mask_ = 0;
  std::uint32_t stamp_ = 0;
};

}  // namespace tamis::index

#endif  // TAMIS_INDEX_LOOKED_WORDS_H_
