#include "documents/main_text.h"

namespace tamis::documents {

void find_main_text(PageText&) {}

}  // namespace tamis::documents
