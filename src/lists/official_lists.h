// Where the authorities publish their lists: the rows of data/official_lists.tsv.
#ifndef TAMIS_LISTS_OFFICIAL_LISTS_H_
#define TAMIS_LISTS_OFFICIAL_LISTS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "tamis/error.h"

namespace tamis::lists {

// One row of data/official_lists.tsv.
struct OfficialList {
  std::string id;       // "un_sc", unique in the table
  std::string dataset;  // "un_sc_sanctions", as the reader of the format names it
  std::string title;
  std::string url;   // https only
  std::string link;  // not empty: `url` is a page, the file is the link in it that ends like this
  std::string file;  // name in the target folder
  std::uint64_t max_bytes = 0;
  bool by_default = true;  // fetched when no lists are named
  std::string notes;
};

// The rows of `table` (a path; empty: the built-in table). kFormat names a row that is not sound: a column
// missing, an address that is not https, a file name that leaves the folder or another row has, no size
// limit.
[[nodiscard]] Result<std::vector<OfficialList>> official_lists(const std::string& table = {});

}  // namespace tamis::lists

#endif  // TAMIS_LISTS_OFFICIAL_LISTS_H_
