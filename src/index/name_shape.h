// What a name is like, in 32 bits that stand beside the postings: enough to tell of most names that share a word with a query
// that they cannot be meant, without looking at them.
#ifndef TAMIS_INDEX_NAME_SHAPE_H_
#define TAMIS_INDEX_NAME_SHAPE_H_

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "names/lexicon.h"
#include "names/token_match.h"

namespace tamis::index {

// Bits 0 and 1: kind of name; 2: has an initial, a word twice, or a brand (names::kBrand); 3 to 5: words that tell people apart, at most 7; 6 to 11: how
// many letters two neighbouring words have together, a bit for 5 and 6, for 7, 8, 9, 10, for more; 12 to 31: letters that stand
// in the Latin forms of its words, a bit for each class.
class NameShape {
 public:
  constexpr NameShape() noexcept = default;
  explicit constexpr NameShape(std::uint32_t bits) noexcept : bits_(bits) {}

  [[nodiscard]] constexpr std::uint32_t bits() const noexcept { return bits_; }
  [[nodiscard]] constexpr std::size_t kind() const noexcept { return bits_ & 3U; }
  [[nodiscard]] constexpr bool is_special() const noexcept { return (bits_ & kSpecial) != 0; }
  [[nodiscard]] constexpr std::uint32_t telling() const noexcept {
    return bits_ >> kTellingShift & kMostTelling;
  }

  // 1: its kind is none, or it is special; without a branch, as those of WordShape: to be asked of many shapes at once.
  [[nodiscard]] constexpr std::uint32_t may_be_any() const noexcept {
    return std::uint32_t{(bits_ & 3U) == 3U} | std::uint32_t{(bits_ & kSpecial) != 0};
  }

  void set_kind(names::NameKind kind) noexcept { bits_ |= static_cast<std::uint32_t>(kind); }
  void set_special() noexcept { bits_ |= kSpecial; }
  void set_telling(std::size_t count) noexcept {
    bits_ |= static_cast<std::uint32_t>(std::min<std::size_t>(count, kMostTelling)) << kTellingShift;
  }
  void add_length(std::size_t letters) noexcept { bits_ |= length_bit(letters); }
  void add_letters(std::string_view latin) noexcept { bits_ |= letters_of(latin); }

  // Of two neighbouring words together; 0 for lengths that are not looked at.
  [[nodiscard]] static constexpr std::uint32_t length_bit(std::size_t letters) noexcept {
    if (letters < names::kMinJoinedLetters) return 0;
    const std::size_t at = letters <= 6 ? 0 : std::min<std::size_t>(letters - 6, 5);
    return std::uint32_t{1} << (kLengthShift + at);
  }
  [[nodiscard]] static constexpr std::uint32_t letters_of(std::string_view latin) noexcept {
    std::uint32_t out = 0;
    for (const char letter : latin) out |= kLetterBits[static_cast<unsigned char>(letter)];
    return out;
  }

 private:
  static constexpr std::uint32_t kSpecial = 4;
  static constexpr unsigned kTellingShift = 3;
  static constexpr std::uint32_t kMostTelling = 7;
  static constexpr unsigned kLengthShift = 6;
  static constexpr unsigned kLettersShift = 12;
  static constexpr std::array<std::uint32_t, 256> kLetterBits = [] {
    // Rare letters share a class, digits theirs with q.
    constexpr std::string_view kClasses[] = {"a",   "e",  "i", "o", "u", "n", "r", "s", "l",
                                             "h",   "t",  "d", "m", "k", "g", "b", "y", "cqx0123456789",
                                             "vwf", "jzp"};
    static_assert(std::size(kClasses) == 32 - kLettersShift);
    std::array<std::uint32_t, 256> out{};
    for (std::size_t i = 0; i < std::size(kClasses); ++i) {
      for (const char letter : kClasses[i])
        out[static_cast<unsigned char>(letter)] = std::uint32_t{1} << (kLettersShift + i);
    }
    return out;
  }();
  std::uint32_t bits_ = 0;
};

// A word of a query, for names in which another word resembles it or two words together are it.
class WordShape {
 public:
  WordShape() noexcept = default;
  // `latin`: folded.
  explicit WordShape(std::string_view latin) noexcept
      : letters_(NameShape::letters_of(latin)), first_letters_(NameShape::letters_of(latin.substr(0, 3))) {
    if (latin.size() < names::kMinJoinedLetters) return;
    for (const std::size_t size : {latin.size() - 1, latin.size(), latin.size() + 1})
      lengths_ |= NameShape::length_bit(size);
  }
  // False: no two neighbouring words of the name, written as one, are within one edit of this one (names::match_joined()).
  [[nodiscard]] bool may_be_joined(NameShape name) const noexcept {
    const std::uint32_t missing = letters_ & ~name.bits();
    return (lengths_ & name.bits()) != 0 && (missing & (missing - 1)) == 0;
  }
  [[nodiscard]] std::uint32_t may_be_joined_bit(NameShape name) const noexcept {
    const std::uint32_t missing = letters_ & ~name.bits();
    return std::uint32_t{(lengths_ & name.bits()) != 0} & std::uint32_t{(missing & (missing - 1)) == 0};
  }
  [[nodiscard]] std::uint32_t may_resemble_bit(NameShape name) const noexcept {
    std::uint32_t missing = letters_ & ~name.bits();
    missing &= missing - 1;
    return std::uint32_t{(missing & (missing - 1)) == 0} |
           std::uint32_t{(first_letters_ & ~name.bits()) == 0};
  }
  // The bits of NameShape for pairs of words that may be this one.
  [[nodiscard]] std::uint32_t lengths() const noexcept { return lengths_; }
  // False: no word of the name is within one edit of this one, or two.
  [[nodiscard]] bool may_be_near(NameShape name, unsigned edits) const noexcept {
    std::uint32_t missing = letters_ & ~name.bits();
    if (edits > 1) missing &= missing - 1;
    return (missing & (missing - 1)) == 0;
  }
  // False: no word of the name is within two edits of this one, or begins it (names::resembles()).
  [[nodiscard]] bool may_resemble(NameShape name) const noexcept {
    std::uint32_t missing = letters_ & ~name.bits();
    missing &= missing - 1;
    return (missing & (missing - 1)) == 0 || (first_letters_ & ~name.bits()) == 0;
  }

 private:
  std::uint32_t letters_ = 0;
  std::uint32_t first_letters_ = 0;  // of its first three letters
  std::uint32_t lengths_ = 0;
};

}  // namespace tamis::index

#endif  // TAMIS_INDEX_NAME_SHAPE_H_
