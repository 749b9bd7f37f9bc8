#include "index/word_pairs.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "names/token_match.h"

namespace tamis::index {
namespace {

std::vector<std::uint64_t> classes_of(const std::string& word) {
  std::vector<std::uint64_t> classes;
  for_each_word_class({word, {}, {}}, [&](std::uint64_t hash) { classes.push_back(hash); });
  return classes;
}

bool share_a_class(const std::string& a, const std::string& b) {
  for (const std::uint64_t left : classes_of(a)) {
    for (const std::uint64_t right : classes_of(b)) {
      if (left == right) return true;
    }
  }
  return false;
}

std::string word_of(std::mt19937& random) {
  static constexpr std::string_view kConsonants = "bcdfghjklmnpqrstvwxz";
  static constexpr std::string_view kVowels = "aeiou";
  std::string word;
  for (std::size_t i = 0, size = 2 + random() % 8; i < size; ++i)
    word += i % 2 == 0 ? kConsonants[random() % kConsonants.size()] : kVowels[random() % kVowels.size()];
  return word;
}

// A letter more, fewer, or another.
std::string damaged(std::string word, std::mt19937& random) {
  const std::size_t at = random() % word.size();
  const char letter = static_cast<char>('a' + random() % 26);
  switch (random() % 3) {
    case 0:
      word[at] = letter;
      break;
    case 1:
      word.insert(at, 1, letter);
      break;
    default:
      if (word.size() > 2) word.erase(at, 1);
  }
  return word;
}

TEST(WordPairs, ClassesAreThoseOfSpellings) {
  EXPECT_TRUE(share_a_class("schoigu", "shoigu"));
  EXPECT_TRUE(share_a_class("wladimir", "vladimir"));
  EXPECT_TRUE(share_a_class("ali", "ali"));  // one consonant: no sound key
  EXPECT_FALSE(share_a_class("ali", "ala"));
  EXPECT_FALSE(share_a_class("putin", "kadyrow"));
}

// The filter against what it stands for: names of words, and the classes of the words that were put in.
TEST(WordPairs, NeverSaysNoWhereANameHasBoth) {
  std::mt19937 random(7);
  std::vector<std::string> words;
  for (int i = 0; i < 3000; ++i) words.push_back(word_of(random));
  std::vector<std::vector<std::uint32_t>> names;
  for (int i = 0; i < 2000; ++i) {
    std::vector<std::uint32_t>& name = names.emplace_back();
    for (std::size_t k = 0, size = 1 + random() % 5; k < size; ++k)
      name.push_back(static_cast<std::uint32_t>(random() % words.size()));
  }
  WordPairsBuilder builder;
  for (const std::string& word : words) builder.add_word({word, {}, {}});
  const auto make = [&] {
    return builder.make([&](auto&& visit) {
      for (const auto& name : names) visit(name);
    });
  };
  const std::vector<std::uint64_t> blocks = make();
  EXPECT_EQ(blocks, make());
  const WordPairs pairs(blocks);
  EXPECT_TRUE(pairs.has_blocks(blocks));
  std::size_t asked = 0;
  for (const auto& name : names) {
    for (const std::uint32_t a : name) {
      for (const std::uint32_t b : name) {
        if (a == b) continue;
        // What sounds like both words of a name may be it, however it is written.
        const std::string left = damaged(words[a], random);
        const std::string right = damaged(words[b], random);
        if (!share_a_class(left, words[a]) || !share_a_class(right, words[b])) continue;
        ++asked;
        EXPECT_TRUE(pairs.may_meet(classes_of(left), classes_of(right)))
            << left << ' ' << right << " for " << words[a] << ' ' << words[b];
      }
    }
  }
  EXPECT_GT(asked, 1000U);
  // Most pairs at random are no name's.
  std::size_t met = 0;
  constexpr std::size_t kStrangers = 2000;
  for (std::size_t i = 0; i < kStrangers; ++i)
    met += pairs.may_meet(classes_of("q" + word_of(random) + "zgx"), classes_of(word_of(random) + "xkq"))
               ? 1U
               : 0U;
  EXPECT_LT(met, kStrangers / 20);
}

// The names of pairs against all names: what has words of both sounds is visited, what has not hardly ever.
TEST(NamesOfPairs, VisitsTheNamesThatHaveWordsOfBothSounds) {
  std::mt19937 random(8);
  std::vector<std::string> words;
  for (int i = 0; i < 400; ++i) words.push_back(word_of(random));
  std::vector<std::vector<std::uint32_t>> names;
  for (int i = 0; i < 1500; ++i) {
    std::vector<std::uint32_t>& name = names.emplace_back();
    for (std::size_t k = 0, size = 1 + random() % 5; k < size; ++k)
      name.push_back(static_cast<std::uint32_t>(random() % words.size()));
  }
  WordPairsBuilder builder;
  for (const std::string& word : words) builder.add_word({word, {}, {}});
  const PairTable table = builder.make_names([&](auto&& visit) {
    for (const auto& name : names) visit(name);
  });
  const NamesOfPairs pairs(table.buckets, table.names, table.tags);
  EXPECT_TRUE(pairs.has(table));
  const auto share = [](const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
    return std::find_first_of(a.begin(), a.end(), b.begin(), b.end()) != a.end();
  };
  std::vector<std::vector<std::uint64_t>> classes;
  for (const std::string& word : words) classes.push_back(classes_of(word));
  std::size_t visited = 0;
  std::size_t wanted = 0;
  for (int round = 0; round < 400; ++round) {
    const std::vector<std::uint32_t>& name = names[random() % names.size()];
    const auto some_word = [&] {
      return round % 2 == 0 ? name[random() % name.size()]
                            : static_cast<std::uint32_t>(random() % words.size());
    };
    const std::vector<std::uint64_t> a = classes_of(damaged(words[some_word()], random));
    const std::vector<std::uint64_t> b = classes_of(damaged(words[some_word()], random));
    std::vector<bool> found(names.size());
    for (const std::uint64_t left : a) {
      for (const std::uint64_t right : b) {
        pairs.for_each(WordPairs::pair_hash(left, right), [&](std::uint32_t visited_name) {
          found[visited_name] = true;
          return true;
        });
      }
    }
    for (std::size_t i = 0; i < names.size(); ++i) {
      bool meets = false;
      for (const std::uint32_t first : names[i]) {
        for (const std::uint32_t second : names[i])
          meets = meets || (first != second && share(a, classes[first]) && share(b, classes[second]));
      }
      visited += found[i] ? 1U : 0U;
      wanted += meets ? 1U : 0U;
      ASSERT_TRUE(found[i] || !meets) << i;
    }
  }
  EXPECT_GT(wanted, 60U);
  EXPECT_LT(visited, 2 * wanted + 100);
}

TEST(NamesOfPairs, ADamagedTableVisitsNothingOutsideIt) {
  const std::vector<std::uint32_t> buckets = {5, 2, 900};
  const std::vector<std::uint32_t> names = {1, 2, 3};
  const std::vector<std::uint8_t> tags = {1, 2, 3};
  const NamesOfPairs pairs(buckets, names, tags);
  for (std::uint64_t pair = 0; pair < 4096; ++pair) {
    pairs.for_each(pair * 0x9E3779B97F4A7C15ULL, [](std::uint32_t) {
      ADD_FAILURE();
      return true;
    });
  }
}

TEST(WordPairs, ANameOfOneWordMeetsNothing) {
  WordPairsBuilder builder;
  for (const char* word : {"alpha", "vector", "kadyrow"}) builder.add_word({word, {}, {}});
  const std::vector<std::vector<std::uint32_t>> names = {{2}, {0, 1}, {2, 2}};
  const std::vector<std::uint64_t> blocks = builder.make([&](auto&& visit) {
    for (const auto& name : names) visit(name);
  });
  const WordPairs pairs(blocks);
  EXPECT_TRUE(pairs.may_meet(classes_of("alpha"), classes_of("vector")));
  EXPECT_TRUE(pairs.may_meet(classes_of("vector"), classes_of("alpha")));
  EXPECT_FALSE(pairs.may_meet(classes_of("kadyrow"), classes_of("kadyrow")));
  EXPECT_FALSE(pairs.may_meet_any(classes_of("putin").front()));
}

TEST(WordPairs, WithoutAFilterAnyMayMeet) {
  const WordPairs pairs;
  EXPECT_TRUE(pairs.empty());
  EXPECT_TRUE(pairs.may_meet(std::uint64_t{1}, std::uint64_t{2}));
  EXPECT_TRUE(pairs.may_meet(classes_of("alpha"), classes_of("beta")));
}

}  // namespace
}  // namespace tamis::index
