// Bodies whose listed names a text gives in its own language: "Institut de la diaspora russe" of the Institute of
// the Russian Diaspora, "Nationale Mediengruppe" of the National Media Group. What such names are made of are words
// of concepts (names/translated_words.h) and proper names; the words that join them have no capitals in most
// languages, so that no run of capitals is the name.
#ifndef TAMIS_DOCUMENTS_PARTIES_TRANSLATED_BODIES_H_
#define TAMIS_DOCUMENTS_PARTIES_TRANSLATED_BODIES_H_

#include "documents/words/work.h"

namespace tamis::documents {

// Adds to Work::listed, where no longer listed name stands, the longest stretches of one sentence, in scripts with
// capitals, that hold a word of data/body_concepts.tsv and that are a listed organisation's whole name word by
// word: each word in its letters, by its sound or by its concept, parts of compounds too (Volksarmee: people,
// army). Of the listed name only legal forms and its country may be left; names of other languages count only where
// the page speaks of the body's country. A stretch of fewer than three words needs a distinctive one, and one word
// must have a capital or stand in quotation marks. Listed names are found by the postings of the words in the
// index, which are kept between pages; at most kMostBodiesTried different stretches of a page are scored.
inline constexpr std::size_t kMostBodiesTried = 128;
void find_translated_bodies(const Screener& screener, Scratch& scratch, Work& work);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_PARTIES_TRANSLATED_BODIES_H_
