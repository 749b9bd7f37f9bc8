// What a name is like, in 16 bits that stand beside the postings: enough to tell of most names that share a word with a query
// that they cannot be meant, without looking at them.
#ifndef TAMIS_INDEX_NAME_SHAPE_H_
#define TAMIS_INDEX_NAME_SHAPE_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "names/lexicon.h"
#include "names/name.h"
#include "names/token_match.h"

namespace tamis::index {

// Bits 0 and 1: kind of name; 2: has an initial, or a word twice; 3 to 5: words that tell people apart, at most 7; 6 to 15: how
// many letters two neighbouring words have together, a bit for each of 5 to 12, one for 13 to 15, one for more.
class NameShape {
 public:
  constexpr NameShape() noexcept = default;
  explicit constexpr NameShape(std::uint16_t bits) noexcept : bits_(bits) {}

  [[nodiscard]] constexpr std::uint16_t bits() const noexcept { return bits_; }
  [[nodiscard]] constexpr std::size_t kind() const noexcept { return bits_ & 3U; }
  [[nodiscard]] constexpr bool is_special() const noexcept { return (bits_ & kSpecial) != 0; }
  [[nodiscard]] constexpr std::uint32_t telling() const noexcept { return bits_ >> kTellingShift & kMostTelling; }
  // Whether two neighbouring words have lengths that are among `lengths`, a set of length_bit().
  [[nodiscard]] constexpr bool joins_to(std::uint16_t lengths) const noexcept { return (bits_ & lengths) != 0; }

  void set_kind(names::NameKind kind) noexcept { bits_ |= static_cast<std::uint16_t>(kind); }
  void set_special() noexcept { bits_ |= kSpecial; }
  void set_telling(std::size_t count) noexcept {
    bits_ |= static_cast<std::uint16_t>(std::min<std::size_t>(count, kMostTelling) << kTellingShift);
  }
  void add_length(std::size_t letters) noexcept { bits_ |= length_bit(letters); }
  // 0 for lengths that are not looked at.
  [[nodiscard]] static constexpr std::uint16_t length_bit(std::size_t letters) noexcept {
    if (letters < kLeastLength) return 0;
    const std::size_t at = letters <= 12 ? letters - kLeastLength : letters <= 15 ? 8 : 9;
    return static_cast<std::uint16_t>(1U << (kLengthShift + at));
  }
  // All words whose length `letters` is or is one off: a word of them may be two words of such a name.
  [[nodiscard]] static constexpr std::uint16_t lengths_near(std::size_t letters) noexcept {
    if (letters < kLeastLength) return 0;
    return length_bit(letters - 1) | length_bit(letters) | length_bit(letters + 1);
  }

 private:
  static constexpr std::uint16_t kSpecial = 4;
  static constexpr unsigned kTellingShift = 3;
  static constexpr std::uint32_t kMostTelling = 7;
  static constexpr unsigned kLengthShift = 6;
  static constexpr std::size_t kLeastLength = names::kMinJoinedLetters;
  std::uint16_t bits_ = 0;
};

}  // namespace tamis::index

#endif  // TAMIS_INDEX_NAME_SHAPE_H_
