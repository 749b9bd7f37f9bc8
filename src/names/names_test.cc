#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <span>
#include <string>
#include <vector>

#include "names/edit_distance.h"
#include "names/name.h"
#include "names/name_evidence.h"
#include "names/sounds.h"
#include "names/spelled.h"
#include "names/stored_sounds.h"
#include "names/token_match.h"
#include "text/spellings.h"
#include "text/tokenize.h"

namespace tamis::names {
namespace {

// Textbook optimal string alignment, the oracle.
int slow_osa(const std::string& a, const std::string& b) {
  std::vector<std::vector<int>> d(a.size() + 1, std::vector<int>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) d[i][0] = static_cast<int>(i);
  for (std::size_t j = 0; j <= b.size(); ++j) d[0][j] = static_cast<int>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      d[i][j] =
          std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
    }
  }
  return d[a.size()][b.size()];
}

std::vector<std::string> all_words(std::size_t longest) {
  std::vector<std::string> words{""};
  for (std::size_t from = 0; from < words.size(); ++from) {
    if (words[from].size() == longest) break;
    for (const char c : {'a', 'b', 'c'}) words.push_back(words[from] + c);
  }
  return words;
}

TEST(EditDistance, EqualsTheTextbookOnAllShortWords) {
  const auto words = all_words(5);
  for (const std::string& a : words) {
    for (const std::string& b : words) {
      const int slow = slow_osa(a, b);
      for (const int cutoff : {0, 1, 2, 5}) {
        ASSERT_EQ(osa_distance(a, b, cutoff), std::min(slow, cutoff + 1)) << a << " " << b << " " << cutoff;
      }
    }
  }
}

TEST(EditDistance, EqualsTheTextbookOnLongWords) {
  std::mt19937 random(7);
  for (int round = 0; round < 3000; ++round) {
    std::string a;
    std::string b;
    const std::size_t size = 30 + random() % 33;
    while (a.size() < size) a += static_cast<char>('a' + random() % 4);
    b = a;
    for (int edits = 0; edits < 4; ++edits) b[random() % b.size()] = 'z';
    if (random() % 2 == 0) std::swap(b[3], b[4]);
    ASSERT_EQ(osa_distance(a, b, 10), std::min(slow_osa(a, b), 11));
  }
}

std::string random_word(std::mt19937& random) {
  constexpr std::string_view kSyllables[] = {"sho", "i",  "gu", "kh", "mo", "ham", "med", "tsch",
                                             "ou",  "ng", "ya", "ri", "x",  "ee",  "dj",  "sz"};
  std::string word;
  for (std::size_t i = 0, count = 1 + random() % 5; i < count; ++i)
    word += kSyllables[random() % std::size(kSyllables)];
  return word;
}

TEST(Sounds, DistanceIsSymmetricAndZeroForEqualWords) {
  std::mt19937 random(11);
  for (int round = 0; round < 5000; ++round) {
    const std::string a = random_word(random);
    const std::string b = random_word(random);
    const Sounds left = to_sounds(a);
    const Sounds right = to_sounds(b);
    ASSERT_FLOAT_EQ(sound_distance(left, left, false, 99), 0) << a;
    ASSERT_NEAR(sound_distance(left, right, false, 99), sound_distance(right, left, false, 99), 1e-4)
        << a << " " << b;
    ASSERT_LE(sound_distance(left, right, true, 99), sound_distance(left, right, false, 99) + 1e-4F)
        << a << " " << b;
  }
}

TEST(Sounds, TheMatcherGivesTheSameDistance) {
  std::mt19937 random(17);
  for (int round = 0; round < 20000; ++round) {
    // Up to 40 sounds: beyond those that are worked out at once.
    std::string a = random_word(random);
    while (random() % 4 == 0) a += random_word(random);
    a = a.substr(0, text::kMaxTokenBytes);
    const Sounds left = to_sounds(a);
    for (const bool unvowelled : {false, true}) {
      const SoundMatcher matcher(left, unvowelled);
      for (int other = 0; other < 3; ++other) {
        std::string b = random() % 2 == 0 ? random_word(random) : a;
        if (b.size() > 3 && random() % 2 == 0) std::swap(b[1], b[2]);
        const Sounds right = to_sounds(b);
        ASSERT_EQ(matcher.distance({right.code.data(), right.size}),
                  sound_distance(left, right, unvowelled, 1000.0F))
            << a << " " << b;
      }
    }
  }
  // Codes that are no sounds, as a damaged index may hold them.
  const std::array<std::uint8_t, 3> wrong = {200, 47, 255};
  EXPECT_GT(SoundMatcher(to_sounds("shoigu"), false).distance(wrong), 0);
  EXPECT_GT(SoundMatcher(to_sounds("abcdefgabcdefgabcdefg"), false).distance(wrong), 0);
}

