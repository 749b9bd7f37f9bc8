// Offices in a text: what they are of, and the persons who hold them before, behind and beside. For person_names.cc.
#ifndef TAMIS_DOCUMENTS_NAMES_PERSON_OFFICES_H_
#define TAMIS_DOCUMENTS_NAMES_PERSON_OFFICES_H_

#include <cstdint>
#include <string>

#include "documents/names/name_scan.h"
#include "documents/names/person_runs.h"

namespace tamis::documents {

struct OfficeInText {
  const NameMeaning* meaning = nullptr;
  TokenRange tokens;  // head and what follows it
  std::string country;
  TokenRange of;
  std::uint32_t first = 0;
  std::string gender;
  std::uint8_t number = kSingular;
  bool former = false;
};

// The office at `i` with further offices behind it and what says whose it is.
[[nodiscard]] OfficeInText office_at(const NameScan& scan, std::uint32_t i, const Atom& atom);
// Adds the person of the run with the office for a title.
void add_titled(NameScan& scan, const OfficeInText& office, const PersonRun& run, double score);
// Adds the office at `i`, with the person beside it if there is one; one behind the last word.
std::uint32_t add_office(NameScan& scan, std::uint32_t i, const Atom& atom);
// The name before the comma before an office that begins at `first`; -1: none.
[[nodiscard]] std::int32_t apposed_name(const NameScan& scan, std::uint32_t first);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_NAMES_PERSON_OFFICES_H_
