#include "names/abjad_words.h"

#include <gtest/gtest.h>

#include "text/tokenize.h"

namespace tamis::names {
namespace {

TEST(AbjadWords, KnowsWordsThatManyFirmsBearInAnySpelling) {
  EXPECT_GT(abjad_word_bits8("نور"), 0);
  EXPECT_EQ(abjad_word_bits8("النور"), abjad_word_bits8("نور"));
  EXPECT_EQ(abjad_word_bits8("الآفاق"), abjad_word_bits8("افاق"));
  EXPECT_EQ(abjad_word_bits8("اميد"), abjad_word_bits8("امید"));
  EXPECT_GT(abjad_word_bits8("שפירא"), 0);
}

TEST(AbjadWords, DoesNotKnowOthers) {
  EXPECT_EQ(abjad_word_bits8("قاطرجي"), 0);
  EXPECT_EQ(abjad_word_bits8("روسنفت"), 0);
  EXPECT_EQ(abjad_word_bits8(""), 0);
  EXPECT_EQ(abjad_word_bits8("ال"), 0);
}

Role role_of(const char* native) {
  text::TokenBuffer buffer;
  const auto tokens = buffer.tokenize(native);
  if (tokens.empty()) return Role::kTitle;
  return word_behind_prefix(NameKind::kOrganization, tokens[0].native, tokens[0].latin).role;
}

TEST(AbjadWords, ReadsTradesBehindWhatIsWrittenOntoThem) {
  EXPECT_EQ(role_of("للمفروشات"), Role::kGeneric);
  EXPECT_EQ(role_of("والتصدير"), Role::kGeneric);
  EXPECT_EQ(role_of("وللبرمجيات"), Role::kGeneric);
}

TEST(AbjadWords, ReadsNoBrandAsATrade) {
  EXPECT_EQ(role_of("للقاطرجي"), Role::kOrdinary);
  EXPECT_EQ(role_of("وائل"), Role::kOrdinary);
  EXPECT_EQ(role_of("لافروف"), Role::kOrdinary);
}

}  // namespace
}  // namespace tamis::names
