#include "names/stored_sounds.h"

#include <array>
#include <cstring>

namespace tamis::names {

void append_sounds(std::string& out, std::string_view latin, std::string_view alternatives) {
  const auto form = [&out](std::string_view letters) {
    Sounds sounds;
    to_sounds(letters, sounds);
    const Keys keys = sound_keys(sounds);
    std::array<char, 2 + text::kMaxTokenBytes + 8 * kMaxKeys> bytes;
    bytes[0] = static_cast<char>(sounds.size);
    std::memcpy(bytes.data() + 1, sounds.code.data(), sounds.size);
    std::uint64_t all = 0;
    for (const std::uint64_t key : keys.all()) all |= key & ~StoredSounds::kKeyBit;
    const bool wide = all >> 32 != 0;
    char* end = bytes.data() + 1 + sounds.size;
    *end++ = static_cast<char>(keys.size | (wide ? StoredSounds::kWide : 0));
    for (std::uint64_t key : keys.all()) {
      key &= ~StoredSounds::kKeyBit;
      const std::size_t size = wide ? 8 : 4;
      for (std::size_t i = 0; i < size; ++i) *end++ = static_cast<char>(key >> (8 * i) & 0xFF);
    }
    out.append(bytes.data(), static_cast<std::size_t>(end - bytes.data()));
  };
  form(latin);
  for_each_alternative(alternatives, form);
}

}  // namespace tamis::names
