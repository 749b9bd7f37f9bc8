#include "documents/names/relative_names.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "documents/names/name_lexicon.h"
#include "documents/names/name_sounds.h"

namespace tamis::documents {

namespace {

std::vector<std::string_view> words_of(std::string_view name) {
  std::vector<std::string_view> words;
  for (std::size_t begin = 0; begin < name.size();) {
    const std::size_t end = std::min(name.find_first_of(" -", begin), name.size());
    if (end > begin) words.push_back(name.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

// "Усманов", "Усманова": one is the other with an ending.
bool same_but_for_ending(std::string_view a, std::string_view b) noexcept {
  constexpr std::size_t kLongestEnding = 4;  // bytes
  constexpr std::size_t kLeastStem = 5;
  if (a.size() > b.size()) std::swap(a, b);
  if (a == b) return a.size() > 1;
  const bool letters =
      static_cast<unsigned char>(a.empty() ? '\0' : a[0]) < 0xE0U;  // Latin, Cyrillic, Arabic
  return letters && a.size() >= kLeastStem && b.size() - a.size() <= kLongestEnding && b.starts_with(a);
}

// "Loukachenko", "Lukashenko": what two writers make of one name.
bool sound_alike(std::string_view a, std::string_view b) {
  constexpr std::size_t kLeast = 7;  // letters: short names sound like others
  constexpr std::size_t kMostLonger = 4;
  if (std::min(a.size(), b.size()) < kLeast ||
      std::max(a.size(), b.size()) > std::min(a.size(), b.size()) + kMostLonger)
    return false;
  const std::vector<NameWord> one = name_words(a);
  const std::vector<NameWord> other = name_words(b);
  return one.size() == 1 && other.size() == 1 && same_word(one.front(), other.front());
}

}  // namespace

bool share_first_character(std::string_view a, std::string_view b) noexcept {
  constexpr std::size_t kCharacter = 3;  // bytes
  constexpr std::size_t kLongest = 4 * kCharacter;
  const auto is_name = [](std::string_view name) {
    const auto first = name.empty() ? 0U : static_cast<unsigned char>(name[0]);
    return first >= 0xE3U && first <= 0xEDU && name.size() >= 2 * kCharacter && name.size() <= kLongest &&
           name.find(' ') == std::string_view::npos;
  };
  return is_name(a) && is_name(b) && a.substr(0, kCharacter) == b.substr(0, kCharacter);
}

bool share_surname(std::string_view a, std::string_view b) {
  const std::vector<std::string_view> one = words_of(a);
  const std::vector<std::string_view> other = words_of(b);
  constexpr std::size_t kParts = 3;
  // "Kim Jong Un"
  const auto leads = [](std::string_view word) {
    std::string lower;
    append_lower(lower, word);
    return NameLexicon::get().is_leading_surname(NameLexicon::hash(lower));
  };
  for (std::size_t i = 0; i < one.size(); ++i) {
    for (std::size_t k = 0; k < other.size(); ++k) {
      const bool alone = one.size() == 1 || other.size() == 1;
      const bool front = i == 0 && k == 0 && one.size() >= kParts && other.size() >= kParts && leads(one[i]);
      if (!alone && !front && (i == 0 || k == 0)) continue;
      if (same_but_for_ending(one[i], other[k]) || sound_alike(one[i], other[k])) return true;
    }
  }
  return false;
}

}  // namespace tamis::documents
