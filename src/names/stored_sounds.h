// The sounds and sound keys that stand beside a word (TokenView::sounds), without working them out.
#ifndef TAMIS_NAMES_STORED_SOUNDS_H_
#define TAMIS_NAMES_STORED_SOUNDS_H_

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "names/same_letters.h"
#include "names/sounds.h"
#include "names/token_match.h"

namespace tamis::names {

// Appends the sounds of a word's romanisations as TokenView::sounds wants them.
void append_sounds(std::string& out, std::string_view latin, std::string_view alternatives);

// Sounds of a form: their number and codes, then how many keys there are, kWide if one takes 8 bytes instead of 4, and the
// keys without their highest bit, which is always set.
struct StoredSounds {
  static constexpr std::uint8_t kWide = 0x80;
  static constexpr std::uint64_t kKeyBit = std::uint64_t{1} << 63;

  const std::uint8_t* sounds;
  const char* keys;
  std::uint8_t size;
  std::uint8_t key_count;
  bool wide;

  // Takes one form off the head of `bytes`; false when it does not fit.
  [[nodiscard]] bool take(std::string_view& bytes) noexcept {
    if (bytes.empty()) return false;
    size = static_cast<std::uint8_t>(bytes[0]);
    if (size > text::kMaxTokenBytes || bytes.size() < size + 2U) return false;
    sounds = reinterpret_cast<const std::uint8_t*>(bytes.data()) + 1;
    const std::uint8_t head = static_cast<std::uint8_t>(bytes[size + 1U]);
    wide = (head & kWide) != 0;
    key_count = static_cast<std::uint8_t>(head & ~kWide);
    const std::size_t key_bytes = std::size_t{key_count} * (wide ? 8 : 4);
    if (key_count > kMaxKeys || bytes.size() - size - 2U < key_bytes) return false;
    keys = bytes.data() + size + 2U;
    bytes.remove_prefix(size + 2U + key_bytes);
    return true;
  }
  [[nodiscard]] bool sounds_like(const StoredSounds& other) const noexcept {
    return size == other.size && same_bytes(reinterpret_cast<const char*>(sounds),
                                            reinterpret_cast<const char*>(other.sounds), size);
  }
  template <class Visit>
  void for_each_key(Visit&& visit) const noexcept {
    for (std::size_t i = 0; i < key_count; ++i) {
      std::uint64_t key = 0;
      if (wide) {
        std::memcpy(&key, keys + 8 * i, 8);
      } else {
        std::uint32_t low = 0;
        std::memcpy(&low, keys + 4 * i, 4);
        key = low;
      }
      visit(key | kKeyBit);
    }
  }
};

// Calls `visit(key)` for the sound keys of all romanisations that count of a listed word, some twice, until it returns false. They are
// read from where append_sounds() put them, or worked out when they are not there. Some ns a romanisation.
template <class Visit>
void for_each_sound_key(const TokenView& word, Visit&& visit) {
  std::string_view rest = word.sounds;
  bool go_on = true;
  const auto form = [&](std::string_view letters) {
    if (!go_on) return;
    const auto one = [&](std::uint64_t key) { go_on = go_on && visit(key); };
    if (StoredSounds stored; stored.take(rest)) return stored.for_each_key(one);
    rest = {};
    for (const std::uint64_t key : sound_keys(letters).all()) one(key);
  };
  form(word.latin);
  for_each_alternative(word.alternatives, form);
}

}  // namespace tamis::names

#endif  // TAMIS_NAMES_STORED_SOUNDS_H_
