#include "documents/relative_names.h"

#include <algorithm>
#include <cstddef>

namespace tamis::documents {

bool share_surname(std::string_view a, std::string_view b) noexcept {
  constexpr std::size_t kCharacter = 3;  // bytes
  constexpr std::size_t kLongest = 4 * kCharacter;
  const auto is_name = [](std::string_view name) {
    const auto first = name.empty() ? 0U : static_cast<unsigned char>(name[0]);
    return first >= 0xE3U && first <= 0xEDU && name.size() >= 2 * kCharacter && name.size() <= kLongest &&
           name.find(' ') == std::string_view::npos;
  };
  return is_name(a) && is_name(b) && a.substr(0, kCharacter) == b.substr(0, kCharacter);
}

bool share_word(std::string_view a, std::string_view b) noexcept {
  while (!a.empty()) {
    const std::size_t end = std::min(a.find(' '), a.size());
    const std::string_view word = a.substr(0, end);
    for (std::size_t at = b.find(word); word.size() > 1 && at != std::string_view::npos;
         at = b.find(word, at + 1)) {
      const bool begins = at == 0 || b[at - 1] == ' ';
      const bool ends = at + word.size() == b.size() || b[at + word.size()] == ' ';
      if (begins && ends) return true;
    }
    a.remove_prefix(std::min(a.size(), end + 1));
  }
  return false;
}

}  // namespace tamis::documents
