// What a block of text looks like, whatever format it came in.
#ifndef TAMIS_DOCUMENTS_PAGE_BLOCK_LOOK_H_
#define TAMIS_DOCUMENTS_PAGE_BLOCK_LOOK_H_

#include <cstdint>
#include <string_view>

#include "documents/page/furniture.h"

namespace tamis::documents {

struct BlockLook {
  std::uint32_t letters =
      0;  // letters, digits and marks; those of scripts without blanks and of Hangul count double
  std::uint32_t words = 0;  // stretches between blanks; characters of scripts without blanks count half
  std::uint32_t digits = 0;
  std::uint32_t commas = 0;    // , ; and their like
  std::uint32_t stops = 0;     // ends of sentences inside and at the end
  std::uint32_t capitals = 0;  // words that begin with a capital
  bool cased = false;          // the script has capitals
  bool ends = false;           // ends like a sentence, or like one that a quotation follows
  bool colon = false;          // ends with a colon: something follows that belongs to it
  bool item = false;           // begins like an item of a list: a bullet, a dash, a number with its mark
  bool lower_start = false;    // begins with a small letter
  bool all_capitals = false;
  FurniturePhrase phrase;
};

// Marks that may stand between the end of a sentence and the end of its block.
[[nodiscard]] constexpr bool is_closing_mark(char32_t c) noexcept {
  constexpr std::u32string_view kMarks = U"\"')]»«’”“」』）›";
  return kMarks.find(c) != std::u32string_view::npos;
}

// Linear. Phrases are looked for in blocks of at most kLongestWithPhrase letters.
[[nodiscard]] BlockLook look_at(std::string_view block);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_PAGE_BLOCK_LOOK_H_
