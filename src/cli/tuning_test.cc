#include "cli/tuning.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "screen/index_state.h"
#include "screen/testing.h"

namespace tamis::cli {
namespace {

Screener screener_at(double line) {
  Options options;
  options.threshold = line;
  options.cutoff = tune_cutoff(line);
  options.limit = 100000;
  options.explain = false;
  return Screener(screen::sample_lists(), options);
}

TEST(Tuning, TheLineIsAmongTheThresholds) {
  for (const double line : {0.3, 0.5, 0.7, 0.72, 0.99, 0.995}) {
    const std::vector<double> thresholds = tune_thresholds(line);
    EXPECT_TRUE(std::is_sorted(thresholds.begin(), thresholds.end()));
    EXPECT_EQ(std::count(thresholds.begin(), thresholds.end(), line), 1) << line;
    EXPECT_LT(tune_cutoff(line), thresholds.front());
  }
}

TEST(Tuning, RecallCountsByThreshold) {
  const std::vector<double> thresholds{0.5, 0.7, 0.9};
  Recall recall;
  for (const double score : {0.0, 0.49, 0.5, 0.7, 0.89, 0.99}) recall.add(score, thresholds);
  EXPECT_EQ(recall.mutations, 6U);
  EXPECT_EQ(recall.found, (std::vector<std::uint64_t>{4, 3, 1}));
  EXPECT_DOUBLE_EQ(recall.share(1), 0.5);
  EXPECT_EQ(Recall{}.share(0), 0.0);
}

TEST(Tuning, NamesAreDrawnBySeed) {
  const auto all = pick_names(screen::sample_lists(), 1000000, 1);
  EXPECT_GT(all.size(), 80U);
  EXPECT_LE(all.size(), screen::sample_lists().name_count());
  std::set<std::string_view> texts;
  for (const TunedName& name : all) {
    const index::NameRow& row = screen::sample_lists().state().names.name(name.name);
    EXPECT_EQ(row.entity, name.entity);
    EXPECT_NE(row.rank, index::NameRank::kWeak);
    EXPECT_TRUE(texts.insert(screen::sample_lists().state().names.text(row)).second);
  }
  const auto rows = [](std::uint64_t seed) {
    std::vector<std::uint32_t> out;
    for (const TunedName& name : pick_names(screen::sample_lists(), 10, seed)) out.push_back(name.name);
    return out;
  };
  EXPECT_EQ(rows(1).size(), 10U);
  EXPECT_EQ(rows(1), rows(1));
  EXPECT_NE(rows(1), rows(2));
  std::set<std::string> cultures;
  for (const TunedName& name : all) cultures.insert(name.culture());
  for (const char* culture : {"korean", "slavic", "slavic Cyrl"})
    EXPECT_TRUE(cultures.contains(culture)) << culture;
}

TEST(Tuning, TheOutcomeDoesNotDependOnThreads) {
  const Screener screener = screener_at(0.7);
  const auto names = pick_names(screen::sample_lists(), 60, 3);
  const auto one = screen_mutations(screener, names, 3, 1, {});
  double last = 0;
  const auto three = screen_mutations(screener, names, 3, 3, [&](double share) {
    EXPECT_GT(share, last);
    last = share;
  });
  EXPECT_EQ(last, 1.0);
  EXPECT_EQ(one, three);
  const auto thresholds = tune_thresholds(0.7);
  const RecallTables tables = tabulate(screen::sample_lists(), names, one, thresholds);
  std::uint64_t kinds = 0;
  std::uint64_t cells = 0;
  for (const Recall& recall : tables.by_mutation) kinds += recall.mutations;
  for (const auto& [key, recall] : tables.cells) cells += recall.mutations;
  EXPECT_EQ(kinds, tables.overall.mutations);
  EXPECT_EQ(cells, tables.overall.mutations);
  EXPECT_GT(tables.overall.mutations, names.size() * 5);
  EXPECT_TRUE(std::is_sorted(tables.overall.found.rbegin(), tables.overall.found.rend()));
  // A score is that of screening the mutated name.
  for (std::size_t i = 0; i < names.size(); ++i) {
    const auto mutated = mutated_name(screen::sample_lists(), names[i], screen::Mutation::kLastFirst, 3);
    const double score = one[i][static_cast<std::size_t>(screen::Mutation::kLastFirst)];
    EXPECT_EQ(mutated.has_value(), score >= 0);
    if (!mutated) continue;
    Scratch scratch;
    Query query;
    query.names = {*mutated};
    double found = 0;
    for (const Match& match : screener.screen(query, scratch).matches) {
      if (match.ordinal == names[i].entity) found = match.score;
    }
    EXPECT_EQ(score, found);
  }
}

TEST(Tuning, TheWorstCellHasEnoughNames) {
  RecallTables tables;
  const std::vector<double> thresholds{0.5};
  const auto put = [&](const char* culture, std::size_t mutation, int hits, int misses) {
    Recall& recall = tables.cells[{culture, mutation}];
    for (int i = 0; i < hits; ++i) recall.add(1, thresholds);
    for (int i = 0; i < misses; ++i) recall.add(0, thresholds);
  };
  EXPECT_EQ(tables.worst_cell(0, 1), tables.cells.end());
  put("arab", 0, 0, 2);
  put("arab", 1, 9, 1);
  put("korean", 1, 5, 5);
  put("korean", 2, 10, 10);
  EXPECT_EQ(tables.worst_cell(0, 10)->first, (std::pair<std::string, std::size_t>("korean", 2)));
  EXPECT_EQ(tables.worst_cell(0, 1)->first, (std::pair<std::string, std::size_t>("arab", 0)));
}

TEST(Tuning, CustomersAreCountedAndSampledInAnyOrder) {
  const Screener screener = screener_at(0.7);
  const char* names[] = {"Sergej Schoigu", "Anna Lindqvist",       "Kim Yo Jong", "Vladimir Ivanov",
                         "Ri Pyong",       "Munitions Department", "John Smith",  "Dmitri Peskow"};
  const auto tally = [&](bool backwards) {
    auto out = std::make_unique<CustomerTally>(screen::sample_lists(), tune_thresholds(0.7), 0.7, 2);
    Scratch scratch;
    for (std::size_t i = 0; i < std::size(names); ++i) {
      Customer customer;
      const std::size_t at = backwards ? std::size(names) - 1 - i : i;
      customer.row = static_cast<std::int64_t>(at) + 1;
      customer.query.names = {names[at]};
      out->add(customer, screener.screen(customer.query, scratch));
    }
    return out;
  };
  const auto forwards = tally(false);
  const auto backwards = tally(true);
  EXPECT_EQ(forwards->customers(), std::size(names));
  EXPECT_GE(forwards->alerts().front(), 3U);
  EXPECT_LT(forwards->alerts().front(), std::size(names));
  EXPECT_TRUE(std::is_sorted(forwards->alerts().rbegin(), forwards->alerts().rend()));
  EXPECT_EQ(forwards->alerts(), backwards->alerts());
  EXPECT_EQ(forwards->hits(), backwards->hits());
  EXPECT_EQ(forwards->alerts_by_list(), backwards->alerts_by_list());
  const auto rows = [](const std::vector<NearHit>& hits) {
    std::vector<std::pair<std::int64_t, std::uint32_t>> out;
    for (const NearHit& hit : hits) out.emplace_back(hit.row, hit.entity);
    return out;
  };
  EXPECT_EQ(forwards->above(1).size(), 2U);
  EXPECT_EQ(rows(forwards->above(1)), rows(backwards->above(1)));
  EXPECT_EQ(rows(forwards->below(1)), rows(backwards->below(1)));
  for (const NearHit& hit : forwards->above(1)) EXPECT_GE(hit.score, 0.7);
  for (const NearHit& hit : forwards->below(1)) EXPECT_LT(hit.score, 0.7);
}

}  // namespace
}  // namespace tamis::cli
