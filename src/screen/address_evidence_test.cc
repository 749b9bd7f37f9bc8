#include "screen/address_evidence.h"

#include <gtest/gtest.h>

#include <string>

#include "index/index_file.h"

namespace tamis::screen {
namespace {

// Of 8,192 addresses half are in Tehran, every 64th in Shiraz; the streets are named once each.
class AddressEvidence : public testing::Test {
 protected:
  static index::IndexFile make_file() {
    index::AddressWordsBuilder builder;
    for (int i = 0; i < 8192; ++i) {
      builder.add("Street " +
                  std::string(i % 2 == 0    ? "Tehran"
                              : i % 64 == 1 ? "Shiraz"
                                            : "Elsewhere") +
                  ", Iran");
    }
    index::IndexWriter writer;
    builder.write(writer);
    return std::move(*index::IndexFile::open_memory(*writer.to_bytes(), "x"));
  }
  FactEvidence compare(const std::string& query, const std::string& listed, bool weigh_country = true) {
    query_.prepare_query(query, words_, countries_);
    listed_.prepare(listed, words_, countries_);
    return compare_addresses(query_, listed_, weigh_country);
  }

  index::IndexFile file_ = make_file();
  index::AddressWords words_ = *index::AddressWords::open(file_);
  CountryMemory countries_;
  PreparedAddress query_, listed_;
};

TEST_F(AddressEvidence, TheSameAddressSpeaksFor) {
  const FactEvidence same = compare("12 Golestan Street, Tehran, Iran", "12 Golestan Street, Tehran, Iran");
  EXPECT_EQ(same.operation, "equal");
  const FactEvidence other_house =
      compare("19 Golestan Street, Tehran, Iran", "12 Golestan Street, Tehran, Iran");
  EXPECT_GT(same.bits, other_house.bits);
  const FactEvidence street = compare("Golestan St.", "12 Golestan Street, Tehran, Iran");
  EXPECT_EQ(street.operation, "near");
  EXPECT_GT(street.bits, 2);
  EXPECT_LE(
      compare("12 Aaaa Bbbb Cccc Dddd Eeee, Shiraz, Iran", "12 Aaaa Bbbb Cccc Dddd Eeee, Shiraz, Iran").bits,
      kMostAddressBits);
}

TEST_F(AddressEvidence, ACapitalSaysLittleASmallTownMore) {
  const FactEvidence capital = compare("Tehran", "12 Golestan Street, Tehran, Iran");
  const FactEvidence town = compare("Shiraz", "12 Golestan Street, Shiraz, Iran");
  EXPECT_EQ(capital.bits, 0);
  EXPECT_EQ(capital.operation, "");
  EXPECT_GT(town.bits, 0);
  EXPECT_LT(town.bits, 2);
}

TEST_F(AddressEvidence, SpellingScriptAndOrderDoNotMatter) {
  EXPECT_GT(compare("Iran, Gulestan Avenue 12", "12 Golestan Street, Iran").bits, 1);
  EXPECT_GT(compare("ул. Примерная, 12, Россия", "12 Primernaya Street, Russia").bits, 2);
}

TEST_F(AddressEvidence, AHouseNumberAloneIsChance) {
  EXPECT_EQ(compare("12 Street", "12 Street, Iran").bits, 0);
  EXPECT_LT(compare("12 Lilac Street", "12 Golestan Street").bits, 0);
}

TEST_F(AddressEvidence, AnotherPlaceSpeaksALittleAgainst) {
  const FactEvidence city = compare("4 Lilac Road, Isfahan", "12 Golestan Street, Tehran, Iran");
  EXPECT_EQ(city.operation, "contradicted");
  EXPECT_FLOAT_EQ(city.bits, -0.5F);
  const FactEvidence country = compare("4 Lilac Road, Valletta, Malta", "12 Golestan Street, Tehran, Iran");
  EXPECT_EQ(country.operation, "contradicted");
  EXPECT_FLOAT_EQ(country.bits, -1.0F);
  // The query's countries are weighed already.
  EXPECT_EQ(compare("4 Lilac Road, Valletta, Malta", "12 Golestan Street, Tehran, Iran", false).bits, 0);
}

TEST_F(AddressEvidence, WhatIsNotSaidCountsNothing) {
  EXPECT_EQ(compare("", "12 Golestan Street, Tehran, Iran").operation, "");
  EXPECT_EQ(compare("4 Lilac Road", "Iran").operation, "");
  EXPECT_EQ(compare("4 Lilac Road", "107078").operation, "");  // a postal code alone
  EXPECT_FLOAT_EQ(compare("4 Lilac Road, Iran", "Iran").bits, 0.5F);
  EXPECT_EQ(compare("4 Lilac Road, Iran", "Iran", false).bits, 0);
}

TEST_F(AddressEvidence, StatesAreNoCountries) {
  query_.prepare_query("12 Lilac Street, Chicago, IL", words_, countries_);
  EXPECT_EQ(query_.country(), "");
  query_.prepare_query("12 Lilac Street, Kyiv, Ukraine, 01001", words_, countries_);
  EXPECT_EQ(query_.country(), "ua");
}

}  // namespace
}  // namespace tamis::screen
