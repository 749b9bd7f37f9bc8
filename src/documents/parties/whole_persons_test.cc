#include "documents/parties/whole_persons.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>

namespace tamis::documents {
namespace {

Match match_of(std::string query, std::string listed, std::string operation, double bits) {
  Match match;
  match.schema = "Person";
  match.bits = 8;
  Evidence evidence;
  evidence.query = std::move(query);
  evidence.listed = std::move(listed);
  evidence.operation = std::move(operation);
  evidence.bits = bits;
  match.evidence.push_back(std::move(evidence));
  return match;
}

TEST(WholePersons, ASurnameWithoutItsNisbaIsAnother) {
  EXPECT_FALSE(is_whole_person(match_of("میرزا", "MIRZAEI", "romanised", 2.4), 5));
  EXPECT_TRUE(is_whole_person(match_of("میرزایی", "MIRZAEI", "romanised", 2.4), 5));
  EXPECT_TRUE(is_whole_person(match_of("ربيع", "RABII", "romanised", 2.4), 5));
}

TEST(WholePersons, OneConsonantMakesAnotherName) {
  EXPECT_TRUE(is_another_consonant_word(match_of("رامي", "عامر", "typo", -1.7)));
  EXPECT_TRUE(is_another_consonant_word(match_of("רמי", "רמו", "typo", -1)));
  EXPECT_FALSE(is_another_consonant_word(match_of("Ramy", "Amir", "typo", -1.7)));
  EXPECT_FALSE(is_another_consonant_word(match_of("عامر", "عامر", "equal", 3)));
}

}  // namespace
}  // namespace tamis::documents