TEST(Sounds, ManyWordsAtOnceAreAsFar) {
  std::mt19937 random(23);
  for (int round = 0; round < 3000; ++round) {
    std::array<Sounds, SoundsMatcher::kMostWords> words;
    std::vector<const Sounds*> all;
    std::string word;
    for (std::size_t i = 1 + random() % words.size(); i > 0; --i) {
      word = random() % 2 == 0 ? random_word(random) : word;
      words[i - 1] = to_sounds(word.substr(0, random() % (SoundsMatcher::kMostSounds + 1)));
      all.push_back(&words[i - 1]);
    }
    SoundsMatcher matcher;
    matcher.prepare(all);
    for (int other = 0; other < 3; ++other) {
      std::string b = random() % 2 == 0 ? random_word(random) : word;
      if (b.size() > 3 && random() % 2 == 0) std::swap(b[1], b[2]);
      const Sounds right = to_sounds(b);
      SoundsMatcher::Costs costs{};
      matcher.distances({right.code.data(), right.size}, costs);
      for (std::size_t i = 0; i < all.size(); ++i)
        ASSERT_EQ(static_cast<float>(costs[i]) / SoundsMatcher::kCostsPerEdit,
                  sound_distance(*all[i], right, false, 1000.0F))
            << b;
    }
    const std::array<std::uint8_t, 3> wrong = {200, 47, 255};
    SoundsMatcher::Costs costs{};
    matcher.distances(wrong, costs);
    ASSERT_GT(costs[0], 0);
  }
}

TEST(Sounds, RomanisationsOfOneWordShareAKey) {
  const std::vector<std::vector<std::string>> families = {
      {"shoigu", "schoigu", "choigou", "shoygu", "sjojgu", "shojgu"},
      {"khamenei", "chamenei", "hamenei"},
      {"mikhail", "michail", "mihail"},
      {"jelena", "yelena", "elena"},
      {"vladimir", "wladimir"},
      {"gaddafi", "qadhafi", "kadafi"},
  };
  for (const auto& family : families) {
    for (const std::string& word : family) {
      EXPECT_TRUE(share_key(sound_keys(family.front()), sound_keys(word))) << family.front() << " " << word;
    }
  }
  EXPECT_FALSE(share_key(sound_keys("putin"), sound_keys("peskov")));
  EXPECT_EQ(sound_keys("aiou").size, 0);
}

TEST(TokenMatch, IsSymmetricAndBounded) {
  std::mt19937 random(13);
  for (int round = 0; round < 20000; ++round) {
    const std::string a = random_word(random);
    const std::string b = random_word(random);
    const TokenMatch left = match_tokens({a, {}, {}, false}, {b, {}, {}, false});
    const TokenMatch right = match_tokens({b, {}, {}, false}, {a, {}, {}, false});
    ASSERT_NEAR(left.quality, right.quality, 1e-4) << a << " " << b;
    ASSERT_EQ(left.operation, right.operation) << a << " " << b;
    ASSERT_TRUE(left.quality == 0 || (left.quality >= kMinQuality && left.quality <= 1)) << a << " " << b;
    if (a == b) {
      ASSERT_EQ(left.operation, Operation::kEqual);
    }
  }
}

TokenMatch match(std::string_view a, std::string_view b) {
  return match_tokens({a, {}, {}, false}, {b, {}, {}, false});
}

