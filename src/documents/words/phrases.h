// Phrases of a table found in the tokens of a text: cues, titles, triggers, month names. The words of a phrase are cut and
// lowered just as the text is, so a phrase is written in its table as it stands on a page.
#ifndef TAMIS_DOCUMENTS_WORDS_PHRASES_H_
#define TAMIS_DOCUMENTS_WORDS_PHRASES_H_

#include <array>
#include <bitset>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/frozen.h"
#include "documents/words/tokens.h"

namespace tamis::documents {

// A set of phrases, each with a language and a value that the caller knows the meaning of. Built once, then immutable and
// thread-safe. In flat arrays, so that it can be frozen (base/frozen.h).
//
// A word may end in '*': any ending will do ("liefer*"). Between two words "_" stands for up to kMaxGap other words, none
// of them the end of a sentence ("teilte* _ mit"). Apostrophes of either form are equal.
class PhraseTable {
 public:
  static constexpr std::uint32_t kMaxGap = 12;

  struct Match {
    std::uint32_t value = 0;
    TokenRange tokens;        // from the first word to the last
    TokenRange gap;           // of a phrase with "_", the first that has words; empty otherwise
    std::uint32_t words = 0;  // without those in the gap
  };

  PhraseTable() : PhraseTable(base::FrozenTables(), {}) {}
  // The table that freeze() wrote as `name`, if `frozen` has it: then add() does nothing. The values must be those that adding
  // would give.
  PhraseTable(base::FrozenTables frozen, std::string_view name);
  explicit PhraseTable(std::string_view name) : PhraseTable(base::frozen_tables(), name) {}

  // `language`: ISO 639-1, "*" or empty for all.
  void add(std::string_view language, std::string_view phrase, std::uint32_t value);
  // Nothing that is added is missing: adding would do nothing.
  [[nodiscard]] bool is_frozen() const noexcept { return built_ == nullptr; }
  void freeze(base::FrozenWriter& out, std::string_view name) const;

  // All phrases of `language` (and of all languages) that begin at token `i` and end before `last`, those of most words
  // first. `language` empty: only phrases of all languages.
  void find(const TextTokens& text, std::uint32_t i, std::uint32_t last, std::string_view language,
            std::vector<Match>& out) const;
  // The longest of them; false if there is none.
  [[nodiscard]] bool longest(const TextTokens& text, std::uint32_t i, std::uint32_t last,
                             std::string_view language, Match& match) const;

 private:
  // One word behind another in the order of the phrases.
  struct Word {
    std::uint32_t begin = 0;  // in letters_
    std::uint16_t size = 0;
    std::uint8_t prefix = 0;
    std::uint8_t gap_before = 0;
  };
  struct Phrase {
    std::uint32_t language = 0;
    std::uint32_t value = 0;
    std::uint32_t first_word = 0;
    std::uint32_t words = 0;
    std::uint32_t next = 0;  // 1 + the next phrase with this language and first word; 0: none
  };
  // Phrases by language and first word: open addressing, at most half in use.
  struct Slot {
    std::uint32_t tag = 0;
    std::uint32_t first = 0;  // 1 + a phrase; 0: empty
    std::uint32_t last = 0;
  };

  // Whether some phrase of a language may begin with a word: by the word's length and ends, and by the first bytes that a prefix has.
  // Most words of a text begin no phrase of a table, and a page asks many tables for each word. A Bloom filter whose bits for a
  // word are in one of `blocks`.
  class Beginnings {
   public:
    static constexpr std::size_t kFewestBlocks = 64;
    // False: it had it, or may have had it.
    bool add(std::uint32_t language, std::string_view word, bool prefix, std::span<std::uint64_t> blocks);
    [[nodiscard]] bool may_begin(std::uint32_t language, std::string_view word,
                                 std::span<const std::uint64_t> blocks) const noexcept;

   private:
    static constexpr std::size_t kHeadBytes = 6;
    // By language, some of which share a place. Bit n: a prefix of n bytes, or of more when n is kHeadBytes; bit 31: some whole word.
    std::array<std::uint32_t, 128> sizes_{};
  };
  static constexpr std::size_t kPrefixBits = std::size_t{1} << 15;
  struct Head {
    Beginnings beginnings;
    std::bitset<kPrefixBits> prefixes;  // by key: most beginnings of a word are no prefix
    std::size_t longest_prefix = 0;
  };
  struct Built {
    Head head;
    std::vector<Phrase> phrases;
    std::vector<Word> words;
    std::vector<Slot> slots;
    std::vector<std::uint64_t> blocks;
    std::size_t beginnings = 0;  // in `blocks`
    std::string letters;
  };

  [[nodiscard]] std::string_view letters(const Word& word) const noexcept {
    return {letters_.data() + word.begin, word.size};
  }
  void view() noexcept;
  void grow();
  void add_beginning(const Phrase& phrase);
  [[nodiscard]] std::uint64_t key_of(const Phrase& phrase) const noexcept;
  // Where the phrases of a key stand or would stand.
  [[nodiscard]] std::size_t place_of(std::span<const Slot> slots, std::uint64_t key, std::uint32_t language,
                                     std::string_view word, bool prefix) const noexcept;
  [[nodiscard]] bool match(const TextTokens& text, std::uint32_t i, std::uint32_t last, const Phrase& phrase,
                           Match& match) const;
  void find_in(std::uint32_t language, const TextTokens& text, std::uint32_t i, std::uint32_t last,
               std::vector<Match>& out) const;

  std::unique_ptr<Built> built_;  // none: frozen
  const Head* head_ = nullptr;
  std::span<const Phrase> phrases_;
  std::span<const Word> words_;
  std::span<const Slot> slots_;
  std::span<const std::uint64_t> blocks_;
  std::span<const char> letters_;
};

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_WORDS_PHRASES_H_
