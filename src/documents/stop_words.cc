#include "documents/stop_words.h"

#include <array>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "base/data_table.h"

namespace tamis::documents {

namespace {

using Words = std::unordered_set<std::string_view>;

const std::unordered_map<std::string_view, Words>& stop_words() {
  static const std::unordered_map<std::string_view, Words> kWords = [] {
    std::unordered_map<std::string_view, Words> words;
    base::for_each_row(base::data_table("stop_words.tsv"), [&](const auto& column, std::size_t count) {
      if (count < 2) return;
      Words& own = words[column[0]];
      std::string_view rest = column[1];
      while (!rest.empty()) {
        const std::size_t end = rest.find(' ');
        if (end != 0) own.insert(rest.substr(0, end));
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
      }
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

}  // namespace tamis::documents
