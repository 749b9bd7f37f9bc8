// What is known of words in names: how rare they are, what part they play, what stands for what.
// All of it is data/*.tsv; this file only looks it up by the folded Latin form of text/tokenize.h.
#ifndef TAMIS_NAMES_LEXICON_H_
#define TAMIS_NAMES_LEXICON_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace tamis::names {

// The part a word plays in a name. One word may play several, by the kind of name it stands in.
enum class Role : std::uint8_t {
  kOrdinary,    // carries the identity: given name, family name, distinctive word
  kTitle,       // mr, dr, sheikh, haji, general: says nothing about who
  kParticle,    // al, el, bin, ibn, abu, de, van, von, ur, ud
  kConnector,   // of, the, and, und, for
  kGeneric,     // company, trading, bank, ministry, general (trading), shipping
  kLegalForm,   // ltd, llc, ooo, gmbh, "aktsionernoe obshchestvo"
  kPlace,       // iran, moscow, tehran, syria: discriminates between companies of one name
  kNumber,      // digits, spelt numbers, Roman numerals (ii, iii, iv)
  kGeneration,  // jr, sr, junior, ii after a personal name
};

// What the tables say of a word or a phrase. `group` 0 means none; words of one non-zero group stand for each
// other exactly (company/co/compania; ltd/limited; llc/ooo/gmbh are not one group, but share `family`).
struct Word {
  Role role = Role::kOrdinary;
  std::uint16_t group = 0;
  std::uint16_t family = 0;  // looser kinship: legal forms of one class (limited liability, stock company)
};

enum class NameKind : std::uint8_t { kPerson, kOrganization, kThing };

// A word that is in no table says this many bits in a name.
inline constexpr float kUnknownBits = 16.0F;

// All that the tables say of one word, found at once. Lives for ever.
struct alignas(64) WordFacts {
  std::uint64_t hash = 0;                    // 0: in no table
  std::span<const std::uint16_t> nicknames;  // nickname_groups()
  std::array<Word, 3> words{};               // by kind, where its bit in `known` is set
  std::uint8_t known = 0;
  std::uint8_t longest_phrase = 0;  // words of the longest phrase that begins with it, 0 if none has two
  std::uint32_t second_letters =
      0;  // a bit for letter & 31 of those that second words of such phrases begin with
  float person_bits = kUnknownBits;  // word_bits()
  float other_bits = kUnknownBits;
  std::uint8_t person_bits8 = static_cast<std::uint8_t>(kUnknownBits * 8);  // the bits in eighths, rounded
  std::uint8_t other_bits8 = static_cast<std::uint8_t>(kUnknownBits * 8);
  bool has_variants = false;  // has_attested_variants()
  enum class Common : std::uint8_t { kNotAsked, kNo, kYes };
  enum class Bearers : std::uint8_t { kAnybody, kMen, kWomen };
  Bearers bearers = Bearers::kAnybody;  // of a given name; data/name_bearers.tsv
  Common common =
      Common::kNotAsked;  // is_common_word(), where a WordMemory asked for it; never in the tables
};
static_assert(sizeof(WordFacts) == 64);

// Folded Latin. One look-up of a hash; thread-safe, the first call reads the tables.
[[nodiscard]] const WordFacts& word_facts(std::string_view token) noexcept;
// The same for the words of a name at once, which waits less for memory: facts[i] of words[i].
void word_facts(std::span<const std::string_view> words, std::span<const WordFacts*> facts) noexcept;
// The same for a word whose word_hash() is known, in steps: between them memory has time to answer.
void prefetch_word_slot(std::uint64_t hash) noexcept;
void prefetch_word_facts(std::uint64_t hash) noexcept;
[[nodiscard]] const WordFacts& word_facts_of(std::uint64_t hash) noexcept;

// Longest match of `tokens` (folded Latin forms) at its head against the phrases that are known for a name of that
// kind; `length` tokens were used, 0: nothing known. O(longest phrase), no allocation, thread-safe.
struct PhraseMatch {
  std::size_t length = 0;
  Word word;
};
[[nodiscard]] PhraseMatch match_phrase(NameKind kind, std::span<const std::string_view> tokens) noexcept;
// The same; `tokens` is not empty and `first` is what word_facts() says of its first.
[[nodiscard]] PhraseMatch match_phrase(NameKind kind, std::span<const std::string_view> tokens,
                                       const WordFacts& first) noexcept;

// Information of a word as part of a name of that kind, in bits: -log2 of the share of names that hold it, from
// data/token_frequency.tsv; words that are not in the table get kUnknownBits. In [1, kUnknownBits].
[[nodiscard]] float word_bits(NameKind kind, std::string_view token) noexcept;

// Numbers of the nickname groups the given name belongs to, ascending; two given names that share one stand for
// each other (robert: bob, rob; aleksandr: sasha). Empty for most words. Valid for ever.
[[nodiscard]] std::span<const std::uint16_t> nickname_groups(std::string_view token) noexcept;

// Whether a particle says "son of" or "daughter of" what follows (the group `bin` of data/name_words.tsv).
[[nodiscard]] bool is_son_of(const Word& word) noexcept;

// Whether a generic word says what a firm does (shipping), not how the house is made up (group; data/house_words.tsv). So do the legal
// forms of research institutes, design bureaus and research and production works.
[[nodiscard]] bool says_trade(const Word& word) noexcept;

// Whether a word of a group says that a body is a state's or an army's (ministry; data/body_concepts.tsv).
[[nodiscard]] bool says_state(const Word& word) noexcept;

// Whether a word has an ending of data/patronymics.tsv ("vladimirovich"). Some 40 comparisons of a few letters.
[[nodiscard]] bool ends_like_patronymic(std::string_view token) noexcept;

// Whether one word is known to be a spelling of the other (mohamed, muhammad): alias pairs of the official lists attest it
// (data/name_variants.tsv), or both stand in a group of class `spelling` of data/nicknames.tsv. Symmetric; some hash
// look-ups, thread-safe, no allocation.
[[nodiscard]] bool attested_variants(std::string_view a, std::string_view b) noexcept;
// Whether attested_variants(token, other) holds for any other word.
[[nodiscard]] bool has_attested_variants(std::string_view token) noexcept;

}  // namespace tamis::names

#endif  // TAMIS_NAMES_LEXICON_H_
