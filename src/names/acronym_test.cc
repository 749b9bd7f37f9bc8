#include "names/acronym.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "text/tokenize.h"

namespace tamis::names {
namespace {

// A name of an organisation, taken apart.
struct Name {
  explicit Name(std::string_view text) {
    for (const text::Token& token : buffer.tokenize(text))
      words.push_back({token.latin, token.native, {}, false});
    parse_name(NameKind::kOrganization, buffer.tokens(), parts);
  }
  [[nodiscard]] std::string repeats() const {
    std::string out;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if ((parts[i].flags & kSaysNoMore) != 0) out += (out.empty() ? "" : " ") + std::string(words[i].latin);
    }
    return out;
  }
  text::TokenBuffer buffer;
  std::vector<Part> parts;
  std::vector<TokenView> words;
};

TEST(Acronym, OfWordsOfTheNameSaysNoMore) {
  EXPECT_EQ(Name("Tehrik-i Taliban Pakistan (TTP)").repeats(), "ttp");
  EXPECT_EQ(Name("Islamic Republic of Iran Shipping Lines (IRISL)").repeats(), "irisl");
  EXPECT_EQ(Name("IRISL - Islamic Republic of Iran Shipping Lines").repeats(), "irisl");
  EXPECT_EQ(Name("Российский фонд прямых инвестиций (РФПИ)").repeats(), "rfpi");
  EXPECT_EQ(Name("Εθνική Εταιρία Πετρελαίου (ΕΕΠ)").repeats(), "eep");
  EXPECT_EQ(Name("Tehrik-i Taliban Pakistan (TTB)").repeats(), "");
  EXPECT_EQ(Name("Taliban Pakistan (TP)").repeats(), "");
}

TEST(Acronym, AWordOfTwoNamesInOneSaysNoMore) {
  EXPECT_EQ(Name("Общество с ограниченной ответственностью «Атлас» (ООО «Атлас»)").repeats(), "atlas");
  EXPECT_EQ(Name("Sberbank (Public Joint-Stock Company Sberbank)").repeats(), "sberbank");
  EXPECT_EQ(Name("Atlas Shipping").repeats(), "");
  EXPECT_EQ(Name("Kelly Kelly").repeats(), "");
}

TEST(Acronym, LeavesTheNameItsWords) {
  // All words are generic but the acronym, which says no more: they are the name then.
  const Name name("Foreign Trade Bank (FTB)");
  ASSERT_EQ(name.parts.size(), 4U);
  EXPECT_EQ(name.repeats(), "ftb");
  EXPECT_EQ(name.parts[2].role, Role::kOrdinary);
}

TEST(Acronym, OfPeopleIsNone) {
  text::TokenBuffer buffer;
  std::vector<Part> parts;
  parse_name(NameKind::kPerson, buffer.tokenize("Abdul Bashir Said ABS"), parts);
  for (const Part& part : parts) EXPECT_EQ(part.flags & kSaysNoMore, 0);
}

std::size_t letters(std::string_view query, std::string_view listed) {
  const Name a(query);
  const Name b(listed);
  return acronym_letters(a.parts, a.words, b.parts, b.words);
}

TEST(Acronym, StandsForTheWholeName) {
  EXPECT_EQ(letters("MID", "Munitions Industry Department"), 3U);
  EXPECT_EQ(letters("Munitions Industry Department", "MID"), 3U);
  EXPECT_EQ(letters("PLA", "People's Liberation Army"), 3U);
  EXPECT_EQ(letters("IRISL Ltd", "Islamic Republic of Iran Shipping Lines Ltd"), 5U);
  EXPECT_EQ(letters("MID", "Munitions Industry Department Number 5"), 0U);
  EXPECT_EQ(letters("MIT", "Munitions Industry Department"), 0U);
  EXPECT_EQ(letters("", ""), 0U);
  EXPECT_EQ(letters("MID", ""), 0U);
}

}  // namespace
}  // namespace tamis::names
