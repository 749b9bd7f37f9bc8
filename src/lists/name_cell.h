// Cells of official lists that hold more than one name: a name with its explanation in brackets, with an acronym, in two
// scripts. Shared by the readers of lists whose cells are filled by the same hands and in the same ways.
#ifndef TAMIS_LISTS_NAME_CELL_H_
#define TAMIS_LISTS_NAME_CELL_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lists/record.h"

namespace tamis::lists {

// A name found in a cell, and what the cell says it is.
struct CellName {
  enum class Use : std::uint8_t {
    kGiven,   // what the column says
    kAlias,   // another full name of the same bearer
    kWeak,    // an acronym or initials: identifies nobody alone
    kFormer,  // a former name
  };
  Use use = Use::kGiven;
  std::string text;      // white space collapsed; not repaired
  std::string language;  // ISO 639-3 from a label in the cell, or empty
};

struct NameCell {
  std::vector<CellName> names;     // in the cell's order, the kGiven ones first
  std::vector<std::string> notes;  // what is no name: "born in 1963"
  std::string father;              // "X son of Y": Y
  std::vector<std::string_view>
      done;  // codes: "several_names", "annotation", "acronym", "quotes", "punctuation"
};

// Takes a name cell apart:
//   "X; Y"                           two names
//   "X (Y; Z)", X and Y in different scripts, and "X (original script: Y)"   names in both scripts
//   "X (formerly Y)"                 a former name; "X (a.k.a. Y)" an alias
//   "X (nom de guerre)"              an annotation of data/name_annotations.tsv: taken off, its effect kept
//   "AL-QAIDA IN THE ... (AQAP)"     the name as printed, the name without its acronym, the acronym as weak
//   "X, born 1 Jan. 1953", "X son of Y"   the rest as note or father's name
//   "Latin letters العربية"          two names
// Line breaks are white space here: the XML lists break long cells anywhere. Brackets that are part of a name
// ("AL-HARAMAYN FOUNDATION (KENYA)") stay. A cell of more than 4 KiB is one name. Total, thread-safe.
[[nodiscard]] NameCell read_name_cell(std::string_view cell);

// Puts a cell's names into `record`: kGiven as `property`; kAlias as "alias" ("weakAlias" when `property` is
// that: the list's low opinion of a cell holds for all of it), kFormer as "previousName", kWeak as
// "weakAlias"; notes into "notes". What was done is reported as kRepaired.
void add_name_cell(Record& record, std::string_view property, std::string_view cell,
                   std::string_view language = {});

}  // namespace tamis::lists

#endif  // TAMIS_LISTS_NAME_CELL_H_
