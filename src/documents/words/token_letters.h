// Letters and marks as tokens.h cuts them: what a code point is, and its lower case.
#ifndef TAMIS_DOCUMENTS_WORDS_TOKEN_LETTERS_H_
#define TAMIS_DOCUMENTS_WORDS_TOKEN_LETTERS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "documents/words/tokens.h"

namespace tamis::documents {

enum class LetterKind : std::uint8_t {
  kBlank,
  kLetter,
  kSingle,
  kMark,
  kDigit,
  kApostrophe,
  kSign,
  kIgnored
};

struct LetterTraits {
  LetterKind kind = LetterKind::kSign;
  TokenKind token = TokenKind::kOther;
  text::Script script = text::Script::kOther;
  bool upper = false;
};

// The basic plane covers nearly all text.
inline constexpr char32_t kBasicPlane = 0x10000;

using LetterTable = std::array<LetterTraits, kBasicPlane>;

// Of each code point of the basic plane; worked out when the program is built.
[[nodiscard]] const LetterTable& letter_table() noexcept;
// Of any code point, by ICU: slow.
[[nodiscard]] LetterTraits letter_traits(char32_t c) noexcept;

// A letter of two bytes in UTF-8 whose lower case has two as well, and is written whatever stands beside it.
struct PairLetter {
  std::array<char, 2> lower{};
  bool letter = false;
  bool upper = false;
  text::Script script = text::Script::kOther;
};
inline constexpr std::size_t kPairLetters = 0x800;

// By code point; those below U+0080 are empty.
[[nodiscard]] const std::array<PairLetter, kPairLetters>& pair_letters() noexcept;

// The code point of three bytes from U+3000 to U+9FFF or of a syllable of Hangul, which have one case; 0: another.
inline char32_t three_bytes(std::string_view utf8, std::size_t at) noexcept {
  if (at + 3 > utf8.size()) return 0;
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(utf8[at + i]); };
  if (byte(0) < 0xE3 || byte(0) > 0xED || (byte(1) & 0xC0) != 0x80 || (byte(2) & 0xC0) != 0x80) return 0;
  const char32_t point = (byte(0) & 0xFU) << 12 | (byte(1) & 0x3FU) << 6 | (byte(2) & 0x3FU);
  return point < 0xA000 || (point >= 0xAC00 && point <= 0xD7A3) ? point : 0;
}
inline constexpr char32_t kFirstHangul = 0xAC00;

// Room that write_lower() wants for each byte of what is not all ASCII: an ill-formed one becomes three (U+FFFD).
inline constexpr std::size_t kMostLowerBytes = 3;

// Writes append_lower() of well- or ill-formed UTF-8 but for what has to be composed; the bytes written. `begin` has room for
// kMostLowerBytes of each byte. `marks`: something has to be composed.
[[nodiscard]] std::size_t write_lower(char* begin, std::string_view utf8, bool& marks) noexcept;

// Composes (NFC) what stands behind `begin`.
void compose(std::string& out, std::size_t begin);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_WORDS_TOKEN_LETTERS_H_
