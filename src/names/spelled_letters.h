// Names that speak the letters of a Latin abbreviation one by one in another script, with blanks or hyphens between: Ай Кью Компонентс,
// IQ Компонентс; دي إتش إل, DHL. (Where they are one word, the letters are a romanisation of it: text/letter_names.h.)
#ifndef TAMIS_NAMES_SPELLED_LETTERS_H_
#define TAMIS_NAMES_SPELLED_LETTERS_H_

#include <string>
#include <string_view>

namespace tamis::names {

// `name` (UTF-8, as written) with capital Latin letters for each run of two words and more that are names of such, together three letters,
// or two of four characters and more; empty where there is none. Total, thread-safe; names without other scripts cost some ns, others a
// tokenisation.
[[nodiscard]] std::string with_latin_letters(std::string_view name);

}  // namespace tamis::names

#endif  // TAMIS_NAMES_SPELLED_LETTERS_H_
