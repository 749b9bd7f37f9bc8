// Writes data/word_concepts.tsv: the words of institution_words.tsv, translated_words.tsv, city_words.tsv,
// learned_translations.tsv and the groups of name_words.tsv as the text pipeline folds them, each with its concepts, so that
// the program need not fold some ten thousand words at every start. translated_words_test fails when the table is out of step.
//
//   fold_concepts > data/word_concepts.tsv
#include <cstdio>
#include <string>

#include "names/concept_tables.h"

int main() {
  const std::string table = tamis::names::fold_concept_tables();
  std::fwrite(table.data(), 1, table.size(), stdout);
  return 0;
}
