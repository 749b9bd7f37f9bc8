// Numbers of listed parties in running text: IMO, MMSI, tax and registration numbers, passports, wallet addresses.
// docs/documents.md, "Listed names in text".
#ifndef TAMIS_DOCUMENTS_LISTED_IDENTIFIERS_IN_TEXT_H_
#define TAMIS_DOCUMENTS_LISTED_IDENTIFIERS_IN_TEXT_H_

#include "documents/words/work.h"
#include "tamis/screener.h"

namespace tamis::documents {

// Puts numbers that a listed party has into work.listed, by span, where no listed name stands. A number counts beside a word of
// data/identifier_cues.tsv; an address of a wallet by its form. At most 256 different ones a page; linear.
void find_identifiers(const Screener& screener, Scratch& scratch, Work& work);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_LISTED_IDENTIFIERS_IN_TEXT_H_
