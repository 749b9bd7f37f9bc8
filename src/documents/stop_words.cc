#include "documents/stop_words.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/data_table.h"
#include "base/hash.h"

namespace tamis::documents {

namespace {

// A set of words of the tables, which live for ever: 60,000 are read before the first page.
class Words {
 public:
  void add(std::string_view word) {
    if (2 * ++count_ > slots_.size()) grow();
    put(word);
  }
  [[nodiscard]] bool contains(std::string_view word) const noexcept {
    if (slots_.empty() || word.empty()) return false;
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = base::xxh3(word) & mask; !slots_[at].empty(); at = (at + 1) & mask) {
      if (slots_[at] == word) return true;
    }
    return false;
  }

 private:
  void put(std::string_view word) noexcept {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = base::xxh3(word) & mask;
    while (!slots_[at].empty() && slots_[at] != word) at = (at + 1) & mask;
    slots_[at] = word;
  }
  void grow() {
    std::vector<std::string_view> old(std::max<std::size_t>(64, 4 * slots_.size()));
    old.swap(slots_);
    for (const std::string_view word : old) {
      if (!word.empty()) put(word);
    }
  }
  std::vector<std::string_view> slots_;  // a power of two of them, at most half in use
  std::size_t count_ = 0;                // at least as many as there are
};

void add_words(std::string_view row, Words& words) {
  while (!row.empty()) {
    const std::size_t end = row.find(' ');
    if (end != 0) words.add(row.substr(0, end));
    row.remove_prefix(end == std::string_view::npos ? row.size() : end + 1);
  }
}

const std::unordered_map<std::string_view, Words>& stop_words() {
  static const std::unordered_map<std::string_view, Words> kWords = [] {
    std::unordered_map<std::string_view, Words> words;
    base::for_each_row(base::data_table("stop_words.tsv"), [&](const auto& column, std::size_t count) {
      if (count >= 2) add_words(column[1], words[column[0]]);
    });
    return words;
  }();
  return kWords;
}

}  // namespace

bool is_stop_word(std::string_view language, std::string_view lower) {
  const auto& all = stop_words();
  if (const auto own = all.find(language); own != all.end()) return own->second.contains(lower);
  for (const std::string_view usual : {"en", "de", "fr", "es", "ru", "pt", "it"}) {
    if (const auto words = all.find(usual); words != all.end() && words->second.contains(lower)) return true;
  }
  return false;
}

bool is_common_word(std::string_view folded) {
  static const Words kWords = [] {
    Words words;
    base::for_each_row(base::data_table("common_words.tsv"), [&](const auto& column, std::size_t count) {
      if (count >= 2) add_words(column[1], words);
    });
    return words;
  }();
  return kWords.contains(folded);
}

}  // namespace tamis::documents
