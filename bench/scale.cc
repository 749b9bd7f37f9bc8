// scale INDEX CUSTOMERS.csv [SAMPLE]: what a full screen() costs in a large index: opening, median and 99th percentile on
// one thread, and what a second thread adds. Two samples, SAMPLE queries each (2,000), drawn with a fixed seed: names of
// CUSTOMERS.csv (column name), and listed names with one typo. Answers are checked before they are timed: misspelt
// names must find their entities, and two threads must answer as one does.
#include <sys/resource.h>
#include <time.h>

#include <algorithm>
#include <atomic>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <random>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "base/csv.h"
#include "base/file.h"
#include "screen/index_state.h"
#include "tamis/screener.h"

namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point begin) {
  return std::chrono::duration<double>(Clock::now() - begin).count();
}

double thread_seconds() {
  timespec time{};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

double peak_mib() {
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024.0;
}

// Of the pages of this process, those that are its own: without the mapped index.
double own_mib() {
  std::ifstream status("/proc/self/status");
  std::string line;
  while (std::getline(status, line)) {
    if (line.starts_with("RssAnon:")) return std::strtod(line.c_str() + 8, nullptr) / 1024.0;
  }
  return 0;
}

// The column "name"; empty when the file cannot be used.
std::vector<std::string> read_names(const char* path) {
  std::vector<std::string> out;
  const auto mapped = tamis::base::MappedFile::open(path);
  if (!mapped) return out;
  tamis::base::CsvReader reader(mapped->bytes(), ',');
  std::vector<std::string> cells;
  auto more = reader.next(cells);
  if (!more || !*more) return out;
  const auto column = static_cast<std::size_t>(std::find(cells.begin(), cells.end(), "name") - cells.begin());
  while ((more = reader.next(cells)) && *more) {
    if (column < cells.size() && !cells[column].empty()) out.push_back(cells[column]);
  }
  return out;
}

struct Sample {
  const char* title;
  std::vector<std::string> names;
  std::vector<std::uint32_t> wanted;  // entities, of misspelt names
};

// One letter of the longest word is replaced, dropped or swapped with the next. False: not a name of at least two words in
// ASCII, the longest of at least five letters.
bool misspell(std::string& name, std::mt19937_64& random) {
  std::size_t first = 0;
  std::size_t size = 0;
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t end = std::min(name.find(' ', at), name.size());
    if (end - at > size) {
      first = at;
      size = end - at;
    }
    at = end + 1;
  }
  const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  if (size < 5 || size == name.size()) return false;
  for (std::size_t i = first; i < first + size; ++i) {
    if (!letter(name[i])) return false;
  }
  const std::size_t at = first + 1 + static_cast<std::size_t>(random() % (size - 2));
  switch (random() % 3) {
    case 0:
      name[at] = name[at] == 'e' ? 'a' : 'e';
      return true;
    case 1:
      name.erase(at, 1);
      return true;
    default:
      if (name[at] == name[at + 1]) return false;
      std::swap(name[at], name[at + 1]);
      return true;
  }
}

Sample misspelt(const tamis::Index& index, std::size_t count, std::uint64_t seed) {
  Sample out{"listed names with a typo", {}, {}};
  std::mt19937_64 random(seed);
  const tamis::index::NameIndex& names = index.state().names;
  for (std::size_t attempt = 0; attempt < count * 100 && out.names.size() < count; ++attempt) {
    const tamis::index::NameRow& row = names.name(static_cast<std::uint32_t>(random() % names.name_count()));
    std::string name(names.text(row));
    if (!misspell(name, random)) continue;
    out.names.push_back(std::move(name));
    out.wanted.push_back(row.entity);
  }
  return out;
}

Sample clean(const std::vector<std::string>& names, std::size_t count, std::uint64_t seed) {
  Sample out{"clean people", {}, {}};
  std::mt19937_64 random(seed);
  for (std::size_t i = 0; i < count; ++i) out.names.push_back(names[random() % names.size()]);
  return out;
}

// One thread's way through names: what it found, and when asked the seconds of processor time of each query.
class Asker {
 public:
  explicit Asker(const tamis::Screener& screener) : screener_(screener) { query_.names.resize(1); }

  const tamis::Answer& ask(const std::string& name) {
    query_.names.front() = name;
    answer_ = screener_.screen(query_, scratch_);
    return answer_;
  }

 private:
  const tamis::Screener& screener_;
  tamis::Scratch scratch_;
  tamis::Query query_;
  tamis::Answer answer_;
};

// What an answer says, as one number.
std::uint64_t digest(const tamis::Answer& answer) {
  std::uint64_t out = answer.above_threshold + 1;
  for (const tamis::Match& match : answer.matches) {
    out = out * 0x9E3779B97F4A7C15ULL + match.ordinal;
    std::uint64_t bits = 0;
    std::memcpy(&bits, &match.bits, sizeof bits);
    out = (out ^ bits) * 0xD6E8FEB86659FD93ULL + match.evidence.size();
  }
  return out;
}

