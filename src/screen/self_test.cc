// The index proves itself: every name and alias is screened as a query and must find its own entity in the top band
// (shared/reference: R17 of the regulators' requirements; vendors do this nightly, we do it before publishing).

#include <algorithm>
#include <atomic>
#include <iterator>
#include <mutex>
#include <numeric>
#include <vector>

#include "base/thread_group.h"
#include "screen/index_state.h"
#include "screen/score_entities.h"
#include "tamis/screener.h"

namespace tamis {

SelfTestReport self_test(const Index& index, unsigned jobs, void (*progress)(void* context, double share),
                         void* context) {
  // Weak aliases count in full here: what is proved is that the index finds them; what they may do alone is policy.
  Options options;
  options.weak_aliases = WeakAliases::kFull;
  options.threshold = kTopBand;
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
    std::vector<std::uint32_t> bearers;
    std::vector<double> scores;
    std::uint64_t tested = 0;
    std::vector<SelfTestReport::Failure> failures;
    while (true) {
      const std::uint32_t first = next.fetch_add(kBlock);
      if (first >= names.name_count()) break;
      if (progress != nullptr && first % (kBlock * 16) == 0) {
        progress(context, static_cast<double>(first) / static_cast<double>(names.name_count()));
      }
      const std::uint32_t last = std::min(first + kBlock, names.name_count());
      for (std::uint32_t at = first; at < last;) {
        const std::string_view asked = names.text(names.name(order[at]));
        std::uint32_t end = at + 1;
        while (end < last && names.text(names.name(order[end])) == asked) ++end;
        bearers.clear();
        for (std::uint32_t i = at; i < end; ++i) bearers.push_back(names.name(order[i]).entity);
        std::sort(bearers.begin(), bearers.end());
        bearers.erase(std::unique(bearers.begin(), bearers.end()), bearers.end());
        query.names.front() = asked;
        screen::score_entities(screener, query, scratch, bearers, scores);
        for (; at < end; ++at) {
          const index::NameRow& row = names.name(order[at]);
          if (row.cut != text::Cut::kWritten) continue;  // the same name again
          ++tested;
          const auto bearer = std::lower_bound(bearers.begin(), bearers.end(), row.entity) - bearers.begin();
          const double score = scores[static_cast<std::size_t>(bearer)];
          if (score < kTopBand)
            failures.push_back({std::string(entities.id(row.entity)), query.names.front(), score});
        }
      }
    }
    const std::lock_guard lock(mutex);
    report.names += tested;
    report.failed += failures.size();
    report.failures.insert(report.failures.end(), std::make_move_iterator(failures.begin()),
                           std::make_move_iterator(failures.end()));
  };
  base::run_on_threads(jobs, work);
  // The order of threads must not show.
  std::sort(report.failures.begin(), report.failures.end(), [](const auto& a, const auto& b) {
    return a.entity_id != b.entity_id ? a.entity_id < b.entity_id : a.name < b.name;
  });
  if (report.failures.size() > 100) report.failures.resize(100);
  return report;
}

}  // namespace tamis
