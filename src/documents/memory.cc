#include "documents/memory.h"

namespace tamis::documents {

void resolve_mentions(Work&) {}

}  // namespace tamis::documents
