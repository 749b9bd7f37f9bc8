#include "documents/page/inflate.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>

#include "documents/page/inflate_testing.h"

namespace tamis::documents {
namespace {

// Does not repeat itself, so that zlib leaves it long.
std::string long_text(std::size_t size) {
  std::string out;
  for (std::uint32_t at = 1; out.size() < size; at = at * 1664525 + 1013904223) out += std::to_string(at);
  out.resize(size);
  return out;
}

TEST(Gunzip, MembersAreOneText) {
  const std::string first = long_text(200'000);
  auto one = gunzip(gzip(first), 1U << 20);
  ASSERT_TRUE(one) << one.error().to_string();
  EXPECT_EQ(*one, first);
  auto two = gunzip(gzip(first) + gzip("") + gzip("end"), 1U << 20);
  ASSERT_TRUE(two) << two.error().to_string();
  EXPECT_EQ(*two, first + "end");
  auto padded = gunzip(gzip("end") + std::string(512, '\0'), 1U << 20);
  ASSERT_TRUE(padded) << padded.error().to_string();
  EXPECT_EQ(*padded, "end");
}

TEST(Gunzip, EachCutAndEachDamagedByteIsToldOrHarmless) {
  const std::string text = long_text(300);
  const std::string zipped = gzip(text);
  for (std::size_t size = 0; size < zipped.size(); ++size) {
    const auto cut = gunzip(zipped.substr(0, size), 1U << 20);
    ASSERT_FALSE(cut) << size;
    EXPECT_EQ(cut.error().code, ErrorCode::kTruncated) << size;
    EXPECT_EQ(cut.error().where.byte_offset, static_cast<std::int64_t>(size));
  }
  for (std::size_t at = 0; at < zipped.size(); ++at) {
    std::string damaged = zipped;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x10);
    // The checksum guards the text; time, system and compression level of the head say nothing about it.
    const auto found = gunzip(damaged, 1U << 20);
    if (found) {
      EXPECT_EQ(*found, text) << at;
    }
  }
}

TEST(Gunzip, ABombStopsAtTheLimit) {
  const auto found = gunzip(gzip(std::string(1U << 24, ' ')), 1U << 20);
  ASSERT_FALSE(found);
  EXPECT_EQ(found.error().code, ErrorCode::kLimit);
}

}  // namespace
}  // namespace tamis::documents
