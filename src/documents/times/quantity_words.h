// The words and units of quantities: data/quantity_words.tsv, data/units.tsv and the stop words of data/time_words.tsv (quantities.cc).
#ifndef TAMIS_DOCUMENTS_TIMES_QUANTITY_WORDS_H_
#define TAMIS_DOCUMENTS_TIMES_QUANTITY_WORDS_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "documents/words/word_classes.h"

namespace tamis::documents::quantity_words {

// The classes of data/quantity_words.tsv, then those of other tables.
enum Class : std::uint8_t {
  kAbout,
  kMoreThan,
  kLessThan,
  kAtLeast,
  kAtMost,
  kAboutPost,
  kMoreThanPost,
  kLessThanPost,
  kAtLeastPost,
  kAtMostPost,
  kEach,
  kEachOne,  // "jeweils": of counted things as well as of measures
  kBetween,
  kFrom,
  kAnd,
  kTo,
  kDual,      // a noun that says itself that there are two
  kUnit,      // data/units.tsv: value indexes Tables::units
  kStop,      // function words (data/time_words.tsv)
  kTimeUnit,  // years and hours are no quantities
  kMonth,
  kClasses
};
struct Unit {
  std::string_view code;
  std::string_view dimension;
  double factor = 0;
};

struct Tables {
  WordClasses words;
  std::vector<Unit> units;
};

// Made once, then immutable.
const Tables& tables();

}  // namespace tamis::documents::quantity_words

#endif  // TAMIS_DOCUMENTS_TIMES_QUANTITY_WORDS_H_
