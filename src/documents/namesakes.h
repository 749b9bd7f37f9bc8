// What a text says of a name's bearer that tells him from the listed one of the same name: no relation, a humble calling, an age
// (data/namesake_words.tsv). docs/documents.md, "Mentions and parties".
#ifndef TAMIS_DOCUMENTS_NAMESAKES_H_
#define TAMIS_DOCUMENTS_NAMESAKES_H_

#include "documents/work.h"

namespace tamis::documents {

struct NamesakeSigns {
  bool somebody_else = false;  // the text says so, or a calling beside the name does
  int age = 0;                 // in years; 0: not said
  bool age_beside = false;     // the sentence of the name says it, not the next
};

// Of the name at `name`: the words around it in its sentence, and what the next sentence of the block says of the name itself.
// Cost: that of looking up the phrases of two sentences; thread-safe.
[[nodiscard]] NamesakeSigns namesake_signs(const Work& work, TokenRange name);

// Whether the words before the name say that it is only somebody's name ("my son is called") or a street's.
[[nodiscard]] bool is_called_by(const Work& work, TokenRange name);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_NAMESAKES_H_
