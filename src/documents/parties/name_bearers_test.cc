// Who may be meant by a name.
#include "documents/parties/name_bearers.h"

#include <gtest/gtest.h>

#include <cstddef>
#include <optional>
#include <vector>

namespace tamis::documents {
namespace {

using Referents = std::vector<std::size_t>;

TEST(NameBearers, AreFoundByAWordItsSoundOrARecord) {
  NameBearers bearers;
  bearers.add(0, name_words("Sergei Shoigu"));
  bearers.add(1, name_words("Sergei Lavrov"));
  bearers.add(2, name_words("Dmitry Peskov"));
  bearers.add_record(2, 77);
  bearers.add_record(3, 77);
  EXPECT_EQ(bearers.find(name_words("Sergei"), std::nullopt), (Referents{0, 1}));
  EXPECT_EQ(bearers.find(name_words("Schoigu"), std::nullopt), Referents{0});
  EXPECT_EQ(bearers.find(name_words("Sergei Peskov"), std::nullopt), (Referents{0, 1, 2}));
  EXPECT_EQ(bearers.find(name_words("Lavrov"), 77), (Referents{1, 2, 3}));
  EXPECT_EQ(bearers.find(name_words("Nobody"), 78), Referents{});
  EXPECT_EQ(bearers.with_record(77), 2U);
  EXPECT_EQ(bearers.with_record(78), std::nullopt);
}

// A page of thousands of namesakes ends.
TEST(NameBearers, OfOneWordOnlyTheFirstAreKept) {
  NameBearers bearers;
  const auto words = name_words("Ivanov");
  for (std::size_t i = 0; i < 3 * NameBearers::kMost; ++i) {
    bearers.add(i, words);
    bearers.add(i, words);
  }
  const Referents found = bearers.find(words, std::nullopt);
  ASSERT_EQ(found.size(), NameBearers::kMost);
  EXPECT_EQ(found.front(), 0U);
  EXPECT_EQ(found.back(), NameBearers::kMost - 1);
}

}  // namespace
}  // namespace tamis::documents
