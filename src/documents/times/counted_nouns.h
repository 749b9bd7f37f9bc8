// How far the words of a counted noun reach behind its number, in Arabic, Persian, Hebrew and Turkish: "ثلاث شركات |ساعدت", "üç şirkete |yaptırım",
// "שלושה חשודים |בחיפה".
#ifndef TAMIS_DOCUMENTS_TIMES_COUNTED_NOUNS_H_
#define TAMIS_DOCUMENTS_TIMES_COUNTED_NOUNS_H_

#include <cstdint>
#include <string_view>

namespace tamis::documents {

enum class CountedWord : std::uint8_t { kOther, kOutside, kInside, kLast };

// What the word, in lower case, is to the noun that is counted, with `words` of its words before it. kOther: another language. Constant time.
[[nodiscard]] CountedWord counted_word(std::string_view language, std::string_view word, int words);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_TIMES_COUNTED_NOUNS_H_
