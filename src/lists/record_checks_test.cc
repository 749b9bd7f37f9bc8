#include "lists/record_checks.h"

#include <gtest/gtest.h>

namespace tamis::lists {
namespace {

TEST(UniqueIds, CopiesAreNumbered) {
  UniqueIds ids;
  bool repeated = true;
  EXPECT_EQ(ids.claim("a", repeated), "a");
  EXPECT_FALSE(repeated);
  EXPECT_EQ(ids.claim("a-2", repeated), "a-2");
  EXPECT_EQ(ids.claim("a", repeated), "a-3");
  EXPECT_TRUE(repeated);
  EXPECT_EQ(ids.claim("a", repeated), "a-4");
}

}  // namespace
}  // namespace tamis::lists
