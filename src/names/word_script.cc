#include "names/word_script.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "names/edit_distance.h"
#include "text/tokenize.h"

namespace tamis::names {

bool is_syllable(std::string_view native) noexcept {
  if (native.size() != 3 && native.size() != 4) return false;
  const auto byte = [&](std::size_t i) {
    return static_cast<std::uint32_t>(static_cast<unsigned char>(native[i]));
  };
  if (byte(0) >= 0xF0) return native.size() == 4 && byte(0) == 0xF0 && byte(1) >= 0xA0;  // U+20000 and up
  if (byte(0) < 0xE2) return false;
  const std::uint32_t code_point = (byte(0) & 15) << 12 | (byte(1) & 63) << 6 | (byte(2) & 63);
  const bool kana = code_point >= 0x3040 && code_point <= 0x30FF;
  if (native.size() != 3) return false;
  return (code_point >= 0x2E80 && code_point <= 0x9FFF && !kana) ||
         (code_point >= 0xAC00 && code_point <= 0xD7FF) || (code_point >= 0xF900 && code_point <= 0xFAFF);
}

namespace {

// A word of Arabic or Hebrew letters, a byte each; letters that are written for each other are one.
std::size_t abjad_letters(std::string_view native, std::array<char, text::kMaxTokenBytes>& out) noexcept {
  std::size_t size = 0;
  for (std::size_t i = 0; i + 1 < native.size() && size < out.size(); i += 2) {
    const auto lead = static_cast<unsigned char>(native[i]);
    if (lead < 0xD6 || lead > 0xDB) return 0;
    auto letter =
        static_cast<std::uint32_t>((lead & 0x1FU) << 6 | (static_cast<unsigned char>(native[i + 1]) & 0x3FU));
    switch (letter) {
      case 0x622:  // alef with madda, hamza above, hamza below, wasla
      case 0x623:
      case 0x625:
      case 0x671:
        letter = 0x627;
        break;
      case 0x626:  // hamza on yeh, alef maksura, Persian yeh
      case 0x649:
      case 0x6CC:
        letter = 0x64A;
        break;
      case 0x624:  // hamza on waw
        letter = 0x648;
        break;
      case 0x629:  // teh marbuta
        letter = 0x647;
        break;
      case 0x6A9:  // Persian keheh
        letter = 0x643;
        break;
      default:
        break;
    }
    out[size++] = static_cast<char>(letter & 0xFF);
  }
  return size;
}

}  // namespace

bool are_far_in_abjad(std::string_view a, std::string_view b) noexcept {
  if (a.empty() || b.empty()) return false;
  constexpr unsigned char kFirstArabic = 0xD8;  // lead bytes below are Hebrew's
  if ((static_cast<unsigned char>(a[0]) < kFirstArabic) != (static_cast<unsigned char>(b[0]) < kFirstArabic))
    return false;
  std::array<char, text::kMaxTokenBytes> left;
  std::array<char, text::kMaxTokenBytes> right;
  const std::size_t left_size = abjad_letters(a, left);
  const std::size_t right_size = abjad_letters(b, right);
  if (left_size == 0 || right_size == 0) return false;
  const auto most = static_cast<int>((std::min(left_size, right_size) + 2) / 3);
  return osa_distance({left.data(), left_size}, {right.data(), right_size}, most) > most;
}

}  // namespace tamis::names
