// When two tellings are of one event, and what one adds to the other (docs/documents.md, "One event told several times").
#ifndef TAMIS_DOCUMENTS_EVENTS_EVENT_IDENTITY_H_
#define TAMIS_DOCUMENTS_EVENTS_EVENT_IDENTITY_H_

#include <string_view>

#include "tamis/document.h"

namespace tamis::documents {

// ISO code of the country of who or what fills the slot; empty: none.
[[nodiscard]] std::string_view country_of(const Document& document, const Slot& slot) noexcept;

// Whether nothing that two events of one type are told with speaks against their being one. `picks_up`: the second need share nothing
// with the first.
[[nodiscard]] bool are_one(const Document& document, const Event& known, const Event& added,
                           bool picks_up) noexcept;

// Moves the slots, sentences and statements of `added` that `known` lacks into it.
void merge_into(const Document& document, Event& known, Event& added);

// "Washington" of a title is "the Treasury Department" of the text: gives the slots of `titled` the words of `told` for the same.
void take_words(const Document& document, Event& titled, const Event& told);

// Whether they name one target at least in common.
[[nodiscard]] bool share_target(const Event& one, const Event& two) noexcept;

// How real it is, in classes: two tellings of different ones are seldom one event. 2: may be or is planned.
[[nodiscard]] int reality(EventStatus status) noexcept;

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_EVENTS_EVENT_IDENTITY_H_
