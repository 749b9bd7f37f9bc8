// Everything that can be checked about an index without knowing the lists: what `tamis verify` runs, and what
// every compile runs before it publishes.
#ifndef TAMIS_INDEX_VERIFY_H_
#define TAMIS_INDEX_VERIFY_H_

#include "index/index_file.h"
#include "tamis/error.h"

namespace tamis::index {

// Checksums, then every inner offset, order and record of every section, and that each entity is found by its
// id. kCorrupt naming what does not hold. Reads the whole file.
[[nodiscard]] Result<void> verify_index(const IndexFile& file);

// The second half of it: what the bytes mean, whatever the checksums say.
[[nodiscard]] Result<void> verify_content(const IndexFile& file);

}  // namespace tamis::index

#endif  // TAMIS_INDEX_VERIFY_H_
