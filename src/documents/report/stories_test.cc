#include "documents/report/stories.h"

#include <gtest/gtest.h>
#include <simdjson.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

#include "test/shared_data.h"

namespace tamis::documents {
namespace {

using Words = std::vector<std::string>;

Words words_of(const std::string& text) {
  Words words;
  std::string word;
  for (const char c : text + ' ') {
    if (c != ' ' && c != '\n' && c != '\t') {
      word += c;
    } else if (!word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
  }
  return words;
}

std::string joined(const Words& words) {
  std::string out;
  for (const std::string& word : words) out += word + ' ';
  return out;
}

// An invented text of `count` words.
std::string invented(std::mt19937& random, std::size_t count) {
  Words words;
  for (std::size_t i = 0; i < count; ++i) {
    std::string word;
    for (std::size_t letters = 2 + random() % 7; letters > 0; --letters)
      word += static_cast<char>('a' + random() % 26);
    words.push_back(word);
  }
  return joined(words);
}

TEST(StoriesTest, EqualTextsAreOneAndOthersAreNot) {
  std::mt19937 random(1);
  const std::string first = invented(random, 300);
  const std::string second = invented(random, 300);
  StoryGrouper grouper;
  EXPECT_EQ(grouper.add(sketch_text(first)).number, 0U);
  EXPECT_EQ(grouper.add(sketch_text(second)).number, 1U);
  const auto again = grouper.add(sketch_text(first));
  EXPECT_EQ(again.number, 0U);
  EXPECT_FALSE(again.first);
  EXPECT_EQ(again.likeness, 1);
  EXPECT_EQ(grouper.stories(), 2U);
}

TEST(StoriesTest, LikenessIsExactForShortPages) {
  // Seven words are four shingles, of which the two share two.
  EXPECT_DOUBLE_EQ(compare_pages(sketch_text("a b c d e f g"), sketch_text("x b c d e f y")), 2.0 / 6);
}

TEST(StoriesTest, LikenessOfLongPagesIsNearTheTruth) {
  std::mt19937 random(2);
  const std::string shared = invented(random, 4000);
  const std::string one = shared + invented(random, 4000);
  const std::string other = shared + invented(random, 4000);
  EXPECT_NEAR(compare_pages(sketch_text(one), sketch_text(other)), 1.0 / 3, 0.06);
  // One known in whole, the other from its least shingles.
  const std::string part = shared.substr(0, shared.size() / 10);
  EXPECT_NEAR(compare_pages(sketch_text(one), sketch_text(part)), 0.05, 0.03);
}

TEST(StoriesTest, CaseAndMarksDoNotMatter) {
  EXPECT_EQ(compare_pages(sketch_text("The „quick“ brown fox - jumps, over; it"),
                          sketch_text("the quick BROWN fox jumps over it")),
            1);
}

TEST(StoriesTest, ScriptsWithoutBlanksHaveShinglesOfEightSigns) {
  const PageSketch sketch = sketch_text("朝鮮民主主義人民共和国は弾道");
  EXPECT_EQ(sketch.count, 14U - 7U);
  EXPECT_EQ(sketch_text("ประเทศเกาหลี").count, sketch_text("ประเทศเกาหลี.").count);
}

TEST(StoriesTest, EmptyAndTinyPagesAreOneOnlyWhenEqual) {
  StoryGrouper grouper;
  EXPECT_EQ(grouper.add(sketch_text("")).number, 0U);
  EXPECT_EQ(grouper.add(sketch_text("")).number, 1U);
  EXPECT_EQ(grouper.add(sketch_text("one two three four five six")).number, 2U);
  EXPECT_EQ(grouper.add(sketch_text("one two three four five seven")).number, 3U);
  EXPECT_EQ(grouper.add(sketch_text("One two three four five six!")).number, 2U);
}

TEST(StoriesTest, IllFormedBytesAreTaken) {
  std::mt19937 random(3);
  std::string bytes;
  for (int i = 0; i < 100000; ++i) bytes += static_cast<char>(random() % 256);
  EXPECT_GT(sketch_text(bytes).count, 0U);
  EXPECT_EQ(sketch_text("\xE4").count, 0U);
}

TEST(StoriesTest, RemembersTheLastPagesOnly) {
  std::mt19937 random(4);
  StoryOptions options;
  options.window = 10;
  StoryGrouper grouper(options);
  const std::string first = invented(random, 100);
  EXPECT_EQ(grouper.add(sketch_text(first)).number, 0U);
  for (int i = 0; i < 9; ++i) (void)grouper.add(sketch_text(invented(random, 100)));
  EXPECT_EQ(grouper.add(sketch_text(first)).number, 0U);
  for (int i = 0; i < 25; ++i) (void)grouper.add(sketch_text(invented(random, 100)));
  EXPECT_TRUE(grouper.add(sketch_text(first)).first);
}

// A band of furniture that all pages have must not make the search slow or pages one.
TEST(StoriesTest, SharedFurnitureDoesNotMakePagesOne) {
  std::mt19937 random(5);
  const std::string furniture = invented(random, 60);
  StoryGrouper grouper;
  for (std::uint32_t i = 0; i < 500; ++i)
    EXPECT_EQ(grouper.add(sketch_text(furniture + invented(random, 300))).number, i);
}

// Copies of an article as other sites have them.
class MutatedArticles {
 public:
  explicit MutatedArticles(std::vector<std::string> texts) : texts_(std::move(texts)) {}

  // Kind 0: another headline and furniture; 1: cut to half or more; 2: paragraphs in another order; 3: one word of fifteen
  // replaced; 4: all of them.
  [[nodiscard]] std::string mutate(std::size_t article, int kind, std::mt19937& random) const {
    Words words = words_of(texts_[article]);
    if (kind == 1 || kind == 4) words.resize(words.size() / 2 + random() % (words.size() / 2 + 1));
    if (kind == 2 || kind == 4) {
      std::vector<Words> paragraphs;
      for (std::size_t at = 0; at < words.size();) {
        const std::size_t size = std::min<std::size_t>(words.size() - at, 30 + random() % 60);
        paragraphs.emplace_back(words.begin() + static_cast<std::ptrdiff_t>(at),
                                words.begin() + static_cast<std::ptrdiff_t>(at + size));
        at += size;
      }
      std::shuffle(paragraphs.begin(), paragraphs.end(), random);
      words.clear();
      for (const Words& paragraph : paragraphs) words.insert(words.end(), paragraph.begin(), paragraph.end());
    }
    if (kind == 3 || kind == 4) {
      for (std::string& word : words) {
        if (random() % 15 == 0) word = invented(random, 1);
      }
    }
    std::string text = joined(words);
    if (kind == 0 || kind == 4) {
      // A headline, and a piece of another article as related links: a fifth of the text.
      const Words other = words_of(texts_[(article + 7) % texts_.size()]);
      const std::size_t size = std::min(other.size(), words.size() / 5);
      text = invented(random, 8) + text +
             joined(Words(other.begin(), other.begin() + static_cast<std::ptrdiff_t>(size)));
    }
    return text;
  }

  [[nodiscard]] std::size_t size() const noexcept { return texts_.size(); }
  [[nodiscard]] const std::string& text(std::size_t i) const { return texts_[i]; }

 private:
  std::vector<std::string> texts_;
};

std::vector<std::string> articles(const std::string& path, bool second_half) {
  simdjson::dom::parser parser;
  simdjson::dom::object pages;
  EXPECT_EQ(parser.load(path).get(pages), simdjson::SUCCESS);
  std::vector<std::string> texts;
  std::size_t number = 0;
  for (const auto page : pages) {
    std::string_view text;
    if (page.value["articleBody"].get(text) != simdjson::SUCCESS) continue;
    if (words_of(std::string(text)).size() < 60) continue;
    if ((number++ % 2 == 1) == second_half) texts.emplace_back(text);
  }
  return texts;
}

struct Outcome {
  int copies = 0;
  int found = 0;
  int wrong = 0;  // pages put to a story that is another article's
};

// Each article and five copies of it, in a mixed order.
Outcome group(const MutatedArticles& pages, unsigned seed) {
  std::mt19937 random(seed);
  struct Page {
    std::size_t article;
    std::string text;
  };
  std::vector<Page> order;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    order.push_back({i, pages.text(i)});
    for (int kind = 0; kind < 5; ++kind) order.push_back({i, pages.mutate(i, kind, random)});
  }
  std::shuffle(order.begin(), order.end(), random);
  StoryGrouper grouper;
  std::vector<std::size_t> article_of;  // of each story
  std::vector<int> stories_of(pages.size(), 0);
  Outcome outcome;
  for (const Page& page : order) {
    const auto story = grouper.add(sketch_text(page.text));
    if (story.first) {
      article_of.push_back(page.article);
      ++stories_of[page.article];
    } else if (article_of[story.number] != page.article) {
      ++outcome.wrong;
    }
    ++outcome.copies;
  }
  outcome.copies -= static_cast<int>(pages.size());
  outcome.found = outcome.copies;
  for (const int stories : stories_of) outcome.found -= stories - 1;
  return outcome;
}

TEST(StoriesTest, CopiesOfRealArticlesAreFound) {
  TAMIS_SHARED_OR_SKIP(path, "pages/extraction/ground_truth.json");
  for (const bool held_out : {false, true}) {
    const MutatedArticles pages(articles(path, held_out));
    ASSERT_GT(pages.size(), 40U);
    Outcome all;
    for (unsigned seed = 1; seed <= 5; ++seed) {
      const Outcome one = group(pages, seed);
      all.copies += one.copies;
      all.found += one.found;
      all.wrong += one.wrong;
    }
    std::printf("%s half: %d of %d copies found, %d put to another article\n",
                held_out ? "held-out" : "first", all.found, all.copies, all.wrong);
    EXPECT_GE(all.found * 100, all.copies * 98);
    EXPECT_EQ(all.wrong, 0);
  }
}

}  // namespace
}  // namespace tamis::documents
