#include "documents/listed/listed_links.h"

#include <algorithm>
#include <span>
#include <vector>

namespace tamis::documents {

namespace {

// Of both words together, for a person.
constexpr float kPairQuality = 1.5F;
constexpr std::size_t kMostMetInLargeIndex = 32;
constexpr std::size_t kAhead = 8;  // names that are fetched while others are looked at

// A name that has both words.
struct Met {
  float quality = 0;  // of both
  std::uint8_t parts = 0;
  MetNotes notes;
  std::uint32_t name = 0;
};

void keep_best(std::size_t count, std::vector<Met>& met) {
  if (met.size() <= count) return;
  const auto last = met.begin() + static_cast<std::ptrdiff_t>(count);
  std::nth_element(met.begin(), last, met.end(), [](const Met& a, const Met& b) {
    if (a.quality != b.quality) return a.quality > b.quality;
    if (a.parts != b.parts) return a.parts < b.parts;
    return a.name < b.name;
  });
  met.erase(last, met.end());
}

template <class Visit>
void for_each_word(const index::NameIndex& index, std::span<const std::uint32_t> names, std::size_t at,
                   bool persons, Visit&& visit) {
  if (at >= names.size() || names[at] >= index.name_count()) return;
  const index::NameRow& row = index.name(names[at]);
  if (!persons && row.kind == names::NameKind::kPerson) return;
  for (const names::Part& part : index.parts(row)) visit(part.token);
}

MetNotes notes_of(std::span<const names::Part> parts, const TextWord& a, const TextWord& b,
                  ListedWords& words) {
  const auto left = std::count_if(parts.begin(), parts.end(), [&](const names::Part& part) {
    return says_something(part.role) && words.likeness(a, part.token).quality <= 0 &&
           words.likeness(b, part.token).quality <= 0;
  });
  const auto first =
      std::find_if(parts.begin(), parts.end(), [](const names::Part& part) { return may_begin(part.role); });
  MetNotes notes;
  notes.left =
      static_cast<std::uint8_t>(std::min<std::ptrdiff_t>(left, MetNotes::kMostLeft)) & MetNotes::kMostLeft;
  notes.begins = first != parts.end() && words.likeness(a, first->token).quality > 0 ? 1 : 0;
  return notes;
}

Link find_link(TextWord& a, TextWord& b, bool persons, ListedNamesCache& cache) {
  const index::NameIndex& index = cache.words.index();
  Link link;
  link.first_met = static_cast<std::uint32_t>(cache.met.size());
  std::vector<std::uint32_t>& names = cache.names;
  std::vector<Met> met;
  if (!cache.words.names_with(a, b, names)) {
    link.many = link.unmet = true;
    return link;
  }
  float best_quality = 0;
  std::size_t persons_met = 0;
  for (std::size_t at = 0; at < names.size(); ++at) {
    if (at + 4 * kAhead < names.size()) index.prefetch_name(names[at + 4 * kAhead]);
    if (at + 3 * kAhead < names.size()) index.prefetch_parts(names[at + 3 * kAhead]);
    for_each_word(index, names, at + 2 * kAhead, persons,
                  [&](std::uint32_t token) { index.prefetch_token_row(token); });
    for_each_word(index, names, at + kAhead, persons,
                  [&](std::uint32_t token) { index.prefetch_token_text(token); });
    const std::uint32_t id = names[at];
    if (id >= index.name_count()) continue;
    const index::NameRow& row = index.name(id);
    if (!persons && row.kind == names::NameKind::kPerson) continue;
    const auto parts = index.parts(row);
    float best = 0;
    for (const names::Part& first : parts) {
      const ListedLikeness::Like own = cache.words.likeness(a, first.token);
      if (own.quality <= 0) continue;
      for (const names::Part& second : parts) {
        if (second.token == first.token) continue;
        const ListedLikeness::Like other = cache.words.likeness(b, second.token);
        const float quality = own.quality + other.quality;
        if (other.quality <= 0 || (row.kind == names::NameKind::kPerson && quality < kPairQuality)) continue;
        best = std::max(best, quality);
        if (quality <= best_quality) continue;
        best_quality = quality;
        link.first_form = own.form;
        link.second_form = other.form;
      }
    }
    if (best <= 0) continue;
    MetNotes notes;
    if (row.kind != names::NameKind::kPerson) notes = notes_of(parts, a, b, cache.words);
    if (row.kind == names::NameKind::kPerson) {
      link.person = true;
      ++persons_met;
    } else if (link.name_count == Link::kMostNames) {
      link.many = true;
    } else {
      link.notes[link.name_count] = notes;
      link.names[link.name_count++] = id;
    }
    met.push_back({best, row.part_count, notes, id});
  }
  if (!screens_all(index)) {
    keep_best(kMostMetInLargeIndex, met);
  } else if (persons_met > Link::kMostMet || met.size() > Link::kMostBodiesMet) {
    link.unmet = true;
    return link;
  }
  std::sort(met.begin(), met.end(), [](const Met& one, const Met& other) { return one.name < other.name; });
  for (const Met& one : met) {
    cache.met.push_back(one.name);
    cache.met_notes.push_back(one.notes);
  }
  link.met_count = static_cast<std::uint16_t>(met.size());
  return link;
}

}  // namespace

const Link& link_of(TextWord& a, TextWord& b, ListedNamesCache& cache, bool persons) {
  const std::uint64_t key = (std::uint64_t{a.id} << 32) | b.id | (persons ? 0 : std::uint64_t{1} << 63);
  const auto [at, missing] = cache.links.try_emplace(key);
  if (missing) at->second = find_link(a, b, persons, cache);
  return at->second;
}

}  // namespace tamis::documents
