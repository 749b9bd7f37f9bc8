#include "documents/words/slavic_endings.h"

#include <algorithm>
#include <vector>

#include "base/data_table.h"

namespace tamis::documents {

namespace {

struct Endings {
  SlavicEnding kind;
  std::string_view language;
  std::string_view endings;  // separated by '|'
};

SlavicEnding kind_named(std::string_view name) noexcept {
  return name == "verb"                   ? SlavicEnding::kPluralVerb
         : name == "plural"               ? SlavicEnding::kPlural
         : name == "dative"               ? SlavicEnding::kDative
         : name == "nominative_adjective" ? SlavicEnding::kNominativeAdjective
         : name == "genitive_plural"      ? SlavicEnding::kGenitivePlural
         : name == "oblique_noun"         ? SlavicEnding::kObliqueNoun
         : name == "oblique_person"       ? SlavicEnding::kObliquePerson
         : name == "dative_plural"        ? SlavicEnding::kDativePlural
         : name == "past"                 ? SlavicEnding::kPast
                                          : SlavicEnding::kEither;
}

const std::vector<Endings>& all_endings() {
  static const std::vector<Endings> kAll = [] {
    std::vector<Endings> all;
    base::for_each_row(base::data_table("slavic_endings.tsv"), [&](const auto& column, std::size_t count) {
      if (count >= 3) all.push_back({kind_named(column[1]), column[0], column[2]});
    });
    return all;
  }();
  return kAll;
}

}  // namespace

bool has_slavic_ending(SlavicEnding kind, std::string_view language, std::string_view word) {
  const std::vector<Endings>& all = all_endings();
  return std::any_of(all.begin(), all.end(), [&](const Endings& row) {
    bool found = false;
    if (row.kind == kind && row.language == language)
      base::for_each_part(row.endings, '|',
                          [&](std::string_view end) { found = found || word.ends_with(end); });
    return found;
  });
}

}  // namespace tamis::documents
