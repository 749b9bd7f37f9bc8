// What one pair of names costs (target of tamis's own score: below 1.5 us on average): distinct pairs one after the
// other, as in a real run, from the CSV file that TAMIS_BENCH_PAIRS names (columns schema, name1, name2), else from a
// few of its own. `./dev rivals` runs it beside other engines on the same pairs.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdlib>
#include <string>
#include <vector>

#include "base/csv.h"
#include "base/file.h"
#include "tamis/screener.h"

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

void compare(benchmark::State& state, tamis::Algorithm algorithm) {
  const std::vector<Pair> pairs = read_pairs();
  if (pairs.empty()) {
    state.SkipWithError("TAMIS_BENCH_PAIRS: expected a CSV file with the columns schema, name1, name2");
    return;
  }
  for (auto _ : state) {
    for (const Pair& pair : pairs) {
      benchmark::DoNotOptimize(tamis::compare_names(pair.schema, pair.name1, pair.name2, algorithm).score);
    }
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * pairs.size()));
}

void compare_tamis(benchmark::State& state) { compare(state, tamis::Algorithm::kTamis); }
void compare_ofac(benchmark::State& state) { compare(state, tamis::Algorithm::kOfac); }
BENCHMARK(compare_tamis);
BENCHMARK(compare_ofac);

}  // namespace
