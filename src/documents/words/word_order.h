// How a language orders and marks the words of a sentence: data/word_order.tsv.
#ifndef TAMIS_DOCUMENTS_WORDS_WORD_ORDER_H_
#define TAMIS_DOCUMENTS_WORDS_WORD_ORDER_H_

#include <cstdint>
#include <string_view>

namespace tamis::documents {

// The traits of the table, in the order of their names in word_order.cc.
enum class WordOrder : std::uint8_t {
  kVerbLast,
  kVerbClauseLast,
  kSubjectFirst,
  kVerbFirst,
  kSubjectBehind,
  kFreeOrder,
  kGenitiveBehind,
  kCliticAdjective,
  kAdjectiveBehind,
  kCountryFirst,
  kCountryBehind,
  kMarksObjects,
  kMarksNames,
  kSlavic,
  kDropsSubject,
  kNounBeforeName,
  kTraits
};

// `language`: ISO 639-1. Thread-safe; a look-up among some dozen languages.
[[nodiscard]] bool has_order(std::string_view language, WordOrder trait) noexcept;

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_WORDS_WORD_ORDER_H_
