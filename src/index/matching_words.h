// Which listed words a word of a query matches, and the names of the rarer ones.
#ifndef TAMIS_INDEX_MATCHING_WORDS_H_
#define TAMIS_INDEX_MATCHING_WORDS_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "index/looked_words.h"
#include "index/name_filter.h"
#include "index/name_index.h"
#include "names/token_match.h"

namespace tamis::index {

// Whether a word in another script than Latin is one that the tables of translated words have.
[[nodiscard]] bool is_translated(const names::TokenView& word) noexcept;

// Kept between queries, for names share their words; forgotten as a whole when it grows past one of its limits, or another index
// is asked. One per thread, no allocation once warm.
class MatchingWords {
 public:
  // A listed word that a word matches.
  struct Match {
    std::uint32_t token = 0;
    names::TokenMatch match;
    std::uint16_t mass = 0;     // NameIndex::token_mass(), at most 65,535 in a damaged index
    std::uint16_t split = 0;    // of which split it is a half, from 0
    std::uint8_t half = 0;      // of a split: 1 or 2
    std::uint8_t settles = 0;   // NameFilter::settles(), a bit for each kind
    Gains gains{};              // by Word::gains_of
    std::uint32_t count = 0;    // of its names ...
    std::uint32_t posting = 0;  // ... and where they begin, when there are any
  };
  static_assert(sizeof(Match) == 32);
  // The listed words that have few names, as most have: their names stand together.
  static constexpr std::size_t kFewNames = 16;
  struct Word {
    std::uint32_t first = 0;  // match()
    std::uint32_t count = 0;
    std::uint32_t many = 0;  // so many at the front of these have more than kFewNames
    std::uint32_t splits =
        0;  // so many behind these are halves of listed words that are the word when written as one
    std::uint32_t first_name = 0;  // Names, of those behind `many`
    std::uint32_t name_count = 0;
    // Of the masses of the matches; of those of the word itself.
    std::uint32_t least = 0xFFFFFFFFU;
    std::uint32_t most = 0;
    std::uint32_t exact = 0;
    bool is_translated = false;  // index::is_translated()
    bool has_gains = false;
    NameFilter::RowKey gains_of{};  // for what row of a query the gains are known
    Gains most_gains{};
    std::uint64_t volume = 0;  // postings
  };
  // What NameIndex has of names, and of which of a word's matches they are.
  struct Names {
    std::span<const std::uint32_t> names;
    std::span<const std::uint32_t> shapes;
    std::span<const std::uint16_t> units;
    std::span<const std::uint16_t> of;  // from Word::first on
  };

  // Before a query.
  void begin(const NameIndex& index);
  // The place is valid until the next begin(); its matches are found when it is met for the first time.
  [[nodiscard]] Word& word(const NameIndex& index, const names::TokenView& word);
  [[nodiscard]] Match& match(std::size_t at) noexcept { return matches_[at]; }
  [[nodiscard]] const Match& match(std::size_t at) const noexcept { return matches_[at]; }
  [[nodiscard]] std::span<Match> matches(const Word& word) noexcept {
    return std::span(matches_).subspan(word.first, word.count);
  }
  [[nodiscard]] Names names(const Word& word) const noexcept {
    const auto part = [&](const auto& all) {
      return std::span(all).subspan(word.first_name, word.name_count);
    };
    return {part(names_), part(shapes_), part(units_), part(of_)};
  }

  // Visits the listed words that share a deletion variant with `word`, and some that do not, once or more often. The table is
  // larger than the caches: its parts are on their way while others are visited.
  template <class Visit>
  void for_each_near(const NameIndex& index, std::string_view word, int deletions, Visit&& visit) {
    hashes_.clear();
    for_each_deletion_variant(word, deletions, [&](std::string_view variant) {
      hashes_.push_back(deletion_hash(variant));
      index.prefetch_deletion_bucket(hashes_.back());
    });
    for (std::size_t i = 0; i < hashes_.size(); ++i) {
      if (i == 0) {
        for (std::size_t k = 0; k < std::min(kAhead, hashes_.size()); ++k)
          index.prefetch_deletions(hashes_[k]);
      }
      if (i + kAhead < hashes_.size()) index.prefetch_deletions(hashes_[i + kAhead]);
      index.for_each_deletion(hashes_[i], visit);
    }
  }
  [[nodiscard]] LookedWords& looked() noexcept { return looked_; }
  // Adds the listed words that `word` may match, some of which it does not, to `out`, and to `sure` those that it does, or that are
  // halves of what it may be as one: a tenth of the cost of word(), or that of a look when its matches are kept.
  void look_for(const NameIndex& index, const names::TokenView& word, const names::WordMatcher& matcher,
                LookedWords& out, std::vector<std::uint32_t>& sure);

  static constexpr std::uint16_t kMaxSplits = 32;  // of a query

 private:
  static constexpr std::size_t kMaxMatches = std::size_t{1} << 20;  // 34 MB
  static constexpr std::size_t kMaxNames = std::size_t{3} << 20;    // 38 MB
  static constexpr std::size_t kMaxWords = std::size_t{1} << 17;    // some 20 MB
  static constexpr std::size_t kAhead = 8;  // words that are fetched while others are looked at

  void keep(const NameIndex& index, std::uint32_t token, const names::TokenMatch& match,
            std::uint8_t half = 0, std::uint16_t split = 0);
  void find_matches(const NameIndex& index, const names::TokenView& word);
  void find_all_splits(const NameIndex& index, const names::TokenView& word, std::uint16_t& splits);
  void add_looked(const NameIndex& index, const names::TokenView& word, const names::WordMatcher& matcher,
                  LookedWords& out);
  void make_key(const names::TokenView& word);
  void find_splits(const NameIndex& index, std::string_view word, std::uint16_t& splits);
  void fill_in(const NameIndex& index, Word& word);
  void gather_names(const NameIndex& index, Word& word, std::span<const Match> matches);

  std::uint64_t index_ = 0;
  std::unordered_map<std::string, Word> words_;
  std::vector<Match> matches_;
  std::vector<std::uint32_t> names_;
  std::vector<std::uint32_t> shapes_;
  std::vector<std::uint16_t> units_;
  std::vector<std::uint16_t> of_;
  std::string key_;
  LookedWords looked_;
  std::vector<std::uint64_t> hashes_;  // under which listed words are asked for
};

}  // namespace tamis::index

#endif  // TAMIS_INDEX_MATCHING_WORDS_H_
