// Whom a title and a surname mean when a page never has the full name: "Kremlsprecher Peskow" is the listed person of that
// surname whose listed position agrees. For memory.h.
#ifndef TAMIS_DOCUMENTS_PARTIES_OFFICE_HOLDERS_H_
#define TAMIS_DOCUMENTS_PARTIES_OFFICE_HOLDERS_H_

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "documents/words/work.h"

namespace tamis::documents {

struct OfficeHint {
  std::string_view surname;   // as the page has it, endings and all
  std::string_view language;  // of the page: ISO 639-1
  std::string_view office;    // concept of data/offices.tsv ("defence_minister"); empty: not known
  std::string_view country;   // ISO code that the title or the page gives; empty: not known
  std::string_view gender;    // "male", "female"; empty: not known
};

// Listed persons of that surname whose listed position agrees with the office, and whose country with that of the hint; the same
// person on other lists with them; best first. Each match has the scorer's evidence for the surname and the country, and a piece
// "position" of kPositionBits. Empty when nobody fits, or no office is given: a bare surname is nobody's. Remembered between
// calls; new: some 0.1 to 1 ms. Uses work.listed_cache.
inline constexpr double kPositionBits = 3.7;
[[nodiscard]] std::vector<Match> find_office_holders(const Screener& screener, Scratch& scratch, Work& work,
                                                     const OfficeHint& hint);

// The same of the persons of data/office_holders.tsv, whom the news call by surname alone: their office agrees or, without one,
// the surname means nobody else. Their country is that of the hint or, without one, the page speaks of it (`speaks_of`, of an ISO
// code). Empty when none or several fit. A piece "position" says which row it was.
[[nodiscard]] std::vector<Match> find_known_holder(const Screener& screener, Scratch& scratch, Work& work,
                                                   const OfficeHint& hint,
                                                   const std::function<bool(std::string_view)>& speaks_of);

// The records of the person of data/office_holders.tsv who leads the country (an ISO code) by the office (a concept of data/offices.tsv)
// for as long as the page's day of publication, so that "the North Korean leader" alone means him; empty: nobody, or several do.
[[nodiscard]] std::vector<Match> find_leader_by_title(const Screener& screener, Scratch& scratch, Work& work,
                                                      std::string_view office, std::string_view country);

// Whether the page speaks of the country of anybody of data/office_holders.tsv.
[[nodiscard]] bool may_name_known_holder(const std::function<bool(std::string_view)>& speaks_of);

// The records of the one person of data/office_holders.tsv who has one of `records`, of whose country the page speaks, and who
// holds `office` unless that is empty; empty when nobody or several are.
[[nodiscard]] std::vector<Match> known_records(const Screener& screener, Scratch& scratch, Work& work,
                                               const std::vector<std::uint32_t>& records,
                                               const std::function<bool(std::string_view)>& speaks_of,
                                               std::string_view office);

// The codes of regions ("ru-che") of which data/office_holders.tsv has the person of the listed name as the first person: lists give
// their country alone. Views of the table; appended to `regions`.
void add_known_regions(std::string_view listed_name, std::vector<std::string_view>& regions);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_PARTIES_OFFICE_HOLDERS_H_
