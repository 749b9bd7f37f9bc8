#include "documents/listed_names.h"

namespace tamis::documents {

void find_listed_names(const Screener&, Scratch&, Work&) {}

}  // namespace tamis::documents
