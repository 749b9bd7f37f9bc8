#include "names/name_bound.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <utility>
#include <vector>

#include "names/name_evidence.h"
#include "text/tokenize.h"

namespace tamis::names {
namespace {

// A name taken apart, with views that stay valid.
struct Prepared {
  text::TokenBuffer buffer;
  std::vector<TokenView> words;
  std::vector<Part> parts;
  std::string alternatives;

  Prepared(NameKind kind, std::string_view text) {
    for (const text::Token& token : buffer.tokenize(text))
      words.push_back({token.latin, token.native, {}, token.unvowelled});
    parse_name(kind, buffer.tokens(), parts);
  }
};

struct Weighed {
  float bits = 0;
  NameBound::Most most;
  bool resemble = false;
  bool same_letters = false;
};

// `words_known`: the bound is told the listed words.
Weighed weigh(NameKind kind, Prepared& query, Prepared& listed, float interest, bool words_known = false) {
  Weighed out;
  MatchMatrix matrix;
  NameScratch scratch;
  NameBound bound;
  bound.prepare(kind, query.parts, query.words);
  bound.begin(listed.parts);
  for (std::size_t i = 0; i < query.words.size(); ++i) {
    for (std::size_t j = 0; j < listed.words.size(); ++j) {
      const TokenMatch match = match_in_names(kind, match_tokens(query.words[i], listed.words[j]),
                                              query.words[i], listed.words[j]);
      if (match) bound.meet(i, j, match);
      if (i + 1 < query.words.size() &&
          match_joined(std::string(query.words[i].latin) + std::string(query.words[i + 1].latin),
                       listed.words[j].latin)) {
        bound.join(i, j);
      }
    }
  }
  out.most = bound.most(
      interest, words_known ? std::span<const TokenView>(listed.words) : std::span<const TokenView>());
  if (out.most.open_row != NameBound::kNoPart) {
    out.resemble = resembles(query.parts[out.most.open_row], query.words[out.most.open_row],
                             listed.parts[out.most.open_column], listed.words[out.most.open_column]);
  }
  fill_matches(kind, query.parts, query.words, listed.parts, listed.words, matrix);
  out.same_letters = matrix.same_letters;
  out.bits = score_name(kind, query.parts, listed.parts, matrix, scratch);
  return out;
}

// Names of few words of every role, so that many of them meet, are replaced, joined, initials, or missing.
std::string random_name(std::mt19937& random) {
  constexpr std::string_view kWords[] = {"Sergei",
                                         "Sergey",
                                         "Shoigu",
                                         "Choigou",
                                         "bin",
                                         "al",
                                         "Mohammed",
                                         "Muhammad",
                                         "Abdul",
                                         "Rahman",
                                         "J",
                                         "K",
                                         "Abdulrahman",
                                         "Trading",
                                         "Company",
                                         "Co",
                                         "Ltd",
                                         "LLC",
                                         "Iran",
                                         "Moscow",
                                         "II",
                                         "3",
                                         "Jr",
                                         "Dr",
                                         "Ivanovich",
                                         "Kim",
                                         "Kym",
                                         "Zvyagintsev",
                                         "Zviagintsev",
                                         "and",
                                         "Ко",
                                         "Иванов",
                                         "Ю",
                                         "Bob",
                                         "Robert",
                                         "Aurora",
                                         "Orora",
                                         "Mo",
                                         "hammed",
                                         "завод",
                                         "Plant",
                                         "Fabrik",
                                         "приборостроительный",
                                         "instrument",
                                         "making",
                                         "Moskau",
                                         "министерство",
                                         "ministry",
                                         "金正恩",
                                         "金正",
                                         "恩",
                                         "Jong",
                                         "Un",
                                         "Xi",
                                         "习"};
  std::string name;
  for (std::size_t i = 0, count = 1 + random() % 5; i < count; ++i) {
    if (i > 0) name += ' ';
    name += kWords[random() % std::size(kWords)];
  }
  return name;
}

TEST(NameBound, NoNameScoresMore) {
  std::mt19937 random(5);
  std::size_t tight = 0;
  std::size_t bounded = 0;
  for (int round = 0; round < 60000; ++round) {
    const auto kind = static_cast<NameKind>(random() % 3);
    const std::string left = random_name(random);
    std::string right = random_name(random);
    if (random() % 4 == 0) right = left + " " + right;  // many that share words
    Prepared query(kind, left);
    Prepared listed(kind, right);
    if (query.words.empty() || listed.words.empty()) continue;
    for (const auto& [interest, words_known] :
         {std::pair(-100.0F, false), {1.2F, false}, {-100.0F, true}, {1.2F, true}}) {
      const Weighed weighed = weigh(kind, query, listed, interest, words_known);
      if (weighed.resemble || weighed.same_letters) continue;
      if (weighed.most.bits >= interest) {
        ASSERT_LE(weighed.bits, weighed.most.bits + 0.001F) << left << " / " << right;
      } else {
        ASSERT_LT(weighed.bits, interest + 0.001F) << left << " / " << right;
      }
      ++bounded;
      tight += weighed.most.bits < 1.2F ? 1 : 0;
    }
  }
  // The bound is of use: most of these names are told to be far.
  EXPECT_GT(tight * 2, bounded);
}

TEST(NameBound, AFieldThatMayGoOnIsNotBounded) {
  Prepared query(NameKind::kPerson, "Sergei Shoigu");
  Prepared listed(NameKind::kPerson, "Ivan Petrov");
  query.parts.back().flags |= kMayBeCut;
  EXPECT_GT(weigh(NameKind::kPerson, query, listed, 0).most.bits, 1000.0F);
}

}  // namespace
}  // namespace tamis::names
