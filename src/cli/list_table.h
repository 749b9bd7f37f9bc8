// The table of lists that compile and info show.
#ifndef TAMIS_CLI_LIST_TABLE_H_
#define TAMIS_CLI_LIST_TABLE_H_

#include <string>

#include "base/json_writer.h"
#include "cli/terminal.h"
#include "index/meta.h"

namespace tamis::cli {

// One row a list: list, date, records, entities, names, issues; and the total.
[[nodiscard]] std::string list_table(const index::IndexMeta& meta, const Style& style);
// Which kinds of issues there were, one line a list; empty when there were none.
[[nodiscard]] std::string issue_table(const index::IndexMeta& meta, const Style& style);
// `"lists":[...],"totals":{...}`
void write_lists(base::JsonWriter& json, const index::IndexMeta& meta);

}  // namespace tamis::cli

#endif  // TAMIS_CLI_LIST_TABLE_H_
