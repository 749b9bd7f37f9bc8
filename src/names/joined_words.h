// Words of scripts that write no blanks between words (Thai, Lao, Khmer), cut where the tables of translated words know what
// they are made of: ธนาคารกรุงไทย is bank, krung, Thai.
#ifndef TAMIS_NAMES_JOINED_WORDS_H_
#define TAMIS_NAMES_JOINED_WORDS_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/tokenize.h"

namespace tamis::names {

// A part of a joined word: a range of its bytes.
struct JoinedPiece {
  std::uint16_t begin = 0;
  std::uint16_t end = 0;
  bool known = false;  // a word of the tables
};

// Whether cut_joined_word() may cut a word with these letters of its script: a few ns.
[[nodiscard]] bool may_be_joined(text::Script script, std::string_view native) noexcept;

// Cuts `native` (UTF-8, a token's) into the words of the tables that cover most of it, of these the fewest, and what is
// between them. False, and no pieces, where it is a word of the tables itself, or holds none that is long enough not to be met
// by chance. Some 50 µs for 40 letters; thread-safe.
bool cut_joined_word(text::Script script, std::string_view native, std::vector<JoinedPiece>& pieces);

}  // namespace tamis::names

#endif  // TAMIS_NAMES_JOINED_WORDS_H_
