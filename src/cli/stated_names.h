// What the field of a name holds beside the name: a second name ("Acme Ltd dba Rosneft"), a remark ("(deceased)", "Estate of"), two
// holders of one account, a number. Screened as one long name such a field matches nobody. docs/cli.md, "Names with something beside
// them".
#ifndef TAMIS_CLI_STATED_NAMES_H_
#define TAMIS_CLI_STATED_NAMES_H_

#include <string>
#include <string_view>
#include <vector>

#include "tamis/screener.h"

namespace tamis::cli {

// The names inside `field` when marks of data/customer_name_marks.tsv or a slash between blanks stand in it, at most 8, in the order of the
// field; empty when it is one plain name. `person`: two persons joined by "and" are taken apart, and a bracket behind a name is
// taken off. Text over 1,000 bytes is one name. Thread-safe, total, linear; some 0.3 µs for a plain name.
[[nodiscard]] std::vector<std::string> names_inside(std::string_view field, bool person);

// Appends to query.names what names_inside finds in them; to query.identifiers a name that is a number or address by its shape
// and check digits (IMO 9116412, a wallet), or the IMO number behind a name; to query.birth_dates the date behind a name, when there
// is none and the name is a person's, or the date is called one of birth. What is there already is not added again.
void complete_names(Query& query);

}  // namespace tamis::cli

#endif  // TAMIS_CLI_STATED_NAMES_H_
