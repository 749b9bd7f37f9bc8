// Where a clause of a sentence opens: by a conjunction, a second verb or subject, and what else languages have for it. For find_clauses()
// (event_clauses.cc).
#ifndef TAMIS_DOCUMENTS_EVENTS_EVENT_CLAUSE_OPENINGS_H_
#define TAMIS_DOCUMENTS_EVENTS_EVENT_CLAUSE_OPENINGS_H_

#include <cstdint>

#include "documents/events/event_sentence.h"

namespace tamis::documents {

// The verb of a clause of what happened before or because of which, that opens at the token with a subject right before its verb, behind
// another event: "eased sanctions on X |after| President Y freed 52 prisoners". 0: none.
[[nodiscard]] std::uint32_t verb_of_circumstance(const EventSentence& sentence, std::uint32_t token,
                                                 std::uint32_t clause_begin);

// Who is the subject of a clause behind a comma or "and" at `mark`, Slavic; null: nobody.
[[nodiscard]] Who* subject_behind(EventSentence& sentence, std::uint32_t mark, std::uint32_t clause_begin);

// Whether a known finite verb stands at the token.
[[nodiscard]] bool is_finite_verb(const EventSentence& sentence, std::uint32_t token) noexcept;
// Whether a verb that tells an event begins at the token.
[[nodiscard]] bool opens_event_verb(const EventSentence& sentence, std::uint32_t token) noexcept;

// Whether a clause opens at the word `token`, in the clause that began at `clause_begin`, by any of the other signs.
[[nodiscard]] bool opens_clause(const EventSentence& sentence, std::uint32_t token,
                                std::uint32_t clause_begin);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_EVENTS_EVENT_CLAUSE_OPENINGS_H_