TEST(TokenMatch, StoredSoundsChangeNothingAndWrongOnesAreNotRead) {
  std::mt19937 random(19);
  for (int round = 0; round < 20000; ++round) {
    const std::string a = random_word(random);
    const std::string b = random_word(random);
    std::string alternatives;
    for (std::size_t i = random() % 9; i > 0; --i) {
      const std::string other = random_word(random);
      alternatives += static_cast<char>(other.size());
      alternatives += other;
    }
    std::string sounds;
    append_sounds(sounds, b, alternatives);
    const WordMatcher matcher({a, {}, {}, false});
    TokenView other{b, {}, alternatives, round % 2 == 0};
    const TokenMatch computed = matcher.match(other);
    other.sounds = sounds;
    const TokenMatch stored = matcher.match(other);
    ASSERT_EQ(stored.quality, computed.quality) << a << " " << b;
    ASSERT_EQ(stored.operation, computed.operation) << a << " " << b;
    // Cut short: the rest is worked out.
    other.sounds = std::string_view(sounds).substr(0, random() % (sounds.size() + 1));
    ASSERT_EQ(matcher.match(other).quality, computed.quality) << a << " " << b;
    // Anything else: any answer, no read outside.
    std::string broken = sounds;
    broken[random() % broken.size()] = static_cast<char>(random());
    other.sounds = broken;
    ASSERT_LE(matcher.match(other).quality, 1.0F);
  }
}

TEST(TokenMatch, SpellingsTyposAndStrangers) {
  EXPECT_EQ(match("schoigu", "shoigu").operation, Operation::kRomanized);
  EXPECT_GT(match("schoigu", "shoigu").quality, 0.9F);
  EXPECT_GT(match("wladimir", "vladimir").quality, 0.9F);
  EXPECT_EQ(match("smith", "smirh").operation, Operation::kTypo);
  EXPECT_FALSE(match("smith", "brown"));
  EXPECT_FALSE(match("ivan", "igor"));
  EXPECT_FALSE(match("1948", "1949")) << "numbers match only when equal";
  EXPECT_GT(match("qasim", "kassem").quality, match("qasim", "rasim").quality);
}

TEST(TokenMatch, NamesOfMenAndOfWomenAreTwoNames) {
  EXPECT_EQ(match("claudio", "claudia").relation, Relation::kOtherName);
  EXPECT_EQ(match("karima", "karim").relation, Relation::kOtherName);
  EXPECT_LT(match("yoshio", "yoshiko").quality, kCompleteQuality);
  EXPECT_NE(match("claudia", "klaudia").relation, Relation::kOtherName);
  EXPECT_NE(match("dmitry", "dima").relation, Relation::kOtherName) << "one name";
  EXPECT_NE(match("nadir", "nader").relation, Relation::kOtherName);
}

TEST(TokenMatch, SwappedLettersAreToldFromFiveLettersOn) {
  EXPECT_EQ(match("rosneft", "rosnetf").relation, Relation::kSwapped);
  EXPECT_EQ(match("selma", "semla").relation, Relation::kSwapped);
  EXPECT_NE(match("selm", "seml").relation, Relation::kSwapped);
  EXPECT_NE(match("rosneft", "rosnett").relation, Relation::kSwapped);
  EXPECT_EQ(match("rosneft", "rosneft").relation, Relation::kPlain);
}

TEST(TokenMatch, WordsThatSoundTheSameAreNotTheSameWord) {
  const TokenMatch near = match("tkm", "tcm");
  EXPECT_GE(near.quality, kSameSoundsQuality);
  EXPECT_LT(near.quality, kOtherScriptQuality);
}

TEST(SpelledWord, SpellingsAgreeAndStrangersDoNot) {
  struct Case {
    const char* native;
    const char* latin;
  };
  const Case same[] = {{"шойгу", "schoigu"},   {"شويغو", "shoigu"},  {"שויגו", "shoygu"},
                       {"ショイグ", "shoigu"}, {"쇼이구", "shoigu"}, {"绍伊古", "shoigu"}};
  const char* strangers[] = {"peterson", "abdulrahman", "li"};
  for (const Case& one : same) {
    const SpelledWord word(one.native);
    ASSERT_TRUE(word.known()) << one.native;
    EXPECT_GT(word.agreement(one.latin).share, 0.5F) << one.native;
    for (const char* stranger : strangers)
      EXPECT_LT(word.agreement(stranger).share, 0.1F) << one.native << ' ' << stranger;
  }
}

