#include "documents/listed/like_names.h"

#include <gtest/gtest.h>

namespace tamis::documents {
namespace {

TEST(LikeNames, KoreanSyllables) {
  for (const auto& [a, b] : {std::pair{"ri", "lee"}, std::pair{"song", "seong"}, std::pair{"sung", "song"},
                             std::pair{"jong", "chung"}, std::pair{"choe", "choi"}, std::pair{"pak", "bak"},
                             std::pair{"yong", "ryong"}, std::pair{"hyok", "hyuk"}, std::pair{"won", "weon"}})
    EXPECT_TRUE(may_be_one_korean_syllable(a, b)) << a << ' ' << b;
  for (const auto& [a, b] : {std::pair{"jun", "jin"}, std::pair{"gwan", "hwan"}, std::pair{"sung", "chun"},
                             std::pair{"min", "myong"}, std::pair{"kil", "kyu"}})
    EXPECT_FALSE(may_be_one_korean_syllable(a, b)) << a << ' ' << b;
  EXPECT_TRUE(may_be_one_korean_syllable("vladimir", "jin"));  // no such syllable
}

Match match_of(const char* name, const char* own, const char* listed) {
  Match match;
  match.query_name = name;
  Evidence evidence;
  evidence.operation = "typo";
  evidence.query = own;
  evidence.listed = listed;
  match.evidence.push_back(evidence);
  return match;
}

TEST(LikeNames, GivenNamesOfTwoSyllablesKeepTheirOrder) {
  Match match;
  match.query_name = "Lee Sung-jun";
  match.listed_name = "Ri Chun Song";
  const auto meet = [&](const char* own, const char* listed) {
    Evidence evidence;
    evidence.operation = "romanised";
    evidence.query = own;
    evidence.listed = listed;
    match.evidence.push_back(evidence);
  };
  meet("Lee", "Ri");
  meet("Sung", "Song");
  meet("jun", "Chun");
  EXPECT_TRUE(differs_by_korean_syllable(match));
  match.listed_name = "Ri Song Chun";
  EXPECT_FALSE(differs_by_korean_syllable(match));
  match.listed_name = "Song Chun RI";
  EXPECT_FALSE(differs_by_korean_syllable(match));
}

TEST(LikeNames, AFamilyFromThereIsAnother) {
  EXPECT_TRUE(differs_by_nisba(match_of("Said Jamali", "Jamali", "Jamal"), "en"));
  EXPECT_FALSE(differs_by_nisba(match_of("Sergei Petrov", "Sergei", "Serge"), "en"));  // a first name
  EXPECT_FALSE(differs_by_nisba(match_of("Said Jamal", "Jamal", "Jamal"), "en"));
}

TEST(KoreanInitials, AreWrittenInTheNorthAndDroppedInTheSouth) {
  EXPECT_TRUE(drops_korean_initial("리창호", "이창호"));
  EXPECT_TRUE(drops_korean_initial("림종혁", "임종혁"));
  EXPECT_TRUE(drops_korean_initial("로광철", "노광철"));
  EXPECT_FALSE(drops_korean_initial("이창호", "리창호"));
  EXPECT_FALSE(drops_korean_initial("리창호", "리창호"));
  EXPECT_FALSE(drops_korean_initial("리창호", "이창수"));
  EXPECT_FALSE(drops_korean_initial("리창호", "박창호"));
  EXPECT_FALSE(drops_korean_initial("Ri", "Yi"));
  EXPECT_TRUE(drops_korean_initial("Ri Yong-gil", "Lee Yong-gil"));
  EXPECT_TRUE(drops_korean_initial("RI Yong Gil", "Lee Young-gil"));
  EXPECT_FALSE(drops_korean_initial("Ri Yong-gil", "Ri Yong-kil"));
  EXPECT_FALSE(drops_korean_initial("Lee Yong-gil", "Ri Yong-gil"));
  EXPECT_FALSE(drops_korean_initial("", ""));
}

}  // namespace
}  // namespace tamis::documents
