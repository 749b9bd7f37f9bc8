// Candidate generation: all listed names that meet predicate P, and no name that does not. docs/scoring.md
// ("Candidates") states P in words; brute_force_candidates() in test/reference states it in code; a test holds
// the two against each other.
//
// P(query, name). Words match by names::match_tokens (and match_joined for two neighbouring query words written
// as one, and split words whose two halves the name holds). A query word weighs the least mass among the
// listed words it matches (a misspelt common word is still common), or mass_of_unmet() when it matches none;
// a listed word weighs its mass. P holds when
//   (A) the query words that the name matches make up kShare of the query's weight (kShareAcross, if it is translated), or
//   (B) the listed words that match (the heaviest for each query word, but not more than the query word itself
//       where that is listed) make up kShare of the name's mass, or
//   (C) both names have the same letters when blanks are dropped.
//
// Each name that a posting mentions gathers what it has matched so far in a Tally. Postings are walked rarest word first;
// each is ordered by the name's mass, so that behind the point where what is left of the query could no longer satisfy (A)
// or (B) only names that have a Tally already are looked at.
#ifndef TAMIS_INDEX_CANDIDATES_H_
#define TAMIS_INDEX_CANDIDATES_H_

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "index/matching_words.h"
#include "index/name_filter.h"
#include "index/name_index.h"
#include "names/token_match.h"
#include "names/word_script.h"

namespace tamis::index {

inline constexpr float kShare = 0.55F;
// Names in other scripts are translated as often as spelt, and no table knows every word: of bodies of the lists that no query
// found, half the words met.
inline constexpr float kShareAcross = 0.35F;
// Of a query word of several Han characters or Hangul syllables that matches no listed word: a brand, which other scripts write
// by sound, translate or replace.
inline constexpr float kMassOfUnmetBrand = 4.0F;
inline constexpr std::size_t kFewestTranslated = 2;
// Of the weight of a query, what (A) takes kShare of: less where the tables of translated words have two of its words in another
// script than Latin, or one that was cut from Han characters. Not in Hangul, nor where a character stands by itself, as in
// names of people. `is_translated(row)`: is_translated() of that word, known or found.
template <class IsTranslated>
[[nodiscard]] std::uint64_t weight_to_share(std::span<const names::TokenView> query, std::uint64_t weight,
                                            IsTranslated&& is_translated) {
  constexpr auto kPerMille = static_cast<std::uint64_t>(kShareAcross / kShare * 1000.0F);
  std::size_t translated = 0;
  for (std::size_t row = 0; row < query.size(); ++row) {
    const std::string_view native = query[row].native;
    if (native.empty()) continue;
    if (names::is_syllable(native) || names::is_hangul(native)) return weight;
    if (is_translated(row)) translated += names::is_word_of_syllables(native) ? kFewestTranslated : 1;
  }
  return translated >= kFewestTranslated ? weight * kPerMille / 1000 : weight;
}
// What a query word weighs that matches no listed word.
[[nodiscard]] inline float mass_of_unmet(const names::TokenView& word) noexcept {
  if (names::is_word_of_syllables(word.native)) return kMassOfUnmetBrand;
  return kMaxMass;
}

// A listed word that a query word matches.
struct Expansion {
  enum class Kind : std::uint8_t {
    kWord,   // query word `row` matches the listed word
    kJoin,   // query words `row` and `row + 1` written as one match it
    kSplit,  // query word `row` is two listed words written as one, of which this is one half
  };
  std::uint32_t token = 0;
  std::uint32_t next = 0xFFFFFFFFU;  // further expansions of the same token
  names::TokenMatch match;
  std::uint8_t row = 0;
  Kind kind = Kind::kWord;
  std::uint8_t half = 0;             // kSplit: 1 or 2
  std::uint16_t split = 0;           // kSplit: which split
  std::uint32_t kept = 0xFFFFFFFFU;  // where the scratch keeps it, if it does
};

// What a query needs between calls; one per thread, no allocation once warm. After find_candidates() it holds the
// expansions, from which the screener fills its match matrix. Thread-compatible.
class CandidateScratch {
 public:
  // The first expansion of a listed token, or nullptr; follow `next` with expansion().
  [[nodiscard]] const Expansion* find(std::uint32_t token) const noexcept;
  [[nodiscard]] const Expansion* expansion(std::uint32_t index) const noexcept {
    return index == kNoToken ? nullptr : &expansions_[index];
  }
  [[nodiscard]] std::span<const Expansion> expansions() const noexcept { return expansions_; }

