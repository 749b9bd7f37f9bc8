#include "documents/listed/market_codes.h"

#include <gtest/gtest.h>

#include <string>

#include "documents/testing.h"

namespace tamis::documents {
namespace {

// The words of the text that are such codes, each behind a blank.
std::string codes(std::string_view text, std::string_view language) {
  const TestPage page(text, language);
  std::string out;
  for (std::uint32_t i = 0; i < page.work.tokens.tokens.size(); ++i) {
    if (is_market_code(page.work.tokens, i)) out += ' ' + std::string(page.work.tokens.at(i));
  }
  return out;
}

TEST(MarketCodes, IndicesAndCurrencies) {
  EXPECT_EQ(codes("The Dow Jones .DJI fell, the S&P 500 .SPX rose.", "en"), " DJI SPX");
  EXPECT_EQ(codes("Der Dax .GDAXI gab nach, der Euro EUR= stieg.", "de"), " GDAXI EUR");
  EXPECT_EQ(codes("Индекс МосБиржи .IMOEX вырос.", "ru"), " IMOEX");
}

TEST(MarketCodes, NamesAreNone) {
  EXPECT_EQ(codes("DJI sued. The maker, DJI, is in the U.S. It left. DJI sued again.", "en"), "");
  EXPECT_EQ(codes("The U.S.DJI dispute and dji.com", "en"), "");
  EXPECT_FALSE(is_market_code(TextTokens{}, 7));
}

}  // namespace
}  // namespace tamis::documents