// What is not worth knowing better is known to be below what is asked for, and nothing else is lost.
TEST(SpelledWord, AgreementsBelowWhatIsAskedForStayBelow) {
  const char* natives[] = {"шойгу",  "александр", "شويغو", "محمد",     "שויגו",          "יוסף",
                           "쇼이구", "세르게이",  "푸틴",  "ショイグ", "アレクサンドル", "绍伊古"};
  const char* latins[] = {"schoigu", "shoigu", "aleksandr", "alexandre", "muhammad",   "mohamed",
                          "yosef",   "sergei", "sergey",    "putin",     "poutine",    "peterson",
                          "li",      "aabbaa", "hsssh",     "q",         "abdulrahman"};
  std::size_t below = 0;
  for (const char* native : natives) {
    const SpelledWord word(native);
    (void)word.agreement("x");  // the second word is aligned in lanes
    for (const char* latin : latins) {
      const SpelledWord::Agreement whole = word.agreement(latin);
      for (const float least : {-1.0F, 0.0F, 0.27F, 0.5F, 0.628F, 0.9F}) {
        const SpelledWord::Agreement found = word.agreement(latin, least);
        if (whole.share >= least) {
          EXPECT_EQ(found.share, whole.share) << native << ' ' << latin << ' ' << least;
          EXPECT_EQ(found.bits, whole.bits) << native << ' ' << latin << ' ' << least;
        } else {
          EXPECT_LT(found.share, least) << native << ' ' << latin;
          ++below;
        }
      }
    }
  }
  EXPECT_GT(below, 100U);
}

TEST(SpelledWord, IsTotal) {
  EXPECT_FALSE(SpelledWord("").known());
  EXPECT_FALSE(SpelledWord("σάββας").known());
  EXPECT_FALSE(SpelledWord().known());
  EXPECT_EQ(SpelledWord("шойгу").agreement("").share, 0.0F);
  const std::string letters(text::kMaxTokenBytes, 'a');
  std::string units;
  for (int i = 0; i < 200; ++i) units += "ш";
  EXPECT_LE(SpelledWord(units).agreement(letters).share, 1.0F);
  EXPECT_LE(SpelledWord("σ").agreement(letters).share, 1.0F);
}

// Some word of the letters, in which they are units of the table.
std::string word_of(const std::vector<std::string>& letters, std::mt19937& random) {
  std::string out;
  for (std::size_t i = 1 + random() % 9; i > 0; --i) out += letters[random() % letters.size()];
  return out;
}

// What the bounds rule out is never a match: they are no less than what alignment finds, whichever word was prepared.
TEST(SpelledWord, BoundsAreNotBelowTheAgreement) {
  const std::vector<std::string> scripts[] = {
      {"к", "с", "ш", "а", "о", "и", "й", "ц", "х", "в", "н", "я"},
      {"ا", "ل", "ش", "و", "ي", "ك", "ع", "د", "م", "ه", "ح"},
      {"ש", "ו", "י", "ג", "כ", "ה", "א", "ל", "ח", "צ"},
      {"シ", "ョ", "イ", "グ", "ー", "ン", "カ", "サ"},
  };
  const std::vector<std::string> latin_letters = {"a", "aa", "sh", "s", "k", "kh", "o", "i",
                                                  "y", "ts", "h",  "l", "d", "v",  "n", "w"};
  std::mt19937 random(11);
  std::size_t near = 0;
  std::size_t known = 0;
  for (int round = 0; round < 4000; ++round) {
    const std::string native = word_of(scripts[random() % 4], random);
    // Half of the words are spellings, most of them odd ones.
    std::string latin = round % 2 == 0 ? word_of(latin_letters, random) : std::string();
    const text::SpellingUnits units = text::spelling_units(native);
    for (std::size_t i = 0; round % 2 == 1 && i < units.size; ++i) {
      const auto spellings = text::spellings_of(units.code[i]);
      const text::Spelling& spelling = spellings[random() % spellings.size()];
      for (std::size_t k = 0; k < spelling.length; ++k)
        latin += static_cast<char>(spelling.letters >> (8 * k) & 0xFF);
    }
    if (latin.empty()) latin = "a";
    const SpelledWord word(native);
    ASSERT_TRUE(word.known()) << native;
    const LetterPlaces places(latin);
    const float share = word.agreement(latin).share;
    ASSERT_EQ(word.agreement(latin).share, share) << "asked again: " << native << ' ' << latin;
    SpelledLatin spelled;
    spelled.prepare(latin);
    SpellingBound of_native;
    SpellingBound of_latin;
    word.bound(latin, of_native);
    spelled.bound(native, places, of_latin);
    ASSERT_TRUE(of_latin.known) << native;
    known += of_native.known ? 1U : 0U;  // long words with many spellings are not bounded
    for (const SpellingBound& bound : {of_native, of_latin}) {
      if (!bound.known) continue;
      ASSERT_GE(bound.share(), share) << native << ' ' << latin;
      for (const float least : {-1.0F, 0.0F, 0.28F}) {
        const float found = word.agreement(latin, places, bound, least).share;
        if (share >= least)
          ASSERT_EQ(found, share) << native << ' ' << latin;
        else
          ASSERT_LT(found, least) << native << ' ' << latin;
      }
    }
    near += share > 0 ? 1U : 0U;
  }
  EXPECT_GT(known, 3500U);
  EXPECT_GT(near, 500U) << "words that agree are among them";
}

