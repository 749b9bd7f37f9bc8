#include "names/word_sketch.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "names/sounds.h"

namespace tamis::names {
namespace {

// Words of the letters and groups of letters that sounds.cc reads in several ways.
std::string some_word(std::mt19937_64& random) {
  static const std::vector<std::string> kPieces = {
      "a",  "e",  "i",  "o",   "u",   "y",   "h",    "b",    "c",       "d",    "f",    "g",  "j",  "k",
      "l",  "m",  "n",  "p",   "q",   "r",   "s",    "t",    "v",       "w",    "x",    "z",  "sh", "ch",
      "zh", "kh", "gh", "ts",  "tz",  "cz",  "sz",   "th",   "dh",      "ph",   "ck",   "qu", "dj", "ng",
      "oo", "ou", "ee", "dzh", "sch", "tch", "tsch", "dsch", "schtsch", "shch", "stsh", "1",  "7"};
  std::string word;
  const std::size_t pieces = 1 + random() % (random() % 8 == 0 ? 20 : 6);
  for (std::size_t i = 0; i < pieces; ++i) word += kPieces[random() % kPieces.size()];
  return word.substr(0, text::kMaxTokenBytes);
}

std::string changed(std::string word, std::mt19937_64& random) {
  for (std::size_t edits = random() % 4; edits > 0 && !word.empty(); --edits) {
    const std::size_t at = random() % word.size();
    const char letter = static_cast<char>('a' + random() % 26);
    switch (random() % 4) {
      case 0:
        word.erase(at, 1);
        break;
      case 1:
        word.insert(at, 1, letter);
        break;
      case 2:
        word[at] = letter;
        break;
      default:
        if (at + 1 < word.size()) std::swap(word[at], word[at + 1]);
    }
  }
  return word.substr(0, text::kMaxTokenBytes);
}

TEST(WordSketch, OnlyWordsThatCannotMatchAreRefused) {
  std::mt19937_64 random(20261126);
  std::size_t refused = 0;
  std::size_t near = 0;
  constexpr std::size_t kRounds = 300'000;
  for (std::size_t round = 0; round < kRounds; ++round) {
    const std::string a = some_word(random);
    std::string b = round % 2 == 0 ? some_word(random) : changed(a, random);
    if (b.empty()) b = "a";
    const int edits = std::min(allowed_edits(a.size()), allowed_edits(b.size()));
    const bool is_near = a == b || share_key(sound_keys(a), sound_keys(b)) ||
                         (edits > 0 && osa_distance(a, b, edits) <= edits);
    const bool may = may_be_near(WordSketch(a), WordSketch(b));
    ASSERT_TRUE(may || !is_near) << a << ' ' << b;
    near += is_near ? 1U : 0U;
    refused += may ? 0U : 1U;
  }
  EXPECT_GT(near, kRounds / 10);    // the property is not empty ...
  EXPECT_GT(refused, kRounds / 4);  // ... and the sketches are worth their making
}

TEST(FormsSketch, IsNearWhereSomeFormIs) {
  std::mt19937_64 random(20261127);
  std::size_t refused = 0;
  constexpr std::size_t kRounds = 100'000;
  for (std::size_t round = 0; round < kRounds; ++round) {
    // Romanisations of one word are alike.
    const auto word = [&](const std::string& like) {
      std::vector<WordSketch> out;
      for (std::size_t forms = 1 + random() % (round % 4 == 0 ? FormSketches::kMost : 4); forms > 0; --forms)
        out.emplace_back(random() % 3 == 0 ? some_word(random) : changed(like, random));
      return out;
    };
    const std::string like = some_word(random);
    const auto a = word(like);
    const auto b = word(round % 2 == 0 ? some_word(random) : like);
    const auto forms_of = [](const std::vector<WordSketch>& sketches) {
      FormsSketch out(sketches[0]);
      for (std::size_t i = 1; i < sketches.size(); ++i) out.add(sketches[i]);
      return out;
    };
    bool near = false;
    for (const WordSketch& one : a) {
      for (const WordSketch& other : b) near = near || may_be_near(one, other);
    }
    const bool may = may_be_near(forms_of(a), forms_of(b));
    ASSERT_TRUE(may || !near) << like;
    const auto side_by_side = [](const std::vector<WordSketch>& sketches) {
      FormSketches out;
      for (const WordSketch& sketch : sketches) out.add(sketch);
      return out;
    };
    std::uint64_t pairs = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
      for (std::size_t j = 0; j < b.size(); ++j)
        pairs |= std::uint64_t{may_be_near(a[i], b[j])} << (i * FormSketches::kMost + j);
    }
    ASSERT_EQ(near_pairs(side_by_side(a), side_by_side(b)), pairs) << like;
    if (a.size() == 1 && b.size() == 1) {
      ASSERT_EQ(may, near) << like;
    }
    refused += may ? 0U : 1U;
  }
  EXPECT_GT(refused, kRounds / 8);
}

}  // namespace
}  // namespace tamis::names
