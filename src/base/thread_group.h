// Threads that are always joined: when the system gives fewer than were asked for the work is done by those there are,
// and what a thread throws (memory ran out) ends the work, not the program.
#ifndef TAMIS_BASE_THREAD_GROUP_H_
#define TAMIS_BASE_THREAD_GROUP_H_

#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace tamis::base {

// Thread-compatible; its threads may be anything that is safe to call at the same time.
class ThreadGroup {
 public:
  ThreadGroup() = default;
  ThreadGroup(const ThreadGroup&) = delete;
  ThreadGroup& operator=(const ThreadGroup&) = delete;
  ~ThreadGroup() { join(); }

  // Runs `work` on up to `count` threads of its own; gives how many there are. A reference to `work` is kept until they are
  // joined. `ended` is called when one ends by an exception.
  template <class Work, class Ended>
  unsigned start(unsigned count, const Work& work, const Ended& ended) {
    threads_.reserve(count);
    while (threads_.size() < count) {
      try {
        threads_.emplace_back([this, &work, ended] {
          try {
            work();
          } catch (...) {
            {
              const std::lock_guard lock(mutex_);
              if (!thrown_) thrown_ = std::current_exception();
            }
            ended();
          }
        });
      } catch (const std::system_error&) {
        break;
      }
    }
    return static_cast<unsigned>(threads_.size());
  }

  void join() {
    for (std::thread& thread : threads_) thread.join();
    threads_.clear();
  }
  // After join(): throws what a thread threw first, if any did.
  void rethrow() {
    if (thrown_) std::rethrow_exception(std::exchange(thrown_, nullptr));
  }

 private:
  std::vector<std::thread> threads_;
  std::mutex mutex_;
  std::exception_ptr thrown_;
};

// Runs `work` on the caller's thread and up to `jobs - 1` others until all have returned. Throws what one of them threw.
template <class Work>
void run_on_threads(unsigned jobs, const Work& work) {
  ThreadGroup threads;
  threads.start(jobs > 1 ? jobs - 1 : 0, work, [] {});
  work();
  threads.join();
  threads.rethrow();
}

}  // namespace tamis::base

#endif  // TAMIS_BASE_THREAD_GROUP_H_
