// Which listed words a word of a text is, asked of one listed word at a time: for those who know from the index which names may be
// meant (index/word_pairs.h), and need not look the word up among all.
#ifndef TAMIS_DOCUMENTS_LISTED_LISTED_LIKENESS_H_
#define TAMIS_DOCUMENTS_LISTED_LISTED_LIKENESS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "documents/listed/listed_forms.h"
#include "index/name_index.h"
#include "names/token_match.h"

namespace tamis::documents {

struct TextWord;

// A set of numbers of which some that are not in it seem to be.
struct KeyBits {
  std::array<std::uint64_t, 4> bits{};
  void add(std::uint64_t key) noexcept {
    const std::uint64_t hash = key * 0x9E3779B97F4A7C15ULL;
    bits[hash >> 62] |= std::uint64_t{1} << (hash >> 56 & 63);
  }
  void add(const KeyBits& other) noexcept {
    for (std::size_t i = 0; i < bits.size(); ++i) bits[i] |= other.bits[i];
  }
  [[nodiscard]] bool meets(const KeyBits& other) const noexcept {
    return ((bits[0] & other.bits[0]) | (bits[1] & other.bits[1]) | (bits[2] & other.bits[2]) |
            (bits[3] & other.bits[3])) != 0;
  }
};

// By what a listed word is found, and by what a word of the text finds one: the same letters, or a sound key or nickname of both.
struct WordPrint {
  KeyBits letters;
  KeyBits sounds;
  void add(const WordPrint& other) noexcept {
    letters.add(other.letters);
    sounds.add(other.sounds);
  }
  [[nodiscard]] bool meets(const WordPrint& other) const noexcept {
    return sounds.meets(other.sounds) || letters.meets(other.letters);
  }
};

// A form of a word of the text, ready to be compared. Stays where it is: `view` points into it.
struct PreparedForm {
  PreparedForm() = default;
  PreparedForm(const PreparedForm&) = delete;
  PreparedForm& operator=(const PreparedForm&) = delete;
  // `folded`: of `written`.
  void prepare(std::string_view written, const names::TokenView& folded, bool peeled);

  std::string text;
  names::TokenView view;  // without letters when there are none
  FormRules rules{{}, false};
  std::size_t romanisation_count = 0;
  // Sound keys of those that are looked up by their sound, the main one first.
  std::array<names::Keys, kMostFormsBySound> keys;
  std::size_t key_count = 0;
  std::span<const std::uint16_t> nicknames;
  // A listed word that it does not meet is neither the form nor found by its sound.
  WordPrint print;

  [[nodiscard]] std::string_view romanisation(std::size_t number) const noexcept {
    if (number == 0) return view.latin;
    std::string_view out;
    names::for_each_alternative(view.alternatives, [&](std::string_view letters) {
      if (--number == 0) out = letters;
    });
    return out;
  }

 private:
  std::string letters_;  // Latin, native, alternatives
};

// Thread-compatible. Memory: some 10 MB at most, most of it never touched.
class ListedLikeness {
 public:
  explicit ListedLikeness(const index::NameIndex& index) : index_(index) {}

  struct Like {
    float quality = 0;      // of names::match_tokens(); 0: it is not that word
    std::uint8_t form = 0;  // of forms()
  };
  // What ListedWords::look_up() finds of `word`, in `language`, for the listed word `token`: the best of its forms, the first of
  // equals. Some 10 ns when it was asked before, else 0.1 to 1 µs, and some µs for a word that was not asked about for a while.
  [[nodiscard]] Like of(const TextWord& word, std::string_view language, std::uint32_t token);
  // The same when it is remembered: some ns.
  [[nodiscard]] const Like* known(std::uint32_t word, std::uint32_t token) const noexcept {
    const std::uint64_t key = key_of(word, token);
    const Known& known = known_[slot_of(key)];
    return known.key == key ? &known.like : nullptr;
  }
  // The word as it stands, then without what may be an ending. Valid until other words are asked about.
  [[nodiscard]] std::span<const PreparedForm* const> forms(const TextWord& word, std::string_view language) {
    return prepare(word, language).in_use;
  }
  // Call when numbers of words are void.
  void forget();

 private:
  struct Prepared {
    std::uint64_t word = 0;  // 1 + its number
    std::deque<PreparedForm> forms;
    std::vector<const PreparedForm*> in_use;
    WordPrint print;                          // of all of them
    std::deque<names::WordMatcher> matchers;  // of the forms, as far as they were asked for
  };
  struct Known {
    std::uint64_t key = ~std::uint64_t{0};
    Like like;
  };
  // PreparedForm::print of a listed word.
  struct Print {
    std::uint32_t token = index::kNoToken;
    WordPrint of;
  };

  [[nodiscard]] static std::uint64_t key_of(std::uint32_t word, std::uint32_t token) noexcept {
    return std::uint64_t{word} << 32 | token;
  }
  [[nodiscard]] static std::size_t slot_of(std::uint64_t key) noexcept {
    return static_cast<std::size_t>((key * 0x9E3779B97F4A7C15ULL) >> (64 - kKnownBits));
  }

  [[nodiscard]] const WordPrint& print_of(std::uint32_t token) {
    Print& print = prints_[token % kPrints];
    if (print.token != token) read_print(token, print);
    return print.of;
  }
  void read_print(std::uint32_t token, Print& print) const;
  Prepared& prepare(const TextWord& word, std::string_view language);
  void add_form(Prepared& prepared, std::string_view written, bool peeled);

  static constexpr std::size_t kPrepared = 32;
  static constexpr int kKnownBits = 14;
  static constexpr std::size_t kKnown = std::size_t{1} << kKnownBits;
  static constexpr std::size_t kPrints = std::size_t{1} << 16;
  const index::NameIndex& index_;
  FormFolder folder_;
  std::string lower_;
  std::vector<std::string> peeled_;
  std::vector<Prepared> prepared_ = std::vector<Prepared>(kPrepared);
  std::vector<Known> known_ = std::vector<Known>(kKnown);
  std::vector<Print> prints_ = std::vector<Print>(kPrints);
};

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_LISTED_LISTED_LIKENESS_H_
