// Pages that carry the same story: copies of one article, cut, put in another order, under another headline, with another
// site's furniture around it. The pages of a run come one after the other and each is told its story at once.
//
// A page is the set of its shingles: runs of 4 words (8 signs of scripts without blanks) of the main text. Pages that agree in
// two minima of one of 32 bands (MinHash) are compared by what their sets share. Time a page: linear in its text, whatever the
// number of pages before.
#ifndef TAMIS_DOCUMENTS_REPORT_STORIES_H_
#define TAMIS_DOCUMENTS_REPORT_STORIES_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "tamis/document.h"

namespace tamis::documents {

inline constexpr std::size_t kStoryBands = 32;
inline constexpr std::size_t kStoryShingles = 512;

// What is kept of a page: 2.3 KB at most.
struct PageSketch {
  std::vector<std::uint32_t> shingles;  // the least of them, sorted, kStoryShingles at most
  std::uint32_t count = 0;              // of all of them
  std::array<std::uint32_t, 2 * kStoryBands> minima{};
};

// Of the main text. Linear; thread-safe.
[[nodiscard]] PageSketch sketch_page(const Document& document);
[[nodiscard]] PageSketch sketch_text(std::string_view utf8);

// What two pages share of what both have together (Jaccard), in [0, 1]. Exact for pages of kStoryShingles shingles or fewer
// (some 500 words), else from the least of both (standard error 0.02).
[[nodiscard]] double compare_pages(const PageSketch& a, const PageSketch& b) noexcept;

struct StoryOptions {
  // Two pages that reach it are one story. At 0.25, on the half of the articles it was set on, 99.3 % of copies (cut to half,
  // put in another order, one word of fifteen replaced, furniture of a fifth added, all of that at once) came to their
  // article's story and no other page did; at 0.15 pages came to a short article that they had among their related links;
  // at 0.4 a tenth of the copies was lost.
  double least_jaccard = 0.25;
  std::uint32_t least_shingles = 12;  // pages with fewer are one story only when they are equal
  // Pages that are remembered: between `window` and twice as many of the last ones; 0: all. Some 3 KB each.
  std::size_t window = 10000;
};

class StoryGrouper {
 public:
  explicit StoryGrouper(StoryOptions options = {}) : options_(options) {}

  struct Story {
    std::uint32_t number = 0;  // 0, 1, ... in the order of their first pages
    double likeness = 1;       // Jaccard with the page it was found by; 1: the first page
    bool first = true;
  };
  // The story of the next page.
  [[nodiscard]] Story add(PageSketch sketch);
  [[nodiscard]] std::uint32_t stories() const noexcept { return stories_; }

 private:
  struct Page {
    PageSketch sketch;
    std::uint32_t story = 0;
  };
  struct Slot {
    std::uint64_t key = 0;  // 0: free
    std::uint32_t page = 0;
  };
  // Pages and the table that finds them by their bands: open addressing, at most half full.
  struct Generation {
    std::vector<Page> pages;
    std::vector<Slot> slots;
    std::size_t used = 0;
  };
  static void insert(Generation& generation, std::uint64_t key, std::uint32_t page);
  void search(const Generation& generation, const PageSketch& sketch,
              const std::array<std::uint64_t, kStoryBands>& keys, Story& best) const;

  StoryOptions options_;
  Generation now_;
  Generation before_;
  std::uint32_t stories_ = 0;
};

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_REPORT_STORIES_H_
