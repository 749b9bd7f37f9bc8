// The names of an index and how they are found: token dictionary, deletion neighbourhoods, sound keys, postings
// and forward lists, all of it plain arrays read in place from the map. docs/index_format.md has the bytes,
// docs/scoring.md the predicate that the arrays answer.
#ifndef TAMIS_INDEX_NAME_INDEX_H_
#define TAMIS_INDEX_NAME_INDEX_H_

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

#include "index/word_hashes.h"
#include "index/word_pairs.h"
#include "names/name.h"
#include "names/token_match.h"
#include "tamis/error.h"

namespace tamis::index {

class IndexFile;
class IndexWriter;

// What kind of name it is on its list.
enum class NameRank : std::uint8_t { kName = 0, kAlias = 1, kPrevious = 2, kWeak = 3 };

struct NameRow {
  std::uint32_t text_offset = 0;  // into kNameTexts
  std::uint32_t entity = 0;
  std::uint32_t first_part = 0;  // into kNameTokens
  std::uint32_t mass = 0;        // sum of its tokens' masses, less in other scripts
  std::uint16_t text_size = 0;
  std::uint8_t part_count = 0;
  names::NameKind kind = names::NameKind::kPerson;
  NameRank rank = NameRank::kName;
  text::Cut cut = text::Cut::kWritten;
  std::uint8_t reserved[2] = {};
};
static_assert(sizeof(NameRow) == 24);

struct TokenRow {
  std::uint32_t text_offset = 0;  // into kTokenTexts: Latin form, native form, alternatives, sounds
  std::uint16_t alternatives_size = 0;
  std::uint8_t latin_size = 0;
  std::uint8_t flags = 0;  // 1: unvowelled, 2: has sounds
  std::uint32_t native_size = 0;
  std::uint32_t mass = 0;  // kMassPerBit * log2(names / names with it), less for generic words
};
static_assert(sizeof(TokenRow) == 16);

// Masses are whole numbers, so that sums do not depend on their order.
inline constexpr float kMassPerBit = 256.0F;
// Names' masses beside the postings are divided by it to fit into 16 bits.
inline constexpr std::uint32_t kMassesPerUnit = 4;
// The most bits a token can weigh; the weight of a token that no listed name holds.
inline constexpr float kMaxMass = 14.0F;
inline constexpr std::uint32_t kNoToken = 0xFFFFFFFFU;
// Token ids share 32 bits with a tag of 8 bits.
inline constexpr std::uint32_t kMaxTokensInIndex = 1U << 24;

// Collects names and writes the name sections. Names must come grouped by entity, entities ascending.
// Memory: about 60 bytes a name beside its text. Thread-compatible.
class NameIndexBuilder {
 public:
  NameIndexBuilder();
  ~NameIndexBuilder();
  NameIndexBuilder(const NameIndexBuilder&) = delete;
  NameIndexBuilder& operator=(const NameIndexBuilder&) = delete;

  // Adds one name (UTF-8, as listed); a name that can be cut in two ways gets two rows. False when it holds no word that could
  // be matched (only punctuation): the caller reports it.
  bool add(std::uint32_t entity, names::NameKind kind, NameRank rank, std::string_view text);
  [[nodiscard]] std::uint32_t name_count() const noexcept;
  // kLimit when there are more tokens or names than the format holds.
  [[nodiscard]] Result<void> write(IndexWriter& writer);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// Immutable view of the name sections; valid while the IndexFile lives. Accessors check ranges: a damaged file gives
// empty answers, never a read outside it. Thread-safe.
class NameIndex {
 public:
  // kCorrupt when the sections do not fit together.
  [[nodiscard]] static Result<NameIndex> open(const IndexFile& file);

