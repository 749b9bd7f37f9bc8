// What one pair of names costs (target of tamis's own score: below 1.5 us on average).
// compare_tamis, compare_ofac: the pairs of the CSV file that TAMIS_BENCH_PAIRS names (columns schema, name1, name2),
// else a few of its own, again and again: names are soon known. `./dev rivals` runs it beside other engines on the same
// pairs.
// distinct_*: pairs of which no two are the same, each once a round, from the index that TAMIS_BENCH_INDEX names and the
// people of TAMIS_BENCH_PEOPLE (a CSV file with the column name), drawn with a fixed seed: two names of one entity, a
// listed name and what a mutation makes of it, a person and a listed name, two listed names. Most names stand in one
// pair only, and a good quarter of their words were not met lately: little that is kept helps. distinct_latin: those of
// them that are in Latin letters.
// known_*: pairs of which no two are the same, all of 1,000 names (the listed ones of distinct_all and of
// distinct_latin): each name is soon known, as where every name of one list is compared with every name of another.
// Skipped without both files. score_*: the same pairs scored without evidence (score_names).
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdlib>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/csv.h"
#include "base/file.h"
#include "index/name_index.h"
#include "screen/index_state.h"
#include "screen/mutation.h"
#include "tamis/pair_score.h"
#include "tamis/screener.h"
#include "text/utf8.h"

namespace {

struct Pair {
  std::string schema, name1, name2;
};

// Empty: the file cannot be used.
std::vector<Pair> read_pairs() {
  const char* path = std::getenv("TAMIS_BENCH_PAIRS");
  if (path == nullptr) {
    return {{"Person", "Sergej Schoigu", "SHOIGU, Sergei Kuzhugetovich"},
            {"Person", "Muhammad al-Assad", "Bashar al-ASAD"},
            {"Person", "Maria Garcia Lopez", "Mario GARCES"},
            {"Company", "Munitions Industry Dept.", "Munitions Industry Department"},
            {"Company", "General Trading LLC", "Gulf General Trading Company"}};
  }
  auto mapped = tamis::base::MappedFile::open(path);
  if (!mapped) return {};
  tamis::base::CsvReader reader(mapped->bytes(), ',');
  std::vector<std::string> cells;
  auto more = reader.next(cells);
  if (!more || !*more) return {};
  const auto column = [&](const char* name) {
    return static_cast<std::size_t>(std::find(cells.begin(), cells.end(), name) - cells.begin());
  };
  const std::size_t schema = column("schema");
  const std::size_t name1 = column("name1");
  const std::size_t name2 = column("name2");
  std::vector<Pair> out;
  while ((more = reader.next(cells)) && *more) {
    if (std::max({schema, name1, name2}) >= cells.size()) return {};
    out.push_back({cells[schema], cells[name1], cells[name2]});
  }
  return more ? out : std::vector<Pair>{};
}

std::vector<std::string> read_people(const char* path) {
  auto mapped = tamis::base::MappedFile::open(path);
  if (!mapped) return {};
  tamis::base::CsvReader reader(mapped->bytes(), ',');
  std::vector<std::string> cells;
  auto more = reader.next(cells);
  if (!more || !*more) return {};
  const auto name = static_cast<std::size_t>(std::find(cells.begin(), cells.end(), "name") - cells.begin());
  std::vector<std::string> out;
  while ((more = reader.next(cells)) && *more) {
    if (name < cells.size() && !cells[name].empty()) out.push_back(cells[name]);
  }
  return out;
}

// Whether all letters are Latin ones: nothing beyond Latin Extended Additional but punctuation.
bool is_latin(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const tamis::text::Decoded decoded = tamis::text::decode_utf8(text, at);
    const char32_t c = decoded.code_point;
    if (c > 0x24F && !(c >= 0x1E00 && c <= 0x1EFF) && !(c >= 0x2000 && c <= 0x206F)) return false;
    at += decoded.bytes;
  }
  return true;
}

enum Kind { kAliases, kMutated, kClean, kListed, kKinds };
constexpr std::size_t kPairsOfKind = 25000;

