// Whether a listed party may stand for a name of a text at all, before the name is screened.
#ifndef TAMIS_DOCUMENTS_PARTY_FILTER_H_
#define TAMIS_DOCUMENTS_PARTY_FILTER_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "documents/listed_cache.h"
#include "index/name_index.h"
#include "names/translated_words.h"
#include "screen/prepared_name.h"

namespace tamis::documents {

// Both answers are true in doubt: of initials, of names that can be cut in several ways, in scripts whose words are not written apart.
// To see so costs a fiftieth of screening the name. `cache` must outlive it. Not thread-safe: it keeps its buffers.
class PartyFilter {
 public:
  explicit PartyFilter(ListedNamesCache& cache);

  // Whether two words of the name may be two words of one listed person's, by their sounds or one of them by all letters but one, or
  // two written as one or one as two, and such a name scores enough to be shown: a person needs two words (listed_rules.h).
  [[nodiscard]] bool may_be_person(const std::string& name);

  // Whether a listed organisation or ship may have all words of the name that say something. A word that is alone, or an ordinary one, must
  // be in the listed name letter by letter, and where all words must, the listed name has no other that says something; other words
  // must meet in one listed name as those of persons do. What a listed name has beyond is legal forms and, where `cut_short` or more than one
  // word says something, ordinary words.
  [[nodiscard]] bool may_be_organisation(const std::string& name, bool cut_short);

 private:
  // A word that a listed name must have: in its letters, or one of its meaning.
  struct Demand {
    std::string_view latin;
    std::uint16_t group = 0;
    bool variants = false;
    // No listed word meets it that tokens_of() does not find.
    bool found_whole = false;
    names::WordConcepts concepts;
  };

  void read_demands(std::span<const names::Part> parts, std::span<const names::TokenView> words);
  [[nodiscard]] bool may_be_joined();
  void tokens_of(const Demand& demand, std::vector<std::uint32_t>& out) const;
  [[nodiscard]] bool may_be_name(const index::NameRow& row, bool cut_short) const;
  [[nodiscard]] bool meets(const Demand& demand, const names::Part& part, const names::TokenView& word) const;
  [[nodiscard]] TextWord& word(std::string_view written);
  [[nodiscard]] bool meet(TextWord& a, TextWord& b, bool persons);
  [[nodiscard]] bool meet_in_likely_name(TextWord& a, TextWord& b);
  [[nodiscard]] bool is_likely(std::uint32_t id);
  [[nodiscard]] bool may_all_meet();
  [[nodiscard]] bool meet_mistyped();
  [[nodiscard]] bool is_person_near(std::uint32_t id) const;
  [[nodiscard]] bool is_listed(std::string_view latin) const;
  [[nodiscard]] bool is_listed_apart(std::string_view latin);
  [[nodiscard]] bool is_listed_joined(std::string_view first, std::string_view second);

  ListedNamesCache& cache_;
  const index::NameIndex& index_;
  screen::PreparedName prepared_;
  std::vector<Demand> demands_;     // of words of prepared_
  std::size_t free_words_ = 0;      // that say something and make no demand
  std::vector<std::uint32_t> tokens_;
  std::vector<std::uint32_t> rarest_;  // of demands_ the word that fewest names have
  std::vector<std::size_t> spelt_;     // numbers of the words of prepared_ that no other word would do for
  std::vector<std::uint64_t> near_;    // classes of the listed words that a word may be with a letter wrong
  std::vector<std::uint32_t> near_tokens_;
  std::vector<std::uint32_t> found_;
  std::vector<std::uint32_t> met_;     // names that have such a word
  double least_bits_ = 0;              // of a name that is shown
  std::string joined_;
  std::string lower_;
};

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_PARTY_FILTER_H_
