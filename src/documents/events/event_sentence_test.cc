#include "documents/events/event_sentence.h"

#include <gtest/gtest.h>

#include <cstdint>

namespace tamis::documents {
namespace {

TEST(EventSentence, TheClauseOfATokenOutsideIsEmpty) {
  EventSentence sentence;
  sentence.tokens = {5, 9};
  sentence.clause_of = {0, 0, 1, 1};
  EXPECT_EQ(sentence.clause_range(5).first, 5U);
  EXPECT_EQ(sentence.clause_range(5).last, 7U);
  EXPECT_EQ(sentence.clause_range(8).first, 7U);
  EXPECT_EQ(sentence.clause_range(8).last, 9U);
  for (const std::uint32_t token : {0U, 4U, 9U, 4000000000U}) {
    EXPECT_EQ(sentence.clause_range(token).first, token);
    EXPECT_EQ(sentence.clause_range(token).last, token);
  }
}

TEST(EventSentence, ATokenOutsideIsOfTheNearestClause) {
  EventSentence sentence;
  sentence.tokens = {5, 9};
  EXPECT_EQ(sentence.clause(7), 0);
  sentence.clause_of = {0, 0, 1, 1};
  EXPECT_EQ(sentence.clause(2), 0);
  EXPECT_EQ(sentence.clause(4000000000U), 1);
}

}  // namespace
}  // namespace tamis::documents
