#include "documents/listed_links.h"

#include <utility>

namespace tamis::documents {

namespace {

// Names looked through to see whether two words meet in one; beyond, the pair is screened unseen.
constexpr std::uint32_t kMostNames = std::uint32_t{1} << 16;
// Of both words together, for a person.
constexpr float kPairQuality = 1.5F;
constexpr std::size_t kAhead = 8;  // names that are fetched while others are looked at

Link swapped(Link link) noexcept {
  std::swap(link.first_form, link.second_form);
  return link;
}

void meet(std::uint32_t name, Link& link, std::vector<std::uint32_t>& met) {
  if (link.met_count != 0 && met.back() == name) return;
  if (link.met_count == Link::kMostMet) {
    link.unmet = true;
    return;
  }
  met.push_back(name);
  ++link.met_count;
}

Link find_link(const TextWord& a, const TextWord& b, ListedNamesCache& cache) {
  const index::NameIndex& index = cache.words.index();
  Link link;
  link.first_met = static_cast<std::uint32_t>(cache.met.size());
  float best_quality = 0;
  std::uint32_t looked = 0;
  for (const ListedToken& listed : a.tokens) {
    const auto postings = index.postings(listed.token);
    for (std::size_t at = 0; at < postings.size(); ++at) {
      if (at + 2 * kAhead < postings.size()) index.prefetch_name(postings[at + 2 * kAhead]);
      if (at + kAhead < postings.size()) index.prefetch_parts(postings[at + kAhead]);
      const std::uint32_t id = postings[at];
      if (id >= index.name_count()) continue;
      if (++looked > kMostNames) {
        link.many = link.unmet = true;
        return link;
      }
      const index::NameRow& row = index.name(id);
      for (const names::Part& part : index.parts(row)) {
        if (part.token == listed.token) continue;
        const ListedToken* other = b.find(part.token);
        if (other == nullptr) continue;
        const float quality = listed.quality + other->quality;
        if (row.kind == names::NameKind::kPerson) {
          if (quality < kPairQuality) continue;
          link.person = true;
        } else if (link.name_count == Link::kMostNames) {
          link.many = true;
        } else if (link.name_count == 0 || link.names[link.name_count - 1U] != id) {
          link.names[link.name_count++] = id;
        }
        meet(id, link, cache.met);
        if (quality <= best_quality) continue;
        best_quality = quality;
        link.first_form = listed.form;
        link.second_form = other->form;
      }
    }
  }
  return link;
}

}  // namespace

const Link& link_of(const TextWord& a, const TextWord& b, ListedNamesCache& cache) {
  const std::uint64_t key = (std::uint64_t{a.id} << 32) | b.id;
  const auto [at, missing] = cache.links.try_emplace(key);
  if (missing) at->second = a.volume <= b.volume ? find_link(a, b, cache) : swapped(find_link(b, a, cache));
  return at->second;
}

}  // namespace tamis::documents
