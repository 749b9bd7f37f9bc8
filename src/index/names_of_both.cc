#include "index/names_of_both.h"

#include <algorithm>

#include "index/word_hashes.h"

namespace tamis::index {

void NamesOfBoth::Side::begin(const NameIndex& index, std::span<const names::TokenView> words,
                              MatchingWords& memory) {
  looked.begin();
  sure.clear();
  joined.clear();
  matchers.clear();
  letters.fill({});
  for (std::size_t i = 0; i < words.size(); ++i) {
    letters[i] = words[i].latin;
    memory.look_for(index, words[i], matchers.emplace_back(words[i]), looked, sure);
  }
  if (words.size() == 2) {
    joined.append(words[0].latin).append(words[1].latin);
    if (joined.size() > text::kMaxTokenBytes) joined.clear();
    memory.for_each_near(index, joined, 1, [&](std::uint32_t token) { looked.add(token); });
  }
  met.assign(looked.all().size(), Met::kNotAsked);
  for (const std::uint32_t token : sure)
    met[static_cast<std::size_t>(&looked.at(token) - looked.all().data())] = Met::kYes;
}

std::size_t NamesOfBoth::Side::names(const NameIndex& index) const {
  std::size_t count = 0;
  for (const LookedWords::Looked& word : looked.all()) count += index.postings(word.token).size();
  return count;
}

bool NamesOfBoth::Side::meets(const NameIndex& index, std::uint32_t token) {
  Met& known = met[static_cast<std::size_t>(&looked.at(token) - looked.all().data())];
  if (known != Met::kNotAsked) return known == Met::kYes;
  const names::TokenView listed = index.token(token);
  const bool found = names::match_joined(joined, listed) ||
                     std::any_of(matchers.begin(), matchers.end(), [&](const names::WordMatcher& matcher) {
                       return static_cast<bool>(matcher.match_untranslated(listed));
                     });
  known = found ? Met::kYes : Met::kNo;
  return found;
}

bool NamesOfBoth::Side::is_initial(std::string_view part) const {
  return std::any_of(letters.begin(), letters.end(), [&](std::string_view word) {
    return !word.empty() && !part.empty() && (word.size() == 1 || part.size() == 1) &&
           word.front() == part.front();
  });
}

bool NamesOfBoth::Side::is_joined(std::string_view left, std::string_view right) const {
  const std::size_t size = left.size() + right.size();
  return std::any_of(letters.begin(), letters.end(), [&](std::string_view word) {
    return size + 1 >= word.size() && size <= word.size() + 1 &&
           names::match_joined(std::string(left).append(right), word);
  });
}

bool NamesOfBoth::may_be(const NameIndex& index, const names::TokenView& word,
                         std::span<const names::TokenView> others, MatchingWords& memory) {
  if (others.empty() || others.size() > kMostOthers) return true;
  memory.begin(index);
  if (may_be_joined(index, word, others.front(), memory)) return true;
  sides_[0].begin(index, {&word, 1}, memory);
  sides_[1].begin(index, others, memory);
  const std::array<std::size_t, 2> names = {sides_[0].names(index), sides_[1].names(index)};
  Side& rarer = sides_[names[0] <= names[1] ? 0 : 1];
  Side& other = sides_[names[0] <= names[1] ? 1 : 0];
  if (std::min(names[0], names[1]) > kMostNames) return true;
  for (std::size_t i = 0; i < rarer.looked.all().size(); ++i) {
    const std::uint32_t token = rarer.looked.all()[i].token;
    for (const std::uint32_t id : index.postings(token)) {
      if (rarer.met[i] == Side::Met::kNo) break;
      if (id >= index.name_count()) continue;
      const NameRow& row = index.name(id);
      if (row.kind == names::NameKind::kPerson && has_part(index, index.parts(row), token, other) &&
          rarer.meets(index, token))
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

bool NamesOfBoth::has_part(const NameIndex& index, std::span<const names::Part> parts, std::uint32_t own,
                           Side& side) {
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (parts[i].token == own) continue;
    if (side.is_initial(index.latin(parts[i].token))) return true;
    if (side.looked.has(parts[i].token) && side.meets(index, parts[i].token)) return true;
    if (i + 1 < parts.size() && parts[i + 1].token != own &&
        side.is_joined(index.latin(parts[i].token), index.latin(parts[i + 1].token)))
      return true;
  }
  return false;
}

}  // namespace tamis::index