  // The words of queries before.
  [[nodiscard]] MatchingWords& words() noexcept { return words_; }

  // Names that have the letters of the query when blanks are dropped (C).
  [[nodiscard]] std::span<const std::uint32_t> same_letters() const noexcept { return same_letters_; }

 private:
  friend class CandidateFinder;  // candidate_finder.h
  MatchingWords words_;

  struct Slot {
    std::uint32_t token = kNoToken;
    std::uint32_t first = 0;
  };
  void clear_map(std::size_t expected);
  void insert(const Expansion& expansion);

  std::vector<Expansion> expansions_;
  // What one name has matched. Kept in a hash table of the names that the query touches, not in an array of all names: it
  // stays in the cache however many names there are.
  struct Tally {
    std::uint32_t name = 0;
    std::uint32_t query = 0;        // mass of the query words that the name matches
    std::uint32_t listed : 24 = 0;  // mass of the listed words that match
    std::uint32_t last : 8 = 0;     // number of the row that was counted last, from 1
    std::uint16_t row = 0;   // of `listed`, what the last row gave, before it is held to the row's most
    std::uint16_t mass = 0;  // of the name, as in NameIndex::posting_masses(); 0: not known
    // Of a name filter; else unused.
    NameShape shape;
    std::int16_t row_gain = 0;  // of matched.gain, what the last row gave
    Matched matched;
  };
  static_assert(sizeof(Tally) == 32);
  static constexpr std::size_t kFewestSlots = 1024;
  std::vector<Tally> touched_;          // names with a Tally of this query
  std::vector<std::uint32_t> hopeful_;  // those of them that may still meet P
  // What a listed word says of a name that holds it, for one row.
  struct Count {
    std::uint32_t mass = 0;
    Gains gains{};
    std::uint8_t settles = 0;  // NameFilter::settles(), a bit for each kind
  };
  // The names of one listed word that a row matches.
  struct Walk {
    std::span<const std::uint32_t> names;
    std::span<const std::uint16_t> units;   // NameIndex::posting_masses()
    std::span<const std::uint32_t> shapes;  // NameIndex::posting_shapes(), with a filter
    std::size_t light = 0;                  // so many may be candidates by what is left of the query
    Count count;                            // that the word gives them
  };
  std::vector<Walk> walks_;  // of the words of each row that have many names, of the joins, of the splits
  // Bits of names, which several share: those that stand in some posting of the query, in more than one.
  struct Mark {
    std::uint64_t once = 0;
    std::uint64_t several = 0;
  };
  std::vector<Mark> marks_;
  std::vector<std::uint32_t> of_widest_;  // places of names in the word of the last row that has most
  std::vector<std::uint32_t> lights_;     // Walk::light of the rows in their order
  std::vector<std::uint32_t>
      slots_;  // open addressing: 1 + position in touched_; the first slot_mask_ + 1 are in use
  std::size_t slot_mask_ = 0;
  std::vector<std::uint32_t> same_letters_;
  std::vector<Slot> map_;
  std::size_t map_used_ = 0;
};

// Fills `out` with the ids of all names that meet P, ascending; with a filter (of the same query; usable()) only those of them
// that may reach it, and some others. `query`: the words of the query in order, at most
// text::kMaxTokens. Median some 10 µs at list size when the words are known; the cost grows with the postings of the rarer words. Memory of the
// scratch: some 40 bytes a name touched, and the words kept.
void find_candidates(const NameIndex& index, std::span<const names::TokenView> query,
                     CandidateScratch& scratch, std::vector<std::uint32_t>& out,
                     const NameFilter* filter = nullptr);

// The same scratch and `out` for names that are known before: `out` becomes these (ids, in any order) and those that have the query's
// letters (C), whether or not they meet P, and only their words are compared. Some µs a word of the query, and 0.1 to 1 µs for each
// word of the names.
void match_names(const NameIndex& index, std::span<const names::TokenView> query, CandidateScratch& scratch,
                 std::span<const std::uint32_t> names, std::vector<std::uint32_t>& out);

}  // namespace tamis::index

#endif  // TAMIS_INDEX_CANDIDATES_H_
