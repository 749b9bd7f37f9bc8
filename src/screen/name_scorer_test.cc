// A listed name scores by itself what the screener gives it.
#include "screen/name_scorer.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "screen/index_state.h"
#include "screen/prepared_name.h"
#include "screen/score_entities.h"
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
    options.usual_names = false;
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

// Of the names of what screen() finds, screen_names() says the same; of one name of each it finds the others.
TEST(ScreenNames, SaysOfSomeNamesWhatScreenSaysOfAll) {
  const Index& index = sample_lists();
  const index::NameIndex& names = index.state().names;
  Options options;
  options.threshold = 0.6;
  options.explain = true;
  options.usual_names = false;
  const Screener screener(index, options);
  Scratch scratch;
  std::size_t compared = 0;
  for (std::uint32_t name = 0; name < names.name_count(); name += 2) {
    const std::string whole(names.text(names.name(name)));
    for (const std::string& text : {whole, whole + "a", whole.substr(whole.find(' ') + 1)}) {
      Query query;
      query.names.push_back(text);
      const Answer all = screener.screen(query, scratch);
      std::vector<std::uint32_t> some;
      for (std::uint32_t other = 0; other < names.name_count(); ++other) {
        const bool shown = std::any_of(all.matches.begin(), all.matches.end(), [&](const Match& match) {
          return match.ordinal == names.name(other).entity &&
                 match.listed_name == names.text(names.name(other));
        });
        if (shown) some.push_back(other);
      }
      Answer answer;
      screen_names(screener, query, scratch, some, answer);
      ASSERT_EQ(answer.matches.size(), all.matches.size()) << text;
      for (std::size_t i = 0; i < all.matches.size(); ++i) {
        EXPECT_EQ(answer.matches[i].id, all.matches[i].id) << text;
        EXPECT_EQ(answer.matches[i].bits, all.matches[i].bits) << text;
        EXPECT_EQ(answer.matches[i].listed_name, all.matches[i].listed_name) << text;
        EXPECT_EQ(answer.matches[i].evidence.size(), all.matches[i].evidence.size()) << text;
        ++compared;
      }
    }
  }
  EXPECT_GT(compared, 100U);
  Answer none;
  Query query;
  query.names.emplace_back("Vladimir Putin");
  screen_names(screener, query, scratch, {}, none);
  EXPECT_TRUE(none.matches.empty());
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

// Those of no interest are left out, and the others are what they were.
TEST(ScreenFor, LeavesOutWhoIsOfNoInterest) {
  const Index& index = sample_lists();
  const index::NameIndex& names = index.state().names;
  Options options;
  options.threshold = 0.5;
  options.limit = 1000;
  const Screener screener(index, options);
  Scratch scratch;
  std::size_t kept = 0;
  std::size_t left_out = 0;
  for (const Interest interest :
       {Interest{}, Interest{.person = 3.0}, Interest{.person = Interest::kNobody},
        Interest{.person = 6.0, .other = Interest::kNobody}, Interest{.person = 2.0, .other = 5.0}}) {
    for (std::uint32_t name = 0; name < names.name_count(); name += 5) {
      const std::string whole(names.text(names.name(name)));
      Query query;
      query.names.push_back(whole.substr(0, whole.rfind(' ')));
      std::vector<std::uint32_t> found;
      std::vector<Match> wanted = screener.screen(query, scratch).matches;
      for (const Match& match : wanted) found.push_back(match.ordinal);
      left_out += wanted.size();
      std::erase_if(wanted, [&](const Match& match) {
        const bool person = name_kind_of_schema(match.schema) == names::NameKind::kPerson;
        return match.bits < (person ? interest.person : interest.other);
      });
      left_out -= wanted.size();
      kept += wanted.size();
      const auto expect = [&](const std::vector<Match>& matches) {
        ASSERT_EQ(matches.size(), wanted.size()) << query.names.front();
        for (std::size_t i = 0; i < wanted.size(); ++i) {
          EXPECT_EQ(matches[i].ordinal, wanted[i].ordinal);
          EXPECT_EQ(matches[i].bits, wanted[i].bits);
          EXPECT_EQ(matches[i].listed_name, wanted[i].listed_name);
          EXPECT_EQ(matches[i].evidence.size(), wanted[i].evidence.size());
        }
      };
      expect(screen_for(screener, query, scratch, interest).matches);
      // One name of each is enough, however little it scores.
      std::vector<std::uint32_t> some;
      for (std::uint32_t other = 0; other < names.name_count(); ++other) {
        if (std::find(found.begin(), found.end(), names.name(other).entity) != found.end())
          some.push_back(other);
      }
      Answer answer;
      screen_names(screener, query, scratch, some, answer, interest);
      if (!some.empty()) expect(answer.matches);
    }
  }
  EXPECT_GT(kept, 50U);
  EXPECT_GT(left_out, 50U);
}

}  // namespace
}  // namespace tamis::screen
