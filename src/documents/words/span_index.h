// Which of many stretches, sorted by where they begin, meet one of them: what a page asks of its names for each of its words must
// not cost a look at all its names.
#ifndef TAMIS_DOCUMENTS_WORDS_SPAN_INDEX_H_
#define TAMIS_DOCUMENTS_WORDS_SPAN_INDEX_H_

#include <cstddef>
#include <cstdint>
#include <vector>

namespace tamis::documents {

// Half-open stretches of bytes or tokens, by their numbers in the order of add(). They may lie in each other. Where they do not come
// sorted by begin, window() is all of them: its answer is never too narrow.
class SpanIndex {
 public:
  struct Window {
    std::size_t first = 0;
    std::size_t last = 0;
  };

  void add(std::uint32_t begin, std::uint32_t end);
  // The numbers outside of which no stretch has its end behind `begin` and its begin before `end`. Cost: two binary searches.
  [[nodiscard]] Window window(std::uint32_t begin, std::uint32_t end) const noexcept;

  // Whether `test` holds for the number of a stretch of the window.
  template <class Test>
  [[nodiscard]] bool any(std::uint32_t begin, std::uint32_t end, Test&& test) const {
    const Window its = window(begin, end);
    for (std::size_t n = its.first; n < its.last; ++n) {
      if (test(n)) return true;
    }
    return false;
  }

 private:
  std::vector<std::uint32_t> begins_;
  std::vector<std::uint32_t> reach_;  // the last end of this stretch and those before it
  bool sorted_ = true;
};

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_WORDS_SPAN_INDEX_H_
