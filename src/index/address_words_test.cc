#include "index/address_words.h"

#include <gtest/gtest.h>

#include <string>

namespace tamis::index {
namespace {

IndexFile file_of(AddressWordsBuilder& builder) {
  IndexWriter writer;
  builder.write(writer);
  auto file = IndexFile::open_memory(*writer.to_bytes(), "x");
  if (!file) ADD_FAILURE() << file.error().to_string();
  return std::move(*file);
}

TEST(AddressWords, RareWordsTellMore) {
  AddressWordsBuilder builder;
  for (int i = 0; i < 8192; ++i) {
    builder.add((i % 2 == 0 ? "Lilac Street, Ambria, " : "Elm Street, Borduria, ") +
                std::string(i % 512 == 0 ? "Quince" : "") + " street 7");
  }
  const IndexFile file = file_of(builder);
  const auto words = AddressWords::open(file);
  ASSERT_TRUE(words);
  EXPECT_TRUE(words->known());
  EXPECT_TRUE(words->verify(file));
  EXPECT_FLOAT_EQ(words->information("street"), 0);  // in all, and counted once in each
  EXPECT_FLOAT_EQ(words->information("ambria"), 1);
  EXPECT_FLOAT_EQ(words->information("quince"), 9);
  EXPECT_FLOAT_EQ(words->information("nowhere"), AddressWords::kMostInformation);
  EXPECT_EQ(words->size(), 6U);  // 7 is the number of a house
}

TEST(AddressWords, FewAddressesAreNoMeasure) {
  AddressWordsBuilder builder;
  builder.add("1 Lilac Street, Ambria");
  const IndexFile file = file_of(builder);
  EXPECT_FLOAT_EQ(AddressWords::open(file)->information("ambria"), 12);
}

TEST(AddressWords, AnIndexWithoutThemSaysSo) {
  IndexWriter writer;
  writer.add_section(SectionKind::kStrings, std::string("x"));
  const auto file = IndexFile::open_memory(*writer.to_bytes(), "x");
  ASSERT_TRUE(file);
  const auto words = AddressWords::open(*file);
  ASSERT_TRUE(words);
  EXPECT_FALSE(words->known());
}

TEST(AddressWords, ADamagedOrderIsFound) {
  IndexWriter writer;
  writer.add_section(SectionKind::kAddressWords, std::vector<AddressWord>{{5, 1, 0}, {4, 1, 0}}, false);
  const auto file = IndexFile::open_memory(*writer.to_bytes(), "x");
  ASSERT_TRUE(file);
  const auto words = AddressWords::open(*file);
  ASSERT_TRUE(words);
  EXPECT_FALSE(words->verify(*file));
}

TEST(AddressWords, HouseNumbers) {
  for (const char* number : {"7", "12a", "120", "a1"}) EXPECT_TRUE(is_house_number(number)) << number;
  for (const char* word : {"1010", "st", "", "b12c"}) EXPECT_FALSE(is_house_number(word)) << word;
}

}  // namespace
}  // namespace tamis::index
