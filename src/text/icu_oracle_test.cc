// ICU's transliterator as the oracle: over pairs of native and Latin spellings that people use, our romanisation must
// not be further from the Latin one than ICU's. Reports the mean edit distance of both per script.
#include <gtest/gtest.h>
#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <vector>

#include "test/shared_data.h"
#include "text/tokenize.h"

namespace tamis::text {
namespace {

constexpr std::size_t kPairs = 3000;  // of each file, evenly spread: ICU needs up to 1 ms for a Chinese name

std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t up = row[j];
      row[j] = std::min({up + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0U : 1U)});
      diagonal = up;
    }
  }
  return row[b.size()];
}

struct Pair {
  std::string latin;
  std::string native;
};

std::vector<Pair> read_pairs(const std::string& path) {
  std::vector<Pair> all;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    const std::size_t first = line.find('\t');
    const std::size_t second = line.find('\t', first + 1);
    if (first == std::string::npos || second == std::string::npos) continue;
    Pair pair{line.substr(0, first), line.substr(first + 1, second - first - 1)};
    std::erase(pair.native, ' ');
    all.push_back(std::move(pair));
  }
  std::vector<Pair> chosen;
  const std::size_t step = std::max<std::size_t>(1, all.size() / kPairs);
  for (std::size_t i = 0; i < all.size(); i += step) chosen.push_back(all[i]);
  return chosen;
}

std::string without_blanks(std::string text) {
  std::erase(text, ' ');
  return text;
}

TEST(IcuOracle, RomanisationIsAsNearToUsedSpellingsAsIcus) {
  const auto folder = test::shared_path("names/transliteration");
  if (!folder) GTEST_SKIP() << "no shared data";
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Transliterator> to_latin(icu::Transliterator::createInstance(
      "Any-Latin; Latin-ASCII; Lower; [^a-z0-9] Remove", UTRANS_FORWARD, status));
  ASSERT_TRUE(U_SUCCESS(status));
  double our_sum = 0;
  double icu_sum = 0;
  double best_sum = 0;
  std::size_t pairs = 0;
  std::printf("%-10s %6s  %8s %8s %8s %8s\n", "script", "pairs", "ours", "icu", "best", "letters");
  for (const char* name : {"arabic", "chinese", "hebrew", "japanese", "katakana", "korean", "russian"}) {
    double ours = 0;
    double icu_total = 0;
    double best = 0;
    double letters = 0;
    const std::vector<Pair> chosen = read_pairs(*folder + "/" + name + ".dev.tsv");
    ASSERT_GT(chosen.size(), 1000U);
    TokenBuffer buffer;
    for (const Pair& pair : chosen) {
      const std::string wanted = without_blanks(folded(pair.latin));
      letters += static_cast<double>(wanted.size());
      const std::size_t own = edit_distance(without_blanks(folded(pair.native)), wanted);
      ours += static_cast<double>(own);
      icu::UnicodeString text = icu::UnicodeString::fromUTF8(pair.native);
      to_latin->transliterate(text);
      std::string latin;
      text.toUTF8String(latin);
      icu_total += static_cast<double>(edit_distance(latin, wanted));
      // What the alternatives add where the word is one token.
      std::size_t nearest = own;
      const auto tokens = buffer.tokenize(pair.native);
      if (tokens.size() == 1) {
        for (const std::string_view other : tokens[0].alternatives) {
          nearest = std::min(nearest, edit_distance(other, wanted));
        }
      }
      best += static_cast<double>(nearest);
    }
    const auto count = static_cast<double>(chosen.size());
    std::printf("%-10s %6zu  %8.3f %8.3f %8.3f %8.3f\n", name, chosen.size(), ours / count, icu_total / count,
                best / count, letters / count);
    our_sum += ours;
    icu_sum += icu_total;
    best_sum += best;
    pairs += chosen.size();
  }
  const auto count = static_cast<double>(pairs);
  std::printf("%-10s %6zu  %8.3f %8.3f %8.3f\n", "total", pairs, our_sum / count, icu_sum / count,
              best_sum / count);
  EXPECT_LE(our_sum, icu_sum);
}

}  // namespace
}  // namespace tamis::text
