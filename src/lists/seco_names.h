// Names in SECO's list: built of parts, each part in several spellings per language and script, from which the full names
// are put together.
#ifndef TAMIS_LISTS_SECO_NAMES_H_
#define TAMIS_LISTS_SECO_NAMES_H_

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "lists/record.h"
#include "lists/xml_records.h"

namespace tamis::lists::seco {

struct Part {
  int order = 0;
  std::string type;
  std::vector<std::string> base;  // the value, and spellings of it in the same script without a label
  std::map<std::pair<std::string, std::string>, std::vector<std::string>>
      variants;  // (language, script) -> spellings
};

struct Name {
  std::string type;  // "primary-name", "alias", "formerly-known-as"
  bool low_quality = false;
  bool main_identity = true;
  std::vector<Part> parts;  // in order
};

// Of a <name> of the main identity or of another.
[[nodiscard]] Name name_of(const XmlNode& node, bool main_identity, bool person);

// Puts the names of one target into its record: the full names, and for persons the parts. Names of one part that only
// spell a part of the primary name in another way are read into that. At most 2,000 full names.
void add_names(Record& record, std::vector<Name>& names, bool person);

}  // namespace tamis::lists::seco

#endif  // TAMIS_LISTS_SECO_NAMES_H_
