// Whom a noun means that takes up somebody the text has just named: "Chemezov ... |The businessman| was arrested".
#ifndef TAMIS_DOCUMENTS_EVENTS_EVENT_ANAPHORS_H_
#define TAMIS_DOCUMENTS_EVENTS_EVENT_ANAPHORS_H_

#include <cstdint>

#include "documents/events/event_sentence.h"

namespace tamis::documents {

// In Document::referents: the one person whom the nearest sentence before with a person names, at most two sentences and one block
// back, where `who` is a definite noun for a person, no office of a state, and nothing says whose he is; kNobody otherwise.
[[nodiscard]] std::int32_t person_of_noun(const EventSentence& sentence, const Who& who);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_EVENTS_EVENT_ANAPHORS_H_
