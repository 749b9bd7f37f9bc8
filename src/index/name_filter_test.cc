#include "index/name_filter.h"

#include <gtest/gtest.h>

#include <array>
#include <random>
#include <string_view>
#include <vector>

#include "names/name.h"
#include "text/tokenize.h"

namespace tamis::index {
namespace {

// A query name as a filter wants it, with views that stay valid.
struct Asked {
  text::TokenBuffer buffer;
  std::vector<names::TokenView> words;
  NameFilter filter;

  explicit Asked(std::string_view text) {
    for (const text::Token& token : buffer.tokenize(text))
      words.push_back({token.latin, token.native, {}, token.unvowelled});
    std::vector<names::Part> parts;
    for (std::size_t kind = 0; kind < kNameKinds; ++kind) {
      const auto as = static_cast<names::NameKind>(kind);
      names::parse_name(as, buffer.tokens(), parts);
      filter.prepare(as, parts, words, 1.0F);
    }
  }
};

// Shapes asked many at once are let through whenever they are one by one, and most others are not.
TEST(NameFilter, ManyShapesAtOnceAreBoundedAsEachByItself) {
  std::mt19937 random(1);
  std::size_t reaching = 0;
  std::size_t let_through = 0;
  std::size_t all = 0;
  for (const std::string_view text :
       {"Joanna Bowen", "Sergei Shoigu", "Abd al-Malik Said Al bin Lafi", "General Trading Company",
        "Jens Tycho Coreth von und zu Coredo und Starkenberg", "Ali", "Li Na", "Kim Chol Nam"}) {
    const Asked asked(text);
    ASSERT_TRUE(asked.filter.usable()) << text;
    for (std::size_t row = 0; row < asked.words.size(); ++row) {
      const NameFilter::OnRow on_row = asked.filter.on_row(row);
      for (const float quality : {1.0F, 0.8F, 0.6F}) {
        const names::TokenMatch match(
            quality == 1.0F ? names::Operation::kEqual : names::Operation::kRomanized, quality);
        const Gains gains = asked.filter.gains(row, match);
        std::uint8_t settles = 0;
        for (std::size_t kind = 0; kind < kNameKinds; ++kind)
          settles |= static_cast<std::uint8_t>(NameFilter::settles(kind, match) ? 1U << kind : 0U);
        const NameFilter::Alone alone = NameFilter::alone(on_row, gains, settles);
        std::vector<std::uint32_t> shapes(1 + random() % NameFilter::kShapes);
        // Letters of few and of many words.
        for (std::uint32_t& shape : shapes) {
          shape = static_cast<std::uint32_t>(random());
          if (random() % 2 == 0) shape &= static_cast<std::uint32_t>(random()) & ~std::uint32_t{4};
        }
        std::array<std::uint32_t, NameFilter::kShapes> out;
        asked.filter.may_reach(shapes, NameFilter::row(on_row, gains), out);
        for (std::size_t i = 0; i < shapes.size(); ++i) {
          const bool one = asked.filter.may_reach(NameShape(shapes[i]), alone);
          ASSERT_TRUE(!one || out[i] != 0) << text << ' ' << row << ' ' << shapes[i];
          ++all;
          reaching += one ? 1U : 0U;
          let_through += out[i] != 0 ? 1U : 0U;
        }
      }
    }
  }
  EXPECT_GT(reaching, all / 10);
  EXPECT_LT(reaching, all * 9 / 10);
  EXPECT_LT(let_through, reaching + all / 10);
}

// A word that must be near to resemble the only ordinary word of a firm is told by its letters; guessed vowels are no letters.
TEST(NameFilter, WhatResemblesTheOnlyWordOfAFirmIsNear) {
  const auto shape_of = [](names::NameKind kind, std::string_view word) {
    NameShape shape;
    shape.set_kind(kind);
    shape.set_telling(1);
    shape.add_letters(word);
    return shape;
  };
  constexpr auto kFirm = names::NameKind::kOrganization;
  const auto resembles = [&](const Asked& asked, names::NameKind kind, std::string_view word) {
    return asked.filter.may_resemble(static_cast<std::size_t>(kind), 0, shape_of(kind, word));
  };
  const Asked latin("Novatek Trading");
  EXPECT_TRUE(resembles(latin, kFirm, "novatec"));
  EXPECT_TRUE(resembles(latin, kFirm, "navatec"));
  EXPECT_FALSE(resembles(latin, kFirm, "nov"));
  EXPECT_TRUE(resembles(latin, names::NameKind::kPerson, "nov"));
  const Asked cyrillic("Новатэк");
  EXPECT_TRUE(resembles(cyrillic, kFirm, "novatec"));
  EXPECT_FALSE(resembles(cyrillic, kFirm, "novasc"));
  const Asked arabic("نوفاتك");
  EXPECT_FALSE(resembles(arabic, kFirm, arabic.words.front().latin));
  EXPECT_TRUE(resembles(arabic, names::NameKind::kPerson, arabic.words.front().latin));
}

// What a row gains follows from its key.
TEST(NameFilter, RowsOfOneKeyGainTheSame) {
  const Asked one("Sergei Shoigu");
  const Asked other("Sergei Bowen");
  const Asked company("Sergei Trading Company");
  ASSERT_EQ(one.filter.key(0), other.filter.key(0));
  const names::TokenMatch match(names::Operation::kRomanized, 0.8F);
  EXPECT_EQ(one.filter.gains(0, match), other.filter.gains(0, match));
  EXPECT_NE(one.filter.key(0), company.filter.key(1));
  EXPECT_NE(one.filter.gains(0, match), company.filter.gains(1, match));
}

}  // namespace
}  // namespace tamis::index
