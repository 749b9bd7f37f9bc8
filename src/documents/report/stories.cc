#include "documents/report/stories.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "base/hash.h"

namespace tamis::documents {
namespace {

// A word weighs 2, a sign of a script without blanks 1; a shingle is what reaches 8.
constexpr int kShingleWeight = 8;
constexpr int kWordWeight = 2;
constexpr int kSignWeight = 1;
constexpr std::size_t kLongestShingle = kShingleWeight / kSignWeight;
constexpr std::size_t kMostOfABand = 16;  // a band that more pages have is of furniture

[[nodiscard]] std::uint64_t mix(std::uint64_t x) noexcept {  // splitmix64
  x ^= x >> 30U;
  x *= 0xBF58476D1CE4E5B9ULL;
  x ^= x >> 27U;
  x *= 0x94D049BB133111EBULL;
  return x ^ (x >> 31U);
}

struct Piece {
  std::uint64_t hash = 0;
  int weight = 0;
};

// Takes the words of a text, and the shingles that end with each.
class Shingler {
 public:
  explicit Shingler(std::vector<std::uint32_t>& out) : out_(out) {}

  void take(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
      const auto byte = static_cast<unsigned char>(text[at]);
      if (byte < 0x80) {
        const bool letter =
            (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
        letter ? add(static_cast<unsigned char>(byte >= 'A' && byte <= 'Z' ? byte + 32 : byte)) : end_word();
        ++at;
        continue;
      }
      const std::size_t size = std::min<std::size_t>(byte >= 0xF0   ? 4
                                                     : byte >= 0xE0 ? 3
                                                     : byte >= 0xC0 ? 2
                                                                    : 1,
                                                     text.size() - at);
      const std::string_view sign = text.substr(at, size);
      at += size;
      if (is_mark(sign)) {
        end_word();
      } else if (stands_alone(sign)) {
        end_word();
        piece({base::xxh3(sign), kSignWeight});
      } else {
        for (const char c : sign) add(static_cast<unsigned char>(c));
      }
    }
    end_word();
  }

 private:
  // General punctuation, CJK punctuation, full-width marks, Latin-1 signs.
  [[nodiscard]] static bool is_mark(std::string_view sign) noexcept {
    return sign.starts_with("\xE2\x80") || sign.starts_with("\xE2\x81") || sign.starts_with("\xE3\x80") ||
           sign.starts_with("\xEF\xBC") || (sign.size() == 2 && sign[0] == '\xC2');
  }
  // Han and kana, Thai, Lao, Myanmar, Khmer: no blanks between words.
  [[nodiscard]] static bool stands_alone(std::string_view sign) noexcept {
    if (sign.size() == 4) return sign[1] >= '\xA0';  // U+20000 and up
    if (sign.size() != 3) return false;
    const auto first = static_cast<unsigned char>(sign[0]);
    const auto second = static_cast<unsigned char>(sign[1]);
    if (first == 0xE0) return second >= 0xB8 && second <= 0xBB;  // Thai, Lao
    if (first == 0xE1)
      return second == 0x80 || second == 0x81 || second == 0x82 || second == 0x9E || second == 0x9F;
    return first >= 0xE3 && first <= 0xE9;
  }

  void add(unsigned char byte) noexcept {
    word_ = (word_ ^ byte) * 0x100000001B3ULL;
    in_word_ = true;
  }
  void end_word() {
    if (!in_word_) return;
    piece({mix(word_), kWordWeight});
    word_ = kWordSeed;
    in_word_ = false;
  }
  void piece(Piece next) {
    last_[count_++ % last_.size()] = next;
    int weight = 0;
    std::uint64_t hash = 0;
    for (std::size_t back = 1; back <= std::min(count_, last_.size()); ++back) {
      const Piece& each = last_[(count_ - back) % last_.size()];
      hash = mix(hash * 31 + each.hash);
      weight += each.weight;
      if (weight >= kShingleWeight) {
        out_.push_back(static_cast<std::uint32_t>(hash >> 32U));
        return;
      }
    }
  }

