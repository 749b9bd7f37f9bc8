// Which words meet in one listed name, by their sounds: of most pairs of words that stand side by side in a text one look says
// that no listed name has both, before either is compared with what it sounds like.
#ifndef TAMIS_INDEX_WORD_PAIRS_H_
#define TAMIS_INDEX_WORD_PAIRS_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "index/word_hashes.h"
#include "names/lexicon.h"
#include "names/sounds.h"
#include "names/token_match.h"

namespace tamis::index {

// Classes of a romanisation: its sound keys; a word that has none (fewer than two consonants) is in a class with its equals only.
// Words that are equal or share a sound key share a class.
template <class Visit>
void for_each_class_of_form(std::string_view letters, Visit&& visit);
// Classes under which `word` stands in an index: of all its romanisations, and its nickname groups. `visit` may get one twice.
template <class Visit>
void for_each_word_class(const names::TokenView& word, Visit&& visit);

// A set of pairs of classes, read in place: a Bloom filter whose bits for a pair are in one word of 64. Thread-safe.
class WordPairs {
 public:
  WordPairs() noexcept = default;
  explicit WordPairs(std::span<const std::uint64_t> blocks) noexcept : blocks_(blocks) {}

  // Without a filter (an index older than format 1.5) any words may meet.
  [[nodiscard]] bool empty() const noexcept { return blocks_.empty(); }
  [[nodiscard]] bool has_blocks(std::span<const std::uint64_t> blocks) const noexcept {
    return std::equal(blocks_.begin(), blocks_.end(), blocks.begin(), blocks.end());
  }
  // False: no listed name has one word of each class, the words being different ones. Some ns; 1 % of what is not there is taken
  // to be.
  [[nodiscard]] bool may_meet(std::uint64_t a, std::uint64_t b) const noexcept {
    return blocks_.empty() || holds(hash_of(a, b));
  }
  // Under which the names of a pair are found, in either order (NamesOfPairs).
  [[nodiscard]] static std::uint64_t pair_hash(std::uint64_t a, std::uint64_t b) noexcept {
    return hash_of(a, b);
  }
  [[nodiscard]] bool may_hold(std::uint64_t pair) const noexcept { return blocks_.empty() || holds(pair); }
  // False: no listed name of two words and more has a word of the class.
  [[nodiscard]] bool may_meet_any(std::uint64_t a) const noexcept { return may_meet(a, kAnyClass); }
  // Whether some class of one side may meet some of the other.
  [[nodiscard]] bool may_meet(std::span<const std::uint64_t> a,
                              std::span<const std::uint64_t> b) const noexcept {
    if (blocks_.empty()) return true;
    for (const std::uint64_t left : a) {
      for (const std::uint64_t right : b) {
        if (holds(hash_of(left, right))) return true;
      }
    }
    return false;
  }

 private:
  friend class WordPairsBuilder;
  static constexpr std::uint64_t kAnyClass = 0x616E7920776F7264ULL;
  static constexpr int kBits = 4;

  [[nodiscard]] static std::uint64_t hash_of(std::uint64_t a, std::uint64_t b) noexcept {
    std::uint64_t hash = (a + b) * 0x9E3779B97F4A7C15ULL;
    hash ^= hash >> 32;
    hash *= 0xD6E8FEB86659FD93ULL;
    return hash ^ (hash >> 32);
  }
  [[nodiscard]] static std::size_t block_of(std::uint64_t hash, std::size_t blocks) noexcept {
    return static_cast<std::size_t>((hash >> 32) * blocks >> 32);
  }
  [[nodiscard]] static std::uint64_t bits_of(std::uint64_t hash) noexcept {
    std::uint64_t bits = 0;
    for (int i = 0; i < kBits; ++i) bits |= std::uint64_t{1} << (hash >> (6 * i) & 63);
    return bits;
  }
  [[nodiscard]] bool holds(std::uint64_t hash) const noexcept {
    return (~blocks_[block_of(hash, blocks_.size())] & bits_of(hash)) == 0;
  }

