// What between the words of a relation and a name says that they do not belong together. For relations.cc.
#ifndef TAMIS_DOCUMENTS_RELATIONS_RELATION_GAPS_H_
#define TAMIS_DOCUMENTS_RELATIONS_RELATION_GAPS_H_

#include <cstdint>
#include <string_view>

#include "documents/words/work.h"

namespace tamis::documents {

// "não |controla|": a word of denial right before the words.
[[nodiscard]] bool is_denied(const Work& work, TokenRange words, TokenRange sentence);
// "close to the military said |that| X": a clause of its own begins in the gap.
[[nodiscard]] bool opens_clause(const Work& work, TokenRange gap);
// "dirige |depuis| Dubaï": the gap ends in a preposition, which leads to a place.
[[nodiscard]] bool is_led(const Work& work, TokenRange gap);
// "met with Saddam |Haftar|, the son of": a name that is no mention stands right before the words. Not in German, where nouns have
// capitals.
[[nodiscard]] bool has_unread_name(const Work& work, std::uint32_t words, TokenRange sentence);
// German "gehört |zur| Schattenflotte": it is one of them, not theirs.
[[nodiscard]] bool belongs_among(const Work& work, TokenRange gap);

// English "met |the head of| X", "praised |the commander of| X": with an article, no comma and no word that links it to the name before
// it, the office is somebody else's.
[[nodiscard]] bool is_object_of_verb(const Work& work, TokenRange words, TokenRange sentence);

// "Der Oligarch|, der mit einer Nichte von X verheiratet ist|, besitzt": the comma that opens the relative clause which another comma ends
// before `verb`. 0: none does.
[[nodiscard]] std::uint32_t relative_clause_before(const TextTokens& text, TokenRange sentence,
                                                   std::uint32_t verb, std::string_view language);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_RELATIONS_RELATION_GAPS_H_
