#include "lists/letters.h"

#include <gtest/gtest.h>

namespace tamis::lists {
namespace {

TEST(Scripts, OfMostLetters) {
  EXPECT_EQ(script_name("Anna Анна Muster"), "latin");
  EXPECT_EQ(script_name("Анна"), "cyrillic");
  EXPECT_EQ(script_name("علي"), "arabic");
  EXPECT_EQ(script_name("伊藤"), "east_asian");
  EXPECT_EQ(script_name("123"), "");
  EXPECT_TRUE(has_script("Anna Анна", "cyrillic"));
  EXPECT_FALSE(has_script("Anna", "greek"));
}

}  // namespace
}  // namespace tamis::lists
