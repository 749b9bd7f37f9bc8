// Endings of Slavic words that say what a name beside them is: data/slavic_endings.tsv.
#ifndef TAMIS_DOCUMENTS_WORDS_SLAVIC_ENDINGS_H_
#define TAMIS_DOCUMENTS_WORDS_SLAVIC_ENDINGS_H_

#include <string_view>

namespace tamis::documents {

enum class SlavicEnding {
  kPluralVerb,           // "задержали", "wpisano"
  kPlural,               // "сотрудники"
  kDative,               // "банку"
  kEither,               // "компании"
  kNominativeAdjective,  // "syryjscy", "сирийские"
  kGenitivePlural,       // "śledczych", "ekspertů"
  kObliqueNoun,          // "policji", "banku"
  kObliquePerson,        // "агента", "szpiegów"
  kDativePlural,         // "хакерам", "hakerom"
  kPast,                 // "посетил", "sprzedała"
};

// Whether `word`, in UTF-8 and small letters, ends in the way of its `language`, an ISO 639-1 code. Linear in the endings of all languages.
[[nodiscard]] bool has_slavic_ending(SlavicEnding kind, std::string_view language, std::string_view word);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_WORDS_SLAVIC_ENDINGS_H_
