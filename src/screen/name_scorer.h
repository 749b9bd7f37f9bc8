// What single listed names score for a query, without a search for candidates: for those who know already which names may be
// meant, as the reader of pages does (documents/listed/listed_names.cc).
#ifndef TAMIS_SCREEN_NAME_SCORER_H_
#define TAMIS_SCREEN_NAME_SCORER_H_

#include <array>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "index/name_index.h"
#include "names/name_evidence.h"
#include "names/token_match.h"
#include "screen/other_spellings.h"
#include "screen/prepared_name.h"
#include "tamis/screener.h"

namespace tamis::screen {

// Reusable; little allocation once warm. Thread-compatible. The index and the options must outlive it.
class NameScorer {
 public:
  NameScorer(const index::NameIndex& index, const Options& options) : index_(index), options_(options) {}

  // Makes `query` (UTF-8) ready. Some µs a word.
  void prepare(std::string_view query);
  // The bits that Screener::screen() gives the listed name for a query of that name alone, and gives the entity if no other of
  // its names has more, provided that it is a candidate (index/candidates.h): by the same comparison of words, the same weights and the same profile. The best of all cuts and
  // spellings of the query. Some µs for a name in Latin letters, some 20 against another script; words that were compared already cost nothing.
  // `name` below NameIndex::name_count().
  [[nodiscard]] double bits(std::uint32_t name);

 private:
  // The query, cut in one way.
  struct Cut {
    PreparedName name;
    std::deque<names::WordMatcher> matchers;  // one for each word
    float bits = 0;                           // what asking so costs, at most 0
    bool persons = false;                     // counts for people only
  };
  struct Known {
    std::uint32_t token = index::kNoToken;
    std::uint8_t row = 0;
    std::uint8_t cut = 0;
    names::TokenMatch match;
  };
  void prepare(std::string_view text, text::Cut how, float bits, bool persons);
  [[nodiscard]] float score(std::uint8_t cut, const index::NameRow& row);
  [[nodiscard]] names::TokenMatch match(std::uint8_t cut, std::uint8_t row, std::uint32_t token);

  const index::NameIndex& index_;
  const Options& options_;
  std::string query_;
  std::vector<OtherSpelling> spellings_;
  std::deque<Cut> cuts_;  // a name stays where it is
  std::uint8_t cut_count_ = 0;
  std::array<Known, 256>
      known_;  // of the words compared for this query; a later pair takes the place of an earlier
  std::vector<names::TokenView> listed_words_;
  names::MatchMatrix matrix_;
  names::NameScratch evidence_;
};

}  // namespace tamis::screen

#endif  // TAMIS_SCREEN_NAME_SCORER_H_
