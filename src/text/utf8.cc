// UTF-8 by the table of well-formed byte sequences (Unicode 15, table 3-7).
#include "text/utf8.h"

namespace tamis::text {

Decoded decode_utf8(std::string_view utf8, std::size_t position) noexcept {
  const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(utf8[i]); };
  const std::uint8_t lead = byte(position);
  if (lead < 0x80) return {lead, 1};
  if (lead < 0xC2 || lead > 0xF4) return {kReplacement, 1};
  const std::size_t left = utf8.size() - position - 1;
  const auto continues = [&](std::size_t i) { return i <= left && (byte(position + i) & 0xC0) == 0x80; };
  const auto low_bits = [&](std::size_t i) { return static_cast<char32_t>(byte(position + i) & 0x3F); };
  if (lead < 0xE0) {
    if (!continues(1)) return {kReplacement, 1};
    return {(static_cast<char32_t>(lead & 0x1F) << 6) | low_bits(1), 2};
  }
  if (!continues(1)) return {kReplacement, 1};
  const std::uint8_t second = byte(position + 1);
  if (lead < 0xF0) {
    if ((lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F)) return {kReplacement, 1};
    if (!continues(2)) return {kReplacement, 2};
    return {(static_cast<char32_t>(lead & 0x0F) << 12) | (low_bits(1) << 6) | low_bits(2), 3};
  }
  if ((lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F)) return {kReplacement, 1};
  if (!continues(2)) return {kReplacement, 2};
  if (!continues(3)) return {kReplacement, 3};
  return {(static_cast<char32_t>(lead & 0x07) << 18) | (low_bits(1) << 12) | (low_bits(2) << 6) | low_bits(3),
          4};
}

std::size_t encode_utf8(char32_t code_point, char* out) noexcept {
  if (code_point > 0x10FFFF || (code_point >= 0xD800 && code_point <= 0xDFFF)) code_point = kReplacement;
  if (code_point < 0x80) {
    out[0] = static_cast<char>(code_point);
    return 1;
  }
  if (code_point < 0x800) {
    out[0] = static_cast<char>(0xC0 | (code_point >> 6));
    out[1] = static_cast<char>(0x80 | (code_point & 0x3F));
    return 2;
  }
  if (code_point < 0x10000) {
    out[0] = static_cast<char>(0xE0 | (code_point >> 12));
    out[1] = static_cast<char>(0x80 | ((code_point >> 6) & 0x3F));
    out[2] = static_cast<char>(0x80 | (code_point & 0x3F));
    return 3;
  }
  out[0] = static_cast<char>(0xF0 | (code_point >> 18));
  out[1] = static_cast<char>(0x80 | ((code_point >> 12) & 0x3F));
  out[2] = static_cast<char>(0x80 | ((code_point >> 6) & 0x3F));
  out[3] = static_cast<char>(0x80 | (code_point & 0x3F));
  return 4;
}

void append_utf8(std::string& out, char32_t code_point) {
  char bytes[4];
  out.append(bytes, encode_utf8(code_point, bytes));
}

}  // namespace tamis::text
