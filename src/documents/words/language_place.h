// A place for each language of two letters, so that what is kept by language is found without a hash.
#ifndef TAMIS_DOCUMENTS_WORDS_LANGUAGE_PLACE_H_
#define TAMIS_DOCUMENTS_WORDS_LANGUAGE_PLACE_H_

#include <cstddef>
#include <string_view>

namespace tamis::documents {

inline constexpr std::size_t kLanguagePlaces = std::size_t{26} * 26;

// Below kLanguagePlaces for an ISO 639-1 code in small letters; kLanguagePlaces for anything else.
[[nodiscard]] constexpr std::size_t language_place(std::string_view language) noexcept {
  if (language.size() != 2 || language[0] < 'a' || language[0] > 'z' || language[1] < 'a' ||
      language[1] > 'z')
    return kLanguagePlaces;
  return static_cast<std::size_t>(language[0] - 'a') * 26 + static_cast<std::size_t>(language[1] - 'a');
}

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_WORDS_LANGUAGE_PLACE_H_
