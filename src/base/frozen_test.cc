#include "base/frozen.h"

#include <gtest/gtest.h>

#include <array>
#include <cstdint>
#include <string>

#include "base/hashed_words.h"

namespace tamis::base {
namespace {

TEST(Frozen, ArraysAreReadBackByName) {
  FrozenWriter writer;
  const std::array<std::uint32_t, 3> numbers{7, 8, 9};
  const std::string letters = "abc";
  writer.add("b/numbers", std::span<const std::uint32_t>(numbers));
  writer.add("a/letters", std::span<const char>(letters.data(), letters.size()));
  writer.add("c/none", std::span<const std::uint64_t>());
  writer.add_one("b/one", std::uint64_t{42});
  const OwnedFrozenTables owned(writer);
  const FrozenTables tables = owned.tables();
  std::span<const std::uint32_t> found;
  ASSERT_TRUE(tables.read("b/numbers", found));
  EXPECT_TRUE(std::equal(found.begin(), found.end(), numbers.begin(), numbers.end()));
  EXPECT_EQ(reinterpret_cast<std::uintptr_t>(found.data()) % kFrozenAlignment, 0U);
  std::span<const char> text;
  ASSERT_TRUE(tables.read("a/letters", text));
  EXPECT_EQ(std::string(text.begin(), text.end()), letters);
  std::span<const std::uint64_t> none;
  EXPECT_TRUE(tables.read("c/none", none));
  EXPECT_TRUE(none.empty());
  const std::uint64_t* one = nullptr;
  ASSERT_TRUE(tables.read_one("b/one", one));
  EXPECT_EQ(*one, 42U);
}

TEST(Frozen, WhatIsNotThereLeavesTheReaderAsItWas) {
  const OwnedFrozenTables owned{FrozenWriter()};
  std::span<const char> text("x", 1);
  EXPECT_FALSE(owned.tables().read("a", text));
  EXPECT_FALSE(FrozenTables().read("a", text));
  EXPECT_EQ(text.size(), 1U);
  const std::uint64_t* one = nullptr;
  EXPECT_FALSE(FrozenTables().read_one("a", one));
  EXPECT_EQ(one, nullptr);
}

TEST(Frozen, TheOrderOfWritingDoesNotMatter) {
  FrozenWriter first;
  first.add_one("a", 1);
  first.add_one("b", 2);
  FrozenWriter second;
  second.add_one("b", 2);
  second.add_one("a", 1);
  EXPECT_EQ(first.finish(), second.finish());
}

TEST(HashedWords, TheFirstValueOfAWordStands) {
  const HashedWords words("base/frozen_test/words", [](const HashedWords::Add& add) {
    add("eins", 1, 0);
    add("zwei", 2, 0);
    add("eins", 3, 0);
    add("", 4, 7);
    for (std::uint32_t i = 0; i < 1000; ++i) add("word " + std::to_string(i), i, 0);
  });
  std::uint32_t value = 99;
  EXPECT_TRUE(words.find("eins", value));
  EXPECT_EQ(value, 1U);
  EXPECT_TRUE(words.find("word 999", value));
  EXPECT_EQ(value, 999U);
  EXPECT_TRUE(words.find("", value, 7));
  EXPECT_EQ(value, 4U);
  EXPECT_FALSE(words.contains(""));
  EXPECT_FALSE(words.contains("eins", 7));
  EXPECT_FALSE(words.find("drei", value));
  EXPECT_EQ(value, 4U);
}

TEST(HashedWords, NoWordsAtAll) {
  const HashedWords words("base/frozen_test/none", [](const HashedWords::Add&) {});
  EXPECT_FALSE(words.contains("eins"));
}

}  // namespace
}  // namespace tamis::base
