// Known names in every script, romanised as English-language lists write them, and the tables' own consistency.
#include "text/romanize.h"

#include <gtest/gtest.h>

#include <set>

#include "base/data_table.h"
#include "text/han.h"
#include "text/utf8.h"

namespace tamis::text {
namespace {

bool has_alternative(std::string_view word, std::string_view wanted) {
  TokenBuffer buffer;
  for (const Token& token : buffer.tokenize(word)) {
    for (const std::string_view alternative : token.alternatives) {
      if (alternative == wanted) return true;
    }
  }
  return false;
}

TEST(Romanize, Cyrillic) {
  EXPECT_EQ(folded("Сергей Шойгу"), "sergei shoigu");
  EXPECT_EQ(folded("Владимир Путин"), "vladimir putin");
  EXPECT_EQ(folded("Дмитрий Песков"), "dmitry peskov");
  EXPECT_EQ(folded("Хрущёв"), "khrushchev");
  EXPECT_EQ(folded("Цой"), "tsoi");
  EXPECT_EQ(folded("Юрьев"), "yurev");
  EXPECT_EQ(folded("Подъячев"), "podyachev");
  EXPECT_EQ(folded("Милошевић"), "milosevic");
  EXPECT_EQ(folded("Олексій"), "oleksii");
  EXPECT_TRUE(has_alternative("Шойгу", "shoygu"));
  EXPECT_TRUE(has_alternative("Шойгу", "schoigu"));
  EXPECT_TRUE(has_alternative("Шойгу", "choigou"));
  EXPECT_TRUE(has_alternative("Сергей", "sergey"));
  EXPECT_TRUE(has_alternative("Елена", "yelena"));
  EXPECT_TRUE(has_alternative("Гончаренко", "honcharenko"));
  EXPECT_TRUE(has_alternative("Володимир", "volodymyr"));
  EXPECT_TRUE(has_alternative("Александр", "alexandr"));
}

TEST(Romanize, GreekArmenianGeorgian) {
  EXPECT_EQ(folded("Αλέξης Τσίπρας"), "alexis tsipras");
  EXPECT_EQ(folded("Ευάγγελος Μπακογιάννης"), "evangelos bakogiannis");
  EXPECT_EQ(folded("ΠΑΠΑΝΔΡΈΟΥ"), "papandreou");
  EXPECT_EQ(folded("Նիկոլ Փաշինյան"), "nikol pashinyan");
  EXPECT_EQ(folded("Երևան"), "yerevan");
  EXPECT_EQ(folded("მიხეილ სააკაშვილი"), "mikheil saakashvili");
}

TEST(Romanize, ArabicScript) {
  EXPECT_EQ(folded("بشار الأسد"), "bshar al asd");
  EXPECT_EQ(folded("صدام حسين"), "sdam hsin");
  EXPECT_EQ(folded("عبد الله"), "abd allah");
  EXPECT_EQ(folded("عبدالرحمن"), "abd al rhmn");
  EXPECT_EQ(folded("شويغو"), "shuighu");
  EXPECT_EQ(folded("مُحَمَّد"), "muhammad");
  EXPECT_EQ(folded("پوتین"), "putin");
  EXPECT_EQ(folded("مـحـمـد"), folded("محمد"));
}

TEST(Romanize, Hebrew) {
  EXPECT_EQ(folded("שרון"), "shron");
  EXPECT_EQ(folded("צ'רצ'יל"), "chrchil");
  EXPECT_EQ(folded("יצחק"), "ytshk");
}

TEST(Romanize, Hangul) {
  EXPECT_EQ(folded("김정은"), "kim jong un");
  EXPECT_EQ(folded("리병철"), "ri pyong chol");
  EXPECT_EQ(folded("박"), "pak");
  EXPECT_TRUE(has_alternative("김", "gim"));
  EXPECT_TRUE(has_alternative("박", "park"));
  EXPECT_TRUE(has_alternative("최", "choi"));
  EXPECT_TRUE(has_alternative("정", "jeong"));
  EXPECT_TRUE(has_alternative("리", "lee"));
}

TEST(Romanize, Kana) {
  EXPECT_EQ(folded("アラキ"), "araki");
  EXPECT_EQ(folded("とうきょう"), "tokyo");
  EXPECT_EQ(folded("はっちょう"), "hatcho");
  EXPECT_EQ(folded("さっぽろ"), "sapporo");
  EXPECT_EQ(folded("ジョン・スミス"), "jon sumisu");
  EXPECT_EQ(folded("ｼｮｲｸﾞ"), "shoigu");
  EXPECT_TRUE(has_alternative("さとう", "satou"));
  EXPECT_TRUE(has_alternative("しんぶん", "shimbun"));
}

TEST(Romanize, Han) {
  EXPECT_EQ(folded("习近平"), "xi jin ping");
  EXPECT_EQ(folded("佐々木"), "zuo zuo mu");
  EXPECT_TRUE(has_alternative("張", "cheung"));
  EXPECT_TRUE(has_alternative("張", "chang"));
  EXPECT_TRUE(has_alternative("金", "kim"));
  EXPECT_TRUE(has_alternative("山", "san"));
  Romanization forms;
  read_han(0x2A6D6, forms);  // a rare character without a row
  EXPECT_EQ(forms[0], "u2a6d6");
}

TEST(Romanize, LatinLettersOutsideAscii) {
  EXPECT_EQ(folded("Łukasz Øystein Þór Đặng İstanbul ıraz Weiß Æthel Œuvre Nguyễn"),
            "lukasz oystein thor dang istanbul iraz weiss aethel oeuvre nguyen");
  EXPECT_TRUE(has_alternative("Müller", "mueller"));
  EXPECT_TRUE(has_alternative("Ødegård", "oedegaard"));
  EXPECT_TRUE(has_alternative("Šešelj", "sheshelj"));
  EXPECT_TRUE(has_alternative("Əliyev", "eliyev"));
}

TEST(Romanize, LettersWithoutRowsKeepWordsApart) {
  EXPECT_EQ(folded("ᚠ"), "u16a0");
  EXPECT_NE(folded("ᚠᚢ"), folded("ᚢᚠ"));
}

// Every row must say what the parser understands; a typing error in a table must not pass in silence.
TEST(RomanizeTables, RowsAreWellFormed) {
  const std::set<std::string_view> kinds = {"",       "consonant", "vowel",  "sign", "virama",   "mark",
                                            "double", "repeat",    "long",   "alphabet", "inherent", "inherent2",
                                            "second", "silent",    "weak",   "final",    "prefix"};
  std::set<std::string> seen;
  std::size_t rows = 0;
  base::for_each_row(base::data_table("romanization.tsv"), [&](const auto& column, std::size_t count) {
    ++rows;
    const std::string where = std::string(column[0]) + "/" + std::string(column[1]) + "/" + std::string(column[2]) +
                              "/" + std::string(column[3]);
    EXPECT_GE(count, 5U) << where;
    EXPECT_LE(count, 6U) << where;
    EXPECT_TRUE(kinds.contains(column[5])) << where;
    EXPECT_TRUE(seen.insert(where + "/" + std::string(column[5])).second) << "twice: " << where;
    EXPECT_LE(column[4].size(), 16U) << where;
    for (const char c : column[4]) EXPECT_TRUE((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) << where;
    if (column[5].starts_with("inherent")) return;
    EXPECT_FALSE(column[2].empty()) << where;
    EXPECT_TRUE(column[3].empty() || column[3].find('_') != std::string_view::npos) << where;
  });
  EXPECT_GT(rows, 1000U);
}

TEST(RomanizeTables, LatinFoldingIsWellFormed) {
  std::set<std::string> seen;
  base::for_each_row(base::data_table("latin_folding.tsv"), [&](const auto& column, std::size_t count) {
    const std::string where = std::string(column[0]) + "/" + std::string(column[1]);
    EXPECT_EQ(count, 3U) << where;
    EXPECT_TRUE(seen.insert(where).second) << "twice: " << where;
    EXPECT_EQ(decode_utf8(column[0], 0).bytes, column[0].size()) << where;
    for (const char c : column[2]) EXPECT_TRUE(c >= 'a' && c <= 'z') << where;
  });
}

TEST(RomanizeTables, HanRowsAreSortedAndEveryReadingIsAWord) {
  char32_t last = 0;
  std::size_t rows = 0;
  base::for_each_row(base::data_table("han_readings.tsv"), [&](const auto& column, std::size_t) {
    const char32_t c = decode_utf8(column[0], 0).code_point;
    EXPECT_LT(last, c);
    last = c;
    ++rows;
    Romanization forms;
    read_han(c, forms);
    EXPECT_GE(forms.count, 1U) << column[0];
    EXPECT_FALSE(forms[0].starts_with("u4") || forms[0].starts_with("u5")) << column[0];
  });
  EXPECT_GT(rows, 10000U);
}

}  // namespace
}  // namespace tamis::text
