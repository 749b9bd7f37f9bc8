#include "documents/page/block_look.h"

#include <utility>

#include "documents/words/tokens.h"
#include "text/normalize.h"
#include "text/utf8.h"

namespace tamis::documents {

namespace {

// "• x", "- x", "△ x", "1. x", "(a) x", "2) x".
bool begins_like_item(std::string_view block) noexcept {
  if (block.empty()) return false;
  const char32_t c = text::decode_utf8(block, 0).code_point;
  switch (c) {
    case '-':
    case '*':
    case 0x2022:
    case 0xB7:
    case 0x2013:
    case 0x2014:
    case 0x25AA:
    case 0x25CF:
    case 0x25E6:
    case 0x2023:
    case 0x25BA:
    case 0x25A0:  // squares, triangles, lozenges and circles, as Korean and Japanese papers list with them
    case 0x25A1:
    case 0x25B2:
    case 0x25B3:
    case 0x25C6:
    case 0x25C7:
    case 0x25CB:
    case 0x25CE:
    case 0x30FB:
    case 0x318D:
      return true;
    default:
      break;
  }
  std::size_t i = c == '(' ? 1 : 0;
  const std::size_t begin = i;
  while (i < block.size() && i - begin < 3 && block[i] >= '0' && block[i] <= '9') ++i;
  if (i == begin && i < block.size() && ((block[i] | 0x20) >= 'a' && (block[i] | 0x20) <= 'z') && c == '(')
    ++i;
  return i > begin && i + 1 < block.size() && (block[i] == ')' || (block[i] == '.' && block[i + 1] == ' '));
}

// One that leaves_quotation_open() looks for.
bool opens_quotation(char32_t c) noexcept {
  return c == 0xAB || c == 0x300C || c == 0x300E || c == 0x201E || c == 0x201C;
}

// Whether the last quotation mark that opens has none behind it that closes.
bool leaves_quotation_open(std::string_view block) noexcept {
  constexpr std::pair<std::string_view, std::string_view> kPairs[] = {
      {"\u00AB", "\u00BB"}, {"\u300C", "\u300D"}, {"\u300E", "\u300F"}};
  for (const auto& [open, close] : kPairs) {
    const std::size_t opened = block.rfind(open);
    if (opened != std::string_view::npos && block.find(close, opened) == std::string_view::npos) return true;
  }
  // "„...“" and "“...”": the first of both closes the one and opens the other.
  const std::size_t low = block.rfind("\u201E");
  if (low != std::string_view::npos)
    return block.find("\u201C", low) == std::string_view::npos &&
           block.find("\u201D", low) == std::string_view::npos;
  const std::size_t high = block.rfind("\u201C");
  return high != std::string_view::npos && block.find("\u201D", high) == std::string_view::npos;
}

}  // namespace

BlockLook look_at(std::string_view block) {
  BlockLook look;
  look.item = begins_like_item(block);
  bool in_word = false;
  bool first = true;
  bool any_lower = false;
  std::uint32_t half_words = 0;
  std::uint32_t upper_letters = 0;
  bool ends = false;
  bool after_stop = false;
  bool quotation = false;
  for (std::size_t i = 0; i < block.size();) {
    const auto byte = static_cast<unsigned char>(block[i]);
    if (byte >= 'a' && byte <= 'z') {  // most letters of most texts
      const std::size_t begin = i;
      do ++i;
      while (i < block.size() && block[i] >= 'a' && block[i] <= 'z');
      look.letters += static_cast<std::uint32_t>(i - begin);
      look.words += in_word ? 0 : 1;
      look.cased = any_lower = in_word = true;
      if (first) look.lower_start = true;
      ends = after_stop = first = false;
      continue;
    }
    char32_t c = byte;
    std::size_t size = 1;
    if (byte >= 0x80) {
      const text::Decoded decoded = text::decode_utf8(block, i);
      c = decoded.code_point;
      size = decoded.bytes;
      quotation = quotation || opens_quotation(c);
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
      case 0xFF1A:
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
      default:
        break;
    }
    if (is_closing_mark(c)) {
      ++look.letters;
      continue;
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
      // A syllable of Hangul is two or three letters.
      look.letters += character.script == text::Script::kHangul ? 2 : 1;
      look.digits += character.kind == text::CharKind::kDigit ? 1 : 0;
      const bool letter = character.kind == text::CharKind::kLetter;
      if (!in_word) {
        ++look.words;
        if (letter && character.upper) ++look.capitals;
      }
      if (letter) {
        const bool cased = is_cased(character.script);
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
  // Korean headlines leave out the mark, and its sentences may: they end in a verb.
  if (!ends && block.size() >= 3 && block.substr(block.size() - 3) == "다" && look.words >= 4) ends = true;
  look.words += half_words / 2;
  // "...: «До войны шло |миллион тонн|": a quotation that was never closed ends a paragraph, too.
  constexpr std::uint32_t kFewestWords = 8;
  ends = ends || (quotation && look.words >= kFewestWords && leaves_quotation_open(block));
  look.ends = ends;
  look.colon =
      !block.empty() && (block.back() == ':' || (block.size() > 3 && block.substr(block.size() - 3) == "："));
  look.all_capitals = look.cased && !any_lower && upper_letters > 1;
  if (look.letters <= kLongestWithPhrase) look.phrase = find_furniture_phrase(block, !look.ends);
  return look;
}

}  // namespace tamis::documents
