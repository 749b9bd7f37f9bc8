#include "documents/organisation_filter.h"

#include <algorithm>

#include "documents/institutions.h"
#include "documents/stop_words.h"
#include "names/lexicon.h"
#include "names/syllable_words.h"

namespace tamis::documents {

namespace {

constexpr std::size_t kMostNamesSeen = 4096;  // by which a name is ruled out before it is screened

bool is_form(names::Role role) noexcept {
  return role == names::Role::kLegalForm || role == names::Role::kConnector || role == names::Role::kParticle;
}

// Whether no other spelling of the word and no word of another language would do.
bool must_be_exact(const names::Part& part, const names::TokenView& word, bool alone) {
  if (part.role != names::Role::kOrdinary || part.group != 0 || part.family != 0 || part.letters < 2 ||
      !word.native.empty() || !word.alternatives.empty() || names::concepts_of(word).size != 0)
    return false;
  return is_common_word(word.latin) || (alone && names::nickname_groups(word.latin).empty());
}

}  // namespace

bool OrganisationFilter::may_be_listed(const std::string& name) {
  prepared_.prepare(name);
  // Names that can be cut in several ways are left to the scorer.
  if (prepared_.has_other_cut() || prepared_.overflow() || names::may_have_syllable_words(prepared_.tokens()))
    return true;
  const auto parts = prepared_.parts(names::NameKind::kOrganization);
  const auto words = prepared_.words();
  // A word for "company" or "and" alone is no name, and another listed word is another word.
  if (parts.size() == 1 && is_form(parts[0].role) && words[0].native.empty() &&
      names::concepts_of(words[0]).size == 0 && names::nickname_groups(words[0].latin).empty())
    return false;
  bool all_exact = true;
  exact_.clear();
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (must_be_exact(parts[i], words[i], parts.size() == 1))
      exact_.push_back(words[i].latin);
    else
      all_exact = all_exact && is_form(parts[i].role);
  }
  if (exact_.empty()) return true;
  rarest_.clear();
  std::size_t fewest = kMostNamesSeen;
  for (const std::string_view latin : exact_) {
    tokens_of(latin, tokens_);
    std::size_t volume = 0;
    for (const std::uint32_t token : tokens_) volume += index_.postings(token).size();
    if (volume == 0) return false;
    if (volume >= fewest) continue;
    fewest = volume;
    rarest_.swap(tokens_);
  }
  if (rarest_.empty()) return true;  // they stand in too many names
  for (const std::uint32_t token : rarest_) {
    for (const std::uint32_t id : index_.postings(token)) {
      if (id >= index_.name_count() || may_be_name(index_.parts(index_.name(id)), all_exact)) return true;
    }
  }
  return false;
}

void OrganisationFilter::tokens_of(std::string_view latin, std::vector<std::uint32_t>& out) const {
  out.clear();
  index_.for_each_deletion(index::deletion_hash(latin), [&](std::uint32_t token) {
    if (index_.token(token).latin == latin && std::find(out.begin(), out.end(), token) == out.end())
      out.push_back(token);
  });
}

// Whether the words of exact_ are all in a listed name and, if `all`, nothing else that says something.
bool OrganisationFilter::may_be_name(std::span<const names::Part> listed, bool all) const {
  std::size_t met = 0;
  for (const std::string_view wanted : exact_) {
    const bool found = std::any_of(listed.begin(), listed.end(), [&](const names::Part& part) {
      return part.letters == static_cast<std::uint8_t>(wanted.size()) &&
             index_.token(part.token).latin == wanted;
    });
    if (!found) return false;
    ++met;
  }
  if (!all || met < exact_.size()) return true;
  return std::all_of(listed.begin(), listed.end(), [&](const names::Part& part) {
    if (part.role != names::Role::kOrdinary || part.group != 0 || part.letters < 2) return true;
    const std::string_view latin = index_.token(part.token).latin;
    return std::find(exact_.begin(), exact_.end(), latin) != exact_.end() || is_common_word(latin) ||
           is_company_form(latin);
  });
}

}  // namespace tamis::documents