  [[nodiscard]] std::uint32_t name_count() const noexcept {
    return static_cast<std::uint32_t>(names_.size());
  }
  [[nodiscard]] std::uint32_t token_count() const noexcept {
    return static_cast<std::uint32_t>(tokens_.size());
  }
  // REQUIRES: name < name_count().
  [[nodiscard]] const NameRow& name(std::uint32_t name) const noexcept { return names_[name]; }
  [[nodiscard]] std::string_view text(const NameRow& row) const noexcept;
  [[nodiscard]] std::span<const names::Part> parts(const NameRow& row) const noexcept;
  // A token id of no token gives an empty view and mass 0.
  [[nodiscard]] names::TokenView token(std::uint32_t token) const noexcept;
  // Its Latin form alone, at a third of the cost.
  [[nodiscard]] std::string_view latin(std::uint32_t token) const noexcept {
    if (token >= tokens_.size()) return {};
    const TokenRow& row = tokens_[token];
    const std::size_t size = row.latin_size;
    if (size > text::kMaxTokenBytes || size > token_texts_.size() ||
        row.text_offset > token_texts_.size() - size)
      return {};
    return {token_texts_.data() + row.text_offset, size};
  }
  // The first token whose Latin form is not before `latin`, token_count() if none; tokens ascend by it.
  [[nodiscard]] std::uint32_t first_token(std::string_view latin) const noexcept {
    return first_token(latin, 0, token_count());
  }
  // ... of those from `low` on and before `high`; `high` if none.
  [[nodiscard]] std::uint32_t first_token(std::string_view latin, std::uint32_t low,
                                          std::uint32_t high) const noexcept;
  [[nodiscard]] std::uint32_t token_mass(std::uint32_t token) const noexcept {
    return token < tokens_.size() ? tokens_[token].mass : 0;
  }
  // Letters of its Latin form.
  [[nodiscard]] std::size_t latin_size(std::uint32_t token) const noexcept {
    return token < tokens_.size() ? tokens_[token].latin_size : 0;
  }
  // Names that hold the token, by ascending mass, then id.
  [[nodiscard]] std::span<const std::uint32_t> postings(std::uint32_t token) const noexcept;
  // The masses of these names in units of kMassesPerUnit, rounded down; empty in an index older than format 1.3.
  [[nodiscard]] std::span<const std::uint16_t> posting_masses(std::uint32_t token) const noexcept;
  // The shapes of these names (NameShape::bits()); empty in an index older than format 1.4.
  [[nodiscard]] std::span<const std::uint32_t> posting_shapes(std::uint32_t token) const noexcept;
  // All of these at once.
  struct Postings {
    std::span<const std::uint32_t> names;
    std::span<const std::uint16_t> masses;
    std::span<const std::uint32_t> shapes;
  };
  [[nodiscard]] Postings all_postings(std::uint32_t token) const noexcept {
    if (token >= tokens_.size()) return {};
    const std::size_t first = posting_offsets_[token];
    const std::size_t last = posting_offsets_[token + 1];
    if (first >= last || last > postings_.size()) return {};
    return postings_at(first, last - first);
  }
  // ... that were found before: REQUIRES: first_posting() of a token and the number of its names, which are not 0.
  [[nodiscard]] Postings postings_at(std::size_t first, std::size_t count) const noexcept {
    Postings out;
    out.names = postings_.subspan(first, count);
    if (!posting_masses_.empty()) out.masses = posting_masses_.subspan(first, count);
    if (!posting_shapes_.empty()) out.shapes = posting_shapes_.subspan(first, count);
    return out;
  }
  // REQUIRES: token < token_count().
  [[nodiscard]] std::uint32_t first_posting(std::uint32_t token) const noexcept {
    return posting_offsets_[token];
  }
  // Names whose letters, blanks dropped, hash to `hash` (see joined_hash); [first, last) of low 32 bits.
  [[nodiscard]] std::span<const std::uint64_t> joined(std::uint64_t hash) const noexcept;

  // Token ids stored under a hash of deletion_hash() or key_hash(): a superset (bucket and 8 bits of tag agree).
  template <class Visit>
  void for_each_deletion(std::uint64_t hash, Visit&& visit) const {
    visit_bucket(deletion_buckets_, deletions_, hash, visit);
  }
  template <class Visit>
  void for_each_key(std::uint64_t hash, Visit&& visit) const {
    visit_bucket(key_buckets_, keys_, hash, visit);
  }

  // Have the memory fetched that for_each_deletion() will need soon; in this order.
  void prefetch_deletion_bucket(std::uint64_t hash) const noexcept {
    __builtin_prefetch(&deletion_buckets_[hash & (deletion_buckets_.size() - 2)]);
  }
  void prefetch_deletions(std::uint64_t hash) const noexcept {
    const std::uint32_t first = deletion_buckets_[hash & (deletion_buckets_.size() - 2)];
    if (first < deletions_.size()) __builtin_prefetch(&deletions_[first]);
  }

