#include "cli/terminal.h"

#include <gtest/gtest.h>

namespace tamis::cli {
namespace {

TEST(Terminal, WidthsOfScripts) {
  EXPECT_EQ(display_width("abc"), 3U);
  EXPECT_EQ(display_width("\xD0\xA8\xD0\xBE\xD0\xB9"), 3U);              // Cyrillic
  EXPECT_EQ(display_width("\xEB\xA6\xAC\xEB\xB3\x91\xEC\xB2\xA0"), 6U);  // Hangul
  EXPECT_EQ(display_width("e\xCC\x81"), 1U);                             // e and a combining acute
  EXPECT_EQ(display_width("\xFF\xC3"), 2U);                              // ill-formed: a sign for each
  EXPECT_EQ(padded("ab", 4), "ab  ");
  EXPECT_EQ(padded("abcde", 4), "abcde");
}

TEST(Terminal, ValuesCannotSteerTheTerminal) {
  EXPECT_EQ(printable("a\x1B[31mb"), "a?[31mb");
  EXPECT_EQ(printable("a\nb\tc"), "a b c");
  EXPECT_EQ(printable("a\xE2\x80\xAE"
                      "b"),
            "a?b");  // right-to-left override
  EXPECT_EQ(printable("\xC2\x9B"
                      "2J"),
            "?2J");  // C1 control sequence introducer
}

TEST(Terminal, Numbers) {
  EXPECT_EQ(grouped(0), "0");
  EXPECT_EQ(grouped(999), "999");
  EXPECT_EQ(grouped(1000), "1,000");
  EXPECT_EQ(grouped(1234567), "1,234,567");
  EXPECT_EQ(bytes_text(812), "812 B");
  EXPECT_EQ(bytes_text(14'250'000), "14.2 MB");
  EXPECT_EQ(bytes_text(999'999), "1.0 MB");
  EXPECT_EQ(duration_text(0.1), "0.10 s");
  EXPECT_EQ(duration_text(12.34), "12.3 s");
  EXPECT_EQ(duration_text(187), "3 min 07 s");
  EXPECT_EQ(duration_text(7500), "2 h 05 min");
}

TEST(Terminal, Tables) {
  EXPECT_EQ(table_text({{"list", "n"}, {"a", "12"}, {"long name", "3"}}, {false, true}, Style(false)),
            "list        n\n"
            "a          12\n"
            "long name   3\n");
}

TEST(Terminal, ColoursOnlyWhenOn) {
  EXPECT_STREQ(Style(false).red(), "");
  EXPECT_STREQ(Style(true).plain(), "\033[0m");
}

}  // namespace
}  // namespace tamis::cli