// By kind; empty: no index, or no people.
class DistinctPairs {
 public:
  static const DistinctPairs& get() {
    static const DistinctPairs instance;
    return instance;
  }
  [[nodiscard]] const std::vector<Pair>& of(Kind kind) const { return pairs_[kind]; }
  // One pair of each kind after the other.
  [[nodiscard]] std::vector<Pair> all() const {
    std::vector<Pair> out;
    for (std::size_t i = 0; i < kPairsOfKind; ++i) {
      for (const std::vector<Pair>& pairs : pairs_) {
        if (i < pairs.size()) out.push_back(pairs[i]);
      }
    }
    return out;
  }
  [[nodiscard]] std::vector<Pair> latin() const {
    std::vector<Pair> out = all();
    std::erase_if(out, [](const Pair& pair) { return !is_latin(pair.name1) || !is_latin(pair.name2); });
    return out;
  }

 private:
  DistinctPairs() {
    const char* index_path = std::getenv("TAMIS_BENCH_INDEX");
    const char* people_path = std::getenv("TAMIS_BENCH_PEOPLE");
    if (index_path == nullptr || people_path == nullptr) return;
    const auto index = tamis::Index::open(index_path);
    const std::vector<std::string> people = read_people(people_path);
    if (!index || people.empty() || index->name_count() < 2) return;
    const tamis::Index::State& state = index->state();
    const auto text = [&](std::size_t name) {
      return std::string(state.names.text(state.names.name(static_cast<std::uint32_t>(name))));
    };
    const auto schema = [&](std::size_t name) {
      return std::string(state.entities.schema(state.names.name(static_cast<std::uint32_t>(name)).entity));
    };
    tamis::screen::SeededRandom random(1);
    const std::size_t names = index->name_count();
    std::set<std::pair<std::string, std::string>> known;
    const auto fill = [&](Kind kind, auto&& draw) {
      for (std::size_t attempt = 0; attempt < 40 * kPairsOfKind && pairs_[kind].size() < kPairsOfKind;
           ++attempt) {
        Pair pair = draw(random.below(names));
        if (pair.name1.empty() || pair.name2.empty() || pair.name1 == pair.name2 ||
            !known.emplace(pair.name1, pair.name2).second)
          continue;
        pairs_[kind].push_back(std::move(pair));
      }
    };
    fill(kAliases, [&](std::size_t name) {
      // Names of one entity are adjacent.
      const std::size_t other = std::min(names - 1, name + 1 + random.below(4));
      const auto entity = [&](std::size_t of) {
        return state.names.name(static_cast<std::uint32_t>(of)).entity;
      };
      return entity(name) == entity(other) ? Pair{schema(name), text(name), text(other)} : Pair{};
    });
    fill(kMutated, [&](std::size_t name) {
      const auto mutation = static_cast<tamis::screen::Mutation>(random.below(tamis::screen::kMutationCount));
      auto mutated = tamis::screen::mutate(mutation, state.names.name(static_cast<std::uint32_t>(name)).kind,
                                           text(name), "other", random.next());
      return mutated ? Pair{schema(name), std::move(*mutated), text(name)} : Pair{};
    });
    fill(kClean, [&](std::size_t name) {
      return Pair{schema(name), people[random.below(people.size())], text(name)};
    });
    fill(kListed, [&](std::size_t name) {
      return Pair{schema(name), text(random.below(names)), text(name)};
    });
  }

  std::vector<Pair> pairs_[kKinds];
};

// Pairs of a few of the listed names.
std::vector<Pair> of_few(const std::vector<Pair>& pairs) {
  constexpr std::size_t kNames = 1000;
  constexpr std::size_t kFewPairs = 100'000;
  if (pairs.size() < kNames) return {};
  tamis::screen::SeededRandom random(2);
  std::vector<const Pair*> few;
  for (std::size_t i = 0; i < kNames; ++i) few.push_back(&pairs[i * (pairs.size() / kNames)]);
  std::set<std::pair<std::size_t, std::size_t>> drawn;
  std::vector<Pair> out;
  while (out.size() < kFewPairs) {
    const std::size_t one = random.below(kNames);
    const std::size_t other = random.below(kNames);
    if (one == other || !drawn.emplace(one, other).second) continue;
    out.push_back({few[other]->schema, few[one]->name2, few[other]->name2});
  }
  return out;
}

