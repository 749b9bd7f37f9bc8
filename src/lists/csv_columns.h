// What the header of somebody's CSV file means: the readers of own lists and of customer files map header cells
// to the same canonical columns, so that one file can be both. The spellings stand in data/csv_columns.tsv.
#ifndef TAMIS_LISTS_CSV_COLUMNS_H_
#define TAMIS_LISTS_CSV_COLUMNS_H_

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tamis::lists {

// The form in which spellings are compared: lower case, no accents, letters and digits only ("Date_of-Birth " and
// "date of birth" -> "dateofbirth"). UTF-8 in and out; ill-formed bytes are dropped. Total, thread-safe.
[[nodiscard]] std::string column_key(std::string_view header_cell);

// The canonical column of one header cell: a FollowTheMoney property ("name", "firstName", "birthDate",
// "passportNumber", "program" ...), or "id", "schema", "identifiers" (numbers of any kind) or "dataset" (known,
// of no use). Empty when the spelling is not known. Valid for ever. Thread-safe.
[[nodiscard]] std::string_view canonical_column(std::string_view header_cell);

// The canonical columns of a whole header, cell by cell. Knows what single cells cannot tell: "nom" is the whole
// name, but the surname beside "prenom".
[[nodiscard]] std::vector<std::string_view> canonical_columns(std::span<const std::string> header);

// The FollowTheMoney schema of a word in the type column ("Individual", "person", "Company", "Schiff"); empty
// when not known. Valid for ever. Thread-safe.
[[nodiscard]] std::string_view schema_of_word(std::string_view word);

// True when a row under these columns can name somebody: there is a name, or parts of one.
[[nodiscard]] bool names_somebody(std::span<const std::string_view> columns) noexcept;

}  // namespace tamis::lists

#endif  // TAMIS_LISTS_CSV_COLUMNS_H_