// Vowels that are not written are guessed; two words of one script are compared by what is written.
TEST(TokenMatch, WordsWithoutVowelsAreComparedInTheirOwnLetters) {
  const auto match = [](std::string_view a, std::string_view b) {
    text::TokenBuffer left;
    text::TokenBuffer right;
    std::string more_a;
    std::string more_b;
    const auto view = [](const text::Token& token, std::string& more) {
      for (const std::string_view form : token.alternatives) {
        more += static_cast<char>(form.size());
        more += form;
      }
      return TokenView{token.latin, token.native, more, token.unvowelled};
    };
    const TokenView first = view(left.tokenize(a).front(), more_a);
    return match_tokens(first, view(right.tokenize(b).front(), more_b));
  };
  EXPECT_FALSE(match("شرع", "زهير"));
  EXPECT_TRUE(match("إسحاق", "اسحق"));
  EXPECT_TRUE(match("پوتین", "بوتين"));
  EXPECT_TRUE(match("هارون", "هرون"));
  EXPECT_TRUE(match("שרון", "شارون")) << "of two scripts";
}

// An index knows by which romanisations it found a word; that spares work and changes nothing.
TEST(WordMatcher, WhatWasFoundByOtherFormsOnlyIsNoOtherMatch) {
  std::mt19937 random(12);
  const std::vector<std::string> letters = {"a", "i", "sh", "k", "kh", "m", "d", "r"};
  const auto alternatives_of = [&] {
    std::string out;
    for (std::size_t i = random() % 9; i > 0; --i) {
      const std::string other = word_of(letters, random);
      out += static_cast<char>(other.size());
      out += other;
    }
    return out;
  };
  const std::string natives[] = {"", "шамир", "شمیر", "שמיר", "李", "샤"};
  std::size_t matches = 0;
  for (int round = 0; round < 20000; ++round) {
    const std::string a = word_of(letters, random);
    const std::string b = word_of(letters, random);
    const std::string more_a = alternatives_of();
    const std::string more_b = alternatives_of();
    const TokenView left{a, natives[random() % 6], more_a, random() % 2 == 0};
    const TokenView right{b, natives[random() % 6], more_b, random() % 2 == 0};
    const WordMatcher matcher(left);
    const WordMatcher other(right);
    FormHits hits{0, 0};
    for (std::size_t i = 0; i < matcher.forms().size(); ++i) {
      for (const WordMatcher::Form& form : other.forms()) {
        const WordMatcher::Form& mine = matcher.forms()[i];
        const int edits = std::min(allowed_edits(mine.letters.size()), allowed_edits(form.letters.size()));
        const auto bit = static_cast<std::uint8_t>(1U << i);
        if (osa_distance(mine.letters, form.letters, edits) <= edits) hits.letters |= bit;
        if (share_key(mine.keys, form.keys)) hits.keys |= bit;
      }
    }
    const TokenMatch with_all = matcher.match(right);
    const TokenMatch with_hits = matcher.match(right, hits);
    ASSERT_EQ(with_hits.quality, with_all.quality) << a << ' ' << b;
    ASSERT_EQ(with_hits.operation, with_all.operation) << a << ' ' << b;
    ASSERT_EQ(with_hits.relation, with_all.relation) << a << ' ' << b;
    matches += with_all ? 1U : 0U;
  }
  EXPECT_GT(matches, 500U);
}

