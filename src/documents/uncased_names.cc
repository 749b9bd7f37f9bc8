// Names in scripts without capitals: what the tables know, and what stands beside a title (푸틴 대통령, 习近平主席, プーチン大統領,
// الرئيس فلاديمير بوتين).
#include <algorithm>
#include <array>

#include "documents/name_scan.h"

namespace tamis::documents {

void find_uncased(NameScan&) {}

}  // namespace tamis::documents