  std::span<const std::uint64_t> blocks_;
};

// The arrays of NamesOfPairs, as they are written.
struct PairTable {
  std::vector<std::uint32_t> buckets;
  std::vector<std::uint32_t> names;
  std::vector<std::uint8_t> tags;
};

// The names that have two words of a pair of classes, read in place: buckets of names, and beside each name eight bits of the hash
// of its pair. Thread-safe.
class NamesOfPairs {
 public:
  NamesOfPairs() noexcept = default;
  NamesOfPairs(std::span<const std::uint32_t> buckets, std::span<const std::uint32_t> names,
               std::span<const std::uint8_t> tags) noexcept
      : buckets_(buckets), names_(names), tags_(tags) {}

  // An index older than format 1.6 has none.
  [[nodiscard]] bool empty() const noexcept { return buckets_.size() < 2; }
  // Calls `visit(name)` for all names under WordPairs::pair_hash(), ascending, some of them twice, and for one in 256 of others that
  // share the bucket; stops when it returns false. One or two misses of the cache.
  template <class Visit>
  void for_each(std::uint64_t pair, Visit&& visit) const {
    if (empty()) return;
    const std::size_t bucket = bucket_of(pair, buckets_.size() - 1);
    const std::uint32_t first = buckets_[bucket];
    const std::uint32_t last = buckets_[bucket + 1];
    if (first > last || last > names_.size() || last > tags_.size()) return;
    const std::uint8_t tag = tag_of(pair);
    for (std::uint32_t i = first; i < last; ++i) {
      if (tags_[i] == tag && !visit(names_[i])) return;
    }
  }
  [[nodiscard]] bool has(const PairTable& table) const noexcept {
    return std::equal(buckets_.begin(), buckets_.end(), table.buckets.begin(), table.buckets.end()) &&
           std::equal(names_.begin(), names_.end(), table.names.begin(), table.names.end()) &&
           std::equal(tags_.begin(), tags_.end(), table.tags.begin(), table.tags.end());
  }
  void prefetch(std::uint64_t pair) const noexcept {
    if (!empty()) __builtin_prefetch(&buckets_[bucket_of(pair, buckets_.size() - 1)]);
  }

 private:
  friend class WordPairsBuilder;
  [[nodiscard]] static std::size_t bucket_of(std::uint64_t pair, std::size_t buckets) noexcept {
    return static_cast<std::size_t>((pair >> 32) * buckets >> 32);
  }
  [[nodiscard]] static std::uint8_t tag_of(std::uint64_t pair) noexcept {
    return static_cast<std::uint8_t>(pair);
  }

  std::span<const std::uint32_t> buckets_;
  std::span<const std::uint32_t> names_;
  std::span<const std::uint8_t> tags_;
};

// Makes the filter: tokens in order, then make() with what visits the words of every name. Memory: 16 bytes a word, and the filter.
class WordPairsBuilder {
 public:
  void add_word(const names::TokenView& word);

  // `for_each_name(visit)` calls `visit(words)` for each name with the numbers of its words (a range of std::uint32_t, by the
  // order of add_word()); it is called three times, and must visit the same. Some 10 ns a pair of classes. Same input, same bytes.
  template <class ForEachName>
  [[nodiscard]] std::vector<std::uint64_t> make(ForEachName&& for_each_name) const {
    std::uint64_t pairs = 0;
    for_each_name([&](const auto& words) { pairs += pairs_of(words); });
    // How many of them are different: by the share of a row of bits that they leave free.
    std::vector<std::uint64_t> seen(pairs / 64 + 1);
    for_each_name([&](const auto& words) {
      for_each_pair(words, [&](std::uint64_t hash) {
        seen[WordPairs::block_of(hash, seen.size())] |= std::uint64_t{1} << (hash & 63);
      });
    });
    std::vector<std::uint64_t> blocks(blocks_for(seen));
    seen = std::vector<std::uint64_t>();
    for_each_name([&](const auto& words) {
      for_each_pair(words, [&](std::uint64_t hash) {
        blocks[WordPairs::block_of(hash, blocks.size())] |= WordPairs::bits_of(hash);
      });
    });
    return blocks;
  }

