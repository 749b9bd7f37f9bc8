// What the news call listed bodies whose lists have another name (data/popular_names.tsv): popular, translated, in other
// letters. docs/documents.md, "Listed names in text".
#ifndef TAMIS_DOCUMENTS_LISTED_POPULAR_NAMES_H_
#define TAMIS_DOCUMENTS_LISTED_POPULAR_NAMES_H_

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "documents/listed/listed_cache.h"
#include "documents/words/work.h"
#include "text/plain_letters.h"

namespace tamis::documents {

// Finds them in all blocks but furniture and puts them into work.listed, before shorter names that they overlap. Names in
// scripts without blanks are native_names.h's. Behind note_words(). Linear; some ns a word that begins none.
void find_popular_names(const Screener& screener, Scratch& scratch, Work& work);

// Whether one of them may begin with the word, which has no capital if `small`. `lower`: by append_lower(). Some 100 ns.
[[nodiscard]] bool may_begin_popular_name(text::Script script, std::string_view lower, bool small);

// Whether the news know a listed person by the listed name: it stands in a row of persons of the tables, or in
// data/office_holders.tsv. Words and letters as text::folded() makes them. A look-up.
[[nodiscard]] bool is_person_of_the_news(std::string_view listed_name);
// The names by which the lists are asked for that person, '|' between; empty: the news know nobody by the name. Lives as long as the
// process; thread-safe.
[[nodiscard]] std::string_view names_of_person_of_the_news(std::string_view listed_name);

// A name in a script of characters or in Hangul: the listed names it stands for ('|' between), whether they are a person's, and
// whether it counts only on a page that speaks of the party's country, or of one of the codes in `countries` (',' between). Views into the table.
struct PopularCharacters {
  std::string_view name;
  std::string_view listed;
  bool person = false;
  bool placed = false;
  std::string_view countries;
};
void for_each_popular_character_name(const std::function<void(const PopularCharacters&)>& visit);

// Puts `added` into `listed`, both in the order of the text: of two that overlap the longer one stands, of equal ones the added.
void put_longer(std::vector<ListedName>& listed, std::vector<ListedName>&& added);

// Of words as append_lower() has them.
using text::append_plain;

// The records of the index that have one of the names of `listed` ('|' between) just so, but for legal forms; empty: no list
// has it. Kept in `cache`.
[[nodiscard]] const std::vector<Judged>& judged_of_popular(std::string_view listed, bool person,
                                                           ListedNamesCache& cache, Scratch& scratch);
[[nodiscard]] std::vector<SharedMatch> records_of_popular(std::string_view listed, bool person,
                                                          ListedNamesCache& cache, Scratch& scratch);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_LISTED_POPULAR_NAMES_H_
