// The index proves itself: every name and alias is screened as a query and must find its own entity in the top band
// (shared/reference: R17 of the regulators' requirements; vendors do this nightly, we do it before publishing).

#include <algorithm>
#include <atomic>
#include <mutex>
#include <numeric>
#include <thread>
#include <vector>

#include "screen/index_state.h"
#include "tamis/screener.h"

namespace tamis {

SelfTestReport self_test(const Index& index, unsigned jobs, void (*progress)(void* context, double share),
                         void* context) {
  // Weak aliases count in full here: what is proved is that the index finds them; what they may do alone is policy.
  Options options;
  options.weak_aliases = WeakAliases::kFull;
  options.threshold = kTopBand;
  options.limit = 100000;  // a common alias may be borne by many entities
  options.explain = false;
  const Screener screener(index, options);
  const index::NameIndex& names = index.state().names;
  const index::EntityStore& entities = index.state().entities;

  // Names that are printed alike are one question with several right answers.
  std::vector<std::uint32_t> order(names.name_count());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    const std::string_view left = names.text(names.name(a));
    const std::string_view right = names.text(names.name(b));
    return left != right ? left < right : a < b;
  });

  SelfTestReport report;
  std::mutex mutex;
  std::atomic<std::uint32_t> next{0};
  constexpr std::uint32_t kBlock = 256;
  const auto work = [&] {
    Scratch scratch;
    Query query;
    query.names.resize(1);
    while (true) {
      const std::uint32_t first = next.fetch_add(kBlock);
      if (first >= names.name_count()) return;
      if (progress != nullptr && first % (kBlock * 16) == 0) {
        progress(context, static_cast<double>(first) / static_cast<double>(names.name_count()));
      }
      const std::uint32_t last = std::min(first + kBlock, names.name_count());
      std::string_view asked;
      Answer answer;
      for (std::uint32_t at = first; at < last; ++at) {
        const index::NameRow& row = names.name(order[at]);
        if (at == first || names.text(row) != asked) {
          asked = names.text(row);
          query.names.front() = asked;
          answer = screener.screen(query, scratch);
        }
        if (row.cut != text::Cut::kWritten) continue;  // the same name again
        double score = 0;
        for (const Match& match : answer.matches) {
          if (match.ordinal == row.entity) score = match.score;
        }
        const std::lock_guard lock(mutex);
        ++report.names;
        if (score >= kTopBand) continue;
        ++report.failed;
        report.failures.push_back({std::string(entities.id(row.entity)), query.names.front(), score});
      }
    }
  };
  std::vector<std::thread> threads;
  for (unsigned i = 1; i < std::max(1U, jobs); ++i) threads.emplace_back(work);
  work();
  for (std::thread& thread : threads) thread.join();
  // The order of threads must not show.
  std::sort(report.failures.begin(), report.failures.end(), [](const auto& a, const auto& b) {
    return a.entity_id != b.entity_id ? a.entity_id < b.entity_id : a.name < b.name;
  });
  if (report.failures.size() > 100) report.failures.resize(100);
  return report;
}

}  // namespace tamis
