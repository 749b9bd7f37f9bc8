#include "names/translated_words.h"

#include <gtest/gtest.h>

#include <array>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/data_table.h"
#include "names/concept_tables.h"
#include "names/name_evidence.h"
#include "names/token_match.h"
#include "text/tokenize.h"

namespace tamis::names {
namespace {

// What the first words of two texts are to each other.
TokenMatch match(std::string_view a, std::string_view b) {
  text::TokenBuffer left;
  text::TokenBuffer right;
  const text::Token& x = left.tokenize(a).back();
  const text::Token& y = right.tokenize(b).back();
  return match_tokens({x.latin, x.native, {}, x.unvowelled}, {y.latin, y.native, {}, y.unvowelled});
}

bool translated(std::string_view a, std::string_view b) {
  return match(a, b).operation == Operation::kTranslated && match(b, a).operation == Operation::kTranslated;
}

TEST(TranslatedWords, TableIsInStepWithThoseItIsMadeOf) {
  EXPECT_TRUE(fold_concept_tables() == base::data_table("word_concepts.tsv"))
      << "run tools/fold_concepts > data/word_concepts.tsv";
}

TEST(TranslatedWords, WordsOfAllScriptsMeet) {
  EXPECT_TRUE(translated("завод", "plant"));
  EXPECT_TRUE(translated("патронный", "Cartridge"));
  EXPECT_TRUE(translated("Υπουργείο", "Ministry"));
  EXPECT_TRUE(translated("وزارة", "Ministry"));
  EXPECT_TRUE(translated("والتكنولوجيا", "technology"));  // with "and" and the article
  EXPECT_TRUE(translated("התעשייה", "industry") || translated("תעשייה", "industry"));
  EXPECT_TRUE(translated("Министерство", "Υπουργείο"));
  EXPECT_TRUE(translated("Ministerium", "وزارت"));
  EXPECT_TRUE(translated("отбраната", "Defence"));
}

TEST(TranslatedWords, BrandsAreReadSyllableBySyllable) {
  const WordConcepts hat = concepts_of({"lanmao", "蓝帽", {}, false});
  EXPECT_TRUE(hat.composed);
  EXPECT_TRUE(hat.meets(concepts_of({"blue", {}, {}, false})));
  EXPECT_TRUE(hat.meets(concepts_of({"hat", {}, {}, false})));
  EXPECT_FALSE(hat.meets(concepts_of({"red", {}, {}, false})));
  EXPECT_EQ(concepts_of({"lan", "蓝", {}, false}).size, 0);       // by itself it is met by chance
  EXPECT_EQ(concepts_of({"lanrui", "蓝芮", {}, false}).size, 0);  // one of them says nothing
}

TEST(TranslatedWords, TransliteratedWordsMeetTranslatedOnes) {
  EXPECT_TRUE(translated("mekhanicheskogo", "mechanical"));
  EXPECT_TRUE(translated("issledovatelskii", "research"));
}

TEST(TranslatedWords, CitiesMeetTheirAdjectives) {
  EXPECT_TRUE(translated("Калужский", "Kaluga"));
  EXPECT_TRUE(translated("Московская", "Moscow"));
  EXPECT_TRUE(translated("Тверского", "Tver"));
  EXPECT_FALSE(translated("Калужский", "Moscow"));
}

TEST(TranslatedWords, OnlyEndingsMayFollowAStem) {
  EXPECT_FALSE(translated("заводчанинович", "plant"));
  EXPECT_FALSE(translated("Bellini", "white"));
}

TEST(TranslatedWords, WordsOfOneLanguageAreNoTranslations) {
  EXPECT_FALSE(translated("oil", "gas"));
  EXPECT_FALSE(translated("plant", "factory"));
  EXPECT_TRUE(translated("usine", "plant"));
}

// Private military company is ЧВК in one word, which says nothing of what company alone is.
TEST(TranslatedWords, PartsOfAPhraseAreNotEachOther) {
  EXPECT_TRUE(translated("ЧВК", "military"));
  EXPECT_TRUE(translated("военная", "military"));
  EXPECT_FALSE(match("военная", "company"));
  EXPECT_FALSE(match("частная", "military"));
  EXPECT_FALSE(match("вода", "heavy"));
  EXPECT_FALSE(match("φρουρά", "coast"));
}

TEST(TranslatedWords, SpellingComesFirst) {
  EXPECT_EQ(match("банк", "bank").operation, Operation::kRomanized);
  EXPECT_EQ(match("bank", "bank").operation, Operation::kEqual);
}

TEST(TranslatedWords, NamesOfPeopleAreNotTranslated) {
  text::TokenBuffer left;
  text::TokenBuffer right;
  const text::Token& x = left.tokenize("Медведь").front();
  const text::Token& y = right.tokenize("Bear").front();
  const TokenView a{x.latin, x.native, {}, false};
  const TokenView b{y.latin, y.native, {}, false};
  const TokenMatch any = match_tokens(a, b);
  ASSERT_EQ(any.operation, Operation::kTranslated);
  EXPECT_EQ(match_in_names(NameKind::kOrganization, any, a, b).operation, Operation::kTranslated);
  EXPECT_FALSE(match_in_names(NameKind::kPerson, any, a, b));
}

// Bits of one name against another, and their pieces.
struct Weighed {
  float bits = 0;
  std::vector<Piece> pieces;
};
Weighed weigh(NameKind kind, std::string_view query, std::string_view listed) {
  text::TokenBuffer buffers[2];
  std::vector<TokenView> words[2];
  std::vector<Part> parts[2];
  const std::string_view texts[2] = {query, listed};
  for (std::size_t side = 0; side < 2; ++side) {
    const auto tokens = buffers[side].tokenize(texts[side]);
    for (const text::Token& token : tokens)
      words[side].push_back({token.latin, token.native, {}, token.unvowelled});
    parse_name(kind, tokens, parts[side]);
  }
  MatchMatrix matrix;
  NameScratch scratch;
  fill_matches(kind, parts[0], words[0], parts[1], words[1], matrix);
  const float bits = score_name(kind, parts[0], parts[1], matrix, scratch);
  return {bits, scratch.pieces};
}

TEST(TranslatedWords, NamesOfOrganisationsMeetAcrossLanguages) {
  constexpr auto kOrganization = NameKind::kOrganization;
  EXPECT_GT(weigh(kOrganization, "Новосибирский патронный завод", "Novosibirsk Cartridge Plant").bits, 1.22F);
  EXPECT_GT(weigh(kOrganization, "Ministry of Defence", "Министерство обороны").bits, 1.22F);
  EXPECT_GT(weigh(kOrganization, "وزارة الدفاع", "Ministry of Defense").bits, 1.22F);
  EXPECT_LT(weigh(kOrganization, "Новосибирский патронный завод", "Novosibirsk Mechanical Plant").bits, 0.0F);
  EXPECT_LT(weigh(kOrganization, "Министерство обороны", "Ministry of Finance").bits, 0.0F);
}

TEST(TranslatedWords, OneWordThatIsTwoOfAnotherLanguageLeavesNothingOver) {
  const Weighed two =
      weigh(NameKind::kOrganization, "Рязанский приборостроительный завод", "Ryazan Instrument Making Plant");
  EXPECT_GT(two.bits, 1.22F);
  for (const Piece& piece : two.pieces) EXPECT_NE(piece.operation, Operation::kMissing);
}

TEST(TranslatedWords, OneWordOfADictionaryIsNoName) {
  EXPECT_LT(weigh(NameKind::kOrganization, "Основа", "Base").bits, 1.22F);
}

TEST(TranslatedWords, EveryWordBeginsLikeAStemOfItsConcepts) {
  for (const std::string_view text :
       {"заводского", "والتكنولوجيا", "mekhanicheskii", "Υπουργείου", "industrie"}) {
    text::TokenBuffer buffer;
    const text::Token& token = buffer.tokenize(text).back();
    const WordConcepts concepts = concepts_of({token.latin, token.native, {}, token.unvowelled});
    EXPECT_GT(concepts.size, 0) << text;
    for (const ConceptNumber number : concepts.all()) {
      bool begins = false;
      for (const ConceptStem& stem : stems_of(number)) {
        begins =
            begins ||
            (token.latin.starts_with(stem.latin) && token.latin.size() <= stem.latin.size() + stem.endings &&
             may_be_of_stem({token.latin, token.native, {}, token.unvowelled}, stem.latin.size()));
      }
      EXPECT_TRUE(begins) << text;
    }
  }
}

TEST(TranslatedWords, WordsMeetThatShareAConceptInTwoLanguages) {
  std::mt19937 random(41);
  std::size_t met = 0;
  for (int round = 0; round < 20000; ++round) {
    std::array<WordConcepts, 2> words;
    std::array<std::vector<std::pair<ConceptNumber, bool>>, 2> added;
    for (std::size_t side = 0; side < 2; ++side) {
      for (std::size_t i = random() % (kMostConceptsOfWord + 1); i > 0; --i) {
        // Many of the same last six bits.
        const auto number = static_cast<ConceptNumber>(random() % 3 * 64 + random() % 20);
        const bool english = random() % 2 == 0;
        words[side].add(number, english);
        added[side].emplace_back(number, english);
      }
    }
    bool meet = false;
    for (const auto& [one, one_english] : added[0]) {
      for (const auto& [other, other_english] : added[1])
        meet = meet || (one == other && !(one_english && other_english));
    }
    ASSERT_EQ(words[0].meets(words[1]), meet);
    met += meet ? 1U : 0U;
  }
  EXPECT_GT(met, 2000U);
}

TEST(TranslatedWords, WhatIsNoEndingGoesWithNoStem) {
  const auto may_be = [](std::string_view word, std::string_view stem) {
    return may_be_of_stem({word, {}, {}, false}, stem.size());
  };
  EXPECT_TRUE(may_be("bank", "bank"));
  EXPECT_TRUE(may_be("banka", "bank"));
  EXPECT_FALSE(may_be("bankxqz", "bank"));
  // Of a script that is looked up by its own letters the Latin ones say nothing.
  EXPECT_TRUE(may_be_of_stem({"bankxqz", "بنك", {}, true}, 4));
}

TEST(TranslatedWords, TotalOnAnyBytes) {
  EXPECT_EQ(concepts_of({}).size, 0);
  const std::string bytes = "\xFF\xD8\x00zav";
  EXPECT_EQ(concepts_of({bytes, bytes, {}, true}).size, 0);
  EXPECT_TRUE(stems_of(0xFFFF).empty());
}

}  // namespace
}  // namespace tamis::names
