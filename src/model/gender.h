// Genders: the words by which lists and customer files state one.
#ifndef TAMIS_MODEL_GENDER_H_
#define TAMIS_MODEL_GENDER_H_

#include <string_view>

namespace tamis::model {

// "male", "female" or "other" for a word or code of data/gender_words.tsv (many languages, forms of address, ISO/IEC 5218);
// case, blanks around it and a full stop behind it do not matter. "unknown" for a word that says so ("unknown", "n/a", "0"); empty
// when the word is not known or longer than 40 bytes. The view is valid for ever. Thread-safe, total; some 50 ns.
[[nodiscard]] std::string_view gender_of(std::string_view text);

}  // namespace tamis::model

#endif  // TAMIS_MODEL_GENDER_H_
