// Acronyms of organisations' names: those that a name gives of itself in brackets ("Islamic Republic of Iran Shipping Lines
// (IRISL)"), and those that stand for the whole name ("MID", "Munitions Industry Department").
#ifndef TAMIS_NAMES_ACRONYM_H_
#define TAMIS_NAMES_ACRONYM_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "names/name.h"
#include "names/token_match.h"

namespace tamis::names {

inline constexpr std::size_t kFewestAcronymLetters = 3;
inline constexpr std::size_t kMostAcronymLetters = 8;

// Flags (kSaysNoMore) the words of an organisation's name that say again what other words of it say: an acronym of words of
// the name in their order, connectors aside, and a word that stands there a second time behind a legal form. Some ns for most names.
void flag_repeats(std::span<const text::Token> tokens, std::span<Part> parts) noexcept;

// First letters of words, in order.
class Initials {
 public:
  [[nodiscard]] std::string_view letters() const noexcept { return {letters_.data(), size_}; }
  [[nodiscard]] bool empty() const noexcept { return size_ == 0; }
  // False when it is full.
  bool add(char letter) noexcept {
    if (size_ == letters_.size()) return false;
    letters_[size_++] = letter;
    return true;
  }

 private:
  std::array<char, kMostAcronymLetters> letters_;
  std::uint8_t size_ = 0;
};

// Those of the Latin forms of all words but connectors, particles and legal forms; none unless there are kFewestAcronymLetters
// to kMostAcronymLetters of them, and no initial or number.
[[nodiscard]] Initials initials_of(std::span<const Part> parts, std::span<const TokenView> words) noexcept;

// How many letters one name has that is the acronym of the other, whichever it is; 0: neither is.
[[nodiscard]] std::size_t acronym_letters(std::span<const Part> query, std::span<const TokenView> query_words,
                                          std::span<const Part> listed,
                                          std::span<const TokenView> listed_words) noexcept;

// The one word that is the name but for legal forms, if it may be an acronym; else empty.
[[nodiscard]] std::string_view lone_acronym(std::span<const Part> parts,
                                            std::span<const TokenView> words) noexcept;

}  // namespace tamis::names

#endif  // TAMIS_NAMES_ACRONYM_H_
