// Who is in a sentence of events without a name: people, bodies and ships by their nouns, and numbers of those whom no table has.
#ifndef TAMIS_DOCUMENTS_EVENTS_EVENT_UNNAMED_H_
#define TAMIS_DOCUMENTS_EVENTS_EVENT_UNNAMED_H_

#include "documents/events/event_sentence.h"

namespace tamis::documents {

// "zwei Männer", "the Chinese company", "police": who acts or suffers without a name. A noun beside a name is its title.
void find_unnamed(EventSentence& out);

// Makes a person's people and him ("Putin's allies", "the lawyers of Maduro") somebody without a name, so that he is not taken
// for who acts or suffers. Before find_unnamed (event_retinues.cc).
void find_retinues(EventSentence& out);

// Makes whoever is called by where he is from ("the 48-year-old Australian", "two Iranians") somebody without a name: not his
// state. Before find_unnamed (event_nationals.cc).
void find_nationals(EventSentence& out);

// "navio-tanque": takes a weapon that is a part of a longer word for a ship out of `sentence.words`. Quadratic in these.
void drop_parts_of_ships(EventSentence& sentence);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_EVENTS_EVENT_UNNAMED_H_
