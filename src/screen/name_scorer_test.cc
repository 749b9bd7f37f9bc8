// A listed name scores by itself what the screener gives it.
#include "screen/name_scorer.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "screen/index_state.h"
#include "screen/testing.h"

namespace tamis::screen {
namespace {

// The most that a name of the entity scores that is written so.
double best_name(NameScorer& scorer, const index::NameIndex& names, const Match& match) {
  double best = -100;
  for (std::uint32_t name = 0; name < names.name_count(); ++name) {
    const index::NameRow& row = names.name(name);
    if (row.entity == match.ordinal && names.text(row) == match.listed_name)
      best = std::max(best, scorer.bits(name));
  }
  return best;
}

TEST(NameScorer, GivesTheBitsOfTheScreener) {
  const Index& index = sample_lists();
  const index::NameIndex& names = index.state().names;
  for (const WeakAliases weak : {WeakAliases::kConfirm, WeakAliases::kIgnore, WeakAliases::kFull}) {
    Options options;
    options.weak_aliases = weak;
    options.threshold = 0.5;
    options.explain = false;
    const Screener screener(index, options);
    NameScorer scorer(names, screener.options());
    Scratch scratch;
    std::size_t compared = 0;
    // Listed names, whole, without their first word, and with a letter too many.
    for (std::uint32_t name = 0; name < names.name_count(); name += 3) {
      const std::string whole(names.text(names.name(name)));
      const std::size_t blank = whole.find(' ');
      std::vector<std::string> queries{whole, whole + "a"};
      if (blank != std::string::npos) queries.push_back(whole.substr(blank + 1));
      for (const std::string& text : queries) {
        Query query;
        query.names.push_back(text);
        scorer.prepare(text);
        for (const Match& match : screener.screen(query, scratch).matches) {
          EXPECT_NEAR(best_name(scorer, names, match), match.bits, 1e-3) << text << " " << match.id;
          ++compared;
        }
      }
    }
    EXPECT_GT(compared, 100U);
  }
}

TEST(NameScorer, TakesAnyQuery) {
  const Index& index = sample_lists();
  const Options options;
  NameScorer scorer(index.state().names, options);
  for (const std::string text : {"", ".,-", "\xFF\xFE", "\xD8\xA7"}) {
    scorer.prepare(text);
    EXPECT_LT(scorer.bits(0), 0) << text;
  }
  scorer.prepare(std::string(100'000, 'a'));
  EXPECT_LT(scorer.bits(0), 0);
}

}  // namespace
}  // namespace tamis::screen
