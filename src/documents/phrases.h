// Phrases of a table found in the tokens of a text: cues, titles, triggers, month names. The words of a phrase are cut and
// lowered just as the text is, so a phrase is written in its table as it stands on a page.
#ifndef TAMIS_DOCUMENTS_PHRASES_H_
#define TAMIS_DOCUMENTS_PHRASES_H_

#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "documents/tokens.h"

namespace tamis::documents {

// A set of phrases, each with a language and a value that the caller knows the meaning of. Built once, then immutable and
// thread-safe.
//
// A word may end in '*': any ending will do ("liefer*"). Between two words "_" stands for up to kMaxGap other words, none
// of them the end of a sentence ("teilte* _ mit"). Apostrophes of either form are equal.
class PhraseTable {
 public:
  static constexpr std::uint32_t kMaxGap = 12;

  struct Match {
    std::uint32_t value = 0;
    TokenRange tokens;        // from the first word to the last
    TokenRange gap;           // of a phrase with "_"; empty otherwise
    std::uint32_t words = 0;  // without those in the gap
  };

  // `language`: ISO 639-1, "*" or empty for all.
  void add(std::string_view language, std::string_view phrase, std::uint32_t value);

  // All phrases of `language` (and of all languages) that begin at token `i` and end before `last`, those of most words
  // first. `language` empty: only phrases of all languages.
  void find(const TextTokens& text, std::uint32_t i, std::uint32_t last, std::string_view language,
            std::vector<Match>& out) const;
  // The longest of them; false if there is none.
  [[nodiscard]] bool longest(const TextTokens& text, std::uint32_t i, std::uint32_t last,
                             std::string_view language, Match& match) const;

 private:
  struct Word {
    std::string lower;
    bool prefix = false;
    bool gap_before = false;
  };
  struct Phrase {
    std::uint32_t language = 0;
    std::uint32_t value = 0;
    std::vector<Word> words;
  };
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const noexcept {
      return std::hash<std::string_view>{}(text);
    }
  };
  using ByWord = std::unordered_map<std::string, std::vector<std::uint32_t>, Hash, std::equal_to<>>;

  // Whether some phrase, of whatever language, may begin with a word: by the word's length and ends, and by the first bytes that
  // a prefix has. Most words of a text begin no phrase of a table, and a page asks many tables for each word.
  class Beginnings {
   public:
    void add(std::string_view word, bool prefix);
    [[nodiscard]] bool may_begin(std::string_view word) const noexcept;

   private:
    static constexpr std::size_t kBits = std::size_t{1} << 14;
    static constexpr std::size_t kHeadBytes = 6;
    std::bitset<kBits> words_;
    std::bitset<kBits> heads_;
    std::uint32_t head_sizes_ = 0;  // bit n: a prefix of n bytes, or of more when n is kHeadBytes
  };

  // The phrases of one language by their first word.
  struct Index {
    ByWord by_word;
    ByWord by_prefix;
    // By the hash of each first word and prefix: most words of a text begin no phrase.
    std::bitset<4096> words;
    std::bitset<4096> prefixes;
    std::size_t longest_prefix = 0;
  };

  static bool match(const TextTokens& text, std::uint32_t i, std::uint32_t last, const Phrase& phrase,
                    Match& match);
  void find_in(const Index& index, const TextTokens& text, std::uint32_t i, std::uint32_t last,
               std::vector<Match>& out) const;

  std::vector<Phrase> phrases_;
  Beginnings beginnings_;
  Index any_;
  std::unordered_map<std::uint32_t, Index> languages_;
};

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_PHRASES_H_
