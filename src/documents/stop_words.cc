#include "documents/stop_words.h"

#include <array>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "base/data_table.h"

namespace tamis::documents {

namespace {

using Words = std::unordered_set<std::string_view>;

void add_words(std::string_view row, Words& words) {
  while (!row.empty()) {
    const std::size_t end = row.find(' ');
    if (end != 0) words.insert(row.substr(0, end));
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
    words.reserve(std::size_t{1} << 16);
    base::for_each_row(base::data_table("common_words.tsv"), [&](const auto& column, std::size_t count) {
      if (count >= 2) add_words(column[1], words);
    });
    return words;
  }();
  return kWords.contains(folded);
}

}  // namespace tamis::documents
