// The sound keys that stand beside a listed word (TokenView::sounds), without working them out.
#ifndef TAMIS_NAMES_STORED_SOUNDS_H_
#define TAMIS_NAMES_STORED_SOUNDS_H_

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "names/sounds.h"
#include "names/token_match.h"

namespace tamis::names {

// Calls `visit(key)` for the sound keys of all romanisations that count of a listed word, some twice, until it returns false. They are
// read from where append_sounds() put them, or worked out when they are not there. Some ns a romanisation.
template <class Visit>
void for_each_sound_key(const TokenView& word, Visit&& visit) {
  constexpr std::uint8_t kWide = 0x80;
  constexpr std::uint64_t kKeyBit = std::uint64_t{1} << 63;
  std::string_view rest = word.sounds;
  bool go_on = true;
  const auto form = [&](std::string_view letters) {
    if (!go_on) return;
    const std::size_t size = rest.empty() ? 0 : static_cast<unsigned char>(rest[0]);
    if (rest.size() < size + 2) {
      rest = {};
      for (const std::uint64_t key : sound_keys(letters).all()) go_on = go_on && visit(key);
      return;
    }
    const auto head = static_cast<std::uint8_t>(rest[size + 1]);
    const std::size_t width = (head & kWide) != 0 ? 8 : 4;
    rest.remove_prefix(size + 2);
    for (std::size_t i = 0; i < static_cast<std::size_t>(head & ~kWide) && rest.size() >= width; ++i) {
      std::uint64_t key = 0;
      std::memcpy(&key, rest.data(), width);
      rest.remove_prefix(width);
      go_on = go_on && visit(key | kKeyBit);
    }
  };
  form(word.latin);
  for_each_alternative(word.alternatives, form);
}

}  // namespace tamis::names

#endif  // TAMIS_NAMES_STORED_SOUNDS_H_
