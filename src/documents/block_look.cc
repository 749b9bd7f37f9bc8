#include "documents/block_look.h"

#include "text/normalize.h"
#include "text/utf8.h"

namespace tamis::documents {

BlockLook look_at(std::string_view block) {
  BlockLook look;
  bool in_word = false;
  bool first = true;
  bool any_lower = false;
  std::uint32_t half_words = 0;
  std::uint32_t upper_letters = 0;
  bool ends = false;
  bool after_stop = false;
  for (std::size_t i = 0; i < block.size();) {
    const auto byte = static_cast<unsigned char>(block[i]);
    char32_t c = byte;
    std::size_t size = 1;
    if (byte >= 0x80) {
      const text::Decoded decoded = text::decode_utf8(block, i);
      c = decoded.code_point;
      size = decoded.bytes;
    }
    i += size;
    if (c == ' ' || c == '\n') {
      if (after_stop) ++look.stops;
      after_stop = false;
      in_word = false;
      continue;
    }
    switch (c) {
      case '.':
      case '!':
      case '?':
      case 0x2026:
      case 0x61F:
      case 0x6D4:
      case 0x964:
        ends = after_stop = true;
        ++look.letters;
        continue;
      case 0x3002:
      case 0xFF01:
      case 0xFF1F:
        ends = true;
        ++look.stops;
        ++look.letters;
        continue;
      case ':':
        ends = true;  // a quotation or a list follows
        ++look.letters;
        continue;
      case ',':
      case ';':
      case 0x60C:
      case 0x61B:
      case 0x3001:
      case 0xFF0C:
      case 0xFF1B:
        ++look.commas;
        ends = after_stop = false;
        ++look.letters;
        continue;
      case '"':
      case '\'':
      case ')':
      case ']':
      case 0xBB:
      case 0xAB:
      case 0x2019:
      case 0x201D:
      case 0x201C:
      case 0x300D:
      case 0x300F:
      case 0xFF09:
      case 0x203A:
        ++look.letters;
        continue;
      default:
        break;
    }
    ends = after_stop = false;
    const text::Character& character = text::character(c);
    const bool alone = character.script == text::Script::kHan ||
                       character.script == text::Script::kHiragana ||
                       character.script == text::Script::kKatakana || character.script == text::Script::kThai;
    if (alone) {
      look.letters += 2;
      ++half_words;
      in_word = false;
    } else {
      ++look.letters;
      const bool letter = character.kind == text::CharKind::kLetter;
      if (!in_word) {
        ++look.words;
        if (letter && character.upper) ++look.capitals;
      }
      if (letter) {
        const bool cased =
            character.script == text::Script::kLatin || character.script == text::Script::kCyrillic ||
            character.script == text::Script::kGreek || character.script == text::Script::kArmenian;
        look.cased = look.cased || cased;
        if (character.upper)
          ++upper_letters;
        else if (cased)
          any_lower = true;
        if (first) look.lower_start = cased && !character.upper;
      }
      in_word = true;
    }
    first = false;
  }
  if (after_stop) ++look.stops;
  look.words += half_words / 2;
  look.ends = ends;
  look.all_capitals = look.cased && !any_lower && upper_letters > 1;
  if (look.letters <= kLongestWithPhrase) look.phrase = find_furniture_phrase(block, !look.ends);
  return look;
}

}  // namespace tamis::documents