TEST(TokenMatch, TheFirstOtherWordIsMatchedAsALaterOne) {
  std::mt19937 random(31);
  const std::u32string_view alphabet = U"абвгдежзиклмнопрстуфхцчшюя";
  std::size_t matches = 0;
  for (int round = 0; round < 1500; ++round) {
    // Long words have bounds from the second other word on.
    std::string native;
    for (std::size_t i = 3 + random() % 12; i > 0; --i) {
      const char32_t letter = alphabet[random() % alphabet.size()];
      native += static_cast<char>(0xC0 | letter >> 6);
      native += static_cast<char>(0x80 | (letter & 0x3F));
    }
    text::TokenBuffer buffer;
    const text::Token& token = buffer.tokenize(native).front();
    const TokenView word{token.latin, token.native, {}, token.unvowelled};
    std::string latin(token.latin);
    for (std::size_t edits = random() % 4; edits > 0; --edits)
      latin[random() % latin.size()] = static_cast<char>('a' + random() % 26);
    const TokenView other{latin, {}, {}, false};
    const TokenMatch first = WordMatcher(word).match(other);
    const WordMatcher matcher(word);
    for (int again = 0; again < 4; ++again) {
      const TokenMatch later = matcher.match(other);
      ASSERT_EQ(later.quality, first.quality) << native << ' ' << latin;
      ASSERT_EQ(later.operation, first.operation) << native << ' ' << latin;
      ASSERT_EQ(later.relation, first.relation) << native << ' ' << latin;
    }
    matches += first ? 1U : 0U;
  }
  EXPECT_GT(matches, 300U);
}

TEST(NameEvidence, FreeLinksShareNoWord) {
  std::mt19937 random(37);
  for (int round = 0; round < 300; ++round) {
    NameScratch scratch;
    const std::size_t size = random() % (kMostLinks + 1);
    const std::size_t words = 2 + random() % (text::kMaxTokens - 1);
    for (std::size_t i = 0; i < size; ++i) {
      NameScratch::Link link{};
      link.rows = random() % 4 == 0 ? 2 : 1;
      link.columns = link.rows == 1 && random() % 4 == 0 ? 2 : 1;
      link.row = static_cast<std::uint8_t>(random() % (words - link.rows + 1U));
      link.column = static_cast<std::uint8_t>(random() % (words - link.columns + 1U));
      scratch.links.push_back(link);
    }
    find_free_beside(scratch);
    const std::size_t blocks = (size + 63) / 64;
    ASSERT_EQ(scratch.free_beside.size(), size * blocks);
    const auto apart = [](std::size_t a, std::size_t a_size, std::size_t b, std::size_t b_size) {
      return a + a_size <= b || b + b_size <= a;
    };
    for (std::size_t i = 0; i < size; ++i) {
      for (std::size_t j = 0; j < blocks * 64; ++j) {
        const bool free = (scratch.free_beside[i * blocks + j / 64] >> j % 64 & 1) != 0;
        const NameScratch::Link& a = scratch.links[i];
        const NameScratch::Link b = j < size ? scratch.links[j] : NameScratch::Link{};
        ASSERT_EQ(free, j > i && j < size && apart(a.row, a.rows, b.row, b.rows) &&
                            apart(a.column, a.columns, b.column, b.columns))
            << i << ' ' << j << " of " << size;
      }
    }
  }
}

// The weight of the best set of links from `at` on of which no two share a word, by trying all.
float best_of_links(std::span<const NameScratch::Link> links, std::size_t at, std::uint64_t rows,
                    std::uint64_t columns) {
  if (at == links.size()) return 0;
  const NameScratch::Link& link = links[at];
  const std::uint64_t row = ((std::uint64_t{1} << link.rows) - 1) << link.row;
  const std::uint64_t column = ((std::uint64_t{1} << link.columns) - 1) << link.column;
  const float without = best_of_links(links, at + 1, rows, columns);
  if (((rows & row) | (columns & column)) != 0) return without;
  return std::max(without, link.weight + best_of_links(links, at + 1, rows | row, columns | column));
}

