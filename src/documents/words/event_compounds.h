// What a compound of Germanic languages is by its last part: "Freihandelsabkommen" is an Abkommen, "drugsbaron" a baron.
#ifndef TAMIS_DOCUMENTS_WORDS_EVENT_COMPOUNDS_H_
#define TAMIS_DOCUMENTS_WORDS_EVENT_COMPOUNDS_H_

#include <string_view>

#include "documents/words/event_tables.h"

namespace tamis::documents {

// The word of EventTables::words that a compound ends in: of things and people only. Null: none, the word is none, or the language
// (ISO 639-1) writes its compounds apart. `lower`: one word, lower case, UTF-8. Some hash look-ups; thread-safe.
[[nodiscard]] const EventWord* compound_head(std::string_view language, std::string_view lower);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_WORDS_EVENT_COMPOUNDS_H_
