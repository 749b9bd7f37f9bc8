#include "documents/names/name_sounds.h"

#include <gtest/gtest.h>

#include <string_view>

namespace tamis::documents {
namespace {

bool same(std::string_view a, std::string_view b) {
  return same_word(name_words(a).front(), name_words(b).front());
}

TEST(NameSounds, SoftSlavicSurnamesInAllSpellings) {
  for (const std::string_view other : {"Schagiwaleew", "Shagivaleev", "Shagivaleyev", "Schagiwaleev"})
    EXPECT_TRUE(same("Schagiwalejew", other)) << other;
  EXPECT_TRUE(same("Solowjow", "Soloviev"));
  EXPECT_TRUE(same("Dmitrijew", "Dmitriev"));
  EXPECT_FALSE(same("Dmitriev", "Dmitrov"));
  EXPECT_FALSE(same("Andreev", "Averev"));
}

TEST(NameSounds, LettersAndSounds) {
  EXPECT_TRUE(same("Schoigu", "Shoigu"));
  EXPECT_FALSE(same("Peskow", "Peskin"));
}

}  // namespace
}  // namespace tamis::documents
