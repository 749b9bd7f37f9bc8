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

}  // namespace
}  // namespace tamis::names
