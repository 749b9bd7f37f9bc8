#include "documents/words/word_order.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "base/data_table.h"
#include "documents/words/language_place.h"

namespace tamis::documents {

namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(WordOrder::kTraits)> kNames = {
    "verb_last",        "verb_clause_last", "subject_first",   "verb_first",
    "subject_behind",   "free_order",       "genitive_behind", "clitic_adjective",
    "adjective_behind", "country_first",    "country_behind",  "marks_objects",
    "marks_names",      "slavic",           "drops_subject",   "noun_before_name"};

// The traits of a language as bits; all of the table have codes of two letters.
using Traits = std::array<std::uint32_t, kLanguagePlaces>;

const Traits& traits() {
  static const Traits kTraits = [] {
    Traits all{};
    base::for_each_row(base::data_table("word_order.tsv"), [&](const auto& column, std::size_t count) {
      const auto name = std::find(kNames.begin(), kNames.end(), column[0]);
      if (count < 2 || name == kNames.end()) return;
      base::for_each_part(column[1], ',', [&](std::string_view language) {
        if (const std::size_t place = language_place(language); place < kLanguagePlaces)
          all[place] |= std::uint32_t{1} << (name - kNames.begin());
      });
    });
    return all;
  }();
  return kTraits;
}

}  // namespace

bool has_order(std::string_view language, WordOrder trait) noexcept {
  const std::size_t place = language_place(language);
  return place < kLanguagePlaces && (traits()[place] >> static_cast<unsigned>(trait) & 1U) != 0;
}

}  // namespace tamis::documents