  // Have the memory of a name or word fetched that will be asked for soon; in this order, the second needs what the first
  // fetched. Any id.
  void prefetch_name(std::uint32_t name) const noexcept {
    if (name < names_.size()) __builtin_prefetch(&names_[name]);
  }
  void prefetch_parts(std::uint32_t name) const noexcept {
    if (name < names_.size() && names_[name].first_part < parts_.size())
      __builtin_prefetch(&parts_[names_[name].first_part]);
  }
  void prefetch_postings(std::uint32_t token) const noexcept {  // where they are, not they
    if (token < tokens_.size()) __builtin_prefetch(&posting_offsets_[token]);
  }
  void prefetch_token_row(std::uint32_t token) const noexcept {
    if (token < tokens_.size()) __builtin_prefetch(&tokens_[token]);
  }
  void prefetch_token_text(std::uint32_t token) const noexcept {
    if (token < tokens_.size() && tokens_[token].text_offset < token_texts_.size()) {
      __builtin_prefetch(&token_texts_[tokens_[token].text_offset]);
    }
  }

  // Which words meet in one name; empty in an index older than format 1.5.
  [[nodiscard]] const WordPairs& word_pairs() const noexcept { return word_pairs_; }

  // ... and in which names; empty in an index older than format 1.6.
  [[nodiscard]] const NamesOfPairs& names_of_pairs() const noexcept { return names_of_pairs_; }

  [[nodiscard]] bool has_masses() const noexcept { return !posting_masses_.empty(); }
  [[nodiscard]] bool has_shapes() const noexcept { return !posting_shapes_.empty(); }

  // Another number for every index opened in this process, never 0.
  [[nodiscard]] std::uint64_t serial() const noexcept { return serial_; }

  // Every inner offset and id; O(file). kCorrupt naming the section.
  [[nodiscard]] Result<void> verify() const;

 private:
  template <class Visit>
  static void visit_bucket(std::span<const std::uint32_t> buckets, std::span<const std::uint32_t> entries,
                           std::uint64_t hash, Visit&& visit) {
    const std::uint64_t bucket = hash & (buckets.size() - 2);  // buckets.size() is a power of two plus one
    const std::uint32_t first = buckets[bucket];
    const std::uint32_t last = buckets[bucket + 1];
    if (first > last || last > entries.size()) return;
    const auto tag = static_cast<std::uint32_t>(hash >> 56);
    for (std::uint32_t i = first; i < last; ++i) {
      if (entries[i] >> 24 == tag) visit(entries[i] & (kMaxTokensInIndex - 1));
    }
  }

  std::uint64_t serial_ = 0;
  std::span<const NameRow> names_;
  std::string_view name_texts_;
  std::span<const names::Part> parts_;
  std::span<const TokenRow> tokens_;
  std::string_view token_texts_;
  std::span<const std::uint32_t> posting_offsets_;
  std::span<const std::uint32_t> postings_;
  std::span<const std::uint16_t> posting_masses_;
  std::span<const std::uint32_t> posting_shapes_;
  std::span<const std::uint32_t> deletion_buckets_;
  std::span<const std::uint32_t> deletions_;
  std::span<const std::uint32_t> key_buckets_;
  std::span<const std::uint32_t> keys_;
  std::span<const std::uint64_t> joined_;
  WordPairs word_pairs_;
  NamesOfPairs names_of_pairs_;
};

[[nodiscard]] std::uint64_t joined_hash(std::string_view letters) noexcept;

// Calls `visit(letters)` for `word` and every word that is left when up to `deletions` (0 to 2) letters are taken out,
// each once or more often. `word` has at most text::kMaxTokenBytes letters.
template <class Visit>
void for_each_deletion_variant(std::string_view word, int deletions, Visit&& visit) {
  visit(word);
  if (deletions == 0 || word.size() < 2) return;
  char buffer[text::kMaxTokenBytes];
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (i > 0 && word[i] == word[i - 1]) continue;  // the same word again
    std::size_t size = 0;
    for (std::size_t k = 0; k < word.size(); ++k) {
      if (k != i) buffer[size++] = word[k];
    }
    visit(std::string_view(buffer, size));
    if (deletions < 2 || size < 2) continue;
    for (std::size_t j = i; j < size; ++j) {
      if (j > i && buffer[j] == buffer[j - 1]) continue;
      char inner[text::kMaxTokenBytes];
      std::size_t inner_size = 0;
      for (std::size_t k = 0; k < size; ++k) {
        if (k != j) inner[inner_size++] = buffer[k];
      }
      visit(std::string_view(inner, inner_size));
    }
  }
}

// Encodes a token's alternatives as names::TokenView wants them.
void append_alternatives(std::string& out, std::span<const std::string_view> alternatives);

}  // namespace tamis::index

#endif  // TAMIS_INDEX_NAME_INDEX_H_
