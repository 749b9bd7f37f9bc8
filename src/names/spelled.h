// A word in another script against a Latin one by the spellings that people use (text/spellings.h): how much likelier the
// Latin word is as a spelling of the other than by chance.
#ifndef TAMIS_NAMES_SPELLED_H_
#define TAMIS_NAMES_SPELLED_H_

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "names/edit_distance.h"
#include "names/lanes.h"
#include "names/spelling_lanes.h"
#include "text/spellings.h"

namespace tamis::names {

// How much a native and a Latin word can agree at most. All letters are left over at first, and each unit, or two of them, gains
// something by standing for some; the most that they gain wherever they stand is no less than what they gain in their order.
struct SpellingBound {
  bool known =
      false;  // the table knows all letters of the native word, which are not too many; else the rest is not set
  std::int16_t most = 0;                                       // tenths of bits
  std::int16_t whole = 1;                                      // ... that the Latin word tells
  std::array<std::int16_t, text::kMaxSpellingUnits + 1> rest;  // ... that the units from each on gain at most

  // SpelledWord::Agreement::share is not above it.
  [[nodiscard]] float share() const noexcept { return static_cast<float>(most) / static_cast<float>(whole); }
};

// A native word prepared for many Latin ones. Copyable, no allocation; views a table that lives for ever.
class SpelledWord {
 public:
  SpelledWord() noexcept {}  // NOLINT(modernize-use-equals-default): leaves units_ as they are
  // `native`: Token::native.
  explicit SpelledWord(std::string_view native) noexcept;

  // True when the table knows all letters of the word; else agreement() says little.
  [[nodiscard]] bool known() const noexcept { return known_; }

  struct Agreement {
    float share =
        0;  // of what the Latin word tells: about 0.7 for usual spellings, 1 at most, 0 or less for strangers
    float bits = 0;  // log2 of how much likelier the Latin word is as a spelling of this one than by chance
  };
  // `latin`: [a-z0-9]+. Some 70 ns for words of up to SpellingLanes::kMostUnits units, else some 0.3 µs: O(units * (letters +
  // spellings)). Makes what it needs when it is asked for: not for two threads at a time. Total.
  [[nodiscard]] Agreement agreement(std::string_view latin) const noexcept {
    return agreement(latin, kAnyShare);
  }
  // The same, or any agreement of a share below `least` where the share is below it.
  [[nodiscard]] Agreement agreement(std::string_view latin, float least) const noexcept;
  // The same, or any agreement of a share below `least` where the share is below it. `places`: of `latin`; `bound`: of both
  // words.
  [[nodiscard]] Agreement agreement(std::string_view latin, const LetterPlaces& places,
                                    const SpellingBound& bound, float least) const noexcept;

  // Whether agreement() of this word is so cheap that no bound of it pays: bounds of a long word pay from the second
  // Latin word on.
  [[nodiscard]] bool is_quick() const noexcept {
    return in_lanes_ == InLanes::kNotAsked ||
           (size_ <= SpellingLanes::kMostUnits && in_lanes_ != InLanes::kNot);
  }
  // Some 0.2 µs. Makes what it needs when it is asked for: not for two threads at a time.
  void bound(std::string_view latin, SpellingBound& out) const noexcept;

 private:
  static constexpr float kAnyShare = -1e6F;
  struct Unit {
    const text::Spelling* one;  // of this unit
    const text::Spelling* two;  // of this and the next
    std::uint8_t ones;
    std::uint8_t twos;
    bool vowel;  // mostly written as a vowel
  };
  // What a unit, or two, can be written as, the greatest gain first.
  struct Choice {
    std::uint64_t letters;  // LetterPlaces::letters_of()
    std::int16_t gain;      // over leaving out both the units and the letters, at most
    const text::Spelling* spelling;
  };
  static constexpr std::size_t kMaxChoices = 192;
  void make_choices() const noexcept;
  // Of unit i: 2 * i, of two from it: 2 * i + 1.
  [[nodiscard]] std::span<const Choice> choices(std::size_t row) const noexcept {
    return std::span(choices_).subspan(first_choice_[row], first_choice_[row + 1] - first_choice_[row]);
  }
  [[nodiscard]] Agreement align(std::string_view latin, const LetterPlaces& places,
                                const SpellingBound* bound, float least) const noexcept;
  // Whether the lanes are made: they pay from the second Latin word on.
  [[nodiscard]] bool has_lanes() const noexcept;
  // What a unit costs when nothing stands for it.
  [[nodiscard]] static std::int16_t drop_of(const Unit& unit) noexcept;
  // What all letters of the word tell.
  [[nodiscard]] static int tenths_of(std::string_view latin) noexcept;

