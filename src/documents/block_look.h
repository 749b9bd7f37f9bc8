// What a block of text looks like, whatever format it came in.
#ifndef TAMIS_DOCUMENTS_BLOCK_LOOK_H_
#define TAMIS_DOCUMENTS_BLOCK_LOOK_H_

#include <cstdint>
#include <string_view>

#include "documents/furniture.h"

namespace tamis::documents {

struct BlockLook {
  std::uint32_t letters = 0;   // letters, digits and marks; those of scripts without blanks count double
  std::uint32_t words = 0;     // stretches between blanks; characters of scripts without blanks count half
  std::uint32_t commas = 0;    // , ; and their like
  std::uint32_t stops = 0;     // ends of sentences inside and at the end
  std::uint32_t capitals = 0;  // words that begin with a capital
  bool cased = false;          // the script has capitals
  bool ends = false;           // ends like a sentence, or like one that a quotation follows
  bool lower_start = false;    // begins with a small letter
  bool all_capitals = false;
  FurniturePhrase phrase;
};

// Linear. Phrases are looked for in blocks of at most kLongestWithPhrase letters.
[[nodiscard]] BlockLook look_at(std::string_view block);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_BLOCK_LOOK_H_
