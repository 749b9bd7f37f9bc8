// Whether two words of a text are one name: by their letters or by their sound (Schoigu, Shoigu). For memory.h.
#ifndef TAMIS_DOCUMENTS_NAMES_NAME_SOUNDS_H_
#define TAMIS_DOCUMENTS_NAMES_NAME_SOUNDS_H_

#include <string>
#include <string_view>
#include <vector>

#include "names/sounds.h"

namespace tamis::documents {

struct NameWord {
  std::string latin;
  names::Sounds sounds;
  bool unvowelled = false;
  // Of a word in Arabic letters what is left without vowels, letters that writers use for one sound made equal: two words that
  // differ in it (الأسد, الأسعد) are two names, though Latin letters have no sign for what tells them apart.
  std::string consonants;
};

[[nodiscard]] bool same_word(const NameWord& a, const NameWord& b);
// The words of a name as text/tokenize.h cuts it, UTF-8.
[[nodiscard]] std::vector<NameWord> name_words(std::string_view name);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_NAMES_NAME_SOUNDS_H_
