#include "documents/events.h"

namespace tamis::documents {

void find_events(Work&) {}

}  // namespace tamis::documents