  std::array<Unit, text::kMaxSpellingUnits> units_;
  mutable std::array<Choice, kMaxChoices> choices_;
  mutable std::array<std::uint8_t, 2 * text::kMaxSpellingUnits + 1> first_choice_;
  mutable enum class Choices : std::uint8_t { kNotMade, kMade, kTooMany } has_choices_ = Choices::kNotMade;
  mutable enum class InLanes : std::uint8_t { kNotAsked, kAsked, kMade, kNot } in_lanes_ = InLanes::kNotAsked;
  mutable SpellingLanes lanes_;
  std::uint8_t size_ = 0;
  bool known_ = false;
  bool unvowelled_ = false;
};

// The other way about: a Latin word prepared for many native ones, whose units are mostly the same few. Makes what it needs when
// it is asked for: not for two threads at a time. Copyable, 11 KB, no allocation.
class SpelledLatin {
 public:
  SpelledLatin() noexcept {}  // NOLINT(modernize-use-equals-default): leaves everything as it is
  // `latin`: [a-z0-9]+, at most kMaxTokenBytes.
  void prepare(std::string_view latin) noexcept;
  // Some 0.1 to 0.2 µs. `places`: of the Latin word.
  void bound(std::string_view native, const LetterPlaces& places, SpellingBound& out) const noexcept;
  // SpelledWord(native).agreement(latin, places, bound, least). `native`, `bound`: of the call of bound() before, which knew all
  // letters.
  [[nodiscard]] SpelledWord::Agreement agreement(std::string_view native, const LetterPlaces& places,
                                                 const SpellingBound& bound, float least) const noexcept;

 private:
  // Where letters stand that a unit, or two, may be written as.
  struct Place {
    std::uint8_t from;  // letters before it ...
    std::uint8_t to;    // ... and with it
    std::int16_t tenths;
  };
  struct Known {
    std::int16_t gain;    // over being left out, at most; kNoGain: the table does not have it
    std::int16_t drop;    // when it is not written
    std::uint16_t first;  // of its places
    std::uint8_t count;
    bool vowel;
  };
  struct Slot {
    std::uint64_t key;  // of a unit or two, 0: none
    std::uint8_t known;
  };
  static constexpr std::size_t kSlots = 128;
  static constexpr std::size_t kMaxKnown = 160;
  static constexpr std::size_t kMaxPlaces = 1536;
  static constexpr std::uint8_t kNotKnown = 0xFF;
  static constexpr std::size_t kColumns = text::kMaxTokenBytes + 1 + kLaneCount;
  using Row = std::array<std::int16_t, kColumns>;

  // The number of a unit, or two, in known_; kNotKnown: there is no room for more.
  [[nodiscard]] std::uint8_t number_of(char32_t first, char32_t second, bool unvowelled,
                                       const LetterPlaces& places) const noexcept;
  [[nodiscard]] std::uint8_t work_out(char32_t first, char32_t second, bool unvowelled,
                                      const LetterPlaces& places) const noexcept;

  std::string_view latin_;
  std::size_t size_ = 0;
  std::int16_t whole_ = 1;  // tenths of bits that the word tells
  // What the letters up to each cost when nothing stands for them; by whether vowels are unwritten.
  std::array<Row, 2> extra_;
  // What a letter costs when it stands for a unit that the table has otherwise: any, a vowel; by the column behind it.
  std::array<Row, 2> substitute_;
  // Single letters of Cyrillic, Hebrew and Arabic script are found by themselves, others in a table.
  static constexpr char32_t kFirstLetter = 0x400;
  static constexpr std::size_t kLetters = 0x300;
  mutable std::array<std::uint8_t, kLetters> number_of_letter_;
  mutable std::array<Slot, kSlots> slots_;
  mutable std::size_t slot_count_ = 0;
  mutable std::array<Known, kMaxKnown> known_;
  mutable std::size_t known_count_ = 0;
  mutable std::array<Place, kMaxPlaces> places_;
  mutable std::size_t place_count_ = 0;
  // Of the word that bound() was asked for last: numbers of its units, and of each with the next (kNotKnown: none).
  mutable std::array<std::uint8_t, text::kMaxSpellingUnits> ones_;
  mutable std::array<std::uint8_t, text::kMaxSpellingUnits> twos_;
  mutable std::size_t unit_count_ = 0;
  mutable bool unvowelled_ = false;
  mutable bool has_places_ = false;
};

}  // namespace tamis::names

#endif  // TAMIS_NAMES_SPELLED_H_
