// Whether a listed organisation may stand for a name at all, before the name is screened.
#ifndef TAMIS_DOCUMENTS_ORGANISATION_FILTER_H_
#define TAMIS_DOCUMENTS_ORGANISATION_FILTER_H_

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "index/name_index.h"
#include "screen/prepared_name.h"

namespace tamis::documents {

// `index` must outlive it. Not thread-safe: it keeps its buffers.
class OrganisationFilter {
 public:
  explicit OrganisationFilter(const index::NameIndex& index) : index_(index) {}

  // Whether a listed organisation may stand for the name (listed_rules.h); in doubt, true. A word that is alone, or an ordinary one,
  // must be in the listed name letter by letter, and where all words must, the listed name has no other that says something. To
  // see so costs a hundredth of screening the name.
  [[nodiscard]] bool may_be_listed(const std::string& name);

 private:
  void tokens_of(std::string_view latin, std::vector<std::uint32_t>& out) const;
  [[nodiscard]] bool may_be_name(std::span<const names::Part> listed, bool all) const;

  const index::NameIndex& index_;
  screen::PreparedName prepared_;
  std::vector<std::string_view> exact_;  // words of prepared_
  std::vector<std::uint32_t> tokens_;
  std::vector<std::uint32_t> rarest_;  // of exact_ the word that fewest names have
};

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_ORGANISATION_FILTER_H_
