#include "names/name_bound.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <utility>
#include <vector>

#include "names/name_evidence.h"
#include "names/syllable_words.h"
#include "names/translated_words.h"
#include "text/tokenize.h"

namespace tamis::names {
namespace {

// A name taken apart, with views that stay valid.
struct Prepared {
  text::TokenBuffer buffer;
  SyllableWords syllable_words;
  std::vector<TokenView> words;
  std::vector<Part> parts;
  std::vector<std::string> alternatives;

  // `by_words`: cut into words where it is in Han characters or Hangul.
  Prepared(NameKind kind, std::string_view text, bool by_words = false) {
    (void)buffer.tokenize(text);
    const bool cut = by_words && syllable_words.cut(buffer.tokens());
    const std::span<const text::Token> tokens = cut ? syllable_words.tokens() : buffer.tokens();
    alternatives.resize(tokens.size());
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      for (const std::string_view form : tokens[i].alternatives) {
        if (!cut || form.empty() || form.size() > text::kMaxTokenBytes) continue;
        alternatives[i] += static_cast<char>(form.size());
        alternatives[i] += form;
      }
      words.push_back({tokens[i].latin, tokens[i].native, alternatives[i], tokens[i].unvowelled});
    }
    if (cut)
      syllable_words.parse(kind, parts);
    else
      parse_name(kind, buffer.tokens(), parts);
  }
};

struct Weighed {
  float bits = 0;
  NameBound::Most most;
  bool resemble = false;
  bool found_otherwise = false;  // has the same letters, or is an acronym
};

// `words_known`: the bound is told the listed words.
Weighed weigh(NameKind kind, Prepared& query, Prepared& listed, float interest, bool words_known = false) {
  Weighed out;
  MatchMatrix matrix;
  NameScratch scratch;
  std::vector<TokenMatch> cells(query.words.size() * listed.words.size());
  WordPairScratch words;
  match_words(query.words, listed.words, words, cells);
  if (kind != NameKind::kPerson) add_translations(query.words, listed.words, words.memory, cells);
  NameBound bound;
  bound.prepare(kind, query.parts, query.words);
  bound.begin(listed.parts,
              words_known ? std::span<const TokenView>(listed.words) : std::span<const TokenView>());
  for (std::size_t i = 0; i < query.words.size(); ++i) {
    for (std::size_t j = 0; j < listed.words.size(); ++j) {
      const TokenMatch& match = cells[i * listed.words.size() + j];
      if (match) bound.meet(i, j, match);
      if (i + 1 < query.words.size() &&
          match_joined(std::string(query.words[i].latin) + std::string(query.words[i + 1].latin),
                       listed.words[j].latin)) {
        bound.join(i, j);
      }
    }
  }
  out.most = bound.most(interest);
  if (out.most.open_row != NameBound::kNoPart) {
    out.resemble = resembles(query.parts[out.most.open_row], query.words[out.most.open_row],
                             listed.parts[out.most.open_column], listed.words[out.most.open_column]);
  }
  fill_matches(kind, query.parts, query.words, listed.parts, listed.words, matrix);
  out.found_otherwise = matrix.same_letters || matrix.acronym_letters > 0;
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

struct Told {
  std::size_t far = 0;
  std::size_t all = 0;
};

// Holds the bounds of a pair against its score.
void hold(NameKind kind, Prepared& query, Prepared& listed, const std::string& names, Told& told) {
  if (query.words.empty() || listed.words.empty()) return;
  for (const auto& [interest, words_known] :
       {std::pair(-100.0F, false), {1.2F, false}, {-100.0F, true}, {1.2F, true}}) {
    const Weighed weighed = weigh(kind, query, listed, interest, words_known);
    if (weighed.resemble || weighed.found_otherwise) continue;
    if (weighed.most.bits >= interest) {
      ASSERT_LE(weighed.bits, weighed.most.bits + 0.001F) << names << ' ' << words_known;
    } else {
      ASSERT_LT(weighed.bits, interest + 0.001F) << names << ' ' << words_known;
    }
    ++told.all;
    told.far += weighed.most.bits < 1.2F ? 1 : 0;
  }
}

TEST(NameBound, NoNameScoresMore) {
  std::mt19937 random(5);
  Told told;
  for (int round = 0; round < 150000; ++round) {
    const auto kind = static_cast<NameKind>(random() % 3);
    const std::string left = random_name(random);
    std::string right = random_name(random);
    if (random() % 4 == 0) right = left + " " + right;  // many that share words
    Prepared query(kind, left);
    Prepared listed(kind, right);
    ASSERT_NO_FATAL_FAILURE(hold(kind, query, listed, left + " / " + right, told));
  }
  // The bound is of use: most of these names are told to be far.
  EXPECT_GT(told.far * 2, told.all);
}

// Names of firms in Han characters, kana and Hangul, as they are cut into words and into syllables, and in Latin and Cyrillic letters.
std::string random_firm(std::mt19937& random, bool native) {
  constexpr std::string_view kNative[] = {
      "华为",     "红牛", "鈺龙海", "长光", "上海",   "深圳市", "科技", "贸易",    "电子",   "集团",
      "有限公司", "股份", "국제",   "삼성", "로은산", "무역",   "회사", "トヨタ",  "自動車", "信息",
      "航空",     "高",   "新",     "建筑", "工程",   "金",     "평양", "株式会社"};
  constexpr std::string_view kOther[] = {
      "Huawei",   "Hua",       "Wei",     "Red",        "Bull",     "YLH",   "Changguang",
      "Zhang",    "Guang",     "Rounsan", "Samsung",    "Sam",      "Sung",  "Toyota",
      "Shanghai", "Shenzhen",  "Keji",    "Technology", "Trading",  "Trade", "Electronics",
      "Group",    "Co",        "Ltd",     "Company",    "Jin",      "Kim",   "Gao",
      "Hongniu",  "Yulonghai", "Хуавей",  "торговля",   "общество", "A",     "7"};
  std::string name;
  const std::size_t count = 1 + random() % 5;
  for (std::size_t i = 0; i < count; ++i) {
    if (!native && i > 0) name += ' ';
    name += native ? kNative[random() % std::size(kNative)] : kOther[random() % std::size(kOther)];
    if (native && random() % 6 == 0) name += kOther[random() % std::size(kOther)];
  }
  return name;
}

TEST(NameBound, NoFirmOfAnyScriptScoresMore) {
  std::mt19937 random(7);
  Told told;
  std::size_t brands = 0;
  for (int round = 0; round < 40000; ++round) {
    const auto kind = static_cast<NameKind>(random() % 3);
    const bool left_native = random() % 3 != 0;
    const bool right_native = !left_native || random() % 3 == 0;
    const std::string left = random_firm(random, left_native);
    std::string right = random_firm(random, right_native);
    if (left_native && right_native && random() % 2 == 0) right = left + right;
    Prepared query(kind, left, random() % 4 != 0);
    Prepared listed(kind, right, random() % 4 != 0);
    brands += has_brand(query.parts) != has_brand(listed.parts) ? 1 : 0;
    ASSERT_NO_FATAL_FAILURE(hold(kind, query, listed, left + " / " + right, told));
  }
  EXPECT_GT(brands, 10000U);
  EXPECT_GT(told.far * 2, told.all);
}

TEST(NameBound, AFieldThatMayGoOnIsNotBounded) {
  Prepared query(NameKind::kPerson, "Sergei Shoigu");
  Prepared listed(NameKind::kPerson, "Ivan Petrov");
  query.parts.back().flags |= kMayBeCut;
  EXPECT_GT(weigh(NameKind::kPerson, query, listed, 0).most.bits, 1000.0F);
}

}  // namespace
}  // namespace tamis::names
