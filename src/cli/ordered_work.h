// Work on a stream of items in several threads, its results taken in the order of the stream.
#ifndef TAMIS_CLI_ORDERED_WORK_H_
#define TAMIS_CLI_ORDERED_WORK_H_

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <utility>

#include "base/thread_group.h"
#include "tamis/error.h"

namespace tamis::cli {

// `next(Item&)` makes the next item and is false at the end; `make_worker()` gives one thread's function of Item&;
// `take(Item&)` gets the finished items in order and ends the run with an error. `next` and `take` are called from the
// caller's thread alone. At most a few items a thread are under way, so memory does not grow with the stream. What one of
// the three throws comes out here, after every thread has ended.
template <class Item, class Next, class MakeWorker, class Take>
[[nodiscard]] Result<void> work_in_order(unsigned jobs, Next&& next, MakeWorker&& make_worker, Take&& take) {
  std::mutex mutex;
  std::condition_variable work_there;
  std::condition_variable done_there;
  std::deque<std::pair<std::uint64_t, std::unique_ptr<Item>>> waiting;
  std::map<std::uint64_t, std::unique_ptr<Item>> done;
  bool closed = false;
  bool broken = false;  // a worker threw: nobody may wait for its item
  const auto work = [&] {
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
  };
  base::ThreadGroup threads;
  struct Close {
    std::mutex& mutex;
    std::condition_variable& work_there;
    bool& closed;
    decltype(waiting)& items;
    base::ThreadGroup& group;
    ~Close() {
      {
        const std::lock_guard lock(mutex);
        closed = true;
        items.clear();  // of an outcome that is an error, or an exception; else there are none
      }
      work_there.notify_all();
      group.join();
    }
  };
  Result<void> outcome;
  {
    const Close close{mutex, work_there, closed, waiting, threads};
    const unsigned workers = jobs > 1 ? threads.start(jobs, work,
                                                      [&] {
                                                        const std::lock_guard lock(mutex);
                                                        broken = true;
                                                        done_there.notify_one();
                                                      })
                                      : 0;
    if (workers == 0) {
      auto worker = make_worker();
      while (outcome) {
        Item item;
        if (!next(item)) return {};
        worker(item);
        outcome = take(item);
      }
      return outcome;
    }
    std::uint64_t begun = 0;
    std::uint64_t taken = 0;
    bool at_end = false;
    const std::uint64_t most = std::uint64_t{workers} * 4;
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
        done_there.wait(lock, [&] { return broken || done.contains(taken); });
        if (!done.contains(taken)) break;
        item = std::move(done.extract(taken).mapped());
      }
      outcome = take(*item);
      ++taken;
    }
  }
  threads.rethrow();
  return outcome;
}

}  // namespace tamis::cli

#endif  // TAMIS_CLI_ORDERED_WORK_H_