enum class Ask : bool { kEvidence, kScore };

double score(const Pair& pair, tamis::Algorithm algorithm, Ask ask) {
  return ask == Ask::kScore ? tamis::score_names(pair.schema, pair.name1, pair.name2, algorithm).score
                            : tamis::compare_names(pair.schema, pair.name1, pair.name2, algorithm).score;
}

void compare(benchmark::State& state, std::span<const Pair> pairs, tamis::Algorithm algorithm,
             Ask ask = Ask::kEvidence) {
  // Tables are read by the first.
  for (const Pair& pair : pairs.first(std::min<std::size_t>(pairs.size(), 100)))
    benchmark::DoNotOptimize(score(pair, algorithm, ask));
  for (auto _ : state) {
    for (const Pair& pair : pairs) {
      benchmark::DoNotOptimize(score(pair, algorithm, ask));
    }
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * pairs.size()));
}

void compare_file(benchmark::State& state, tamis::Algorithm algorithm) {
  const std::vector<Pair> pairs = read_pairs();
  if (pairs.empty())
    return state.SkipWithError(
        "TAMIS_BENCH_PAIRS: expected a CSV file with the columns schema, name1, name2");
  compare(state, pairs, algorithm);
}

void compare_distinct(benchmark::State& state, std::span<const Pair> pairs, Ask ask = Ask::kEvidence) {
  if (pairs.empty())
    return state.SkipWithError(
        "skipped: expected an index in TAMIS_BENCH_INDEX and a CSV file with the column name in "
        "TAMIS_BENCH_PEOPLE");
  compare(state, pairs, tamis::Algorithm::kTamis, ask);
}

void compare_tamis(benchmark::State& state) { compare_file(state, tamis::Algorithm::kTamis); }
void compare_ofac(benchmark::State& state) { compare_file(state, tamis::Algorithm::kOfac); }
void distinct_all(benchmark::State& state) { compare_distinct(state, DistinctPairs::get().all()); }
void distinct_aliases(benchmark::State& state) { compare_distinct(state, DistinctPairs::get().of(kAliases)); }
void distinct_mutated(benchmark::State& state) { compare_distinct(state, DistinctPairs::get().of(kMutated)); }
void distinct_clean(benchmark::State& state) { compare_distinct(state, DistinctPairs::get().of(kClean)); }
void distinct_listed(benchmark::State& state) { compare_distinct(state, DistinctPairs::get().of(kListed)); }
void distinct_latin(benchmark::State& state) { compare_distinct(state, DistinctPairs::get().latin()); }
void known_all(benchmark::State& state) { compare_distinct(state, of_few(DistinctPairs::get().all())); }
void known_latin(benchmark::State& state) { compare_distinct(state, of_few(DistinctPairs::get().latin())); }
void score_distinct_all(benchmark::State& state) {
  compare_distinct(state, DistinctPairs::get().all(), Ask::kScore);
}
void score_distinct_latin(benchmark::State& state) {
  compare_distinct(state, DistinctPairs::get().latin(), Ask::kScore);
}
void score_known_all(benchmark::State& state) {
  compare_distinct(state, of_few(DistinctPairs::get().all()), Ask::kScore);
}
void score_known_latin(benchmark::State& state) {
  compare_distinct(state, of_few(DistinctPairs::get().latin()), Ask::kScore);
}
BENCHMARK(compare_tamis);
BENCHMARK(compare_ofac);
BENCHMARK(distinct_all);
BENCHMARK(distinct_latin);
BENCHMARK(known_all);
BENCHMARK(known_latin);
BENCHMARK(score_distinct_all);
BENCHMARK(score_distinct_latin);
BENCHMARK(score_known_all);
BENCHMARK(score_known_latin);
BENCHMARK(distinct_aliases);
BENCHMARK(distinct_mutated);
BENCHMARK(distinct_clean);
BENCHMARK(distinct_listed);

}  // namespace
