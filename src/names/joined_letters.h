// The letters of whole names, blanks dropped: by their Latin forms, and by their own letters where all words are of an
// alphabet such as Cyrillic, since the romanisation of a letter depends on where its word begins (Андрей Евгеньевич,
// АндрейЕвгеньевич).
#ifndef TAMIS_NAMES_JOINED_LETTERS_H_
#define TAMIS_NAMES_JOINED_LETTERS_H_

#include <string_view>

namespace tamis::names {

// Whether a word's own letters are of an alphabet or abjad below U+0800 (Greek, Cyrillic, Armenian, Hebrew, Arabic): those
// of two bytes in UTF-8. Syllables and characters agree by their readings, so their Latin forms are enough.
[[nodiscard]] inline bool has_own_letters(std::string_view native) noexcept {
  return !native.empty() && static_cast<unsigned char>(native.front()) >= 0xC2 &&
         static_cast<unsigned char>(native.front()) < 0xE0;
}

}  // namespace tamis::names

#endif  // TAMIS_NAMES_JOINED_LETTERS_H_
