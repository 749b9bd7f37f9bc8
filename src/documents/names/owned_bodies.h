// Bodies that no table tells, by the words of a relation, an office of a body or a noun before them: "controls the
// telecoms operator Syriatel", "CEO of Haneulbit", "la banque Delorme Frères". For names_in_text.cc.
#ifndef TAMIS_DOCUMENTS_NAMES_OWNED_BODIES_H_
#define TAMIS_DOCUMENTS_NAMES_OWNED_BODIES_H_

#include "documents/names/name_scan.h"

namespace tamis::documents {

// Adds one to four words with capitals, or in quotation marks, that stand behind words of data/relation_words.tsv
// for owners and heads, offices of bodies and a few small words, or two and more behind a noun for a body, where
// no other name stands there. Not in German, where all nouns have capitals.
void find_owned_bodies(NameScan& scan);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_NAMES_OWNED_BODIES_H_