TEST(NameEvidence, LinksThatAreChosenWeighMost) {
  std::mt19937 random(41);
  const auto parts = [&](std::size_t count) {
    std::vector<Part> out(count);
    for (std::size_t i = 0; i < count; ++i) {
      out[i].token = static_cast<std::uint32_t>(i);
      out[i].bits8 = static_cast<std::uint8_t>(16 + random() % 100);
      out[i].letters = static_cast<std::uint8_t>(1 + random() % 8);
    }
    return out;
  };
  std::size_t not_greedy = 0;
  for (int round = 0; round < 2000; ++round) {
    const std::vector<Part> query = parts(1 + random() % 5);
    const std::vector<Part> listed = parts(1 + random() % 5);
    MatchMatrix matrix;
    matrix.reset(query.size(), listed.size());
    for (TokenMatch& cell : matrix.cells()) {
      if (random() % 3 != 0) continue;
      // Few values: many sets weigh the same.
      cell = {Operation::kTypo, 0.5F + 0.1F * static_cast<float>(random() % 5)};
    }
    if (query.size() > 1 && random() % 2 == 0)
      matrix.joins.push_back({0, static_cast<std::uint8_t>(random() % listed.size()), true,
                              TokenMatch{Operation::kJoined, 0.97F}});
    NameScratch scratch;
    (void)score_name(NameKind::kPerson, query, listed, matrix, scratch);
    float chosen = 0;
    std::uint64_t rows = 0;
    std::uint64_t columns = 0;
    for (const std::uint8_t i : scratch.chosen) {
      const NameScratch::Link& link = scratch.links[i];
      const std::uint64_t row = ((std::uint64_t{1} << link.rows) - 1) << link.row;
      const std::uint64_t column = ((std::uint64_t{1} << link.columns) - 1) << link.column;
      ASSERT_EQ((rows & row) | (columns & column), 0U);
      rows |= row;
      columns |= column;
      chosen += link.weight;
    }
    ASSERT_NEAR(chosen, best_of_links(scratch.links, 0, 0, 0), 0.0001F) << round;
    float greedy = 0;
    rows = columns = 0;
    for (const NameScratch::Link& link : scratch.links) {
      if ((rows >> link.row & 1) != 0 || (columns >> link.column & 1) != 0) continue;
      rows |= ((std::uint64_t{1} << link.rows) - 1) << link.row;
      columns |= ((std::uint64_t{1} << link.columns) - 1) << link.column;
      greedy += link.weight;
    }
    not_greedy += greedy + 0.001F < chosen ? 1U : 0U;
  }
  EXPECT_GT(not_greedy, 20U);
}

// The class of evidence of each word of a person's name in Han characters that met a Latin one.
std::vector<EvidenceClass> classes_of(std::string_view han, std::string_view latin) {
  struct Name {
    text::TokenBuffer buffer;
    std::vector<std::string> alternatives;
    std::vector<TokenView> words;
    std::vector<Part> parts;
    explicit Name(std::string_view name) {
      const auto tokens = buffer.tokenize(name);
      alternatives.reserve(tokens.size());
      for (const text::Token& token : tokens) {
        std::string& more = alternatives.emplace_back();
        for (const std::string_view form : token.alternatives) {
          more += static_cast<char>(form.size());
          more += form;
        }
        words.push_back({token.latin, token.native, more, token.unvowelled});
      }
      parse_name(NameKind::kPerson, buffer.tokens(), parts);
    }
  };
  Name query(han);
  Name listed(latin);
  MatchMatrix matches;
  NameScratch scratch;
  fill_matches(NameKind::kPerson, query.parts, query.words, listed.parts, listed.words, matches);
  (void)score_name(NameKind::kPerson, query.parts, listed.parts, matches, scratch);
  std::vector<EvidenceClass> out;
  for (const Piece& piece : scratch.pieces) {
    if (piece.query_count == 1 && piece.listed_count == 1 && piece.operation == Operation::kRomanized)
      out.push_back(piece.evidence);
  }
  return out;
}

TEST(HanReadings, OfAnotherLanguageCountWhereTheWholeNameIsReadInIt) {
  using Classes = std::vector<EvidenceClass>;
  const Classes three(3, EvidenceClass::kHanReading);
  EXPECT_EQ(classes_of("金正哲", "Kim Jong Chol"), three) << "Korean";
  EXPECT_EQ(classes_of("李炳哲", "Ri Pyong Chol"), three);
  EXPECT_EQ(classes_of("李炳哲", "Pyong Chol Ri"), three) << "the family name behind";
  EXPECT_EQ(classes_of("李家超", "Lee Ka Chiu"), three) << "Cantonese";
  EXPECT_EQ(classes_of("蔣經國", "Chiang Ching Kuo"), three) << "Wade-Giles";
  // Half Korean and half Mandarin is no language.
  for (const EvidenceClass evidence : classes_of("金正哲", "Kim Zheng Chol"))
    EXPECT_NE(evidence, EvidenceClass::kHanReading);
}

}  // namespace
}  // namespace tamis::names
