#include "documents/zones.h"

namespace tamis::documents {

void zone_plain(PageText&, std::span<const BlockLook>) {}

}  // namespace tamis::documents
