// Times that a text names: dates, weekdays, hours, intervals, durations, and times that hang on an event.
#ifndef TAMIS_DOCUMENTS_TIMES_TIMES_H_
#define TAMIS_DOCUMENTS_TIMES_TIMES_H_

#include "documents/words/work.h"

namespace tamis::documents {

// Fills Document::times; anchored on Document::meta.published where it is known, underspecified where it is not.
void find_times(Work& work);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_TIMES_TIMES_H_
