#include "documents/parties/name_bearers.h"

#include <algorithm>
#include <functional>
#include <string_view>

#include "names/sounds.h"

namespace tamis::documents {

namespace {

// Where a word is looked up: its letters, and how it sounds.
template <class Visit>
void for_each_key(const NameWord& word, Visit&& visit) {
  visit(std::hash<std::string_view>{}(word.latin) | 1U);
  const auto keys = names::sound_keys(word.sounds);  // all() points into it
  for (const std::uint64_t key : keys.all()) visit(key << 1U);
}

std::uint64_t record_key(std::uint32_t record) noexcept { return ~static_cast<std::uint64_t>(record); }

}  // namespace

void NameBearers::enter(std::uint64_t key, std::size_t referent) {
  auto& referents = by_key_[key];
  if (referents.size() < kMost && (referents.empty() || referents.back() != referent))
    referents.push_back(referent);
}

void NameBearers::add(std::size_t referent, const std::vector<NameWord>& words) {
  for (const NameWord& word : words) for_each_key(word, [&](std::uint64_t key) { enter(key, referent); });
}

void NameBearers::add_record(std::size_t referent, std::uint32_t record) {
  enter(record_key(record), referent);
}

std::vector<std::size_t> NameBearers::find(const std::vector<NameWord>& words,
                                           std::optional<std::uint32_t> record) const {
  std::vector<std::size_t> found;
  const auto take = [&](std::uint64_t key) {
    if (const auto at = by_key_.find(key); at != by_key_.end())
      found.insert(found.end(), at->second.begin(), at->second.end());
  };
  for (const NameWord& word : words) for_each_key(word, take);
  if (record) take(record_key(*record));
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

std::optional<std::size_t> NameBearers::with_record(std::uint32_t record) const {
  const auto at = by_key_.find(record_key(record));
  return at == by_key_.end() ? std::nullopt : std::optional(at->second.front());
}

}  // namespace tamis::documents