  // The names by their pairs; numbered as `for_each_name` visits them. Five bytes a pair of classes of each name, and as much again
  // while it is made. Empty when they are more than 32 bits count.
  template <class ForEachName>
  [[nodiscard]] PairTable make_names(ForEachName&& for_each_name) const {
    PairTable out;
    std::uint64_t pairs = 0;
    for_each_name([&](const auto& words) { pairs += pairs_of(words); });
    if (pairs >= 0xFFFFFFFFULL) return out;
    const std::size_t buckets = static_cast<std::size_t>(pairs / kPairsPerBucket) + 1;
    out.buckets.assign(buckets + 1, 0);
    for_each_name([&](const auto& words) {
      for_each_pair<false>(
          words, [&](std::uint64_t pair) { ++out.buckets[NamesOfPairs::bucket_of(pair, buckets) + 1]; });
    });
    for (std::size_t i = 1; i <= buckets; ++i) out.buckets[i] += out.buckets[i - 1];
    out.names.resize(out.buckets.back());
    out.tags.resize(out.buckets.back());
    std::uint32_t name = 0;
    for_each_name([&](const auto& words) {
      for_each_pair<false>(words, [&](std::uint64_t pair) {
        const std::uint32_t at = out.buckets[NamesOfPairs::bucket_of(pair, buckets)]++;
        out.names[at] = name;
        out.tags[at] = NamesOfPairs::tag_of(pair);
      });
      ++name;
    });
    // Each has moved to the end of its own.
    for (std::size_t i = buckets; i > 0; --i) out.buckets[i] = out.buckets[i - 1];
    out.buckets[0] = 0;
    return out;
  }

 private:
  static constexpr std::uint64_t kPairsPerBucket = 4;
  [[nodiscard]] std::span<const std::uint64_t> classes_of(std::uint32_t word) const noexcept {
    return std::span(classes_).subspan(first_[word], first_[word + 1] - first_[word]);
  }
  template <class Words>
  [[nodiscard]] std::uint64_t pairs_of(const Words& words) const {
    std::uint64_t pairs = 0;
    std::uint64_t before = 0;
    for (const std::uint32_t word : words) {
      const std::uint64_t own = classes_of(word).size();
      pairs += own * (before + 1);
      before += own;
    }
    return pairs;
  }
  // `kAny`: also of each class with kAnyClass.
  template <bool kAny = true, class Words, class Visit>
  void for_each_pair(const Words& words, Visit&& visit) const {
    const bool meets =
        std::any_of(words.begin(), words.end(), [&](std::uint32_t word) { return word != *words.begin(); });
    if (!meets) return;
    for (auto right = words.begin(); right != words.end(); ++right) {
      for (const std::uint64_t b : classes_of(*right)) {
        if constexpr (kAny) visit(WordPairs::hash_of(b, WordPairs::kAnyClass));
        for (auto left = words.begin(); left != right; ++left) {
          if (*left == *right) continue;
          for (const std::uint64_t a : classes_of(*left)) visit(WordPairs::hash_of(a, b));
        }
      }
    }
  }
  [[nodiscard]] static std::size_t blocks_for(std::span<const std::uint64_t> seen) noexcept;

  std::vector<std::uint64_t> classes_;
  std::vector<std::uint32_t> first_{0};
};

template <class Visit>
void for_each_class_of_form(std::string_view letters, Visit&& visit) {
  const names::Keys keys = names::sound_keys(letters);
  for (const std::uint64_t key : keys.all()) visit(key_hash(KeyClass::kSound, key));
  if (keys.all().empty()) visit(deletion_hash(letters));
}

template <class Visit>
void for_each_word_class(const names::TokenView& word, Visit&& visit) {
  for_each_class_of_form(word.latin, visit);
  names::for_each_alternative(word.alternatives,
                              [&](std::string_view letters) { for_each_class_of_form(letters, visit); });
  for (const std::uint16_t group : names::nickname_groups(word.latin))
    visit(key_hash(KeyClass::kNickname, group));
}

}  // namespace tamis::index

#endif  // TAMIS_INDEX_WORD_PAIRS_H_
