// Runs of words that may be names, and what those who look for names in them need (listed_names.cc).
#ifndef TAMIS_DOCUMENTS_LISTED_NAME_RUNS_H_
#define TAMIS_DOCUMENTS_LISTED_NAME_RUNS_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "documents/listed/listed_cache.h"
#include "documents/words/work.h"

namespace tamis::documents {

inline constexpr std::uint32_t kMostRunWords = 24;
inline constexpr std::uint32_t kFewestWordLetters = 5;  // of a word that says enough alone

// A word of a run.
struct RunWord {
  std::uint32_t token = 0;
  TextWord* word = nullptr;
  bool name = false;  // may be a part of a name; else a particle between such
  bool sure = false;  // and is no word that holds sentences together
};

// A page and the run at hand; all views, for the time of find_listed_names().
struct RunsOfPage {
  Scratch& scratch;
  ListedNamesCache& cache;
  Work& work;
  PageCountries& countries;
  const std::vector<RunWord>& run;
};

// Puts the names from number `first` on into the order of the text.
void sort_by_place(std::vector<ListedName>& listed, std::size_t first);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_LISTED_NAME_RUNS_H_
