// Seeded damage to listed names: what typists, scanners, forms, romanisers and deceivers do to them. A mutated name is
// screened to measure how much of each kind the engine still finds (`tamis tune`).
//
// The knowledge is in data/: keyboards.tsv, ocr_confusions.tsv, romanization_habits.tsv, name_abbreviations.tsv,
// added_name_parts.tsv, name_regions.tsv are read by nothing else, so that the matcher cannot be right by
// construction; nicknames.tsv and homoglyphs.tsv are shared with it, so recall of those kinds speaks of the matching,
// not of how complete the tables are.
#ifndef TAMIS_SCREEN_MUTATION_H_
#define TAMIS_SCREEN_MUTATION_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "names/lexicon.h"

namespace tamis::screen {

// "Letter" is a letter of an alphabet (Latin, Cyrillic, Greek, Armenian, Georgian, Arabic, Hebrew); words are what
// blanks part. Damage to letters falls on words that tell who it is (no titles, particles, legal forms), of three
// letters or more.
enum class Mutation : std::uint8_t {
  kKeyboard,  // a letter is the one of a neighbouring key
  kOcr,       // a letter, or two together, as a scanner misreads them
  kDroppedLetter,
  kDoubledLetter,
  kTransposed,   // two neighbouring letters change places
  kRomanised,    // one or two sounds written as another romanisation does: consonants throughout,
                 // vowels at one place; persons, Latin only
  kNickname,     // a given name by one of its short forms; persons, Latin only
  kInitial,      // one given name, or all but the family name, by initials; persons
  kDroppedPart,  // a word is left out, where at least two that tell remain, and not the only distinctive one
  kAddedPart,    // a middle name, father's name, title; a usual word of organisations or ships
  kReversed,     // the last word first, or the first last; persons
  kLastFirst,    // "LAST, First"; persons
  kJoined,       // two words as one
  kSplit,        // one word as two, at least two letters each
  kTruncated,    // cut after 35 characters (the name line of payment messages and old systems), where a
                 // distinctive word stands whole before the cut
  kHomoglyph,    // a letter of another script that looks alike
  kDigit,        // a digit that looks like the letter
  kInvisible,    // a zero-width character, or a combining mark on a letter
  kSpacedOut,    // the letters of a word apart, or of all words (names of up to 35 characters)
  kAbbreviated,  // a word of an organisation by its abbreviation, or the other way round
  kNoLegalForm,  // the legal form left out; organisations
  kOtherLegalForm  // another legal form, or another way to write it; organisations
};
inline constexpr std::size_t kMutationCount = 22;
inline constexpr std::size_t kTruncatedLength = 35;

// Stable short name for tables and machines: "keyboard", "dropped_letter".
[[nodiscard]] std::string_view mutation_name(Mutation mutation) noexcept;
// What it does, in a few words: "a neighbouring key".
[[nodiscard]] std::string_view mutation_title(Mutation mutation) noexcept;

// `name` (UTF-8, as listed) damaged by `mutation`. `region` is one of name_region() and says which habits apply.
// nullopt: the kind does not apply to this name; the name is never given back unchanged. The same arguments give the
// same bytes on every platform. Total: any bytes. Linear in the name; some 3 us. Thread-safe.
[[nodiscard]] std::optional<std::string> mutate(Mutation mutation, names::NameKind kind,
                                                std::string_view name, std::string_view region,
                                                std::uint64_t seed);

// The region of data/name_regions.tsv to which the country with this code belongs; "other" when it has none. Valid
// for ever, thread-safe.
[[nodiscard]] std::string_view name_region(std::string_view country_code) noexcept;
// The region that the name of a sanctions programme speaks of ("RUSSIA-EO14024", "The Syria (Sanctions) ... 2019");
// "several"; empty: none. Thread-safe.
[[nodiscard]] std::string_view programme_region(std::string_view programme);
// The title of a region for people ("Arab world"); the region itself when it has none.
[[nodiscard]] std::string_view region_title(std::string_view region) noexcept;

// Small generator with the same numbers everywhere (SplitMix64, Steele, Lea and Flood 2014). Not for secrets.
class SeededRandom {
 public:
  explicit SeededRandom(std::uint64_t seed) noexcept : state_(seed) {}
  [[nodiscard]] std::uint64_t next() noexcept {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15U);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31);
  }
  // In [0, bound); bound > 0. The bias of the remainder is below 2^-40 for bounds below 2^24.
  [[nodiscard]] std::size_t below(std::size_t bound) noexcept {
    return static_cast<std::size_t>(next() % bound);
  }

 private:
  std::uint64_t state_;
};

}  // namespace tamis::screen

#endif  // TAMIS_SCREEN_MUTATION_H_
