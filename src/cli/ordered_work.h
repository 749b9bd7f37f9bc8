// Work on a stream of items in several threads, its results taken in the order of the stream.
#ifndef TAMIS_CLI_ORDERED_WORK_H_
#define TAMIS_CLI_ORDERED_WORK_H_

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

#include "tamis/error.h"

namespace tamis::cli {

// `next(Item&)` makes the next item and is false at the end; `make_worker()` gives one thread's function of Item&;
// `take(Item&)` gets the finished items in order and ends the run with an error. `next` and `take` are called from the
// caller's thread alone. At most a few items a thread are under way, so memory does not grow with the stream.
template <class Item, class Next, class MakeWorker, class Take>
[[nodiscard]] Result<void> work_in_order(unsigned jobs, Next&& next, MakeWorker&& make_worker, Take&& take) {
  if (jobs <= 1) {
    auto worker = make_worker();
    while (true) {
      Item item;
      if (!next(item)) return {};
      worker(item);
      if (auto taken = take(item); !taken) return taken;
    }
  }
  std::mutex mutex;
  std::condition_variable work_there;
  std::condition_variable done_there;
  std::deque<std::pair<std::uint64_t, std::unique_ptr<Item>>> waiting;
  std::map<std::uint64_t, std::unique_ptr<Item>> done;
  bool closed = false;
  std::vector<std::thread> threads;
  for (unsigned i = 0; i < jobs; ++i) {
    threads.emplace_back([&] {
      auto worker = make_worker();
      std::unique_lock lock(mutex);
      while (true) {
        work_there.wait(lock, [&] { return closed || !waiting.empty(); });
        if (waiting.empty()) return;
        auto [number, item] = std::move(waiting.front());
        waiting.pop_front();
        lock.unlock();
        worker(*item);
        lock.lock();
        done.emplace(number, std::move(item));
        done_there.notify_one();
      }
    });
  }
  Result<void> outcome;
  std::uint64_t begun = 0;
  std::uint64_t taken = 0;
  bool at_end = false;
  const std::uint64_t most = std::uint64_t{jobs} * 4;
  while (outcome) {
    while (!at_end && begun - taken < most) {
      auto item = std::make_unique<Item>();
      if (!next(*item)) {
        at_end = true;
        break;
      }
      const std::lock_guard lock(mutex);
      waiting.emplace_back(begun++, std::move(item));
      work_there.notify_one();
    }
    if (taken == begun) break;
    std::unique_ptr<Item> item;
    {
      std::unique_lock lock(mutex);
      done_there.wait(lock, [&] { return done.contains(taken); });
      item = std::move(done.extract(taken).mapped());
    }
    outcome = take(*item);
    ++taken;
  }
  {
    const std::lock_guard lock(mutex);
    closed = true;
    if (!outcome) waiting.clear();
  }
  work_there.notify_all();
  for (std::thread& thread : threads) thread.join();
  return outcome;
}

}  // namespace tamis::cli

#endif  // TAMIS_CLI_ORDERED_WORK_H_
