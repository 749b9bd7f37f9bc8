// Whether a listed party may stand for a name of a text at all, before the name is screened.
#ifndef TAMIS_DOCUMENTS_LISTED_PARTY_FILTER_H_
#define TAMIS_DOCUMENTS_LISTED_PARTY_FILTER_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "documents/listed/listed_cache.h"
#include "index/name_index.h"
#include "names/translated_words.h"
#include "screen/prepared_name.h"

namespace tamis::documents {

// Whom a name of a text may be, before it is screened.
enum class PartyReach : std::uint8_t {
  kNobody,  // no listed party: it need not be screened
  kSome,    // those of PartyFilter::names() only
  kAnybody,  // in doubt: of names that can be cut in several ways, in scripts whose words are not written apart
};

// Records of other lists are taken to a party from this score on.
inline constexpr double kWeakerScore = 0.4;

// To see so costs a fiftieth of screening the name. `cache` must outlive it. Not thread-safe: it keeps its buffers.
class PartyFilter {
 public:
  explicit PartyFilter(ListedNamesCache& cache);

  // A person: whether two words of the name may be two words of one listed person's, by their sounds or one of them by all letters but one, or
  // two written as one or one as two, and such a name scores enough to be shown: a person needs two words (listed_rules.h).
  [[nodiscard]] PartyReach person(const std::string& name);

  // An organisation or ship: whether a listed one may have all words of the name that say something. A word that is alone, or an ordinary one, must
  // be in the listed name letter by letter, and where all words must, the listed name has no other that says something; other words
  // must meet in one listed name as those of persons do. What a listed name has beyond is legal forms and, where `cut_short` or more than one
  // word says something, ordinary words.
  [[nodiscard]] PartyReach organisation(const std::string& name, bool cut_short);

  // Whether the last name asked for as a person's has no listed one that scores kWeakerScore or more either.
  [[nodiscard]] bool nobody_at_all() const noexcept { return nobody_at_all_; }

  // The listed names that the last name asked for may be, after kSome: ids of the index.
  [[nodiscard]] std::span<const std::uint32_t> names() const noexcept { return met_; }

 private:
  // A word that a listed name must have: in its letters, or one of its meaning.
  struct Demand {
    std::string_view latin;
    std::uint16_t group = 0;
    bool variants = false;
    bool optional = false;  // words for "company" and the like
    // Every name must have one of `tokens`.
    bool found_whole = false;
    names::WordConcepts concepts;
    std::vector<std::uint32_t> tokens;  // of the index, ascending
  };

  [[nodiscard]] std::span<Demand> demands() noexcept { return std::span(all_demands_).first(demand_count_); }
  [[nodiscard]] std::span<const Demand> demands() const noexcept {
    return std::span(all_demands_).first(demand_count_);
  }
  void read_demands(std::span<const names::Part> parts, std::span<const names::TokenView> words);
  [[nodiscard]] bool add_joined();
  [[nodiscard]] bool add_with_initials();
  [[nodiscard]] PartyReach reach();
  [[nodiscard]] bool asks_for_nothing() const;
  void tidy(std::vector<std::uint32_t>& names) const;
  void find_tokens(Demand& demand) const;
  [[nodiscard]] bool may_be_name(const index::NameRow& row, bool cut_short) const;
  [[nodiscard]] bool says_nothing(const names::Part& part, bool common) const;
  [[nodiscard]] bool meets(const Demand& demand, const names::Part& part) const;
  [[nodiscard]] TextWord& word(std::string_view written);
  [[nodiscard]] bool meet(TextWord& a, TextWord& b);
  [[nodiscard]] bool add_names_of(TextWord& a, TextWord& b, bool persons);
  [[nodiscard]] bool may_all_meet();
  [[nodiscard]] bool add_mistyped();
  [[nodiscard]] bool is_person_near(std::uint32_t id) const;
  [[nodiscard]] bool is_listed(std::string_view latin) const;

  ListedNamesCache& cache_;
  const index::NameIndex& index_;
  screen::PreparedName prepared_;
  std::vector<Demand> all_demands_;  // of words of prepared_; the first demand_count_ of them
  std::size_t demand_count_ = 0;
  std::size_t free_words_ = 0;       // that say something and make no demand
  std::size_t said_ = 0;             // words that say something
  std::vector<std::size_t> spelt_;   // numbers of the words of prepared_ that no other word would do for
  std::vector<std::uint64_t> near_;  // classes of the listed words that a word may be with a letter wrong
  std::vector<std::uint32_t> near_tokens_;
  std::vector<std::uint32_t> found_;
  std::vector<std::uint32_t> met_;  // listed names that the name may be
  double least_bits_ = 0;           // of a name that is shown
  double least_bits_of_weaker_ = 0;
  bool nobody_at_all_ = false;
  std::string joined_;
  std::string lower_;
};

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_LISTED_PARTY_FILTER_H_
