// What words say by themselves and pair by pair, kept for the names that follow: names of a run repeat their words.
#ifndef TAMIS_NAMES_WORD_MEMORY_H_
#define TAMIS_NAMES_WORD_MEMORY_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "names/token_match.h"
#include "names/translated_words.h"
#include "names/word_sketch.h"
#include "text/tokenize.h"

namespace tamis::names {

// A word that a WordMemory keeps. What every pair of names asks of it stands in the first line of the cache.
struct KnownWord {
  FormsSketch forms;
  const WordConcepts* concepts = nullptr;    // nullptr: not asked for yet
  std::span<const std::uint16_t> nicknames;  // of `facts`
  std::uint8_t form_count = 0;
  bool syllable = false;  // is_syllable()
  WordFacts facts;        // a copy: the table lies far apart
  TokenView view;         // its views lie in the memory, `facts` too; `sounds` when they were asked for
  // Of the romanisations that count, the main one first; of words that have several.
  [[nodiscard]] const FormSketches* sketches() const noexcept {
    return reinterpret_cast<const FormSketches*>(this + 1);
  }
};

// A word that was met is found by all of its letters: what is known of it is never another's. Bounded: full, it forgets
// all at once. No allocation after the first. One per thread.
class WordMemory {
 public:
  WordMemory();
  WordMemory(const WordMemory&) = delete;
  WordMemory& operator=(const WordMemory&) = delete;

  // Before names are made ready that will be compared. At most kMostAtOnce words may be asked for until the next call.
  // `bodies`: some are names of firms or things, of which more is asked. True: there was no room for them, and all that
  // word() gave out before was forgotten.
  bool begin(bool bodies = true) {
    bodies_ = bodies;
    const bool full = count_ + kMostAtOnce > kMostWords || used_ + kMostAtOnce * kMostWordBytes > kBytes;
    if (full) forget();
    return full;
  }
  static constexpr std::size_t kMostAtOnce = 512;

  // words() in three steps: between them memory has time to answer, and other names are made ready. Each has a place for
  // each token.
  struct Asked {
    std::uint64_t hash;
    std::uint64_t latin;  // word_hash() of the Latin form
  };
  void ask(std::span<const text::Token> tokens, std::span<Asked> asked) const noexcept;
  void expect(std::span<const Asked> asked) const noexcept;
  void words(std::span<const text::Token> tokens, std::span<const Asked> asked, std::span<KnownWord*> out);
  // out[i]: of tokens[i]; valid until all is forgotten. Some ns for a word that is known. `out` has a place for each;
  // the first text::kMaxTokens.
  void words(std::span<const text::Token> tokens, std::span<KnownWord*> out);
  [[nodiscard]] KnownWord& word(const text::Token& token) {
    KnownWord* out = nullptr;
    words({&token, 1}, {&out, 1});
    return *out;
  }

  // TokenView::sounds of the word; its view has them from now on.
  [[nodiscard]] std::string_view sounds(KnownWord& word);
  [[nodiscard]] const WordConcepts& concepts(KnownWord& word);

  // What a pair of words was kept as; nullptr: it was not, or others took its place.
  [[nodiscard]] const TokenMatch* pair(const KnownWord& row, const KnownWord& column) const noexcept {
    const Pair& kept = pairs_[place(row, column)];
    return kept.row == &row && kept.column == &column ? &kept.match : nullptr;
  }
  void keep(const KnownWord& row, const KnownWord& column, const TokenMatch& match) noexcept {
    pairs_[place(row, column)] = {&row, &column, match};
  }

 private:
  static constexpr std::size_t kMostWords = 16384;
  static constexpr std::size_t kSlots = 2 * kMostWords;
  static constexpr std::size_t kPairs = 4096;
  static constexpr std::size_t kBytes = std::size_t{8} << 20;  // of which those that words took are in use
  // Of one word: what a KnownWord and its sketches take, its letters, its sounds with their keys, its concepts.
  static constexpr std::size_t kMostWordBytes =
      sizeof(KnownWord) + sizeof(FormSketches) + (text::kMaxTokenBytes + 1) * (kMaxForms + 1) +
      4 * text::kMaxTokenBytes + kMaxForms * (2 + text::kMaxTokenBytes + 8 * kMaxKeys) +
      sizeof(WordConcepts) + 64;
  struct Pair {
    const KnownWord* row = nullptr;
    const KnownWord* column = nullptr;
    TokenMatch match;
  };
  // Where a word is, and bits of its hash.
  struct Slot {
    std::uint32_t place = 0;  // in units, + 1; 0: empty
    std::uint32_t hash = 0;
  };
  static constexpr std::size_t kUnit = 64;  // of words; their letters are at multiples of 8

  [[nodiscard]] static std::size_t place(const KnownWord& row, const KnownWord& column) noexcept {
    const auto number = [](const KnownWord& word) { return reinterpret_cast<std::uintptr_t>(&word); };
    return (number(row) * 0x9E3779B97F4A7C15U ^ number(column) * 0xD1B54A32D192ED03U) >> 40 & (kPairs - 1);
  }
  [[nodiscard]] KnownWord* find(const text::Token& token, std::uint64_t hash, std::size_t& at) const noexcept;
  [[nodiscard]] KnownWord& add(const text::Token& token);
  // What the tables say of words that were added.
  void look_up(std::span<KnownWord* const> added, std::span<const std::uint64_t> latin) const;
  [[nodiscard]] KnownWord* known_at(std::uint32_t place) const noexcept {
    return reinterpret_cast<KnownWord*>(first_ + std::size_t{place - 1} * kUnit);
  }
  [[nodiscard]] std::string_view keep(std::string_view letters);
  [[nodiscard]] char* room(std::size_t size, std::size_t alignment = 8) noexcept;
  void forget();

  std::vector<Slot> slots_;
  std::vector<Pair> pairs_;
  struct alignas(kUnit) Unit {
    char bytes[kUnit];
  };
  std::unique_ptr<Unit[]> units_;
  char* first_;  // of the units
  std::size_t used_ = 0;
  std::size_t count_ = 0;  // words
  bool bodies_ = true;
  std::string made_;  // working storage
};

}  // namespace tamis::names

#endif  // TAMIS_NAMES_WORD_MEMORY_H_
