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
#include "screen/prepared_name.h"

namespace tamis::documents {

// Both answers are true in doubt: of initials, of names that can be cut in several ways, in scripts whose words are not written apart.
// To see so costs a fiftieth of screening the name. `cache` must outlive it. Not thread-safe: it keeps its buffers.
class PartyFilter {
 public:
  explicit PartyFilter(ListedNamesCache& cache) : cache_(cache), index_(cache.words.index()) {}

  // Whether two words of the name may be two words of one listed person's, by their sounds or one of them by all letters but one, or
  // two written as one or one as two: a person needs two words (listed_rules.h).
  [[nodiscard]] bool may_be_person(const std::string& name);

  // Whether a listed organisation or ship may have all words of the name that say something. A word that is alone, or an ordinary one, must
  // be in the listed name letter by letter, and where all words must, the listed name has no other that says something; other words
  // must meet in one listed name as those of persons do.
  [[nodiscard]] bool may_be_organisation(const std::string& name);

 private:
  void tokens_of(std::string_view latin, std::vector<std::uint32_t>& out) const;
  [[nodiscard]] bool may_be_name(std::span<const names::Part> listed, bool all) const;
  [[nodiscard]] TextWord& word(std::string_view written);
  [[nodiscard]] bool meet(TextWord& a, TextWord& b, bool persons);
  [[nodiscard]] bool may_all_meet();
  [[nodiscard]] bool meet_mistyped();
  [[nodiscard]] bool is_listed(std::string_view latin) const;
  [[nodiscard]] bool is_listed_apart(std::string_view latin);
  [[nodiscard]] bool is_listed_joined(std::string_view first, std::string_view second);

  ListedNamesCache& cache_;
  const index::NameIndex& index_;
  screen::PreparedName prepared_;
  std::vector<std::string_view> exact_;  // words of prepared_
  std::vector<std::uint32_t> tokens_;
  std::vector<std::uint32_t> rarest_;  // of exact_ the word that fewest names have
  std::vector<std::size_t> spelt_;     // numbers of the words of prepared_ that no other word would do for
  std::vector<std::uint64_t> near_;    // classes of the listed words that a word may be with a letter wrong
  std::string joined_;
  std::string lower_;
};

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_PARTY_FILTER_H_
