#include "names/word_memory.h"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <vector>

#include "names/common_words.h"
#include "names/lexicon.h"
#include "names/match_words.h"
#include "names/token_match.h"
#include "text/tokenize.h"

namespace tamis::names {
namespace {

// The words of a text as a matrix of matches takes them, in a memory and without one.
struct Words {
  text::TokenBuffer buffer;
  std::string alternatives;
  std::vector<TokenView> known;
  std::vector<TokenView> own;

  Words(std::string_view text, WordMemory& memory, text::Cut cut = text::Cut::kWritten) {
    const auto tokens = buffer.tokenize(text, cut);
    alternatives.reserve(tokens.size() * kMaxForms * (text::kMaxTokenBytes + 1));
    for (const text::Token& token : tokens) {
      known.push_back(memory.word(token).view);
      const std::size_t at = alternatives.size();
      for (const std::string_view form : token.alternatives) {
        alternatives += static_cast<char>(form.size());
        alternatives += form;
      }
      own.push_back({token.latin,
                     token.native,
                     std::string_view(alternatives).substr(at),
                     token.unvowelled,
                     {},
                     nullptr,
                     nullptr});
    }
  }
};

const char* const kTexts[] = {
    "Sergei Kuzhugetovich SHOIGU",
    "Schoigu, Sergej K.",
    "\xD0\xA1\xD0\xB5\xD1\x80\xD0\xB3\xD0\xB5\xD0\xB9 \xD0\xA8\xD0\xBE\xD0\xB9\xD0\xB3\xD1\x83",
    "\xD8\xB3\xD8\xB9\xD9\x8A\xD8\xAF \xD9\x85\xD8\xAD\xD9\x85\xD9\x88\xD8\xAF",
    "\xD8\xB3\xD8\xB9\xDB\x8C\xD8\xAF \xD9\x85\xD8\xAD\xD9\x85\xD9\x88\xD8\xAF",  // with a Persian yeh
    "Said Mahmoud",
    "Muhammad Saeed Mahmud",
    "Munitions Industry Dept. Limited Company",
    "\xE6\x9D\x8E\xE6\x83\xB3\xE8\xB1\xA1",
    "Li Xiangxiang",
    "\xEA\xB9\x80\xEC\xA0\x95\xEC\x9D\x80",
    "Kim Jong Un",
    "Bob Rob Robert Aleksandr Sasha",
    "V1adimir PUTIN 142nd",
};

TEST(WordMemory, MatchesAreThoseOfWordsByThemselves) {
  WordMemory memory;
  for (int round = 0; round < 3; ++round) {  // at first they are new, then known
    for (const char* const left_text : kTexts) {
      for (const char* const right_text : kTexts) {
        memory.begin();
        Words left(left_text, memory);
        Words right(right_text, memory, text::Cut::kOther);
        const std::size_t count = left.own.size() * right.own.size();
        std::vector<TokenMatch> by_memory(count);
        std::vector<TokenMatch> by_themselves(count);
        WordPairScratch scratch;
        match_words(left.own, right.own, scratch, by_themselves);
        add_translations(left.own, right.own, nullptr, by_themselves);
        scratch.memory = &memory;
        match_words(left.known, right.known, scratch, by_memory);
        add_translations(left.known, right.known, &memory, by_memory);
        for (std::size_t i = 0; i < count; ++i) {
          const std::string where = std::string(left_text) + " / " + right_text + " " + std::to_string(i);
          EXPECT_EQ(by_memory[i].operation, by_themselves[i].operation) << where;
          EXPECT_EQ(by_memory[i].relation, by_themselves[i].relation) << where;
          EXPECT_EQ(by_memory[i].quality, by_themselves[i].quality) << where;
          const TokenMatch alone =
              match_tokens(left.own[i / right.own.size()], right.own[i % right.own.size()]);
          EXPECT_EQ(alone.operation, by_themselves[i].operation) << where;
          EXPECT_EQ(alone.quality, by_themselves[i].quality) << where;
        }
      }
    }
  }
}

TEST(WordMemory, ForgetsAndKeepsOthers) {
  WordMemory memory;
  text::TokenBuffer buffer;
  const std::string_view first = buffer.tokenize("Shoigu")[0].latin;
  memory.begin();
  EXPECT_EQ(memory.word(buffer.tokens()[0]).view.latin, first);
  const KnownWord* const same = &memory.word(buffer.tokens()[0]);
  EXPECT_EQ(same, &memory.word(buffer.tokens()[0]));
  // More words than it holds: those of the names at hand are whole all the time.
  for (int i = 0; i < 100000; ++i) {
    memory.begin();
    std::array<KnownWord*, 3> words{};
    const std::string text = "w" + std::to_string(i) + "x";
    for (std::size_t k = 0; k < words.size(); ++k)
      words[k] = &memory.word(buffer.tokenize(text + static_cast<char>('a' + k))[0]);
    for (std::size_t k = 0; k < words.size(); ++k) {
      ASSERT_EQ(words[k]->view.latin, text + static_cast<char>('a' + k));
      ASSERT_FALSE(memory.sounds(*words[k]).empty());
      ASSERT_EQ(words[k]->view.known, words[k]);
    }
    memory.keep(*words[0], *words[1], {Operation::kTypo, 0.5F});
    const TokenMatch* const kept = memory.pair(*words[0], *words[1]);
    ASSERT_NE(kept, nullptr);
    EXPECT_EQ(memory.pair(*words[1], *words[0]), nullptr);
  }
}

TEST(WordMemory, WordsOfOneFormAndOtherLettersAreTwo) {
  WordMemory memory;
  memory.begin();
  text::TokenBuffer latin;
  text::TokenBuffer native;
  const KnownWord& one = memory.word(latin.tokenize("Putin")[0]);
  const KnownWord& other = memory.word(native.tokenize("\xD0\x9F\xD1\x83\xD1\x82\xD0\xB8\xD0\xBD")[0]);
  EXPECT_NE(&one, &other);
  EXPECT_EQ(one.view.latin, other.view.latin);
  EXPECT_NE(one.view.native, other.view.native);
}

// Whether a word is a common one is asked when bodies are among the names; what the tables say is asked always.
TEST(WordMemory, KnowsCommonWordsOfBodies) {
  WordMemory memory;
  text::TokenBuffer buffer;
  for (const bool bodies : {true, false}) {
    memory.begin(bodies);
    const auto tokens = buffer.tokenize(bodies ? "Crystal Glocomatix Bank" : "Alphabet Trading Zweigling");
    for (const text::Token& token : tokens) {
      const WordFacts& facts = memory.word(token).facts;
      EXPECT_EQ(facts.hash, word_facts(token.latin).hash) << token.latin;
      const auto common = is_common_word(token.latin) ? WordFacts::Common::kYes : WordFacts::Common::kNo;
      EXPECT_EQ(facts.common, bodies ? common : WordFacts::Common::kNotAsked) << token.latin;
    }
  }
}

}  // namespace
}  // namespace tamis::names
