// Decoding against the table of well-formed sequences, ill-formed ones by maximal subparts.
#include "text/utf8.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

namespace tamis::text {
namespace {

std::vector<std::pair<char32_t, int>> decode_all(std::string_view bytes) {
  std::vector<std::pair<char32_t, int>> out;
  for (std::size_t i = 0; i < bytes.size();) {
    const Decoded decoded = decode_utf8(bytes, i);
    out.emplace_back(decoded.code_point, decoded.bytes);
    i += decoded.bytes;
  }
  return out;
}

using Expected = std::vector<std::pair<char32_t, int>>;

TEST(Utf8, EveryScalarValueRoundTrips) {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string bytes;
    append_utf8(bytes, c);
    const Decoded decoded = decode_utf8(bytes, 0);
    ASSERT_EQ(decoded.code_point, c);
    ASSERT_EQ(decoded.bytes, bytes.size());
  }
}

TEST(Utf8, IllFormedBytesBecomeReplacementsByMaximalSubparts) {
  // Unicode 15, table 3-8 and the examples around it.
  EXPECT_EQ(decode_all("\xC0\xAF"), (Expected{{kReplacement, 1}, {kReplacement, 1}}));
  EXPECT_EQ(decode_all("\xED\xA0\x80"), (Expected{{kReplacement, 1}, {kReplacement, 1}, {kReplacement, 1}}));
  EXPECT_EQ(decode_all("\xF4\x91\x92\x93"),
            (Expected{{kReplacement, 1}, {kReplacement, 1}, {kReplacement, 1}, {kReplacement, 1}}));
  EXPECT_EQ(
      decode_all("\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41"),
      (Expected{{kReplacement, 2}, {kReplacement, 1}, {kReplacement, 3}, {kReplacement, 2}, {U'A', 1}}));
}

TEST(Utf8, CutSequencesEndAtTheEndOfTheText) {
  EXPECT_EQ(decode_all("\xD0"), (Expected{{kReplacement, 1}}));
  EXPECT_EQ(decode_all("\xE4\xBD"), (Expected{{kReplacement, 2}}));
  EXPECT_EQ(decode_all("\xF0\x9F\x98"), (Expected{{kReplacement, 3}}));
}

TEST(Utf8, SurrogatesAndBeyondAreWrittenAsReplacement) {
  std::string out;
  append_utf8(out, 0xD800);
  append_utf8(out, 0x110000);
  EXPECT_EQ(out, "\xEF\xBF\xBD\xEF\xBF\xBD");
}

TEST(Utf8, CountsCodePointsEightBytesAtATimeAsOneByOne) {
  std::mt19937 random(8);
  for (int round = 0; round < 5000; ++round) {
    std::string bytes(random() % 40, ' ');
    for (char& byte : bytes) byte = static_cast<char>(random());
    const auto expected = std::count_if(bytes.begin(), bytes.end(), [](char byte) {
      return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
    });
    ASSERT_EQ(count_code_points(bytes), static_cast<std::size_t>(expected)) << round;
  }
}

}  // namespace
}  // namespace tamis::text