// Median and 99th percentile of one thread. False: the answers are not what they must be.
bool time_sample(const tamis::Screener& screener, const Sample& warm, const Sample& sample) {
  Asker asker(screener);
  for (const std::string& name : warm.names) asker.ask(name);
  std::vector<double> seconds;
  std::size_t hits = 0;
  std::size_t found = 0;
  for (std::size_t i = 0; i < sample.names.size(); ++i) {
    const double begin = thread_seconds();
    const tamis::Answer& answer = asker.ask(sample.names[i]);
    seconds.push_back(thread_seconds() - begin);
    hits += answer.matches.empty() ? 0 : 1;
    if (sample.wanted.empty()) continue;
    found += static_cast<std::size_t>(
        std::any_of(answer.matches.begin(), answer.matches.end(),
                    [&](const auto& match) { return match.ordinal == sample.wanted[i]; }));
  }
  const double memory = own_mib();
  std::sort(seconds.begin(), seconds.end());
  const auto at = [&](double share) {
    return seconds[std::min(seconds.size() - 1,
                            static_cast<std::size_t>(share * static_cast<double>(seconds.size())))] *
           1e6;
  };
  double sum = 0;
  for (const double one : seconds) sum += one;
  std::printf(
      "%-26s %zu queries: median %.0f us, mean %.0f us, p99 %.0f us, most %.0f us; %zu with hits, %.0f MiB "
      "beside the index",
      sample.title, seconds.size(), at(0.5), sum / static_cast<double>(seconds.size()) * 1e6, at(0.99),
      seconds.back() * 1e6, hits, memory);
  if (sample.wanted.empty()) {
    std::printf("\n");
    return true;
  }
  std::printf(", %zu name their own entity\n", found);
  // A common name alone is no alert, and five entities are shown of those that share it; but most must be found.
  return found * 2 > sample.wanted.size();
}

struct Work {
  double wall = 0;       // seconds
  double processor = 0;  // seconds, of all threads
  std::vector<std::uint64_t> digests;
};

// All names, shared out among `jobs` warm threads.
Work work_through(std::vector<Asker>& askers, std::size_t jobs, const std::vector<std::string>& names) {
  constexpr std::size_t kBlock = 16;
  Work out;
  out.digests.resize(names.size());
  std::vector<double> processor(jobs);
  std::atomic<std::size_t> next{0};
  const auto run = [&](std::size_t job) {
    const double begin = thread_seconds();
    for (std::size_t first = next.fetch_add(kBlock); first < names.size(); first = next.fetch_add(kBlock)) {
      for (std::size_t i = first; i < std::min(first + kBlock, names.size()); ++i) {
        out.digests[i] = digest(askers[job].ask(names[i]));
      }
    }
    processor[job] = thread_seconds() - begin;
  };
  const auto begin = Clock::now();
  std::vector<std::thread> threads;
  for (std::size_t job = 1; job < jobs; ++job) threads.emplace_back(run, job);
  run(0);
  for (std::thread& thread : threads) thread.join();
  out.wall = seconds_since(begin);
  for (const double one : processor) out.processor += one;
  return out;
}

bool compare_threads(const tamis::Screener& screener, const std::vector<std::string>& names) {
  std::vector<Asker> askers;
  askers.emplace_back(screener);
  askers.emplace_back(screener);
  for (Asker& asker : askers) {
    for (const std::string& name : names) asker.ask(name);
  }
  Work one;
  Work two;
  // Turn about, the best of each: others may be using the machine.
  for (int round = 0; round < 5; ++round) {
    Work now = work_through(askers, 1, names);
    if (round == 0 || now.wall < one.wall) one = std::move(now);
    now = work_through(askers, 2, names);
    if (round == 0 || now.wall < two.wall) two = std::move(now);
    if (one.digests != two.digests) return false;
  }
  std::printf(
      "two threads against one     %.0f and %.0f queries a second: %.2f times; per query %.0f and %.0f us of "
      "processor "
      "time\n",
      static_cast<double>(names.size()) / two.wall, static_cast<double>(names.size()) / one.wall,
      one.wall / two.wall, two.processor / static_cast<double>(names.size()) * 1e6,
      one.processor / static_cast<double>(names.size()) * 1e6);
  return true;
}

}  // namespace

int main(int argc, char** argv) {
  std::size_t count = 2000;
  if (argc < 3 || argc > 4 ||
      (argc == 4 &&
       (std::from_chars(argv[3], argv[3] + std::strlen(argv[3]), count).ec != std::errc() || count == 0))) {
    std::fprintf(stderr, "usage: scale INDEX CUSTOMERS.csv [SAMPLE]\n");
    return 2;
  }
  const std::vector<std::string> customers = read_names(argv[2]);
  if (customers.empty()) {
    std::fprintf(stderr, "scale: %s: expected a CSV file with a column name\n", argv[2]);
    return 2;
  }
  const auto begin = Clock::now();
  const auto index = tamis::Index::open(argv[1]);
  const double open = seconds_since(begin);
  if (!index) {
    std::fprintf(stderr, "scale: %s\n", index.error().to_string().c_str());
    return 2;
  }
  std::printf("%u names of %u entities, %u different words; opens in %.2f ms\n", index->name_count(),
              index->entity_count(), index->state().names.token_count(), open * 1e3);
  const tamis::Screener screener(*index);
  const Sample clean_sample = clean(customers, count, 1);
  const Sample misspelt_sample = misspelt(*index, count, 2);
  if (misspelt_sample.names.size() < count) {
    std::fprintf(stderr, "scale: %s: expected an index with more names in Latin letters\n", argv[1]);
    return 2;
  }
  const Sample warm = clean(customers, 200, 3);
  bool good = time_sample(screener, warm, clean_sample);
  good = time_sample(screener, warm, misspelt_sample) && good;
  std::vector<std::string> all = clean_sample.names;
  all.insert(all.end(), misspelt_sample.names.begin(), misspelt_sample.names.end());
  if (!compare_threads(screener, all)) {
    std::fprintf(stderr, "scale: two threads answer otherwise than one\n");
    return 1;
  }
  std::printf("peak                        %.0f MiB with the mapped index and three threads' memory\n",
              peak_mib());
  if (!good) {
    std::fprintf(stderr, "scale: too few misspelt names find their entities\n");
    return 1;
  }
  return 0;
}
