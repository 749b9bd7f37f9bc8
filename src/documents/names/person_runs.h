// Runs of capitalised words that may be a person's name, and what speaks for one: given names, titles, verbs, the shape of
// surnames. For person_names.cc.
#ifndef TAMIS_DOCUMENTS_NAMES_PERSON_RUNS_H_
#define TAMIS_DOCUMENTS_NAMES_PERSON_RUNS_H_

#include <cstdint>
#include <string_view>

#include "documents/names/name_scan.h"

namespace tamis::documents {

struct PersonRun {
  TokenRange tokens;
  std::uint32_t words = 0;  // without particles and initials
  std::uint32_t given = 0;  // known given names among them
  std::uint32_t plain = 0;  // usual words among them
  bool first_given = false;
  bool initials = false;
  bool unsure_start = false;  // begins its sentence
  char gender = 0;            // of the first given name
};

// The longest run of words at `i` that may be a person's name; without words: none. `titled`: a title stands before it.
[[nodiscard]] PersonRun person_run_at(const NameScan& scan, std::uint32_t i, bool titled);
// Counts word `i` to the run.
void take_into_run(const NameScan& scan, std::uint32_t i, PersonRun& run);
// What speaks for a person, less what speaks against one.
// Whether nouns of the language have cases that tell whose something is.
[[nodiscard]] bool has_cases(std::string_view language) noexcept;
// Where a second name begins in a run: "(речник) Володимира Путіна Дмитро Пєсков", one in a case behind what he is of, the other as
// it stands; the run's first token: it is one name.
[[nodiscard]] std::uint32_t second_name(const NameScan& scan, const PersonRun& run);
// "сестра |Усманова| Гульбахор Исмаилова", "Заместитель |Белоусова| Юнус-бек Евкуров": where the name begins behind a surname in the
// genitive that says whose kin or aide it is; the run's first token: nowhere.
[[nodiscard]] std::uint32_t behind_owner(const NameScan& scan, const PersonRun& run);
// "командир |Четвертой| дивизии", "Prezydent |Federalnego| Urzędu": an adjective in the genitive begins no name.
[[nodiscard]] bool begins_with_genitive_adjective(const NameScan& scan, const PersonRun& run);
// German: where the name begins in a run that opens with a noun no table knows: "Verteidiger |Tommi Heinonen|", "der Lotse
// |Nowak|"; the run's first token: it is all name.
[[nodiscard]] std::uint32_t behind_calling(const NameScan& scan, const PersonRun& run);
[[nodiscard]] PersonRun part_of_run(const NameScan& scan, TokenRange tokens);

[[nodiscard]] double weigh_person(const NameScan& scan, const PersonRun& run, bool titled);
// Makes `name` the person of the run; `score`: of weigh_person().
void set_person(NameScan& scan, NameInText& name, const PersonRun& run, double score);

// The first case of the surnames that are told by their endings.
[[nodiscard]] bool is_nominative_surname(std::string_view lower);
// "Putins Krieg", "Kims Delegation": the name ends with its genitive.
[[nodiscard]] bool is_genitive(const NameScan& scan, std::uint32_t i);
// A name that begins with its surname: "Kim Jong Un".
[[nodiscard]] bool begins_with_surname(const NameScan& scan, std::uint32_t i);
[[nodiscard]] bool is_person_verb(const NameScan& scan, std::uint32_t i);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_NAMES_PERSON_RUNS_H_
