// A word in another script against a Latin one by the spellings that people use (text/spellings.h): how much likelier the
// Latin word is as a spelling of the other than by chance.
#ifndef TAMIS_NAMES_SPELLED_H_
#define TAMIS_NAMES_SPELLED_H_

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "names/edit_distance.h"
#include "text/spellings.h"

namespace tamis::names {

// A native word prepared for many Latin ones. Copyable, no allocation; views a table that lives for ever.
class SpelledWord {
 public:
  SpelledWord() noexcept {}  // NOLINT(modernize-use-equals-default): leaves units_ as they are
  // `native`: Token::native.
  explicit SpelledWord(std::string_view native) noexcept;

  // True when the table knows all letters of the word; else agreement() says little.
  [[nodiscard]] bool known() const noexcept { return known_; }
  // False when the table does not know the first letter of `native`, so that known() would not hold.
  [[nodiscard]] static bool may_know(std::string_view native) noexcept;

  struct Agreement {
    float share =
        0;  // of what the Latin word tells: about 0.7 for usual spellings, 1 at most, 0 or less for strangers
    float bits = 0;  // log2 of how much likelier the Latin word is as a spelling of this one than by chance
  };
  // `latin`: [a-z0-9]+. Some 0.3 µs for usual words: O(units * (letters + spellings)). Total.
  [[nodiscard]] Agreement agreement(std::string_view latin) const noexcept;
  // The same; `places`: of `latin`.
  [[nodiscard]] Agreement agreement(std::string_view latin, const LetterPlaces& places) const noexcept;

 private:
  struct Unit {
    const text::Spelling* one;  // of this unit
    const text::Spelling* two;  // of this and the next
    std::uint8_t ones;
    std::uint8_t twos;
    bool vowel;  // mostly written as a vowel
  };
  std::array<Unit, text::kMaxSpellingUnits> units_;
  std::uint8_t size_ = 0;
  bool known_ = false;
  bool unvowelled_ = false;
};

}  // namespace tamis::names

#endif  // TAMIS_NAMES_SPELLED_H_
