// Names of persons in a case, read word by word so that given name and surname agree in case and gender: "Ивана Петрова",
// "Marka Falenty", "Evy Horákové", "Vladimiro Putino" (data/name_cases.tsv).
#ifndef TAMIS_DOCUMENTS_NAMES_DECLINED_NAMES_H_
#define TAMIS_DOCUMENTS_NAMES_DECLINED_NAMES_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "documents/names/name_cases.h"
#include "documents/names/name_scan.h"

namespace tamis::documents {

// A name as the words that agree best make it.
struct DeclinedName {
  std::string nominative;   // empty: nothing is known of its words
  std::string_view gender;  // "male", "female"; empty: it may be either
  CaseSet cases = 0;
  double bits = 0;  // how much the tables know of the words, about 3 a word
  double lead = 0;  // over the best reading in the first case, negative: behind it
  [[nodiscard]] bool found() const noexcept { return !nominative.empty(); }
  [[nodiscard]] bool oblique() const noexcept { return found() && (cases & kNominative) == 0; }
};

// What speaks for a case before the name.
enum class NameGoverned : std::uint8_t {
  kNo,
  kPerhaps,  // "жена |Александра Иванова|": of whom she is, or she; "соратник |Алексей Навальный|"
  kYes,      // "с |Иваном Петровым|", "по словам |Ивана Петрова|"
};

// Reads the two or more words of `name`. `seen`: hashes of the words of persons on the page, sorted. Nothing is found in languages
// that the table has not. Some 10 us.
[[nodiscard]] DeclinedName declined_name(const NameScan& scan, TokenRange name, NameGoverned governed,
                                         const std::vector<std::uint64_t>& seen);

// Whether the words have a given name in whatever case, which tells a person where the tables have it in the first case alone:
// "Gitaną Nausėdą", Hungarian "Mészáros Lőrinccel", where it goes last.
[[nodiscard]] bool has_declined_given_name(const NameScan& scan, TokenRange name);

// Whether the two words from `i` on are surely a given name and a surname in one case: "Milanu Kneževiću", where the first is a town's as well.
[[nodiscard]] bool is_declined_person(const NameScan& scan, std::uint32_t i);

// By what stands before the token, where a name begins.
[[nodiscard]] NameGoverned governed_at(const NameScan& scan, std::uint32_t name);

// Whether a noun of the sentence's beginning is no part of the name behind it: "|Сторонники| Башара Асада", "|Ochroniarze| Jana Nowaka".
[[nodiscard]] bool is_noun_before_owner(const NameScan& scan, std::uint32_t i);

// Where a second person begins in a run of three or four words: "Марины Колесниковой |Людмилу Казак|", behind a word for kin
// "Рамзана Кадырова |Айшат|". `run.first`: nowhere.
[[nodiscard]] std::uint32_t second_declined(const NameScan& scan, TokenRange run);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_NAMES_DECLINED_NAMES_H_
