#include "index/acronyms.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "names/acronym.h"

namespace tamis::index {

namespace {

// A byte that no letters have, before the letters, tells these hashes from those of joined names.
constexpr char kOfInitials = 1;
constexpr char kOfAcronym = 2;
constexpr std::uint64_t kHashBits = 0xFFFFFFFF00000000ULL;

std::uint64_t hash_of(char what, std::string_view letters) noexcept {
  std::array<char, 1 + names::kMostAcronymLetters> bytes;
  bytes[0] = what;
  const std::size_t size = std::min(letters.size(), names::kMostAcronymLetters);
  std::copy_n(letters.begin(), size, bytes.begin() + 1);
  return joined_hash({bytes.data(), size + 1});
}

}  // namespace

void append_acronym_entries(std::span<const names::Part> parts, std::span<const names::TokenView> words,
                            std::uint32_t name, std::vector<std::uint64_t>& joined) {
  const names::Initials initials = names::initials_of(parts, words);
  if (!initials.empty()) joined.push_back((hash_of(kOfInitials, initials.letters()) & kHashBits) | name);
  const std::string_view acronym = names::lone_acronym(parts, words);
  if (!acronym.empty()) joined.push_back((hash_of(kOfAcronym, acronym) & kHashBits) | name);
}

void find_by_acronym(const NameIndex& index, std::span<const names::Part> parts,
                     std::span<const names::TokenView> words, std::vector<std::uint32_t>& out) {
  out.clear();
  const auto look = [&](char what, std::string_view letters) {
    for (const std::uint64_t entry : index.joined(hash_of(what, letters))) {
      const auto name = static_cast<std::uint32_t>(entry & ~kHashBits);
      if (name < index.name_count()) out.push_back(name);
    }
  };
  const std::string_view acronym = names::lone_acronym(parts, words);
  if (!acronym.empty()) look(kOfInitials, acronym);
  const names::Initials initials = names::initials_of(parts, words);
  if (!initials.empty()) look(kOfAcronym, initials.letters());
}

}  // namespace tamis::index
