#include "documents/words/word_order.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>
#include <vector>

#include "base/data_table.h"

namespace tamis::documents {

namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(WordOrder::kTraits)> kNames = {
    "verb_last",        "verb_clause_last", "subject_first",   "verb_first",
    "subject_behind",   "free_order",       "genitive_behind", "clitic_adjective",
    "adjective_behind", "country_first",    "country_behind",  "marks_objects",
    "marks_names",      "slavic",           "drops_subject",   "noun_before_name"};

// The traits of each language as bits.
using Languages = std::vector<std::pair<std::string_view, std::uint32_t>>;

const Languages& languages() {
  static const Languages kLanguages = [] {
    Languages all;
    base::for_each_row(base::data_table("word_order.tsv"), [&](const auto& column, std::size_t count) {
      const auto name = std::find(kNames.begin(), kNames.end(), column[0]);
      if (count < 2 || name == kNames.end()) return;
      const std::uint32_t bit = std::uint32_t{1} << (name - kNames.begin());
      base::for_each_part(column[1], ',', [&](std::string_view language) {
        const auto known =
            std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.first == language; });
        if (known == all.end()) {
          all.emplace_back(language, bit);
        } else {
          known->second |= bit;
        }
      });
    });
    return all;
  }();
  return kLanguages;
}

}  // namespace

bool has_order(std::string_view language, WordOrder trait) noexcept {
  const Languages& all = languages();
  const auto known =
      std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.first == language; });
  return known != all.end() && (known->second >> static_cast<unsigned>(trait) & 1U) != 0;
}

}  // namespace tamis::documents
