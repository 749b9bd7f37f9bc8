#include "names/stored_sounds.h"

#include <algorithm>

namespace tamis::names {

void append_sounds(std::string& out, std::string_view latin, std::string_view alternatives) {
  const auto form = [&out](std::string_view letters) {
    const Sounds sounds = to_sounds(letters);
    const Keys keys = sound_keys(sounds);
    out += static_cast<char>(sounds.size);
    for (std::size_t i = 0; i < sounds.size; ++i) out += static_cast<char>(sounds.code[i]);
    const bool wide = std::any_of(keys.all().begin(), keys.all().end(), [](std::uint64_t key) {
      return (key & ~StoredSounds::kKeyBit) >> 32 != 0;
    });
    out += static_cast<char>(keys.size | (wide ? StoredSounds::kWide : 0));
    for (const std::uint64_t key : keys.all()) {
      for (std::size_t i = 0; i < (wide ? 8U : 4U); ++i)
        out += static_cast<char>((key & ~StoredSounds::kKeyBit) >> (8 * i) & 0xFF);
    }
  };
  form(latin);
  for_each_alternative(alternatives, form);
}

}  // namespace tamis::names
