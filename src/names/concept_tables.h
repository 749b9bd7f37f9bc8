// How data/word_concepts.tsv is made of the tables that people write: for tools/fold_concepts and the test that holds the
// table in step. The program itself only reads the result.
#ifndef TAMIS_NAMES_CONCEPT_TABLES_H_
#define TAMIS_NAMES_CONCEPT_TABLES_H_

#include <string>

namespace tamis::names {

// The whole table. Some 0.1 s.
[[nodiscard]] std::string fold_concept_tables();

}  // namespace tamis::names

#endif  // TAMIS_NAMES_CONCEPT_TABLES_H_
