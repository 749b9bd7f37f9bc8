#include "documents/statements.h"

namespace tamis::documents {

void find_statements(Work&) {}

}  // namespace tamis::documents
