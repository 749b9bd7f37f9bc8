// The character table against ICU's meaning of the same code points.
#include "text/normalize.h"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>
#include <vector>

namespace tamis::text {
namespace {

TEST(Normalize, ScriptsOfLettersAndCodes) {
  EXPECT_EQ(script_of(U'a'), Script::kLatin);
  EXPECT_EQ(script_of(U'Щ'), Script::kCyrillic);
  EXPECT_EQ(script_of(U'ψ'), Script::kGreek);
  EXPECT_EQ(script_of(U'習'), Script::kHan);
  EXPECT_EQ(script_of(U'김'), Script::kHangul);
  EXPECT_EQ(script_of(U'ش'), Script::kArabic);
  EXPECT_EQ(script_of(U'٣'), Script::kDigits);
  EXPECT_EQ(script_of(U'7'), Script::kDigits);
  EXPECT_EQ(script_of(U' '), Script::kOther);
  EXPECT_EQ(script_of(0x110000), Script::kOther);
  EXPECT_EQ(script_code(Script::kCyrillic), "Cyrl");
  EXPECT_EQ(script_code(Script::kEthiopic), "Ethi");
  EXPECT_EQ(script_code(Script::kDigits), "Zyyy");
}

TEST(Normalize, FoldsCaseWidthDigitsAndMarks) {
  EXPECT_EQ(character(U'Ш').folded, U'ш');
  EXPECT_TRUE(character(U'Ш').upper);
  EXPECT_EQ(character(U'Ａ').folded, U'a');  // full width
  EXPECT_EQ(character(U'۴').folded, U'4');   // Persian digit
  EXPECT_EQ(character(U'é').folded, U'e');   // no row: the mark falls
  EXPECT_EQ(character(U'ä').folded, U'ä');   // a row of its own
  EXPECT_EQ(character(U'й').folded, U'й');
  EXPECT_EQ(character(U'ά').folded, U'α');
  EXPECT_EQ(character(U'Ϊ').folded, U'ϊ');
  EXPECT_EQ(expansion_of(U'ß'), U"ss");
  EXPECT_EQ(character(0x202E).kind, CharKind::kIgnored);  // right-to-left override
  EXPECT_EQ(character(0xFE0F).kind, CharKind::kIgnored);  // variation selector
  EXPECT_EQ(character(0x301).kind, CharKind::kIgnored);
  EXPECT_EQ(character(0x5F3).kind, CharKind::kApostrophe);
}

TEST(Normalize, EveryCodePointIsDescribedAndFoldingIsStable) {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c == 0x30000) c = 0xE0000;  // unassigned planes
    const Character& entry = character(c);
    if (entry.kind != CharKind::kLetter || entry.expansion != 1) continue;
    const Character& again = character(entry.folded);
    ASSERT_EQ(again.folded, entry.folded) << std::hex << static_cast<std::uint32_t>(c);
    ASSERT_EQ(again.expansion, 1) << std::hex << static_cast<std::uint32_t>(c);
  }
}

TEST(Normalize, PagesAreBuiltOnceByManyThreads) {
  std::vector<std::thread> threads;
  std::atomic<int> wrong{0};
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([&wrong] {
      for (char32_t c = 0x10000; c < 0x12000; ++c) {
        if (&character(c) != &character(c)) ++wrong;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(wrong.load(), 0);
}

}  // namespace
}  // namespace tamis::text
