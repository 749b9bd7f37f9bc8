// What the letters of a word in its own script say by themselves: whether it is a syllable, a word of syllables, how near two words
// are that are written without vowels.
#ifndef TAMIS_NAMES_WORD_SCRIPT_H_
#define TAMIS_NAMES_WORD_SCRIPT_H_

#include <array>
#include <cstddef>
#include <string_view>

#include "names/edit_distance.h"
#include "text/tokenize.h"

namespace tamis::names {

// The Arabic article, al-, as it is written onto a word.
inline constexpr std::string_view kArabicArticle = "\xD8\xA7\xD9\x84";

// True for a word that is one Han character or one Hangul syllable. `native`: TokenView::native.
[[nodiscard]] bool is_syllable(std::string_view native) noexcept;

// Whether a word is of two or more Han characters or Hangul syllables: part of a name that was cut into words.
[[nodiscard]] inline bool is_word_of_syllables(std::string_view native) noexcept {
  constexpr std::size_t kSyllableBytes = 3;
  return native.size() >= 2 * kSyllableBytes && is_syllable(native.substr(0, kSyllableBytes));
}

// Of a word for which is_syllable() or is_word_of_syllables() holds: whether it is Hangul.
[[nodiscard]] inline bool is_hangul(std::string_view native) noexcept {
  return native.size() >= 3 && static_cast<unsigned char>(native[0]) >= 0xEA &&
         static_cast<unsigned char>(native[0]) <= 0xED;
}

// Whether a word is of two or more Han characters.
[[nodiscard]] inline bool is_han_word(std::string_view native) noexcept {
  return is_word_of_syllables(native) && !is_hangul(native);
}

// Whether the first letters of both words are of one script (kana and Han characters are one). False for an empty word.
[[nodiscard]] bool have_one_script(std::string_view native, std::string_view other) noexcept;

// How many ends of a word in Arabic letters have a vowel that the Latin word lacks or the other way about (نجار, Angar; شامي, Sham): long
// vowels and those that a word begins with are always written. A Latin article before the word is no vowel (Annajjar), nor is a
// final e, which is mute in many languages. 0 for words of other scripts. Some ns.
[[nodiscard]] unsigned other_end_vowels(std::string_view native, std::string_view latin) noexcept;

// A word in Arabic or Hebrew letters, which leave vowels unwritten, prepared for many others. Letters that are written for each other
// (the alefs, Persian and Arabic yeh, final letters) are one. Copyable, no allocation.
class AbjadWord {
 public:
  AbjadWord() noexcept {}  // NOLINT(modernize-use-equals-default): leaves everything as it is
  // `native`: TokenView::native of a word that is unvowelled.
  void prepare(std::string_view native) noexcept;
  // Whether another such word of the same script is more than a third of the shorter one's letters apart, and more than one: romanised,
  // their vowels are guesses, and the likeness of guesses says nothing (Sharaa, Zuhair). False for words of other scripts, or of
  // both. Some 50 ns.
  [[nodiscard]] bool is_far_from(std::string_view native) const noexcept;

 private:
  using Letters = std::array<char, text::kMaxTokenBytes>;
  // Writes a letter of LetterPlaces for each of the word's; 0: some are of other scripts.
  static std::size_t read(std::string_view native, Letters& out) noexcept;

  std::size_t size_ = 0;
  bool arabic_ = false;
  LetterPlaces places_;
};

}  // namespace tamis::names

#endif  // TAMIS_NAMES_WORD_SCRIPT_H_
