#include "documents/times.h"

namespace tamis::documents {

void find_times(Work&) {}

}  // namespace tamis::documents
