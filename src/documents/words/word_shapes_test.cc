#include "documents/words/word_shapes.h"

#include <gtest/gtest.h>

#include <string>

namespace tamis::documents {
namespace {

TEST(WordShapes, HasWhatWasAdded) {
  WordShapes shapes;
  for (const char* word : {"", "a", "é", "ab", "министр", "minister", "部長"}) {
    shapes.add(word);
    EXPECT_TRUE(shapes.may_have(word)) << word;
  }
}

TEST(WordShapes, TellsOthersApartByTheirSizeAndEnds) {
  WordShapes shapes;
  shapes.add("minister");
  EXPECT_FALSE(shapes.may_have("ministers"));
  EXPECT_FALSE(shapes.may_have("minster"));
  EXPECT_FALSE(shapes.may_have("finister"));
  EXPECT_FALSE(shapes.may_have(""));
}

TEST(WordShapes, PlacesAreWithinTheirBounds) {
  for (int i = 0; i < 2000; ++i)
    EXPECT_LT(WordShapes::place(std::string(static_cast<std::size_t>(i % 40), 'x') + std::to_string(i)),
              WordShapes::kPlaces);
}

}  // namespace
}  // namespace tamis::documents
