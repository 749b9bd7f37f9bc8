#include "screen/other_spellings.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "screen/testing.h"

namespace tamis::screen {
namespace {

std::string first_match(std::string_view name, const Options& options = {}) {
  const Screener screener(sample_lists(), options);
  Scratch scratch;
  Query query;
  query.names.emplace_back(name);
  const Answer answer = screener.screen(query, scratch);
  return answer.matches.empty() ? std::string() : answer.matches.front().listed_name;
}

TEST(UsualNames, AreAskedAsTheListedNames) {
  const std::string whole = first_match("Vladimir Putin");
  ASSERT_FALSE(whole.empty());
  EXPECT_EQ(first_match("普京"), whole);
  EXPECT_EQ(first_match("プーチン大統領"), whole);
}

TEST(UsualNames, AreNotWhereTheOptionsSayNo) {
  Options options;
  options.usual_names = false;
  EXPECT_EQ(first_match("普京", options), "");
}

TEST(UsualNames, OfPersonsAreNoneOfBodies) {
  std::vector<OtherSpelling> spellings;
  append_usual_names("普京", false, spellings);
  EXPECT_TRUE(spellings.empty());
  append_usual_names("ロスネフチ", false, spellings);
  EXPECT_FALSE(spellings.empty());
}

TEST(OtherSpellings, BodiesAreAskedWithTheLettersThatTheySpeak) {
  std::vector<OtherSpelling> spellings;
  append_usual_names("ООО Ай Кью Компонентс", false, spellings);
  ASSERT_EQ(spellings.size(), 1U);
  EXPECT_EQ(spellings[0].name, "ООО IQ Компонентс");
  EXPECT_EQ(spellings[0].bits, 0.0F);
}

}  // namespace
}  // namespace tamis::screen