  static constexpr std::uint64_t kWordSeed = 0xCBF29CE484222325ULL;  // FNV-1a
  std::vector<std::uint32_t>& out_;
  std::array<Piece, kLongestShingle> last_{};
  std::size_t count_ = 0;
  std::uint64_t word_ = kWordSeed;
  bool in_word_ = false;
};

[[nodiscard]] PageSketch sketch_of(std::vector<std::uint32_t> shingles) {
  PageSketch sketch;
  std::sort(shingles.begin(), shingles.end());
  shingles.erase(std::unique(shingles.begin(), shingles.end()), shingles.end());
  sketch.count = static_cast<std::uint32_t>(shingles.size());
  sketch.minima.fill(std::numeric_limits<std::uint32_t>::max());
  // One hash a shingle, its range cut into as many parts as there are minima (one permutation hashing, Li et al. 2012); a
  // part without a shingle takes over the next one's (densified, Shrivastava and Li 2014).
  constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();
  for (const std::uint32_t shingle : shingles) {
    const std::uint64_t hash = mix(shingle + 0x9E3779B97F4A7C15ULL);
    std::uint32_t& least = sketch.minima[hash % sketch.minima.size()];
    least = std::min(least, static_cast<std::uint32_t>(hash >> 32U));
  }
  const auto whole = sketch.minima;
  for (std::size_t i = 0; i < whole.size() && !shingles.empty(); ++i) {
    std::uint32_t steps = 0;
    while (whole[(i + steps) % whole.size()] == kNone && steps < whole.size()) ++steps;
    sketch.minima[i] = whole[(i + steps) % whole.size()] + steps * 0x9E3779B9U;
  }
  if (shingles.size() > kStoryShingles) shingles.resize(kStoryShingles);
  shingles.shrink_to_fit();
  sketch.shingles = std::move(shingles);
  return sketch;
}

}  // namespace

PageSketch sketch_page(const Document& document) {
  std::vector<std::uint32_t> shingles;
  Shingler shingler(shingles);
  for (const Block& block : document.blocks) {
    if (is_main(block.zone))
      shingler.take(std::string_view(document.text).substr(block.span.begin, block.span.size()));
  }
  return sketch_of(std::move(shingles));
}

PageSketch sketch_text(std::string_view utf8) {
  std::vector<std::uint32_t> shingles;
  Shingler(shingles).take(utf8);
  return sketch_of(std::move(shingles));
}

double compare_pages(const PageSketch& a, const PageSketch& b) noexcept {
  if (a.count == 0 || b.count == 0) return 0;
  // Of the least of both together, how many are in both. Where a set is whole, all of it counts.
  const bool whole = a.shingles.size() == a.count && b.shingles.size() == b.count;
  const std::size_t most = whole ? a.shingles.size() + b.shingles.size() : kStoryShingles;
  std::size_t seen = 0;
  std::size_t shared = 0;
  auto left = a.shingles.begin();
  auto right = b.shingles.begin();
  while (seen < most && left != a.shingles.end() && right != b.shingles.end()) {
    ++seen;
    if (*left == *right) {
      ++shared;
      ++left;
      ++right;
    } else if (*left < *right) {
      ++left;
    } else {
      ++right;
    }
  }
  // What is left of one set has none of the other; of a set that was cut nothing is known behind its end.
  const std::size_t rest =
      static_cast<std::size_t>(a.shingles.end() - left) + static_cast<std::size_t>(b.shingles.end() - right);
  const bool known = (left != a.shingles.end() && b.shingles.size() == b.count) ||
                     (right != b.shingles.end() && a.shingles.size() == a.count);
  if (known) seen += std::min(rest, most - seen);
  return seen == 0 ? 0 : static_cast<double>(shared) / static_cast<double>(seen);
}

void StoryGrouper::insert(Generation& generation, std::uint64_t key, std::uint32_t page) {
  if (generation.used * 2 >= generation.slots.size()) {
    std::vector<Slot> old = std::move(generation.slots);
    generation.slots.assign(std::max<std::size_t>(1024, old.size() * 2), {});
    for (const Slot& slot : old) {
      if (slot.key == 0) continue;
      std::size_t at = slot.key & (generation.slots.size() - 1);
      while (generation.slots[at].key != 0) at = (at + 1) & (generation.slots.size() - 1);
      generation.slots[at] = slot;
    }
  }
  std::size_t same = 0;
  std::size_t at = key & (generation.slots.size() - 1);
  while (generation.slots[at].key != 0) {
    if (generation.slots[at].key == key && ++same == kMostOfABand) return;
    at = (at + 1) & (generation.slots.size() - 1);
  }
  generation.slots[at] = {key, page};
  ++generation.used;
}

void StoryGrouper::search(const Generation& generation, const PageSketch& sketch,
                          const std::array<std::uint64_t, kStoryBands>& keys, Story& best) const {
  if (generation.slots.empty()) return;
  std::vector<std::uint32_t> candidates;
  for (const std::uint64_t key : keys) {
    std::size_t at = key & (generation.slots.size() - 1);
    for (; generation.slots[at].key != 0; at = (at + 1) & (generation.slots.size() - 1)) {
      if (generation.slots[at].key == key) candidates.push_back(generation.slots[at].page);
    }
  }
  std::sort(candidates.begin(), candidates.end());
  candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
  for (const std::uint32_t candidate : candidates) {
    const Page& page = generation.pages[candidate];
    const double likeness = compare_pages(sketch, page.sketch);
    const bool small = std::min(sketch.count, page.sketch.count) < options_.least_shingles;
    if (likeness < (small ? 1.0 : options_.least_jaccard)) continue;
    if (!best.first && likeness <= best.likeness) continue;
    best = {page.story, likeness, false};
  }
}

StoryGrouper::Story StoryGrouper::add(PageSketch sketch) {
  Story story;
  std::array<std::uint64_t, kStoryBands> keys{};
  if (sketch.count > 0) {
    for (std::size_t band = 0; band < kStoryBands; ++band) {
      const std::uint64_t pair = std::uint64_t{sketch.minima[2 * band]} << 32U | sketch.minima[2 * band + 1];
      keys[band] = mix(pair + band) | 1U;  // never 0
    }
    search(now_, sketch, keys, story);
    search(before_, sketch, keys, story);
  }
  if (story.first) story.number = stories_++;
  // A page that is nearly its like needs no place of its own.
  constexpr double kAsGoodAsEqual = 0.9;
  if (sketch.count == 0 || (!story.first && story.likeness >= kAsGoodAsEqual)) return story;
  if (options_.window > 0 && now_.pages.size() >= options_.window) {
    before_ = std::move(now_);
    now_ = {};
  }
  const auto page = static_cast<std::uint32_t>(now_.pages.size());
  now_.pages.push_back({std::move(sketch), story.number});
  for (const std::uint64_t key : keys) insert(now_, key, page);
  return story;
}

}  // namespace tamis::documents
