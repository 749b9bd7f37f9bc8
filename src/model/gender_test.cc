#include "model/gender.h"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <string_view>

#include "base/data_table.h"

namespace tamis::model {
namespace {

TEST(GenderOf, WordsOfManyLanguages) {
  for (const std::string_view word : {"m", "M", "Male", " male ", "männlich", "МУЖСКОЙ", "homme", "Hombre",
                                      "男", "ذكر", "1", "Herr", "Mr.", "erkek", "mężczyzna"}) {
    EXPECT_EQ(gender_of(word), "male") << word;
  }
  for (const std::string_view word :
       {"f", "W", "Female", "weiblich", "женский", "Mujer", "MUJER", "femme", "女", "أنثى", "2", "Mrs", "Ms.",
        "Mme", "kadın", "kobieta", "kvinna", "donna"}) {
    EXPECT_EQ(gender_of(word), "female") << word;
  }
  EXPECT_EQ(gender_of("X"), "other");
}

TEST(GenderOf, WhatStatesNoneOrIsNoWord) {
  for (const std::string_view word : {"unknown", "U", "N/A", "0", "9", "-", "unbekannt"})
    EXPECT_EQ(gender_of(word), "unknown") << word;
  for (const std::string_view word : {"", " ", ".", "Maria", "M/F", "wasserdicht", "\xFF\xFE", "Vladimir"})
    EXPECT_EQ(gender_of(word), "") << word;
  EXPECT_EQ(gender_of(std::string(100'000, 'm')), "");
}

TEST(GenderOf, TheTableHasEachWordOnce) {
  std::set<std::string> seen;
  base::for_each_row(base::data_table("gender_words.tsv"), [&](const auto& column, std::size_t count) {
    EXPECT_EQ(count, 2U) << column[0];
    EXPECT_TRUE(seen.emplace(column[0]).second) << column[0];
    EXPECT_TRUE(column[1] == "male" || column[1] == "female" || column[1] == "other" ||
                column[1] == "unknown")
        << column[0];
    EXPECT_EQ(gender_of(column[0]), column[1]) << column[0];
  });
}

}  // namespace
}  // namespace tamis::model
