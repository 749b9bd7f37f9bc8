// Which listed party a referent of a page is, if any: its names and the page's context weighed (docs/documents.md, "Mentions and
// parties"). For memory.h.
#ifndef TAMIS_DOCUMENTS_PARTIES_REFERENT_PARTIES_H_
#define TAMIS_DOCUMENTS_PARTIES_REFERENT_PARTIES_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "documents/listed/listed_cache.h"
#include "documents/listed/listed_identity.h"
#include "documents/names/name_sounds.h"
#include "documents/words/work.h"

namespace tamis::documents {

// What is known of a referent beside what the report says.
struct ReferentNotes {
  std::vector<NameWord> words;
  bool family_first = false;
  std::uint32_t first = 0;  // token at which it was introduced
  std::vector<std::string> offices;
  std::vector<std::string> countries;
  std::vector<std::string> kin;
  std::vector<std::string> kin_of;  // kin_owner() of each time the page called the person so
  std::vector<const ListedName*> listed;
  // The first of `listed` in each writing with the same records: what each new name is compared with, however often the page has it.
  std::vector<const ListedName*> writings;
  std::vector<std::string> listed_offices;
  std::vector<std::string> listed_countries;
  bool somebody_else = false;  // the text tells him from the listed one of the name (namesakes.h)
  int age = 0;                 // that the text gives; 0: none
  // Of a body that each state has one of (common_bodies.h): whose it is, empty when nothing says it; nullopt: no such body.
  std::optional<std::string> state;
  std::uint32_t last = 0;  // token of the latest mention by a full name or acronym
};

[[nodiscard]] EntityKind kind_of_schema(std::string_view schema) noexcept;
void add_once(std::vector<std::string>& values, const std::string& value);

// Sets status, listed records and reason of referents of one page, whose lists must be those of `screener`.
class ReferentParties {
 public:
  ReferentParties(const Screener& screener, Scratch& scratch, Work& work);

  // The listed party that a referent is, by all its full names and the page's context. Notes what the lists say of it.
  void identify(Referent& referent, ReferentNotes& notes);
  // A full name that fits a listed one too little to stand alone, when it can only be one of those whom the news know, and the
  // page speaks of that person's country: "Али Хаменеи" in Tehran, though the list has another name between.
  void identify_known(Referent& referent, const ReferentNotes& notes);
  // A surname with an office (empty: none), held by one of `matches`; `known`: of data/office_holders.tsv.
  void identify_holder(Referent& referent, std::vector<Match> matches, const NameInText& name,
                       bool known) const;
  // Programmes of a body that the page names for sure speak for persons of the same programme.
  void note_programs(const Referent& referent, const ReferentNotes& notes);

  // Whether somebody of `age` years on the page is none of the listed persons whose year of birth the lists give.
  [[nodiscard]] bool is_of_another_age(const ListedName& listed, int age) const;
  // Whether a listed one of the name is as old as that, by a year at most.
  [[nodiscard]] bool is_of_age(const ListedName& listed, int age) const;

  // Whether a word, a place or a title of the page says the country (ISO code).
  [[nodiscard]] bool page_speaks_of(std::string_view code);
  [[nodiscard]] bool page_has_country_of(const Match& record);

 private:
  void join_of_the_news(std::vector<ListedParty>& parties);
  [[nodiscard]] bool page_has_country(const ListedParty& party);
  [[nodiscard]] bool page_has_body_of(const ListedParty& party) const;
  // ... the block of one of the bearer's names.
  [[nodiscard]] bool block_has_body_of(const ReferentNotes& notes, const ListedParty& party) const;
  // Whether a sentence of the name has another name of the party, of one word ("known as Wazawaka").
  [[nodiscard]] bool has_nickname_beside(const ReferentNotes& notes, const ListedParty& party) const;
  // Whether a nationality stands beside one of the bearer's names, and a list has the party as of that country.
  [[nodiscard]] bool has_nationality_of(const ReferentNotes& notes, const ListedParty& party) const;
  // Whether a sentence with one of the bearer's names speaks of sanctions.
  [[nodiscard]] bool stands_beside_sanctions(const ReferentNotes& notes) const;
  [[nodiscard]] bool hold_offices(const ReferentNotes& notes, const ListedParty& party) const;
  [[nodiscard]] bool holds_office_elsewhere(const ReferentNotes& notes, const ListedParty& party) const;
  void prefer_nicknamed(const ReferentNotes& notes, std::vector<ListedParty>& parties) const;
  void forgive_second_surname(Match& match) const;
  [[nodiscard]] bool is_of_another_age(const Match& match, int age, int years_off) const;
  [[nodiscard]] bool takes_given_name_for_surname(const Match& match, const ReferentNotes& notes) const;
  void drop_of_another_age(const ReferentNotes& notes, std::vector<Match>& matches) const;
  [[nodiscard]] bool has_private_occupation(const ReferentNotes& notes, bool adjacent) const;
  [[nodiscard]] bool holds_any_office(const ListedParty& party) const;
  // Whether the listed name is of three syllables that Korean names have, and no list gives another country with such names.
  [[nodiscard]] bool may_be_korean(const Match& match) const;
  [[nodiscard]] bool is_weaker_record(const Match& match) const;
  void add_weaker_records(const ReferentNotes& notes, EntityKind kind, std::vector<Match>& matches);

  const Screener& screener_;
  const Screener weaker_;
  Scratch& scratch_;
  Work& work_;
  std::size_t known_asked_ = 0;
  std::unordered_map<std::string, std::unordered_set<std::uint32_t>> programs_of_bodies_;  // and their blocks
  std::optional<PageCountries> countries_;
  std::optional<std::unordered_set<std::string>> page_countries_;
  Query names_;
};

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_PARTIES_REFERENT_PARTIES_H_
