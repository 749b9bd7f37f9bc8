// Organisations that a word of a run names alone.
#ifndef TAMIS_DOCUMENTS_LISTED_ONE_WORD_NAMES_H_
#define TAMIS_DOCUMENTS_LISTED_ONE_WORD_NAMES_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "documents/listed/name_runs.h"

namespace tamis::documents {

class NamesOfOneWord {
 public:
  explicit NamesOfOneWord(const RunsOfPage& page)
      : scratch_(page.scratch),
        cache_(page.cache),
        index_(page.cache.words.index()),
        work_(page.work),
        text_(page.work.tokens),
        countries_(page.countries),
        run_(page.run) {}

  // Puts those of the run into the page's listed names, where none from number `first` on covers them: acronyms in the very letters of the list, and names that are
  // no word of any other kind.
  void find(std::size_t first);

 private:
  // Whether the sentence around is written in capitals throughout.
  [[nodiscard]] bool shouts(const Token& token) const;

  static bool on_several_lists(const std::vector<Judged>& found);

  [[nodiscard]] bool in_quotes(std::uint32_t token) const;

  // Whether a person's name stands directly beside the word: then it is part of that.
  [[nodiscard]] bool beside_a_name(std::uint32_t i) const;

  const std::pair<const std::string, std::vector<Judged>>& single_answer(const TextWord& word, bool acronym);

  bool is_city_name(std::string_view form);

  // Whether the index has a name that is_listed_alone(); met_ gets those. In doubt true, and none.
  bool may_be_listed_alone(std::string_view form, bool acronym);

  [[nodiscard]] static bool is_in_capitals(std::string_view listed);

  // A short word that the list has in capitals may be letters of something else there: GRINEX.
  [[nodiscard]] static bool may_be_acronym(const Match& match);

  // Whether the list prints the word alone, without a legal form, as the whole name. What is printed as an acronym must be
  // one in the text.
  bool is_listed_alone(std::string_view form, std::string_view listed, bool acronym);

  Scratch& scratch_;
  ListedNamesCache& cache_;
  const index::NameIndex& index_;
  Work& work_;
  const TextTokens& text_;
  PageCountries& countries_;
  const std::vector<RunWord>& run_;
  std::string query_;
  std::string latin_;
  std::vector<std::uint32_t> met_;
  Query names_;
};

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_LISTED_ONE_WORD_NAMES_H_
