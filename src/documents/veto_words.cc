#include "documents/veto_words.h"

#include <algorithm>
#include <array>
#include <unordered_set>
#include <utility>
#include <vector>

#include "base/data_table.h"

namespace tamis::documents {

namespace {

constexpr std::array<std::string_view, 5> kUses = {"no_speaker", "dismisses", "abstract_head", "nobody",
                                                   "circumstance"};

using Words = std::unordered_set<std::string_view>;

// Languages are a dozen at the most, so they are gone through in order.
using Table = std::array<std::vector<std::pair<std::string_view, Words>>, kUses.size()>;

const Table& table() {
  static const Table kTable = [] {
    Table made;
    base::for_each_row(base::data_table("veto_words.tsv"), [&](const auto& columns, std::size_t count) {
      const auto use = std::find(kUses.begin(), kUses.end(), columns[0]);
      if (count < 3 || use == kUses.end()) return;
      auto& [language, words] =
          made[static_cast<std::size_t>(use - kUses.begin())].emplace_back(columns[1], Words{});
      for (std::string_view rest = columns[2]; !rest.empty();) {
        const std::size_t blank = std::min(rest.find(' '), rest.size());
        if (blank > 0) words.insert(rest.substr(0, blank));
        rest.remove_prefix(std::min(blank + 1, rest.size()));
      }
    });
    return made;
  }();
  return kTable;
}

}  // namespace

bool is_veto_word(VetoWord use, std::string_view language, std::string_view lower) {
  const auto& languages = table()[static_cast<std::size_t>(use)];
  return std::any_of(languages.begin(), languages.end(),
                     [&](const auto& row) { return row.first == language && row.second.contains(lower); });
}

}  // namespace tamis::documents
