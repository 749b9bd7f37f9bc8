// Whether an event that is told as done is past history on its page: by its time, by the tense, or because it only says who
// somebody is.
#ifndef TAMIS_DOCUMENTS_EVENTS_EVENT_HISTORY_H_
#define TAMIS_DOCUMENTS_EVENTS_EVENT_HISTORY_H_

#include <string_view>

#include "documents/events/event_sentence.h"

namespace tamis::documents {

// When the page is from.
struct PageDay {
  std::string_view published;  // of the document; empty: not known
  int year = 0;                // of `published`; 0: not known
  int latest = 0;              // the latest year that the page names; 0: none
};
[[nodiscard]] PageDay day_of_page(const Document& document);

// The words that make `event`, told by the trigger at `tokens`, past history; empty: nothing does. Linear in the sentence.
[[nodiscard]] Span history_of(const EventSentence& sentence, const EventTrigger& trigger, TokenRange tokens,
                              const Event& event, const PageDay& day);

// The time of `event` that lies behind the day of the page; empty: none does, or the day is not known.
[[nodiscard]] Span future_of(const Event& event, const PageDay& day);

// "is expected in Beirut on Friday": a day of the week that a plan is told with, and that was taken for the last one, is the next.
void move_planned_days(const Work& work, const PageDay& day, Event& event);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_EVENTS_EVENT_HISTORY_H_
