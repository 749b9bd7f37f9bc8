#include "documents/words/tokens.h"

#include <gtest/gtest.h>
#include <unicode/uchar.h>

#include <random>
#include <string>
#include <vector>

#include "base/frozen.h"
#include "documents/words/phrases.h"
#include "text/utf8.h"

namespace tamis::documents {
namespace {

Block block_of(std::string_view text, std::string language) {
  Block block;
  block.span = {0, static_cast<std::uint32_t>(text.size())};
  block.language = std::move(language);
  return block;
}

std::vector<std::string> words_of(std::string_view text) {
  TextTokens tokens;
  const Block block = block_of(text, "en");
  tokenize(text, {&block, 1}, tokens);
  std::vector<std::string> words;
  for (std::uint32_t i = 0; i < tokens.tokens.size(); ++i) words.emplace_back(tokens.at(i));
  return words;
}

std::vector<std::string> sentences_of(std::string_view text, std::string language) {
  TextTokens tokens;
  const Block block = block_of(text, std::move(language));
  tokenize(text, {&block, 1}, tokens);
  std::vector<std::string> sentences;
  for (const Sentence& sentence : tokens.sentences) sentences.emplace_back(tokens.at(sentence.span));
  return sentences;
}

using Words = std::vector<std::string>;

TEST(Tokens, ApostropheGoesWithTheShortSide) {
  EXPECT_EQ(words_of("Putin's l'Iran O'Brien"), (Words{"Putin", "'s", "l'", "Iran", "O'Brien"}));
  EXPECT_EQ(words_of("dell’Interno"), (Words{"dell’", "Interno"}));
  EXPECT_EQ(words_of("Sa'id and Ja’far, they're Iran's"),
            (Words{"Sa'id", "and", "Ja’far", ",", "they", "'re", "Iran", "'s"}));
  EXPECT_EQ(words_of("В'ячеслав, об’єднання"), (Words{"В'ячеслав", ",", "об’єднання"}));
  EXPECT_EQ(words_of("'so'"), (Words{"'", "so", "'"}));
  EXPECT_EQ(words_of("Kim Jong Un's and Xi’s, qu'il d'Iran"),
            (Words{"Kim", "Jong", "Un", "'s", "and", "Xi", "’s", ",", "qu'", "il", "d'", "Iran"}));
}

TEST(Tokens, ArabicPrefixesLeaveTheNumber) {
  EXPECT_EQ(words_of("بين 11:43 و11:53"), (Words{"بين", "11:43", "و", "11:53"}));
}

TEST(Tokens, NumbersKeepTheirMarks) {
  EXPECT_EQ(words_of("11:43 13.09.2023, 1,000."), (Words{"11:43", "13.09.2023", ",", "1,000", "."}));
}

TEST(Tokens, HanIsCutByCharacterHangulByBlank) {
  EXPECT_EQ(words_of("普京说"), (Words{"普", "京", "说"}));
  EXPECT_EQ(words_of("김정은은 말했다"), (Words{"김정은은", "말했다"}));
}

TEST(Tokens, AShortLastNameIsNoInitial) {
  EXPECT_EQ(sentences_of("Putin traf Kim Jong Un. Am Abend kam Xi.", "de"),
            (Words{"Putin traf Kim Jong Un.", "Am Abend kam Xi."}));
  EXPECT_EQ(sentences_of("Der Minister A. Ju. Petrow kam.", "de"),
            (Words{"Der Minister A. Ju. Petrow kam."}));
}

TEST(Tokens, TwoCapitalsAreNoInitial) {
  EXPECT_EQ(sentences_of("Die Regeln gelten in der EU. Die Kommission schweigt.", "de"),
            (Words{"Die Regeln gelten in der EU.", "Die Kommission schweigt."}));
  EXPECT_EQ(sentences_of("Trafiło to także nadawcę RT. Redaktorka milczy.", "pl"),
            (Words{"Trafiło to także nadawcę RT.", "Redaktorka milczy."}));
}

TEST(Tokens, LettersWithStopsAreTheWordWithoutThem) {
  EXPECT_EQ(words_of("U.S. Treasury, U.S.-led U.N., J.R. Doe"),
            (Words{"U.S.", "Treasury", ",", "U.S.", "-", "led", "U.N.", ",", "J", ".", "R", ".", "Doe"}));
  EXPECT_EQ(sentences_of("They left the U.S. He said the U.S. Navy stayed in the U.K.", "en"),
            (Words{"They left the U.S.", "He said the U.S. Navy stayed in the U.K."}));
  TextTokens tokens;
  const std::string text = "the U.S. list";
  const Block block = block_of(text, "en");
  tokenize(text, {&block, 1}, tokens);
  EXPECT_EQ(tokens.lower(1), "us");
  EXPECT_TRUE(tokens.tokens[1].all_capitals);
}

TEST(Tokens, PersianIsOneWhateverKeyboardWroteIt) {
  TextTokens tokens;
  const std::string text = "\u0627\u0645\u0631\u064a\u0643\u0627";
  for (const auto& [language, lower] :
       {std::pair{"fa", "\u0627\u0645\u0631\u06cc\u06a9\u0627"}, {"ar", text.c_str()}}) {
    const Block block = block_of(text, language);
    tokenize(text, {&block, 1}, tokens);
    EXPECT_EQ(tokens.lower(0), lower) << language;
    EXPECT_EQ(tokens.at(0), text);
  }
}

TEST(Tokens, SentencesEndAtStopsNotAtAbbreviations) {
  EXPECT_EQ(sentences_of("Dr. Smith met J. R. Doe. He left.", "en"),
            (Words{"Dr. Smith met J. R. Doe.", "He left."}));
  EXPECT_EQ(sentences_of("Am 3. September kam er. „Gut.“ Dann ging er.", "de"),
            (Words{"Am 3. September kam er.", "„Gut.“", "Dann ging er."}));
  EXPECT_EQ(sentences_of("Il vit chez les Vingt-Sept. Elle part en sept. 2024.", "fr"),
            (Words{"Il vit chez les Vingt-Sept.", "Elle part en sept. 2024."}));
  EXPECT_EQ(sentences_of("MADRID, 12 nov. (EFE) - El buque llegó. Se hundió en el mar. Nadie murió.", "es"),
            (Words{"MADRID, 12 nov. (EFE) - El buque llegó.", "Se hundió en el mar.", "Nadie murió."}));
  EXPECT_EQ(sentences_of("МОСКВА, 12 нояб. (ТАСС) - Он приехал.", "ru"),
            (Words{"МОСКВА, 12 нояб. (ТАСС) - Он приехал."}));
  EXPECT_EQ(sentences_of("他来了。她走了。", "zh"), (Words{"他来了。", "她走了。"}));
  EXPECT_EQ(sentences_of("他来了。“好。”她说。", "zh"), (Words{"他来了。", "“好。”", "她说。"}));
}

TEST(Tokens, PhrasesHavePrefixesAndGaps) {
  PhraseTable table;
  table.add("de", "teilte* _ mit", 1);
  table.add("de", "nach Angaben", 2);
  table.add("*", "liefer*", 3);
  const std::string text = "Das teilten Südkoreas Stabschefs mit. Nach Angaben. Lieferungen";
  TextTokens tokens;
  const Block block = block_of(text, "de");
  tokenize(text, {&block, 1}, tokens);
  PhraseTable::Match match;
  const auto last = static_cast<std::uint32_t>(tokens.tokens.size());
  ASSERT_TRUE(table.longest(tokens, 1, last, "de", match));
  EXPECT_EQ(match.value, 1U);
  EXPECT_EQ(tokens.at(tokens.span(match.gap)), "Südkoreas Stabschefs");
  EXPECT_FALSE(table.longest(tokens, 1, last, "en", match));
  ASSERT_TRUE(table.longest(tokens, 6, last, "de", match));
  EXPECT_EQ(match.value, 2U);
  ASSERT_TRUE(table.longest(tokens, last - 1, last, "en", match));
  EXPECT_EQ(match.value, 3U);
}

// What a table finds at each token, in its order.
std::vector<std::uint32_t> values_in(const PhraseTable& table, const std::string& text,
                                     const std::string& language) {
  TextTokens tokens;
  const Block block = block_of(text, language);
  tokenize(text, {&block, 1}, tokens);
  std::vector<std::uint32_t> values;
  std::vector<PhraseTable::Match> matches;
  const auto last = static_cast<std::uint32_t>(tokens.tokens.size());
  for (std::uint32_t i = 0; i < last; ++i) {
    table.find(tokens, i, last, language, matches);
    for (const PhraseTable::Match& match : matches) {
      values.push_back(i);
      values.push_back(match.value);
      values.push_back(match.tokens.last);
    }
  }
  return values;
}

TEST(Tokens, FrozenPhrasesAreFoundAsThoseThatWereAdded) {
  PhraseTable built;
  for (std::uint32_t i = 0; i < 200; ++i) built.add("de", "wort" + std::to_string(i) + "* _ ende", 100 + i);
  built.add("de", "nach", 1);
  built.add("de", "nach Angaben", 2);
  built.add("*", "nach*", 3);
  built.add("de", "nach Angaben von", 4);
  built.add("en", "nach Angaben", 5);
  base::FrozenWriter writer;
  built.freeze(writer, "test");
  const base::OwnedFrozenTables owned(writer);
  PhraseTable frozen(owned.tables(), "test");
  ASSERT_TRUE(frozen.is_frozen());
  EXPECT_FALSE(built.is_frozen());
  frozen.add("de", "Behörden", 6);  // says nothing
  const std::string text = "Nach Angaben von Behörden. Nachbarn. wort17x steht am Ende.";
  for (const std::string language : {"de", "en", ""})
    EXPECT_EQ(values_in(frozen, text, language), values_in(built, text, language)) << language;
  EXPECT_EQ(values_in(built, text, "de"), (std::vector<std::uint32_t>{0, 4, 3, 0, 2, 2,   0,  3, 1,   0, 1,
                                                                      1, 5, 3, 6, 7, 101, 11, 7, 117, 11}));
  EXPECT_FALSE(PhraseTable(owned.tables(), "other").is_frozen());
}

TEST(Tokens, ThisProgramHasFrozenTables) {
  EXPECT_FALSE(base::frozen_tables().empty());
  EXPECT_TRUE(PhraseTable("event_triggers").is_frozen());
  EXPECT_TRUE(PhraseTable("cues").is_frozen());
}

TEST(SourceMap, LeadsBackToTheInput) {
  const std::string input = "Zürich &amp; Köln";
  const std::string text = "Zürich & Köln";
  SourceMap map;
  map.append({.text = 0,
              .text_size = 8,
              .input = 0,
              .input_size = 8,
              .code_point = 0,
              .code_points = 7,
              .verbatim = true});
  map.append({.text = 8,
              .text_size = 1,
              .input = 8,
              .input_size = 5,
              .code_point = 7,
              .code_points = 5,
              .verbatim = false});
  map.append({.text = 9,
              .text_size = 6,
              .input = 13,
              .input_size = 6,
              .code_point = 12,
              .code_points = 5,
              .verbatim = true});
  const SourceSpan span = map.source(text, {8, 15});
  EXPECT_EQ(input.substr(span.byte_begin, span.byte_end - span.byte_begin), "&amp; Köln");
  EXPECT_EQ(span.code_point_begin, 7U);
  EXPECT_EQ(span.code_point_end, 17U);
  const SourceSpan word = map.source(text, {10, 15});
  EXPECT_EQ(input.substr(word.byte_begin, word.byte_end - word.byte_begin), "Köln");
}

TEST(Lower, ArabicVowelSignsAndStretchingAreLeftOut) {
  std::string plain;
  std::string written;
  append_lower(plain, "المسيرات");
  append_lower(written, "المسيّرات");
  EXPECT_EQ(written, plain);
  std::string stretched;
  append_lower(stretched, "محـــمد");
  EXPECT_EQ(stretched, "محمد");
  // A sign alone stays: no token is without letters.
  std::string alone;
  append_lower(alone, "\u0651");
  EXPECT_FALSE(alone.empty());
}

// What phrases.cc takes for granted when it reads tables.
TEST(Tokens, LettersOfLatinAndCyrillicAreOneWord) {
  std::mt19937 random(11);
  const Block block{.span = {}, .language = {}, .reason = {}};
  for (int round = 0; round < 5000; ++round) {
    std::string word;
    const std::size_t letters = 1 + random() % 12;
    for (std::size_t i = 0; i < letters; ++i) {
      const auto kind = random() % 4;
      char32_t letter = U'a' + static_cast<char32_t>(random() % 26);
      if (kind == 1) letter = U'A' + static_cast<char32_t>(random() % 26);
      if (kind == 2) letter = 0xC0 + static_cast<char32_t>(random() % 0xC0);  // to U+017F
      if (kind == 3) letter = 0x400 + static_cast<char32_t>(random() % 0x80);
      if (letter == 0xD7 || letter == 0xF7) continue;
      text::append_utf8(word, letter);
    }
    if (word.empty()) continue;
    Block own = block;
    own.span = {0, static_cast<std::uint32_t>(word.size())};
    TextTokens cut;
    tokenize(word, {&own, 1}, cut);
    ASSERT_EQ(cut.tokens.size(), 1U) << word;
    EXPECT_EQ(cut.tokens[0].kind, TokenKind::kWord) << word;
    std::string lower;
    append_lower(lower, word);
    EXPECT_EQ(cut.lower(cut.tokens[0]), lower) << word;
  }
}

// Words are cut in one pass where nothing but letters of one or two bytes or syllables of Hangul make them up, else letter by
// letter: both give what the letters say.
TEST(Tokens, LettersOfAllScriptsMakeUpWords) {
  struct Letters {
    char32_t first;
    char32_t last;
    text::Script script;
  };
  static constexpr Letters kLetters[] = {
      {U'a', U'z', text::Script::kLatin},      {U'A', U'Z', text::Script::kLatin},
      {0xC0, 0xD6, text::Script::kLatin},      {0x100, 0x17F, text::Script::kLatin},
      {0x1EA0, 0x1EF9, text::Script::kLatin},  {0x391, 0x3A1, text::Script::kGreek},
      {0x3B1, 0x3C9, text::Script::kGreek},    {0x400, 0x45F, text::Script::kCyrillic},
      {0x5D0, 0x5EA, text::Script::kHebrew},   {0x621, 0x63A, text::Script::kArabic},
      {0x641, 0x64A, text::Script::kArabic},   {0x671, 0x6D3, text::Script::kArabic},
      {0xAC00, 0xD7A3, text::Script::kHangul},
  };
  static constexpr std::string_view kBehind[] = {"",        " ",       ". ",      ", ",     ") ",
                                                 "\u060C ", "\u00BB ", "\u201D ", "\u2014", "\u3002",
                                                 "\uFF0C",  "\u00A0",  "\u6F22",  "\u30AB"};
  std::mt19937 random(3);
  for (int round = 0; round < 20000; ++round) {
    std::string word;
    bool all = true;
    const Letters& first = kLetters[random() % std::size(kLetters)];
    const std::size_t count = 1 + random() % (random() % 50 == 0 ? 80 : 12);
    bool capital = false;
    for (std::size_t i = 0; i < count; ++i) {
      const Letters& letters = i == 0 || random() % 4 != 0 ? first : kLetters[random() % std::size(kLetters)];
      const char32_t letter =
          letters.first + static_cast<char32_t>(random() % (letters.last - letters.first + 1));
      const bool upper = u_isupper(static_cast<UChar32>(letter)) != 0;
      all = all && upper;
      if (i == 0) capital = upper;
      text::append_utf8(word, letter);
    }
    const std::string text = word + std::string(kBehind[random() % std::size(kBehind)]);
    const Block block = block_of(text, "de");
    TextTokens cut;
    tokenize(text, {&block, 1}, cut);
    ASSERT_FALSE(cut.tokens.empty()) << text;
    const Token& token = cut.tokens[0];
    ASSERT_EQ(cut.at(token.span()), word);
    EXPECT_EQ(token.kind, TokenKind::kWord) << text;
    EXPECT_EQ(token.script, first.script) << text;
    EXPECT_EQ(token.capital, capital) << text;
    EXPECT_EQ(token.all_capitals, all && count > 1) << text;
    std::string lower;
    append_lower(lower, word);
    EXPECT_EQ(cut.lower(token), lower) << text;
  }
}

TEST(Tokens, EachCharacterIsAWord) {
  const std::string text = "漢字カな か\u3099。漢";
  const Block block = block_of(text, "ja");
  TextTokens cut;
  tokenize(text, {&block, 1}, cut);
  std::vector<std::string> words;
  for (const Token& token : cut.tokens) words.emplace_back(cut.at(token.span()));
  EXPECT_EQ(words, (std::vector<std::string>{"漢", "字", "カ", "な", "か\u3099", "。", "漢"}));
  EXPECT_TRUE(cut.tokens[0].space_before);
  EXPECT_FALSE(cut.tokens[1].space_before);
  EXPECT_TRUE(cut.tokens[4].space_before);
  EXPECT_EQ(cut.tokens[2].script, text::Script::kKatakana);
  EXPECT_EQ(cut.lower(cut.tokens[1]), "字");
}

// Letters of ASCII are read many at a time where enough text follows, else one by one: what stands behind changes no token.
TEST(Tokens, TextBehindChangesNoToken) {
  static constexpr std::string_view kCharacters = "abcxyzABCXYZ019 .,:'-_#\n\"()\t%\xC3\xA9";
  std::mt19937 random(7);
  for (int round = 0; round < 4000; ++round) {
    std::string text;
    const auto size = random() % 40;
    while (text.size() < size) {
      // Runs of letters, so that words of more than sixteen come up.
      const char c = kCharacters[random() % (kCharacters.size() - 2)];
      text.append(random() % 8 == 0 ? random() % 24 : 1, c);
      if (random() % 16 == 0) text += "\xC3\xA9";
    }
    const Block alone = block_of(text, "en");
    TextTokens cut;
    tokenize(text, {&alone, 1}, cut);
    const std::string longer = text + std::string(32, ' ');
    const Block block = block_of(longer, "en");
    TextTokens other;
    tokenize(longer, {&block, 1}, other);
    ASSERT_EQ(cut.tokens.size(), other.tokens.size()) << text;
    for (std::size_t i = 0; i < cut.tokens.size(); ++i) {
      const Token& one = cut.tokens[i];
      const Token& same = other.tokens[i];
      ASSERT_TRUE(one.begin == same.begin && one.end == same.end && one.kind == same.kind &&
                  one.capital == same.capital && one.all_capitals == same.all_capitals &&
                  one.space_before == same.space_before && one.mark == same.mark)
          << text << ": token " << i;
      ASSERT_EQ(cut.lower(one), other.lower(same)) << text;
      std::string lower;
      append_lower(lower, text.substr(one.begin, one.end - one.begin));
      ASSERT_EQ(cut.lower(one), lower) << text;
    }
  }
}

// Gershayim stand in front of the last letter of an acronym, which quotes nothing; so does an apostrophe inside a word.
TEST(Tokens, HebrewAcronymsAreWords) {
  EXPECT_EQ(words_of("\u05E6\u05D4\"\u05DC \u05D0\u05DE\u05E8").size(), 2U);
  EXPECT_EQ(words_of("\u05D2'\u05D5\u05E0\u05D2").size(), 1U);
  EXPECT_EQ(words_of("\u05D2\u05F3\u05D5\u05E0\u05D2").size(), 1U);
}

TEST(Tokens, AMarkBeforeAKoreanParticleClosesAQuotation) {
  const auto words = words_of("\u2018Sprit\u2019\uD638");
  EXPECT_EQ(std::count(words.begin(), words.end(), "Sprit"), 1);
}

// The bracket that a translation lost behind an abbreviation is there without a byte; one that closes later is not doubled.
TEST(Tokens, ABracketBehindAnAbbreviationIsClosed) {
  const auto closes = [](const std::vector<std::string>& words) {
    return std::count(words.begin(), words.end(), ")") + std::count(words.begin(), words.end(), "");
  };
  EXPECT_EQ(closes(words_of("Korea (DVRK, Choe Son Hui, sprach.")), 1);
  EXPECT_EQ(closes(words_of("Korea (DVRK berichtete es.")), 1);
  EXPECT_EQ(closes(words_of("Korea (DVRK, Russland und Iran) sprach.")), 1);
  EXPECT_EQ(closes(words_of("Korea (die Volksrepublik, sprach.")), 0);
}

TEST(Tokens, ALegalFormEndsASentenceBeforeASmallWord) {
  EXPECT_EQ(sentences_of("They paid Alpha Machine Co., Ltd. Between June and March it shipped parts.", "en"),
            (std::vector<std::string>{"They paid Alpha Machine Co., Ltd.",
                                      "Between June and March it shipped parts."}));
  EXPECT_EQ(sentences_of("Alpha Co. Ltd. Hong Kong shipped parts.", "en").size(), 1U);
}

}  // namespace
}  // namespace tamis::documents
