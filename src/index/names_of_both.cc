#include "index/names_of_both.h"

#include <algorithm>
#include <string>

#include "index/word_hashes.h"
#include "names/joined_letters.h"

namespace tamis::index {

bool NamesOfBoth::may_be(const NameIndex& index, const names::TokenView& first,
                         const names::TokenView& second, MatchingWords& memory) {
  const std::array<const names::TokenView*, 2> words = {&first, &second};
  if (may_be_joined(index, first, second, memory)) return true;
  for (std::size_t i = 0; i < words.size(); ++i) memory.look_for(index, *words[i], looked_[i]);
  const std::array<std::size_t, 2> names = {names_of(index, looked_[0]), names_of(index, looked_[1])};
  const std::size_t rarer = names[0] <= names[1] ? 0 : 1;
  if (names[rarer] > kMostNames) return true;
  for (const LookedWords::Looked& looked : looked_[rarer].all()) {
    for (const std::uint32_t id : index.postings(looked.token)) {
      if (id >= index.name_count()) continue;
      const NameRow& row = index.name(id);
      if (row.kind == names::NameKind::kPerson &&
          has_part(index, index.parts(row), looked.token, *words[1 - rarer], looked_[1 - rarer]))
        return true;
    }
  }
  return false;
}

bool NamesOfBoth::may_be_joined(const NameIndex& index, const names::TokenView& first,
                                const names::TokenView& second, MatchingWords& memory) {
  const std::string native = std::string(first.native).append(second.native);
  const std::string joined = std::string(first.latin).append(second.latin);
  if (!index.joined(joined_hash(native)).empty() || !index.joined(joined_hash(joined)).empty()) return true;
  if (joined.size() > text::kMaxTokenBytes) return false;
  bool found = false;
  memory.for_each_near(index, joined, 1, [&](std::uint32_t token) {
    found = found || names::match_joined(joined, index.token(token));
  });
  return found;
}

std::size_t NamesOfBoth::names_of(const NameIndex& index, const LookedWords& words) {
  std::size_t names = 0;
  for (const LookedWords::Looked& looked : words.all()) names += index.postings(looked.token).size();
  return names;
}

bool NamesOfBoth::has_part(const NameIndex& index, std::span<const names::Part> parts, std::uint32_t own,
                           const names::TokenView& word, const LookedWords& looked) {
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (parts[i].token == own) continue;
    if (parts[i].letters == 1 || looked.has(parts[i].token)) return true;
    if (i + 1 == parts.size() || parts[i + 1].token == own) continue;
    const std::string_view left = index.latin(parts[i].token);
    const std::string_view right = index.latin(parts[i + 1].token);
    const std::size_t size = left.size() + right.size();
    if (size + 1 < word.latin.size() || size > word.latin.size() + 1) continue;
    if (names::match_joined(std::string(left).append(right), word.latin)) return true;
  }
  return false;
}

}  // namespace tamis::index
