#include "screen/profile.h"

#include <gtest/gtest.h>

#include <cctype>
#include <filesystem>
#include <fstream>
#include <string>

#include "base/hash.h"
#include "tamis/version.h"
#include "test/temporary_path.h"

namespace tamis::screen {
namespace {

ProfileFile sample() {
  ProfileFile out;
  out.engine = kVersion;
  out.weights = weights_fingerprint();
  out.pairs_sha256 = base::sha256_hex("pairs");
  out.prior = 0.01;
  out.kinds[0] = {250, 113, true, {0.3579, -6.2811}};
  out.kinds[1] = {118, 82, true, {1.468, 0.1523}};
  out.kinds[2] = {3, 3, false, {}};
  return out;
}

std::string with(std::string text, std::string_view old, std::string_view replacement) {
  const std::size_t at = text.find(old);
  EXPECT_NE(at, std::string::npos) << old;
  return at == std::string::npos ? text : text.replace(at, old.size(), replacement);
}

TEST(Profile, WhatWasWrittenIsRead) {
  const std::string text = profile_text(sample());
  const auto profile = read_profile(text, "p.toml");
  ASSERT_TRUE(profile) << profile.error().to_string();
  EXPECT_EQ(profile->person, (Profile::Line{0.3579, -6.2811}));
  EXPECT_EQ(profile->organization, (Profile::Line{1.468, 0.1523}));
  EXPECT_EQ(profile->thing, Profile::Line{});
  EXPECT_EQ(profile->hash, base::sha256_hex(text));
  EXPECT_EQ(profile_text(sample()), text);
  ProfileFile without = sample();
  without.prior = -1;
  EXPECT_TRUE(read_profile(profile_text(without), "p.toml"));
  // Steep, flat and far lines have curves, too.
  for (const Profile::Line line :
       {Profile::Line{kLeastSlope, kMostOffset}, {kMostSlope, -kMostOffset}, {3, 0.0001}}) {
    ProfileFile odd = sample();
    odd.kinds[1].line = line;
    const auto found = read_profile(profile_text(odd), "p.toml");
    ASSERT_TRUE(found) << found.error().to_string();
    EXPECT_EQ(found->organization, line);
  }
}

TEST(Profile, OpensAFileOrSaysThatThereIsNone) {
  const std::string path = test::temporary_path("profile_test.toml");
  std::ofstream(path) << profile_text(sample());
  const auto profile = Profile::open(path);
  ASSERT_TRUE(profile) << profile.error().to_string();
  EXPECT_DOUBLE_EQ(profile->person.slope, 0.3579);
  std::filesystem::remove(path);
  const auto none = Profile::open(path);
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().code, ErrorCode::kNotFound);
}

TEST(Profile, WhatIsDamagedOrForeignIsRefusedWithItsLine) {
  const std::string good = profile_text(sample());
  const struct {
    const char* old;
    const char* replacement;
    ErrorCode code;
    bool has_line;
  } kCases[] = {
      {"slope = 0.3579", "slope = 0.4579", ErrorCode::kCorrupt, true},
      {"offset = -6.2811", "offset = 6.2811", ErrorCode::kCorrupt, true},
      {"slope = 0.3579", "slope = -0.3579", ErrorCode::kFormat, true},
      {"slope = 0.3579", "slope = 0", ErrorCode::kFormat, true},
      {"slope = 0.3579", "slope = nan", ErrorCode::kFormat, true},
      {"slope = 0.3579", "slope = \"0.3579\"", ErrorCode::kFormat, true},
      {"slope = 0.3579", "slope = 1e400", ErrorCode::kFormat, true},
      {"slope = 0.3579\n", "", ErrorCode::kTruncated, true},
      {"offset = -6.2811", "offset = -inf", ErrorCode::kFormat, true},
      {"offset = -6.2811", "offset = 2000-01-01", ErrorCode::kFormat, true},
      {"pairs = 250", "pairs = -250", ErrorCode::kFormat, true},
      {"fitted = true", "fitted = 1", ErrorCode::kFormat, true},
      {"fitted = true", "fitted = false", ErrorCode::kCorrupt, true},
      {"curve = [", "curve = [0.5, ", ErrorCode::kFormat, true},
      {"curve = [", "curve = {}\nx = [", ErrorCode::kFormat, true},
      {"curve_bits = [-20", "curve_bits = [-21", ErrorCode::kCorrupt, true},
      {"[thing]", "[=thing]", ErrorCode::kFormat, true},
      {"[thing]", "[person]", ErrorCode::kFormat, true},
      {"[thing]", "[vessel]", ErrorCode::kFormat, true},
      {"[thing]", "# [thing]", ErrorCode::kFormat, true},  // its keys then stand twice in the table above
      {"prior = 0.01", "prior = 1.01", ErrorCode::kFormat, true},
      {"prior = 0.01", "preference = 0.01", ErrorCode::kFormat, true},
      {"format_version = 1", "format_version = 2", ErrorCode::kVersion, true},
      {"tamis calibration profile", "tamis payment profile", ErrorCode::kFormat, true},
      {"weights = \"", "weights = \"0", ErrorCode::kVersion, true},
      {"weights = \"", "weights = \"\\u0007", ErrorCode::kFormat, true},
      {"pairs_sha256 = \"", "pairs_sha256 = 7 # \"", ErrorCode::kFormat, true},
      {"engine = \"", "engine = \"\xC3\xA4", ErrorCode::kFormat, true},
  };
  for (const auto& test : kCases) {
    const auto found = read_profile(with(good, test.old, test.replacement), "p.toml");
    ASSERT_FALSE(found) << test.replacement;
    EXPECT_EQ(found.error().code, test.code) << test.replacement << ": " << found.error().to_string();
    EXPECT_EQ(found.error().where.file, "p.toml");
    EXPECT_EQ(found.error().where.line > 0, test.has_line)
        << test.replacement << ": " << found.error().to_string();
    EXPECT_NE(found.error().message.find("tamis calibrate"), std::string::npos) << found.error().to_string();
    for (const char c : found.error().message) EXPECT_TRUE(c >= ' ' && c <= '~') << test.replacement;
  }
  for (const std::string& foreign :
       {std::string(), std::string("{}"), std::string("<?xml version=\"1.0\"?><a/>"),
        std::string("name,score\na,1\n"), std::string(70000, '#'), std::string(5000, '['),
        "x = " + std::string(5000, '[')}) {
    EXPECT_FALSE(read_profile(foreign, "p.toml")) << foreign.substr(0, 40);
  }
}

TEST(Profile, NoBeginningOfAFilePassesForIt) {
  const std::string good = profile_text(sample());
  for (std::size_t length = 0; length + 1 < good.size(); ++length) {
    EXPECT_FALSE(read_profile(std::string_view(good).substr(0, length), "p.toml")) << length;
  }
}

TEST(Profile, NoChangedDigitOfALinePasses) {
  const std::string good = profile_text(sample());
  std::size_t changed = 0;
  std::size_t begin = 0;
  while (begin < good.size()) {
    const std::size_t end = good.find('\n', begin);
    const std::string_view line = std::string_view(good).substr(begin, end - begin);
    const bool counts = line.starts_with("slope") || line.starts_with("offset") || line.starts_with("curve");
    for (std::size_t i = begin; counts && i < end; ++i) {
      if (std::isdigit(static_cast<unsigned char>(good[i])) == 0) continue;
      std::string other = good;
      other[i] = good[i] == '5' ? '0' : '5';
      // A curve is read to its last decimal but two: the numbers of another machine may round the other way.
      if (line.starts_with("curve = ") && (good[i + 1] == ',' || good[i + 1] == ']')) continue;
      EXPECT_FALSE(read_profile(other, "p.toml")) << line << " at " << i - begin;
      ++changed;
    }
    begin = end + 1;
  }
  EXPECT_GT(changed, 200U);
}

TEST(Profile, TheIdentityLeavesTheVeryBits) {
  for (const float bits : {-17.3F, -0.1F, 0.0F, 1.22F, 33.3F}) {
    EXPECT_EQ(calibrated({}, bits), bits);
    EXPECT_EQ(uncalibrated({}, bits), bits);
    const Profile::Line line{0.37, -2.5};
    EXPECT_NEAR(uncalibrated(line, calibrated(line, bits)), bits, 1e-4);
  }
}

}  // namespace
}  // namespace tamis::screen
