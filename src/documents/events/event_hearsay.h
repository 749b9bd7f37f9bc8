// Whether an event is known from somebody's word, and whether somebody answers for it.
#ifndef TAMIS_DOCUMENTS_EVENTS_EVENT_HEARSAY_H_
#define TAMIS_DOCUMENTS_EVENTS_EVENT_HEARSAY_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "documents/events/event_sentence.h"

namespace tamis::documents {

// Deals, laundering, evasion and abuses: nobody sees them happen; who tells of them has it from somebody.
[[nodiscard]] bool is_known_from_somebody(std::string_view type) noexcept;

// A statement in the sentence of an event of `type`, or one that denies or fears beside it in its block (of transfers any), by `statement_of` each token (-1: of none); -1: there is none.
[[nodiscard]] std::int32_t statement_beside(const Work& work, const std::vector<std::int32_t>& statement_of,
                                            std::uint32_t sentence, std::string_view type) noexcept;

// "the air force", "a ministry spokesman": a body answers for what `speaker` says, though no mention names it.
[[nodiscard]] bool speaks_for_body(const EventSentence& sentence, Span speaker) noexcept;

// "They hold seven people, in a campaign that diplomats fear may end in trials": the fear is of what comes behind the event at `tokens`.
[[nodiscard]] bool is_feared_later(const EventSentence& sentence, TokenRange tokens) noexcept;

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_EVENTS_EVENT_HEARSAY_H_
